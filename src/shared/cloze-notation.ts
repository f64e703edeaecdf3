import type { ItemContent } from './item'
import { apart } from './setting'
import { GAP } from './words'

/** A sentence with gaps as Anki writes them: `{{c1::Hamburg}}`, or with a hint `{{c1::Hamburg::a port}}`. */
const MARKED = /\{\{c(\d{1,3})::([\s\S]*?)(?:::([\s\S]*?))?\}\}/g

/** Whether somebody wrote, or pasted, gaps in this notation. */
export const hasClozes = (text: string): boolean => /\{\{c\d{1,3}::/.test(text)

/**
 * One card for each number: its own gaps are open, the others filled. Gaps of one number share a card, as in Anki. A text without marks gives
 * no card.
 */
export function clozeCards(text: string): Pick<ItemContent, 'stem' | 'key'>[] {
  const marks = [...text.matchAll(MARKED)].map(([, number = '', answer = '', hint]) => ({ number: Number(number), answer, hint }))
  const numbers = [...new Set(marks.map(({ number }) => number))].sort((a, b) => a - b)
  return numbers.map((asked) => {
    const answers = marks.filter(({ number }) => number === asked).map(({ answer }) => tidy(answer))
    const stem = text.replace(MARKED, (_, number: string, answer: string, hint?: string) =>
      Number(number) !== asked ? answer : hint ? `${GAP} (${hint.trim()})` : GAP,
    )
    return { stem: tidy(stem), key: [...new Set(answers)].join('; ') }
  })
}

/** The sentence without its marks. */
export const withoutClozes = (text: string): string => text.replace(MARKED, (_, _number, answer: string) => answer)

/** What is wrong with the notation, in one sentence; undefined when nothing is. */
export function clozeProblem(text: string): string | undefined {
  if (!hasClozes(text)) return 'Mark at least one gap.'
  if (hasClozes(withoutClozes(text)) || /\{\{c\d{1,3}::[^{}]*\{\{c\d/.test(text)) return 'A gap cannot lie within another gap.'
  if ([...text.matchAll(MARKED)].some(([, , answer = '']) => answer.trim() === '')) return 'A gap is empty.'
  if (hasClozes(apart(text).setting)) return 'A gap cannot lie within the square brackets in front of the sentence.'
  return undefined
}

/** Marks a stretch of the text as a gap; a new card of its own, unless a number is given. */
export function withGap(text: string, start: number, end: number, number = nextNumber(text)): string {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  const trail = words.length - words.trimEnd().length
  const inside = words.trim()
  if (inside === '' || /[{}]{2}/.test(inside)) return text
  return `${text.slice(0, start + lead)}{{c${number}::${inside}}}${text.slice(end - trail)}`
}

const nextNumber = (text: string): number => Math.max(0, ...[...text.matchAll(MARKED)].map(([, number]) => Number(number))) + 1

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()
