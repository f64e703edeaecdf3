import { AppError } from '../../../shared/errors'
import type { Attempt, Question, Response } from '../../../shared/quiz'
import type { Rating } from '../../../shared/words'
import type { Store } from '../store'
import { answerCard } from '../study/answer'
import { readCard } from '../study/cards'
import { createDesk } from '../study/desk'

/** What became of a card through an answer, with what is needed to take it back: when it was due before. */
type Effect = { kind: 'forward'; due: number } | { kind: 'counted' }

/** An answer that took longer than this, and than most others of the quiz by that factor, came slowly. */
const SLOW_MILLIS = 30_000
const SLOW_FACTOR = 2.5

/**
 * Lets the answers of a quiz that was handed in work on the cards behind them, as Settings say. Where answers count, a right one goes into the review log as Good (as Hard
 * when it came slowly) and a wrong one as Again, each marked as coming from a quiz: both or none, for a log of what was known alone would say that memory is better than
 * it is. Where they do not, a wrong or slow answer can bring the card forward, and the log stays as it was. Near misses, essays that wait for their marking, new cards and
 * questions put together from several facts change nothing. To be called inside the operation.
 */
export function createMemory(store: Store) {
  const layDesk = createDesk(store)

  function apply({ id, quiz, responses }: Attempt, { question, verdict, answer, effect, millis }: Response): void {
    const cardId = effect === null && answer !== '' ? cardOf(store, quiz.questions[question]) : undefined
    const desk = layDesk()
    const { quizAnswersCount, quizBringsForward } = desk.settings
    if (cardId === undefined || (!quizAnswersCount && !quizBringsForward)) return
    const slow = millis > Math.max(SLOW_MILLIS, SLOW_FACTOR * medianOf(responses))
    if (quizAnswersCount) {
      const rating: Rating | undefined = verdict === 'wrong' ? 'Again' : verdict !== 'right' ? undefined : slow ? 'Hard' : 'Good'
      if (rating === undefined) return
      answerCard(desk, { cardId, rating, millis, source: 'quiz' })
      note(store, id, question, { kind: 'counted' })
    } else if (verdict === 'wrong' || (verdict === 'right' && slow)) {
      const due = readCard(store, cardId).due.getTime()
      if (due <= desk.today.end.getTime()) return
      store.prepare('UPDATE card SET due = ? WHERE id = ?').run(desk.now.getTime(), cardId)
      note(store, id, question, { kind: 'forward', due })
    }
  }

  /** Takes back that a card was brought forward, unless it was studied meanwhile. */
  function undo({ id, quiz }: Attempt, { question }: Response): void {
    const effect = effectOf(store, id, question)
    const cardId = cardOf(store, quiz.questions[question])
    if (effect?.kind === 'forward' && cardId !== undefined) {
      const { lastReview } = readCard(store, cardId)
      if (lastReview === null || lastReview.getTime() < handedInAt(store, id))
        store.prepare('UPDATE card SET due = ? WHERE id = ?').run(effect.due, cardId)
    }
    note(store, id, question, null)
  }

  return {
    /** For each answer, once the quiz is handed in. */
    handedIn: (attempt: Attempt): void => attempt.responses.forEach((response) => apply(attempt, response)),

    /** For an answer whose marking changed after that. Throws NOT_ALLOWED_NOW where it counted as a review already. */
    remarked: (before: Attempt, after: Attempt, question: number): void => {
      if (before.handedInAt === null) return
      const [old, now] = [before, after].map(({ responses }) => responses.find((response) => response.question === question))
      if (!old || !now || old.verdict === now.verdict) return
      if (old.effect === 'counted')
        throw new AppError(
          'NOT_ALLOWED_NOW',
          'This answer counted as a review, so its marking stands.',
          'Undo the handing in first, mark it as you mean it, and hand in again.',
        )
      if (old.effect !== null) undo(after, old)
      apply(after, { ...now, effect: null })
    },
  }
}

/** The card behind a question: one that was begun and is in study. What was put together from several facts has none. */
function cardOf(store: Store, question: Question | undefined): string | undefined {
  if (!question || question.sources !== undefined) return undefined
  return store
    .prepare<[string], { id: string }>('SELECT id FROM card WHERE item_id = ? AND suspended = 0 AND state <> 0')
    .get(question.item.id)?.id
}

function medianOf(responses: readonly Response[]): number {
  const times = responses.map(({ millis }) => millis).toSorted((a, b) => a - b)
  return times[times.length >> 1] ?? 0
}

function note(store: Store, id: string, question: number, effect: Effect | null): void {
  store
    .prepare('UPDATE response SET effect = ? WHERE attempt_id = ? AND question = ?')
    .run(effect === null ? null : JSON.stringify(effect), id, question)
}

function effectOf(store: Store, id: string, question: number): Effect | null {
  const row = store
    .prepare<[string, number], { effect: string | null }>('SELECT effect FROM response WHERE attempt_id = ? AND question = ?')
    .get(id, question)
  return row?.effect ? (JSON.parse(row.effect) as Effect) : null
}

/** When the quiz was handed in, which is when cards were brought forward. */
const handedInAt = (store: Store, id: string): number =>
  store.prepare<[string], { at: number | null }>('SELECT handed_in_at AS at FROM attempt WHERE id = ?').get(id)?.at ?? 0
