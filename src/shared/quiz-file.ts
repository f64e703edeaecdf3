import { z } from 'zod'
import { Blueprint, Question } from './quiz'

export const QUIZ_FILE_FORMAT = 'aide-memoire quiz'
/** Rises when older programs could no longer read the file. */
export const QUIZ_FILE_VERSION = 1

/** A quiz as it goes from one person to another: its questions with their answers and the sentences they rest on, without the readings themselves. */
export const QuizFile = z.object({
  format: z.literal(QUIZ_FILE_FORMAT),
  version: z.literal(QUIZ_FILE_VERSION),
  name: z.string().trim().min(1).max(200),
  /** Who made it; empty where nobody is named. */
  author: z.string().trim().max(200),
  rules: Blueprint.pick({ mode: true, minutes: true, penalty: true, confidence: true }),
  questions: z.array(Question).min(1).max(200),
})
export type QuizFile = z.infer<typeof QuizFile>
