import type { Sentence } from '../analysis'
import type { Token } from '../tokens'
import type { Phrase, Tree } from '../tree'
import type { Gap } from './tear'
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

/** "55% of Annex | I", "Belgium, Portugal and China | itself": what a name ends with stays behind the gap. */
export const leavesEnd = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  (/^[IVX]+$/.test(tokens[to]?.text ?? '') && /^\p{Lu}\p{Ll}/u.test(tokens[to - 1]?.text ?? '')) ||
  (/^(?:itself|himself|herself|themselves)$/.test(tokens[to]?.lower ?? '') && to - from > 2)

/** "with | Angela Merkel and the Dutch prime minister |, Mark Rutte": the name says again who is in the gap. */
export function isNamedBehind(tree: Tree, { from, to, unit, kind }: Gap): boolean {
  const { tokens } = tree
  if (tokens[to]?.text !== ',' || to >= unit.to || kind === 'subject') return false
  const name = tokens.findIndex((t, i) => i > to && i < to + LONGEST_NAME && t.label === 'appos' && t.pos === 'PROPN')
  return name > 0 && tree.head(name) >= from && tree.head(name) < to
}
const LONGEST_NAME = 4

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
