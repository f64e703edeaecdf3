import type { Difficulty, QuestionKind } from '../../shared/question-kinds'
import type { Marks } from '../../shared/quiz'

/** "12:05": minutes and seconds left. */
export function clockInWords(millis: number): string {
  const seconds = Math.ceil(millis / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** "80 %"; what was left open counts as wrong. */
export const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`)

/** "8 of 10 right", and the points where a penalty made them differ. */
export const marksInWords = ({ right, total, points }: Marks): string =>
  `${right} of ${total} right${points === right ? '' : `, ${points.toLocaleString('en-GB', { maximumFractionDigits: 2 })} points`}`

/** Kinds of question as one chooses them. */
export const QUESTION_KIND_WORDS: Record<QuestionKind, string> = {
  mcq: 'Multiple choice',
  qa: 'Short answer',
  cloze: 'Fill the gap',
  matching: 'Matching',
  ordering: 'Order in time or steps',
  application: 'Essay with rubric',
  'according-to': 'According to whom?',
  'true-cause': 'True cause among three',
  'name-framework': 'Name the framework',
}

export const DIFFICULTY_WORDS: Record<Difficulty, string> = {
  easy: 'What I know well',
  middle: 'What I half know',
  hard: 'What I forgot or never studied',
}

/** What became of the card through an answer. */
export const EFFECT_WORDS = { forward: 'its card comes today', counted: 'counted as a review' } as const
