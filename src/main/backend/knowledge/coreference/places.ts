import type { Analysis, Sentence } from '../analysis'
import { sure } from '../sure'
import type { Token } from '../tokens'
import type { Pointer } from './context'
import { isDescribed, named } from './described'

const SETTLED = 'town|city|village|port|enclave|fortress|harbour|harbor'
const IS_PLACE = new RegExp(`^(?:${SETTLED}|island|peninsula)$`)
const NAME = '\\p{Lu}[\\p{L}’-]+(?: \\p{Lu}[\\p{L}’-]+)*'
/** "The small town of Cuito Cuanavale"; "Brčko, a town on the Sava". */
const INTRODUCED = new RegExp(
  `\\b(?<noun>${SETTLED}|island|peninsula) of (?<of>${NAME})|(?<beside>${NAME}), (?:an?|the) (?:[\\p{Ll}-]+ ){0,3}(?<kind>${SETTLED}|island|peninsula)\\b`,
  'gu',
)
/** How far back, in letters, a place may have been named. */
const FAR = 900

/** "Overran the town" → "overran Srebrenica": the only place of that kind which was named just before. Null where two could be meant, or the sentence itself has named it. */
export function placeMeant(analysis: Analysis, sentence: Sentence, i: number): Pointer | null {
  const { tokens } = sentence
  const noun = tokens[i + 1]
  if (noun?.tag !== 'NN' || !IS_PLACE.test(noun.lower) || isDescribed(tokens, i + 1) || isToldApart(tokens, i + 1)) return null
  const from = Math.max(0, noun.start - FAR)
  const before = analysis.text.slice(from, sure(tokens[i]).start).replace(/\s/g, ' ')
  const told = [...before.matchAll(INTRODUCED)].flatMap(({ groups = {} }) =>
    (groups.noun ?? groups.kind) === noun.lower ? [sure(groups.of ?? groups.beside)] : [],
  )
  const found = new Set(
    told.length > 0 ? told : (before.match(analysis.lexicon.lands.get(noun.lower) ?? /(?!)/g) ?? placesJustBefore(analysis, sentence, i)),
  )
  const [only] = found
  if (only === undefined || found.size > 1) return null
  // "Taiwan, whose ports …, the island": named once, it needs no second name
  const here = analysis.text.slice(sentence.start, sure(tokens[i]).start)
  if (here.includes(only)) return null
  return named(tokens, i + 1, only)
}

/** "The town on the coast", "the town and its port". */
const isToldApart = (tokens: readonly Token[], at: number): boolean =>
  /^(?:and|or|-|as)$/.test(tokens[at + 1]?.lower ?? '') ||
  (/^(?:on|in|near|at|with)$/.test(tokens[at + 1]?.lower ?? '') && /^(?:the|an?|its|their)$/.test(tokens[at + 2]?.lower ?? ''))

/** The places, no states, that the sentence before and the beginning of this one name. */
function placesJustBefore({ sentences }: Analysis, { index, block, mentions, tokens }: Sentence, i: number): string[] {
  const last = sentences[index - 1]
  const before = last?.block === block ? last.mentions : []
  const near = [...before, ...mentions.filter((m) => m.to <= i)].filter((m) => m.kind === 'place' || m.where)
  if (near.length > 0 || !last || [...last.tokens, ...tokens].some(({ lower }) => PERSON.test(lower))) return near.map(({ name }) => name)
  // "the UN had declared Srebrenica a safe area": a name of one word, of which something is done, and nobody is spoken of as he
  return before.flatMap((m) => (m.kind === 'unknown' && !m.name.includes(' ') && isDoneTo(last.tokens[m.to - 1]) ? [m.name] : []))
}
const PERSON = /^(?:he|him|his|she|her|who|whom)$/
const isDoneTo = (t: Token | undefined): boolean => /^(?:dobj|nsubjpass|pobj)$/.test(t?.label ?? '')
