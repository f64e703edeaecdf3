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
  // "Cosimo de | ' Medici"
  if (/^['’]$/.test(after?.text ?? '') && isCapital(tokens[to + 1])) return true
  if (takesSubject(tokens, { from, to })) return true
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

/** "while in the | Assembly Frelimo | took 129 seats": where they did, and who. */
function takesSubject(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  const verb = tokens[to]
  const place = tokens.slice(from, to).find((t) => t.label === 'pobj')
  return (
    to - from > 1 &&
    verb !== undefined &&
    /^VB[DZP]$/.test(verb.tag) &&
    place?.head?.head === verb &&
    !tokens.some((t) => t.head === verb && /^(?:nsubj|nsubjpass|expl|csubj)$/.test(t.label))
  )
}

const PARTICLE = /^(?:de|du|von|van|der|den|bin|ibn|al|el|da|di|la|le|ten|ter)$/

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '')

const isWithin = (tokens: readonly Token[], token: Token, { from, to }: { from: number; to: number }): boolean =>
  tokens.slice(from, to).some((t) => t === token.head)
