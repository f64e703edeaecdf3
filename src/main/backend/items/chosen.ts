import type { ItemDraft } from '../../../shared/item'
import { orPassedOver } from '../knowledge'
import type { Features } from '../knowledge/boosted'
import { cardReader, type Told } from './ranking/card-reader'
import { withPauses } from '../knowledge/steps'
import { sure } from '../knowledge/sure'
import { normal } from './normal'
import { ranking } from './ranking'
import { importanceAsRead } from './ranking/importance'
import { leaningOf } from './leaning'
import { inInboxOrder, isGap, keptByTrees, keptInPassage, keptOf, type Alone } from './ranking/kept'
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
/** A card that reads as likely to be kept as this (log-odds) is not worded anew. */
const SURE = 2
/** So much likelier to be kept must a card be for a longer question. */
const LIKELIER = 0.3

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
  /** Longer wordings of its question, which tell more of what it is about. */
  fuller(draft: ItemDraft): readonly string[]
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
 * shows first, and reading all of a book would take minutes. A draft is judged as it would stand alone, which tells whether it asks for something, and then in its passage, where it has one:
 * there it is shown.
 */
async function judged(drafts: readonly ItemDraft[], from: ChosenFrom): Promise<Judged> {
  const byTrees = (draft: ItemDraft): number => keptByTrees({ ...from.featuresOf(draft), ...shapeOf(draft) })
  const inPassage = (draft: ItemDraft, alone: Alone): number => keptInPassage({ ...from.featuresOf(draft), ...shapeOf(draft) }, alone)
  const likely = new Map<ItemDraft, number>()
  const alone = new Map<ItemDraft, Alone & { stem: string }>()
  const kept = new Map<ItemDraft, number>()
  const asked = new Map<ItemDraft, number>()
  // the questions on a sentence share most of their words, and one alone with itself in its passage: they are parsed once where they come one after the other
  const inText = [...drafts].sort((one, other) => one.anchor.start - other.anchor.start)
  for (const [n, draft] of inText.entries()) {
    if (n % PARSED === 0) await from.pause()
    orPassedOver(from.onFault, () => {
      const passage = from.inPassage(draft)
      if (passage === null) from.finish(draft)
      const trees = byTrees(draft)
      likely.set(draft, trees)
      if (passage === null) return void kept.set(draft, keptOf(trees))
      const { stem, key } = draft
      const known = { stem, trees, asRead: undefined, leaning: leaningOf(stem, key) }
      alone.set(draft, known)
      draft.stem = passage
      kept.set(draft, inPassage(draft, known))
    })
  }
  const likeliest = drafts
    .flatMap((draft) => {
      const odds = likely.get(draft)
      return odds === undefined ? [] : [[draft, odds] as const]
    })
    .sort((one, other) => other[1] - one[1])
    .slice(0, READ)
  for (const [n, [draft, trees]] of likeliest.entries()) {
    if (n % READ_AT_ONCE === 0) await from.pause()
    if (isSet(draft)) continue
    const known = alone.get(draft)
    if (known === undefined) {
      const { stem } = draft
      const asRead = readAtBest(draft, from)
      kept.set(draft, keptOf(draft.stem === stem ? trees : byTrees(draft), asRead.kept))
      asked.set(draft, asRead.asked)
    } else
      orPassedOver(from.onFault, () => {
        const asRead = cardReader()(known.stem, draft.key)
        asked.set(draft, asRead.asked)
        kept.set(draft, inPassage(draft, { ...known, asRead: asRead.kept }))
      })
  }
  return { kept, asked }
}

/** What the card's words say for keeping and asking it, with its question worded so that they say most for keeping it. */
function readAtBest(draft: ItemDraft, { fuller }: ChosenFrom): Told {
  const read = cardReader()
  let best = read(draft.stem, draft.key)
  if (best.kept > SURE) return best
  for (const stem of fuller(draft)) {
    const asRead = read(stem, draft.key)
    if (asRead.kept < best.kept + LIKELIER) continue
    best = asRead
    draft.stem = stem
  }
  return best
}

/** Events to be put in order, or things to be matched: of many facts. */
export const isSet = ({ kind }: Pick<ItemDraft, 'kind'>): boolean => kind === 'matching' || kind === 'ordering'
