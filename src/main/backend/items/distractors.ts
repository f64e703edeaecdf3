import { dates } from './distractors/dates'
import { names } from './distractors/names'
import { orderOptions } from './distractors/order'
import { phrases } from './distractors/phrases'
import { quantities } from './distractors/quantities'
import type { Distractor, DistractorRequest, Source } from './distractors/source'
import { checkOptions, type RuleContext, type RuleItem } from './rules'
import { namesIn } from './rules/entities'
import { valueOf } from './rules/values'
import { wordsOf } from './rules/words'

export { orderOptions } from './distractors/order'
export type { Distractor, DistractorRequest } from './distractors/source'

const SOURCES: readonly Source[] = [dates, quantities, names, phrases]

/** Candidates looked at before giving up; the good ones come first. */
const PATIENCE = 60

/**
 * Wrong options of the key's type, side and era: from this document first, then from the lexicon. None is true by a sentence of the document or library.
 * Fewer than `count` (2) when there are no more good ones; then no multiple-choice item should be made.
 */
export function chooseDistractors(request: DistractorRequest): Distractor[] {
  const { count = 2 } = request
  const chosen: Distractor[] = []
  let seen = 0
  for (const source of SOURCES)
    for (const candidate of source(request)) {
      if (chosen.length === count || ++seen > PATIENCE) return chosen
      if (isSpent(candidate.text, request, chosen) || isNobody(candidate.text, request)) continue
      if (fits([...chosen, candidate], request)) chosen.push(candidate)
    }
  return chosen
}

/** "Who …? – East Berlin" */
const isNobody = (text: string, { stem, lexicon }: DistractorRequest): boolean =>
  /(?:^|: )who\b/i.test(stem) &&
  namesIn(text, lexicon).some(({ whole, entity }) => whole && (entity.kind === 'place' || entity.kind === 'state'))

/** The key in other words, or an option that is there already. */
function isSpent(text: string, { key, accepted = [] }: DistractorRequest, chosen: readonly Distractor[]): boolean {
  const words = stems(text)
  const value = valueOf(text)
  return [key, ...accepted, ...chosen.map((one) => one.text)].some((other) => {
    const otherValue = valueOf(other)
    if (value && otherValue) return value.kind === otherValue.kind && value.order === otherValue.order
    const otherWords = stems(other)
    return [...words].every((word) => otherWords.has(word)) || [...otherWords].every((word) => words.has(word))
  })
}

const stems = (text: string) => new Set(wordsOf(text).map(({ stem }) => stem))

function fits(distractors: readonly Distractor[], request: DistractorRequest): boolean {
  const { stem, key, topic, fact, document, lexicon, library } = request
  const item: RuleItem = {
    ...{ kind: 'mcq', topic, stem, key, accepted: [] },
    options: orderOptions([key, ...distractors.map(({ text }) => text)], stem),
    anchor: fact?.anchor ?? { start: 0, end: 0, exact: '', prefix: '', suffix: '' },
  }
  const context: RuleContext = { ...document, others: [], lexicon, ...(library && { library }), ...(fact && { fact }) }
  const flaws = checkOptions(item, context)
  // While one option is still to come, the key may be the longest.
  return flaws.every((id) => id === '17' && distractors.length < (request.count ?? 2))
}
