import type { Treaty } from '../../../shared/atlas-contract'

/** Why a treaty has no day on which it came into force. */
export const forceInWords = ({ political }: Pick<Treaty, 'political'>): string =>
  political ? 'a political document, not a treaty in law' : 'never in force'
