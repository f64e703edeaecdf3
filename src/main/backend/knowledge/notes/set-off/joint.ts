import type { Token } from '../../tokens'
import { wordsIn } from '../line'
import type { Part } from './parts'

const LONGEST_KEY = 8

/** Words behind which comes what is to be known, surest first. */
const JOINTS: readonly RegExp[] = [
  /^(?:because|since|unless|until|after|before|while|whereas|if|when)$/,
  /^(?:but)$/,
  /^(?:by|for|against|from|without|towards?|into|to|of|on|in|at|with|over|between|than|as|under)$/,
]

/** "reaction above all to French tests at Moruroa": what stands behind the last joint, if a noun tells in it. */
export function behindJoint(said: string, tokens: readonly Token[]): Part | null {
  for (const joint of JOINTS)
    for (let i = tokens.length - 2; i >= 2; i--) {
      const [here, next] = [tokens[i], tokens[i + 1]]
      if (!here || !next || !joint.test(here.lower) || here.pos === 'PART') continue
      const behind = upToPause(tokens, i + 1)
      const last = behind.at(-1)
      if (!last || !isTelling(behind, joint === JOINTS[0]) || (joint !== JOINTS[0] && tokens[i - 1]?.text === ',')) continue
      if (showsIn(said.slice(0, next.start), behind)) continue
      const text = said.slice(next.start, last.end)
      if (wordsIn(text) >= 2 && wordsIn(text) <= LONGEST_KEY && !/["“”()!]/.test(text)) return { kind: 'point', at: next.start, text }
    }
  return null
}

function upToPause(tokens: readonly Token[], from: number): readonly Token[] {
  const end = tokens.findIndex((t, k) => k > from && /^[,;:()–—]$/.test(t.text))
  return tokens.slice(from, end < 0 ? tokens.length : end)
}

/** One thing with a noun in it. "in so far as", "than to the enemy", "all of Sinai back", "the one with the highest value chosen", "any activity" are none. */
function isTelling(behind: readonly Token[], isClause: boolean): boolean {
  const [next, last] = [behind[0], behind.at(-1)]
  if (!next || !last || !behind.some(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos))) return false
  if (/^(?:ADP|PUNCT|SCONJ|ADV)$/.test(next.pos) || /^(?:RP|RB|VB.*)$/.test(isClause ? '' : last.tag)) return false
  return (
    !/^(?:any|all|every|some|it|they|this|that|these|those|its|their)$/.test(next.lower) &&
    (isClause || !behind.some(({ lower }) => APART.test(lower)))
  )
}

const APART = /^(?:than|but|because|since|while|if|when|so|for)$/

/** A word of the answer stands in what is left. */
const showsIn = (rest: string, key: readonly Token[]): boolean =>
  key.some(({ lower, pos }) => /^(?:NOUN|PROPN|ADJ)$/.test(pos) && lower.length > 3 && rest.toLowerCase().includes(lower))
