import type { Backup } from '../../shared/contract'
import { bytesInWords } from './format'

/** Why and how large: "Before an import · 1.4 MB". A reason from a newer version is shown as it is. */
export const backupInWords = ({ reason, bytes }: Pick<Backup, 'reason' | 'bytes'>): string =>
  `${REASONS[reason] ?? reason} · ${bytesInWords(bytes)}`

const REASONS: Record<string, string> = {
  start: 'On start',
  regular: 'During use',
  'before-import': 'Before an import',
  'before-migration': 'Before an update',
  'before-restore': 'Before a restore',
  'by-hand': 'By hand',
}
