import type { Sentence } from '../analysis'
import type { Token } from '../tokens'
import type { Target } from './target'

/** "de | Gaulle", "Prince Karim | bin Salem", "Court | of Justice", "three to | six months": what is asked for is not all of a name or a number. */
export function cutsName({ tokens, mentions }: Sentence, { from, to, kind, person }: Target): boolean {
  const before = tokens[from - 1]
  const after = tokens[to]
  if (kind === 'amount') return /^(?:to|or|–|-)$/.test(before?.lower ?? '') && tokens[from - 2]?.tag === 'CD'
  if (kind !== 'name') return false
  if (PARTICLE.test(before?.text ?? '') || (PARTICLE.test(after?.text ?? '') && isCapital(tokens[to + 1]))) return true
  // "Karim | al-Salem", "Adam | Keller of Tarvis"
  if (/^(?:al|el)-\p{Lu}/u.test(after?.text ?? '') || (isCapital(after) && after?.pos === 'PROPN')) return true
  if (person) return false
  // "Under Secretary | of State", but "Samora Machel | of Mozambique"
  const isPlace = mentions.some((m) => m.from === to + 1 && /^(?:state|place)$/.test(m.kind))
  if (after?.lower === 'of' && isCapital(tokens[to + 1]) && isCapital(tokens[to - 1]) && !isPlace) return true
  // "UN | Assistance Mission", "Turkish | Cypriots"
  const isPeople = tokens[to - 1]?.tag === 'NNPS' && before?.pos === 'ADJ'
  return isCapital(before) && (isPeople || (before?.label === 'compound' && isWithin(tokens, before, { from, to })))
}

const PARTICLE = /^(?:de|du|von|van|der|den|bin|ibn|al|el|da|di|la|le|ten|ter)$/

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '')

const isWithin = (tokens: readonly Token[], token: Token, { from, to }: { from: number; to: number }): boolean =>
  tokens.slice(from, to).some((t) => t === token.head)
