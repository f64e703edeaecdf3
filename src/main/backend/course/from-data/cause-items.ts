import type { Cause } from '../../../../shared/fact-sheets'
import { withOptions, type MadeItem } from './made-item'

/** Why something came about, as the sheet has it; among options where it names what did not bring it about. */
export function causes({ causes: all = [] }: { causes?: readonly Cause[] }): MadeItem[] {
  return all.map(({ why, because, accepted = [], instead = {} }) =>
    withOptions({ topic: 'cause', stem: why, key: because, accepted: [...accepted], said: [because, why] }, Object.entries(instead)),
  )
}
