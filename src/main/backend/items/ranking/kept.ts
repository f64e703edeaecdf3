import type { ItemDraft } from '../../../../shared/item'
import type { Steps } from '../../knowledge/steps'
import { sure } from '../../knowledge/sure'
import { contentOf } from '../english/words'
import { boosted, type Features } from '../../knowledge/boosted'
import { PASSAGE_START, PASSAGE_TREES } from './passage-trees'
import { BY_READING, BY_TREES, KEPT_START, KEPT_TREES, START } from './kept-trees'
import { greedily } from './queue'

/** How likely a demanding reader is to keep this unchanged, in log-odds, by its features alone: fitted to what blind readers said of drafts, by `npm run fit:kept`. */
export const keptByTrees = (features: Features): number => boosted(features, KEPT_START, KEPT_TREES)

/** The same as a chance, 0..1, with what the card's own words say besides; where it was not read, the trees are believed as they stand. */
export const keptOf = (trees: number, asRead?: number): number => chance(oddsOf(trees, asRead))

const oddsOf = (trees: number, asRead: number | undefined): number =>
  asRead === undefined ? trees : START + BY_TREES * trees + BY_READING * asRead
const chance = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** What is known of a question as it would stand alone, without its passage. */
export interface Alone {
  /** Log-odds by its features. */
  trees: number
  /** Log-odds by reading the card; undefined where it was not read. */
  asRead: number | undefined
  leaning: number
}

/** Features of a question in its passage, with what is known of it alone. */
export const withAlone = (features: Features, { trees, asRead, leaning }: Alone): Features => ({
  ...features,
  alone: oddsOf(trees, asRead),
  'alone by its features': trees,
  'alone as read': asRead ?? 0,
  'alone not read': asRead === undefined ? 1 : 0,
  'alone leaning': leaning,
})

/** How likely a demanding reader is to keep a question that is shown in its passage, 0..1: fitted to what blind readers said of such, by `npm run fit:passage`. */
export const keptInPassage = (features: Features, alone: Alone): number =>
  chance(boosted(withAlone(features, alone), PASSAGE_START, PASSAGE_TREES))

/** A question on a sentence that is asked about already waits for the rest. */
const AGAIN = 0.2
/** The same turned round: "who holds that …?" shows what "X holds that _____" asks for. */
const TURNED = 0.4
/** For each of its form that stands before it, up to a dozen: who and when are asked between the gaps, where readers like them as well. */
const SAME_FORM = 0.003
const SAME_FORM_MOST = 12

/**
 * Sorts drafts, whose scores say how important they are, as the inbox shows them, and sets the scores it sorts by: what an examiner asks first, and what a reader keeps;
 * a sentence once before any sentence twice, and gaps and questions by turns as far as that costs little.
 */
export function* inInboxOrder(drafts: readonly ItemDraft[], keptAs: (draft: ItemDraft) => number): Steps<ItemDraft[]> {
  const worth = new Map(drafts.map((draft) => [draft, keptAs(draft) * (0.9 + 0.1 * draft.score)]))
  const asked = new Map<number, ItemDraft[]>()
  const forms = new Map<boolean, number>()
  const now = (draft: ItemDraft): number =>
    (asked.get(draft.anchor.start) ?? []).reduce(
      (rest, other) => rest - (tells(other, draft) && tells(draft, other) ? TURNED : AGAIN),
      sure(worth.get(draft)) - SAME_FORM * Math.min(SAME_FORM_MOST, forms.get(isGap(draft)) ?? 0),
    )
  const sorted: ItemDraft[] = []
  for (const { value, score } of greedily(drafts, (draft) => sure(worth.get(draft)), now)) {
    value.score = Math.max(0, Math.round(1000 * score) / 1000)
    asked.set(value.anchor.start, [...(asked.get(value.anchor.start) ?? []), value])
    forms.set(isGap(value), (forms.get(isGap(value)) ?? 0) + 1)
    sorted.push(value)
    yield
  }
  return sorted
}

export const isGap = ({ kind }: Pick<ItemDraft, 'kind'>): boolean => kind === 'cloze'

/** True where the question of one holds most of the other's answer. */
function tells(one: ItemDraft, other: ItemDraft): boolean {
  const told = new Set(contentOf(one.stem))
  const answer = contentOf(other.key)
  return answer.length > 0 && answer.filter((word) => told.has(word)).length >= MOST_OF * answer.length
}

const MOST_OF = 0.7
