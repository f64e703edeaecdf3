import { sure } from '../../knowledge/sure'
import type { ItemDraft } from '../../../../shared/item'
import { contentOf } from '../english/words'
import { atOnce, type Steps } from '../../knowledge/steps'
import { greedily } from './queue'

/** A second question on one statement, a further one on one sentence, and one that asks nearly the same. */
const SAME_FACT = 0.13
const SAME_SENTENCE = 0.21
/** A gap shows what another question on its sentence asks for. */
const SAME_SENTENCE_AS_GAP = 0.25
const NEAR_DUPLICATE = 0.5

/**
 * Sets every item's score, which is never above its worth, and sorts, best first. The best item of each statement comes before the second ones: a reader wants every
 * point once before any point twice. Near-duplicates fall to the end.
 */
export const rank = (worth: ReadonlyMap<ItemDraft, number>): ItemDraft[] => atOnce(ranking(worth))

/** The same, item by item: of a book there are tens of thousands. */
export function* ranking(worth: ReadonlyMap<ItemDraft, number>): Steps<ItemDraft[]> {
  const open = [...worth.keys()].sort((a, b) => sure(worth.get(b)) - sure(worth.get(a)) || a.anchor.start - b.anchor.start)
  const facts = new Map<string, number>()
  const sentences = new Map<string, ItemDraft[]>()
  const ranked: ItemDraft[] = []
  const now = (draft: ItemDraft): number => {
    const there = sentences.get(placeOf(draft)) ?? []
    const twin = there.some((other) => isNearDuplicate(draft, other))
    const gaps = draft.kind === 'cloze' ? SAME_SENTENCE_AS_GAP : SAME_SENTENCE
    return sure(worth.get(draft)) - SAME_FACT * (facts.get(draft.factId) ?? 0) - gaps * there.length - (twin ? NEAR_DUPLICATE : 0)
  }
  for (const { value, score } of greedily(open, (draft) => sure(worth.get(draft)), now)) {
    value.score = Math.round(1000 * Math.max(0, Math.min(1, score))) / 1000
    ranked.push(value)
    facts.set(value.factId, (facts.get(value.factId) ?? 0) + 1)
    sentences.set(placeOf(value), [...(sentences.get(placeOf(value)) ?? []), value])
    yield
  }
  return ranked
}

/** The sentence an item asks about; a set spans many and takes none of them away. */
const placeOf = ({ kind, anchor }: ItemDraft): string =>
  kind === 'matching' || kind === 'ordering' ? `${anchor.start}–${anchor.end}` : String(anchor.start)

const keyWords = new WeakMap<ItemDraft, readonly string[]>()

function wordsIn(draft: ItemDraft): readonly string[] {
  const known = keyWords.get(draft) ?? contentOf(draft.key)
  keyWords.set(draft, known)
  return known
}

/** Two items on one sentence are near-duplicates when a student who knows one answer knows the other. */
function isNearDuplicate(a: ItemDraft, b: ItemDraft): boolean {
  const [first, second] = [wordsIn(a), wordsIn(b)]
  const shared = first.filter((word) => second.includes(word)).length
  return first.length > 0 && second.length > 0 && (2 * shared) / (first.length + second.length) >= SAME_ANSWER
}

/** Share of words that two answers have in common, from which on they are one. */
const SAME_ANSWER = 0.6
