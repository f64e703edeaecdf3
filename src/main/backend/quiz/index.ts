import { randomInt } from 'node:crypto'
import { Blueprint, type Attempt, type AttemptSummary, type Quiz } from '../../../shared/quiz'
import type { QuizFile } from '../../../shared/quiz-file'
import type { Store } from '../store'
import {
  goTo,
  handIn,
  listAttempts,
  markEssay,
  markQuestion,
  overrule,
  readAttempt,
  removeAttempt,
  respond,
  startAttempt,
  type Given,
} from './attempts'
import { buildQuiz, countFitting, type Recall } from './build'
import { frameworksIn } from './frameworks'
import { createMemory } from './memory'

export type Quizzes = ReturnType<typeof createQuizzes>

/** Quizzes: putting one together, sitting it, and what came of it. `recall` tells what the learner still knows now. */
export function createQuizzes(store: Store, recall: Recall) {
  const memory = createMemory(store)
  return {
    build: (blueprint: Blueprint, seed: number): Quiz => buildQuiz(store, blueprint, seed, recall),

    available: (blueprint: Blueprint): number => countFitting(store, blueprint, recall),

    frameworks: (): string[] => frameworksIn(store),

    start: (name: string, blueprint: Blueprint, seed = randomInt(2 ** 31 - 1)): Attempt =>
      readAttempt(store, startAttempt(store, { name, blueprint, quiz: buildQuiz(store, blueprint, seed, recall) })),

    /** A sitting of a quiz that came as a file: its questions are asked as they stand there. Returns its id. */
    begin: ({ name, author, rules, questions }: QuizFile): string =>
      startAttempt(store, {
        name,
        blueprint: Blueprint.parse({ ...rules, count: questions.length }),
        quiz: { seed: 0, questions },
        from: author,
      }),

    list: (): AttemptSummary[] => listAttempts(store),
    open: (id: string): Attempt => readAttempt(store, id),

    respond: (id: string, answer: Given): Attempt => {
      respond(store, id, answer)
      return readAttempt(store, id)
    },
    mark: (id: string, question: number, marked: boolean): Attempt => {
      markQuestion(store, id, question, marked)
      return readAttempt(store, id)
    },
    overrule: (id: string, question: number, right: boolean): Attempt => {
      overrule(store, memory, id, question, right)
      return readAttempt(store, id)
    },
    markEssay: (id: string, question: number, points: readonly number[]): Attempt => {
      markEssay(store, memory, id, question, points)
      return readAttempt(store, id)
    },
    goTo: (id: string, where: Parameters<typeof goTo>[2]): { place: number } => {
      goTo(store, id, where)
      return { place: where.place }
    },
    handIn: (id: string, millis: number): Attempt => {
      handIn(store, memory, id, millis)
      return readAttempt(store, id)
    },
    remove: (id: string) => removeAttempt(store, id),
  }
}
