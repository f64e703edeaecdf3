import type { ItemDraft } from '../../../../shared/item'
import type { Steps } from '../../knowledge/steps'
import { sure } from '../../knowledge/sure'
import { contentOf } from '../english/words'
import { boosted, type Features } from '../../knowledge/boosted'
import { KEPT_START, KEPT_TREES } from './kept-trees'
import { BY_READING, BY_TREES, PASSAGE_START, PASSAGE_TREES, START } from './passage-trees'
import { greedily } from './queue'

/**
 * What tells whether a demanding reader keeps an item, in log-odds. `alone` are the features of its question as it would stand alone, which tell whether it asks for something; `shown`
 * those of the item as it is shown, in its passage where it has one. Fitted to what blind readers said of drafts, by `npm run fit:kept` and `npm run fit:passage`.
 */
export const keptByTrees = (shown: Features, alone: Features): number => boosted(withAlone(shown, alone), PASSAGE_START, PASSAGE_TREES)

/** Features of an item as it is shown, with what is known of its question alone. */
export const withAlone = (shown: Features, alone: Features): Features => ({
  ...shown,
  alone: boosted(alone, KEPT_START, KEPT_TREES),
  'alone leaning': alone.leaning ?? 0,
})

/** The same as a chance, 0..1, with what the card's own words say besides; where it was not read, the trees are believed as they stand. */
export const keptOf = (trees: number, asRead?: number): number =>
  1 / (1 + Math.exp(-(asRead === undefined ? trees : START + BY_TREES * trees + BY_READING * asRead)))

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
