import { boosted, type Features } from '../../knowledge/boosted'
import { START, TREES } from './importance-trees'

/** How likely an examiner is to ask this, 0..1: fitted to the gold facts of our texts by `npm run fit:ranking`. */
export const importanceOf = (features: Features): number => 1 / (1 + Math.exp(-boosted(features, START, TREES)))

/** The same where the card was read, whose words say so much for it (log-odds): what it is about counts beside how it is asked. */
export function importanceAsRead(importance: number, asked: number | undefined): number {
  if (asked === undefined) return importance
  const sum = Math.log(importance / (1 - importance)) + BY_READING * asked
  return 1 / (1 + Math.exp(-sum))
}

/** Tried on 22 texts with gold facts (0.5, 0.85, 1, 1.7): with more, some that ask for less are shown before others of the two readings in ../shared. */
const BY_READING = 0.5
