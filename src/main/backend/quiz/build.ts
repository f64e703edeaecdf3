import { AppError } from '../../../shared/errors'
import type { Blueprint, Quiz } from '../../../shared/quiz'
import { randomFrom } from '../../../shared/random'
import type { Store } from '../store'
import { candidatesOf } from './candidates'
import { choose } from './choose'
import { balancedOptions } from './options'

/** Chance of recall of a card at that moment, 0..1; null for a card never answered. */
export type Recall = (card: { stability: number; lastReview: Date | null }) => number | null

/** A card never answered is likelier to be missed than one that was learned. */
const UNSEEN_RECALL = 0.5
/** Even what is surely known may come up. */
const LEAST_WEIGHT = 0.05

/**
 * The quiz for a blueprint. The same items, blueprint and seed give the same quiz; with 'weak' spread it also depends on the memory of the moment.
 * Throws NOT_ALLOWED_NOW when no item fits.
 */
export function buildQuiz(store: Store, blueprint: Blueprint, seed: number, recall: Recall): Quiz {
  const random = randomFrom(`quiz ${seed}`)
  const { count, spread } = blueprint
  const candidates = candidatesOf(store, blueprint).map((candidate) => ({
    ...candidate,
    weight: spread === 'weak' ? LEAST_WEIGHT + 1 - (recall(candidate) ?? UNSEEN_RECALL) : 1,
  }))
  if (candidates.length === 0) throw nothingFits(blueprint)
  const arrange = balancedOptions(random)
  const chosen = choose(candidates, { count, spread, random })
  return { seed, questions: chosen.map(({ item, documentTitle }) => ({ item: arrange(item), documentTitle })) }
}

function nothingFits({ mistakes, topics, kinds, documentIds, deckIds }: Blueprint): AppError {
  if (mistakes)
    return new AppError('NOT_ALLOWED_NOW', 'There is no mistake to go over.', 'Study or take a quiz first; what you miss is asked here.')
  const narrowed = [topics, kinds, documentIds, deckIds].some((list) => list.length > 0)
  return narrowed
    ? new AppError('NOT_ALLOWED_NOW', 'No kept item fits this choice.', 'Choose more topics or readings, or keep more drafts in the inbox.')
    : new AppError('NOT_ALLOWED_NOW', 'There is nothing to ask yet.', 'Keep drafts in the inbox first: a quiz asks what you have kept.')
}
