import type { Sentence } from '../../analysis'
import { boosted, type Features, type Tree } from '../../boosted'
import type { Reading } from '../../extractors/reading'
import type { Steps } from '../../steps'
import type { ContextCue } from '..'
import { featuresOf, textOf } from './features'
import { proposing, type Proposal } from './proposals'
import { START, TREES } from './trees'

/** The list of occasions and concepts knows what it says: where the text has the people, the years and the words of one, it is that. */
const SURE = ['occasion', 'concept', 'opened', 'spoken']

/** Most years of a text that gives many are not those of the event: it may tell of decades, or compare two events. */
const isYearOfMany = ({ year }: Proposal, seen: Features): boolean =>
  year !== null &&
  (seen['sentences'] ?? 0) >= NATURAL &&
  (seen['years near'] ?? 0) < 0.5 &&
  (seen['years'] ?? 0) * (seen['sentences'] ?? 0) >= 8
/** Sentences of a reading as students get them, some 900 words. */
const NATURAL = 35

/** Of many years, but named by the title: it is what they are all told for. */
const isOfTitle = ({ by }: Proposal): boolean => by.has('occasion') && [...by.keys()].some((source) => source.startsWith('title'))

/** A title that is the name of an event says what its text is about: of 29 such, readers found 26 just right and three of use. */
const isTitled = ({ by }: Proposal): boolean => by.has('event') && (by.has('title whole') || by.has('title'))

/** What sentences are about, in a word or a few: of all that could be said the likeliest, by what readers said of proposals for our own texts (`npm run fit:topics`). */
export function* topicOf(reading: Reading, sentences: readonly Sentence[], titles: readonly string[]): Steps<ContextCue | null> {
  const all = yield* proposing(reading, sentences, titles)
  yield
  const best = likeliest(all, yield* featuresOf(all, textOf(reading, sentences, titles), reading))
  return best && { name: best.name, year: best.year }
}

export function likeliest(
  all: readonly Proposal[],
  features: readonly Features[],
  { start, trees }: { start: number; trees: readonly Tree[] } = { start: START, trees: TREES },
): Proposal | null {
  const judged = all.map((proposal, n) => ({ proposal, seen: features[n] ?? {}, odds: boosted(features[n] ?? {}, start, trees) }))
  const [best] = judged.toSorted((one, other) => other.odds - one.odds)
  const known = judged.find(
    ({ proposal, seen, odds }) =>
      proposal.by.has('rules') &&
      (isTitled(proposal) ||
        (SURE.some((source) => proposal.by.has(source)) &&
          (isOfTitle(proposal) ||
            (!isYearOfMany(proposal, seen) &&
              !((seen['sentences'] ?? 0) >= NATURAL && best !== undefined && odds < best.odds - FAR_BEHIND))))),
  )
  return (known ?? best)?.proposal ?? null
}

/** In log-odds: of a longer reading our list says too little, where readers would choose another by so much. */
const FAR_BEHIND = 2
