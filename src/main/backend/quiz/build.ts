import { AppError } from '../../../shared/errors'
import type { Difficulty } from '../../../shared/question-kinds'
import type { Blueprint, Question, Quiz } from '../../../shared/quiz'
import { randomFrom } from '../../../shared/random'
import { whereOf } from '../items/surroundings'
import type { Store } from '../store'
import { candidatesOf, type Candidate } from './candidates'
import { choose } from './choose'
import { balancedOptions } from './options'
import { createOutlines } from './outline'

/** Chance of recall of a card at that moment, 0..1; null for a card never answered. */
export type Recall = (card: { stability: number; lastReview: Date | null }) => number | null

/** A card never answered is likelier to be missed than one that was learned. */
const UNSEEN_RECALL = 0.5
/** Even what is surely known may come up. */
const LEAST_WEIGHT = 0.05
/** Recall from which on a question is easy, and from which on it is not hard. */
const EASY = 0.9
const MIDDLE = 0.7

/**
 * The quiz for a blueprint. The same items, blueprint and seed give the same quiz; with 'weak' spread or a difficulty it also depends on the memory of the moment.
 * Throws NOT_ALLOWED_NOW when no item fits.
 */
export function buildQuiz(store: Store, blueprint: Blueprint, seed: number, recall: Recall): Quiz {
  const random = randomFrom(`quiz ${seed}`)
  const { count, spread, kinds } = blueprint
  const candidates = fitting(store, blueprint, random, recall).map((candidate) => ({
    ...candidate,
    weight: spread === 'weak' ? LEAST_WEIGHT + 1 - (recall(candidate) ?? UNSEEN_RECALL) : 1,
  }))
  if (candidates.length === 0) throw nothingFits(blueprint)
  const arrange = balancedOptions(random)
  let outlines: ReturnType<typeof createOutlines> | undefined
  const chosen = choose(candidates, { count, spread, kinds, random })
  return {
    seed,
    questions: chosen.map(({ item, documentTitle, factIds, relation, sources }): Question => ({
      item: arrange(item),
      documentTitle,
      sectionTitle: relation ? null : whereOf(store, item).sectionTitle,
      factIds,
      ...(relation && { relation }),
      ...(sources && { sources }),
      ...(item.kind === 'application' && { outline: (outlines ??= createOutlines(store))(item) }),
    })),
  }
}

/** How many different questions a blueprint could choose from. */
export function countFitting(store: Store, blueprint: Blueprint, recall: Recall): number {
  const found = fitting(store, blueprint, randomFrom('count'), recall)
  return new Set(found.map(({ item, factIds }) => factIds[0] ?? item.id)).size
}

function fitting(store: Store, blueprint: Blueprint, random: () => number, recall: Recall): Candidate[] {
  const { difficulty, kinds, mistakes } = blueprint
  return candidatesOf(store, blueprint, random).filter(
    (candidate) =>
      // An essay takes long and is marked by oneself, so that it comes only when asked for.
      (kinds.length > 0 || mistakes || candidate.item.kind !== 'application') &&
      (difficulty === null || difficultyOf(recall(candidate)) === difficulty),
  )
}

function difficultyOf(recall: number | null): Difficulty {
  if (recall === null || recall < MIDDLE) return 'hard'
  return recall < EASY ? 'middle' : 'easy'
}

function nothingFits({ mistakes, topics, kinds, documentIds, deckIds, frameworks, examId, difficulty, relations }: Blueprint): AppError {
  if (mistakes)
    return new AppError('NOT_ALLOWED_NOW', 'There is no mistake to go over.', 'Study or take a quiz first; what you miss is asked here.')
  const narrowed =
    [topics, kinds, documentIds, deckIds, frameworks, relations].some((list) => list.length > 0) || examId !== null || difficulty !== null
  return narrowed
    ? new AppError('NOT_ALLOWED_NOW', 'No kept item fits this choice.', 'Choose more topics or readings, or keep more drafts in the inbox.')
    : new AppError('NOT_ALLOWED_NOW', 'There is nothing to ask yet.', 'Keep drafts in the inbox first: a quiz asks what you have kept.')
}
