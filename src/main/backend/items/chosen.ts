import type { ItemDraft } from '../../../shared/item'
import { orPassedOver } from '../knowledge'
import type { Features } from '../knowledge/boosted'
import { cardReader } from './ranking/card-reader'
import { withPauses } from '../knowledge/steps'
import { sure } from '../knowledge/sure'
import { normal } from './normal'
import { ranking } from './ranking'
import { importanceAsRead } from './ranking/importance'
import { inInboxOrder, isGap, keptByTrees, keptOf } from './ranking/kept'
import { shapeOf } from './ranking/shape'

/** Drafts are looked at more closely for each that is shown: of a sentence's several gaps the reader should see those that are asked best. */
const CONSIDERED = 2
/** Of a short reading all of them are: what comes first may be any. */
const CONSIDERED_AT_LEAST = 150
/** So many come first, which a reader keeps most likely, whatever they are worth to an examiner. */
const LEADING = 12
/** What is worth less, or asks once more what others ask, is not worth a reader's look. */
export const LEAST_SCORE = 0.15
/** Items put in order between two pauses. */
const RANKED = 1000
/** Drafts parsed again, alone and in their passages, between two pauses. */
const PARSED = 10
/** Cards read whole, and so many between two pauses, at some 20 ms each. */
const READ = 120
const READ_AT_ONCE = 2

/** How likely a reader is to keep what could not be judged. */
const UNJUDGED = 0.05

/**
 * Where a question and a gap in the sentence itself ask for the same, a reader keeps the gap, which tells more of it: of 5,977 such pairs in ratings.jsonl the gap alone was kept
 * 1,234 times, the question alone 176 times; of dates 87 gaps in a hundred and 77 questions, which are judged alike.
 */
const BESIDE_ITS_GAP = 0.88

interface ChosenFrom {
  /** How many are shown, sets not counted. */
  most: number
  /** Puts the finishing touches to the question of a draft that is considered and stands alone, before it is judged. */
  finish(draft: ItemDraft): void
  /** Its question as the reading has it, behind what stands before it there; null where it has to stand alone. */
  inPassage(draft: ItemDraft): string | null
  /** What tells a draft's worth. */
  featuresOf(draft: ItemDraft): Features
  /** Throws AppError CANCELLED. */
  pause(): Promise<void>
  /** Hears of a draft that could not be judged; it falls to the end. */
  onFault: ((error: unknown) => void) | undefined
}

/**
 * The drafts the inbox shows, best first. What an examiner would ask decides which are considered; of these, those are shown that a reader will keep most likely, a dozen of
 * them, and those that an examiner would ask; and what a reader keeps decides what stands first. Sets the drafts' scores.
 */
export async function chosen(importance: ReadonlyMap<ItemDraft, number>, from: ChosenFrom): Promise<ItemDraft[]> {
  const inOrder = (worth: ReadonlyMap<ItemDraft, number>): Promise<ItemDraft[]> => withPauses(ranking(worth), RANKED, from.pause)
  const ranked = await inOrder(importance)
  const worthwhile = new Set(ranked.filter(({ score }) => score >= LEAST_SCORE))
  const considered = withGaps(first(ranked, Math.max(CONSIDERED_AT_LEAST, Math.min(CONSIDERED * from.most, worthwhile.size))), ranked)
  const { kept, asked } = await judged(considered, from)
  const asGap = new Set(considered.filter(isGap).map(askedFor))
  const keptAs = (draft: ItemDraft): number =>
    (kept.get(draft) ?? UNJUDGED) * (!isGap(draft) && asGap.has(askedFor(draft)) ? BESIDE_ITS_GAP : 1)
  const isAsked = (draft: ItemDraft): number => importanceAsRead(sure(importance.get(draft)), asked.get(draft))
  const byReader = (drafts: readonly ItemDraft[]): Promise<ItemDraft[]> => {
    for (const draft of drafts) draft.score = isAsked(draft)
    return withPauses(inInboxOrder(drafts, keptAs), RANKED, from.pause)
  }
  const leading = new Set((await byReader(considered)).slice(0, LEADING))
  const worth = new Map(
    considered
      .filter((draft) => leading.has(draft) || worthwhile.has(draft))
      // what leads is taken first, so that others do not ask for the same again
      .map((draft) => [draft, leading.has(draft) ? 1 + keptAs(draft) : isAsked(draft)]),
  )
  return byReader(first(await inOrder(worth), from.most))
}

/** The same drafts, and for each question the gap in its sentence that asks for the same, which being its double would not be looked at. */
function withGaps(considered: readonly ItemDraft[], all: readonly ItemDraft[]): ItemDraft[] {
  const questions = new Set(considered.filter((draft) => !isGap(draft) && !isSet(draft)).map(askedFor))
  const there = new Set(considered)
  return [...considered, ...all.filter((draft) => isGap(draft) && !there.has(draft) && questions.has(askedFor(draft)))]
}

/** A sentence, and the answer to what is asked of it. */
const askedFor = ({ anchor, key }: ItemDraft): string => `${anchor.start} ${normal(key)}`

/** So many; sets come on top, for they ask again, together, for what their members ask one by one. What two facts ask in the same words is asked once. */
function first(ranked: readonly ItemDraft[], most: number): ItemDraft[] {
  const asked = new Set<string>()
  let singles = 0
  return ranked.filter((draft) => {
    if (isSet(draft)) return true
    if (singles >= most) return false
    const question = `${normal(draft.stem)} ${normal(draft.key)}`
    if (asked.has(question)) return false
    asked.add(question)
    singles++
    return true
  })
}

interface Judged {
  /** How likely a reader is to keep each draft, 0..1. */
  kept: Map<ItemDraft, number>
  /** How likely an examiner is to ask those that were read, in log-odds. */
  asked: Map<ItemDraft, number>
}

/**
 * How likely drafts are to be kept and asked. Only the likeliest by what is cheap to tell are read as cards: the rest of a long reading's drafts is not what the inbox
 * shows first, and reading all of a book would take minutes. Puts those that have a passage into it, as they are shown.
 */
async function judged(drafts: readonly ItemDraft[], from: ChosenFrom): Promise<Judged> {
  const features = (draft: ItemDraft): Features => ({ ...from.featuresOf(draft), ...shapeOf(draft) })
  const likely = new Map<ItemDraft, number>()
  // the questions on a sentence share most of their words, and one alone with itself in its passage: they are parsed once where they come one after the other
  const inText = [...drafts].sort((one, other) => one.anchor.start - other.anchor.start)
  for (const [n, draft] of inText.entries()) {
    if (n % PARSED === 0) await from.pause()
    orPassedOver(from.onFault, () => {
      const passage = from.inPassage(draft)
      if (passage === null) from.finish(draft)
      const alone = features(draft)
      if (passage !== null) draft.stem = passage
      likely.set(draft, keptByTrees(passage === null ? alone : features(draft), alone))
    })
  }
  const kept = new Map([...likely].map(([draft, odds]) => [draft, keptOf(odds)]))
  const asked = new Map<ItemDraft, number>()
  const likeliest = [...likely].filter(([draft]) => !isSet(draft)).sort((one, other) => other[1] - one[1])
  for (const [n, [draft, odds]] of likeliest.slice(0, READ).entries()) {
    if (n % READ_AT_ONCE === 0) await from.pause()
    const asRead = cardReader()(draft.stem, draft.key)
    kept.set(draft, keptOf(odds, asRead.kept))
    asked.set(draft, asRead.asked)
  }
  return { kept, asked }
}

/** Events to be put in order, or things to be matched: of many facts. */
export const isSet = ({ kind }: Pick<ItemDraft, 'kind'>): boolean => kind === 'matching' || kind === 'ordering'
