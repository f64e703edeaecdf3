import { AppError } from '../../../shared/errors'
import { Blueprint, type Attempt, type AttemptSummary, type Question, type Quiz, type Response } from '../../../shared/quiz'
import type { Store } from '../store'
import { essayVerdict, marksOf, verdictOf } from './marks'
import type { createMemory } from './memory'

type Memory = ReturnType<typeof createMemory>

interface Row {
  id: string
  name: string
  seed: number
  blueprint: string
  questions: string
  startedAt: number
  handedInAt: number | null
  place: number
  spentMillis: number
  from: string | null
  draft: string
}

const COLUMNS = `id, draft, name, seed, blueprint, questions, started_at AS startedAt, handed_in_at AS handedInAt, place, spent_millis AS spentMillis, origin AS "from"`

/** Keeps a quiz as a sitting that has begun; returns its id. `from` names who made it, where it came as a file. */
export function startAttempt(
  store: Store,
  { name, blueprint, quiz: { seed, questions }, from = null }: { name: string; blueprint: Blueprint; quiz: Quiz; from?: string | null },
): string {
  const id = store.newId()
  store.operation('Start a quiz', () =>
    store
      .prepare(
        `INSERT INTO attempt (id, name, seed, blueprint, questions, started_at, origin)
         VALUES (@id, @name, @seed, @blueprint, @questions, @at, @from)`,
      )
      .run({
        ...{ id, name, seed, from, at: store.now().getTime() },
        blueprint: JSON.stringify(blueprint),
        questions: JSON.stringify(questions),
      }),
  )
  return id
}

/** One sitting as it stands; throws NOT_ALLOWED_NOW when it is gone. */
export function readAttempt(store: Store, id: string): Attempt {
  const row = store.prepare<[string], Row>(`SELECT ${COLUMNS} FROM attempt WHERE id = ?`).get(id)
  if (!row) throw new AppError('NOT_ALLOWED_NOW', 'This quiz is no longer there.', 'Undo brings back what was taken away.')
  return attemptOf(store, row)
}

/** All sittings, newest first. */
export function listAttempts(store: Store): AttemptSummary[] {
  return store
    .prepare<[], Row>(`SELECT ${COLUMNS} FROM attempt ORDER BY started_at DESC, id DESC`)
    .all()
    .map((row) => {
      const { id, name, mode, startedAt, handedInAt, spentMillis, from, marks } = attemptOf(store, row)
      return { id, name, mode, startedAt, handedInAt, spentMillis, from, marks }
    })
}

/** An answer, the time since the last call, and how sure one was before giving it. */
export interface Given {
  question: number
  answer: string
  millis: number
  confidence?: number | null | undefined
}

/** Writes down an answer; an empty one takes it back. */
export function respond(store: Store, id: string, { question, answer, millis, confidence = null }: Given): void {
  const attempt = openAttempt(store, id)
  const asked = askedAt(attempt, question)
  const before = attempt.responses.find((response) => response.question === question)
  if (attempt.mode === 'practice' && before && before.answer !== '')
    throw new AppError(
      'NOT_ALLOWED_NOW',
      'This question was answered already.',
      'In practice the answer is shown at once, so it cannot be changed.',
    )
  const given = answer.trim()
  store.operation('Answer question', () => {
    writeResponse(store, id, asked, {
      question,
      answer: given,
      verdict: given === '' ? 'wrong' : verdictOf(asked.item, given),
      overruled: false,
      marked: before?.marked ?? false,
      millis: (before?.millis ?? 0) + millis,
      // What one felt before the first answer; a changed answer changes nothing about that.
      confidence: before?.confidence ?? confidence,
      points: null,
      effect: null,
    })
    spend(store, id, question, millis)
  })
}

/** Marks a question for later, or takes the mark away. */
export function markQuestion(store: Store, id: string, question: number, marked: boolean): void {
  const attempt = openAttempt(store, id)
  const asked = askedAt(attempt, question)
  const before = attempt.responses.find((response) => response.question === question)
  store.operation(marked ? 'Mark question for later' : 'Unmark question', () =>
    writeResponse(store, id, asked, { ...(before ?? unanswered(question)), marked }),
  )
}

/** Kinds answered in words, whose meaning a machine may miss. */
const OWN_WORDS: readonly string[] = ['qa', 'cloze']

/** The learner's own word on an answer in words; an option is right or it is not. */
export function overrule(store: Store, memory: Memory, id: string, question: number, right: boolean): void {
  const attempt = readAttempt(store, id)
  const asked = askedAt(attempt, question)
  const before = attempt.responses.find((response) => response.question === question)
  if (!OWN_WORDS.includes(asked.item.kind) || !before || before.answer === '')
    throw new AppError('NOT_ALLOWED_NOW', 'Only an answer in your own words can be marked by yourself.')
  store.operation(right ? 'Count the answer as right' : 'Count the answer as wrong', () => {
    writeResponse(store, id, asked, { ...before, verdict: right ? 'right' : 'wrong', overruled: true })
    memory.remarked(attempt, readAttempt(store, id), question)
  })
}

/** Holds an essay against its rubric: `points` are the places of those found in it. In a mock exam only once it is handed in. */
export function markEssay(store: Store, memory: Memory, id: string, question: number, points: readonly number[]): void {
  const attempt = readAttempt(store, id)
  const { item } = askedAt(attempt, question)
  const before = attempt.responses.find((response) => response.question === question)
  if (item.kind !== 'application' || !before || before.answer === '')
    throw new AppError('NOT_ALLOWED_NOW', 'Only an essay that was written can be held against its rubric.')
  if (attempt.mode === 'mock' && !attempt.handedInAt)
    throw new AppError(
      'NOT_ALLOWED_NOW',
      'The rubric is shown once the quiz is handed in.',
      'Hand it in, then mark your essay point by point.',
    )
  const found = [...new Set(points)].filter((point) => point < (item.rubric?.length ?? 0)).toSorted((a, b) => a - b)
  store.operation('Mark the essay', () => {
    writeResponse(store, id, askedAt(attempt, question), { ...before, points: found, verdict: essayVerdict(item, found) })
    memory.remarked(attempt, readAttempt(store, id), question)
  })
}

/** Remembers where the learner is and what is being written there. No action to be undone. */
export function goTo(store: Store, id: string, { place, millis, draft }: { place: number; millis: number; draft: string }): void {
  store.background('Go on in the quiz', () => spend(store, id, place, millis, draft))
}

/** Ends the sitting; what was left open counts as wrong. */
export function handIn(store: Store, memory: Memory, id: string, millis: number): void {
  const { place } = openAttempt(store, id)
  store.operation('Hand in the quiz', () => {
    spend(store, id, place, millis)
    store.prepare('UPDATE attempt SET handed_in_at = ? WHERE id = ?').run(store.now().getTime(), id)
    memory.handedIn(readAttempt(store, id))
  })
}

export function removeAttempt(store: Store, id: string): { changed: number; operation: string } {
  const operation = 'Delete quiz'
  return { operation, changed: store.operation(operation, () => store.prepare('DELETE FROM attempt WHERE id = ?').run(id).changes) }
}

function attemptOf(store: Store, { seed, questions: json, startedAt, handedInAt, ...row }: Row): Attempt {
  const blueprint = Blueprint.parse(JSON.parse(row.blueprint))
  const questions = JSON.parse(json) as Question[]
  const responses = responsesOf(store, row.id)
  return {
    ...row,
    mode: blueprint.mode,
    startedAt: new Date(startedAt),
    handedInAt: handedInAt === null ? null : new Date(handedInAt),
    marks: marksOf(questions, responses, blueprint),
    blueprint,
    quiz: { seed, questions },
    responses,
  }
}

const responsesOf = (store: Store, id: string): Response[] =>
  store
    .prepare<[string], ResponseRow>(
      `SELECT question, answer, verdict, overruled, marked, millis, confidence, points, effect ->> 'kind' AS effect
       FROM response WHERE attempt_id = ? ORDER BY question`,
    )
    .all(id)
    .map(({ points, ...row }) => ({
      ...row,
      overruled: row.overruled === 1,
      marked: row.marked === 1,
      points: points === null ? null : (JSON.parse(points) as number[]),
    }))

type ResponseRow = Omit<Response, 'overruled' | 'marked' | 'points'> & { overruled: number; marked: number; points: string | null }

function openAttempt(store: Store, id: string): Attempt {
  const attempt = readAttempt(store, id)
  if (attempt.handedInAt)
    throw new AppError('NOT_ALLOWED_NOW', 'This quiz was handed in, so its answers stand.', 'Take it again to do better.')
  return attempt
}

function askedAt({ quiz }: Attempt, question: number): Question {
  const asked = quiz.questions[question]
  if (!asked) throw new AppError('INPUT_INVALID', 'This quiz has no such question.')
  return asked
}

const unanswered = (question: number): Response => ({
  ...{ question, answer: '', verdict: 'wrong', overruled: false, marked: false, millis: 0 },
  ...{ confidence: null, points: null, effect: null },
})

function writeResponse(store: Store, id: string, { item }: Question, response: Response): void {
  store
    .prepare(
      `INSERT INTO response (attempt_id, question, item_id, answer, verdict, overruled, marked, millis, answered_at, confidence, points)
       VALUES (@id, @question, @itemId, @answer, @verdict, @overruled, @marked, @millis, @at, @confidence, @points)
       ON CONFLICT DO UPDATE SET answer = excluded.answer, verdict = excluded.verdict, overruled = excluded.overruled, marked = excluded.marked,
         millis = excluded.millis, answered_at = excluded.answered_at, confidence = excluded.confidence, points = excluded.points`,
    )
    .run({
      ...response,
      points: response.points === null ? null : JSON.stringify(response.points),
      ...{ id, itemId: item.id, at: store.now().getTime() },
      overruled: Number(response.overruled),
      marked: Number(response.marked),
    })
}

function spend(store: Store, id: string, place: number, millis: number, draft = ''): void {
  store.prepare('UPDATE attempt SET place = ?, spent_millis = spent_millis + ?, draft = ? WHERE id = ?').run(place, millis, draft, id)
}
