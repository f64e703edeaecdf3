import { leaningOf, LEANS } from '../leaning'
import { slotsNamed, slotText, type Seed, type Template } from './seed'

/** Two events have no order worth asking for. */
const FEWEST = 3

/** "Put these events of 1953–1956 in order": each event is a line without its date; the rationale gives the dates. */
export const timelineSeeds: Template = (fact) => {
  const topic = slotText(fact, 'document:cue')
  const all = slotsNamed(fact, 'step').map((step, n) => ({ ...step, when: slotsNamed(fact, 'when')[n]?.text ?? '' }))
  // "The talks opened at Geneva": which, the topic tells or nothing does
  const steps = all.filter(({ text }) => leaningOf(`${topic ? `${topic}: ` : ''}${text}.`, '') < LEANS)
  if (steps.length < FEWEST) return []
  const years = steps.map(({ date }) => date?.value.slice(0, 4) ?? '')
  const [first = '', last = ''] = [years[0], years.at(-1)]
  return [
    {
      ...blank(fact, 'ordering', 'order'),
      stem: `Put these events of ${first === last ? first : `${first}–${last}`} in order, earliest first.`,
      sequence: steps.map(({ text }) => text),
      rationale: `${steps.map(({ text, when }) => `${text}: ${when}`).join('. ')}.`,
      weight: 0.62,
    },
  ]
}

const STEMS: Record<string, string> = {
  speakers: 'Match each of these speakers with what he or she said',
  authors: 'Match each of these authors with the idea or the work',
  terms: 'Match each of these terms with its meaning',
}

/** "Match each of these terms with its meaning: balancing, bandwagoning, hedging." The names tell sets of one reading apart. */
export const pairsSeeds: Template = (fact) => {
  const left = slotsNamed(fact, 'left').map(({ text }) => text)
  const right = slotsNamed(fact, 'right').map(({ text }) => text)
  return [
    {
      ...blank(fact, 'matching', 'pairs'),
      stem: `${STEMS[slotText(fact, 'noun')] ?? 'Match these'}: ${spokenList(left)}.`,
      pairs: left.map((one, n) => ({ left: one, right: right[n] ?? '' })),
      rationale: `The reading takes them in this order: ${spokenList(left)}.`,
      weight: 0.6,
    },
  ]
}

/** The answer of a set is its pairs or its sequence, so that there is no key beside them. */
const blank = (fact: Seed['fact'], kind: Seed['kind'], asks: string): Omit<Seed, 'stem' | 'weight'> => ({
  fact,
  kind,
  topic: fact.topic,
  key: '',
  accepted: [],
  asks,
})

const spokenList = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
