import { MONTH } from '../../../../shared/months'
import { namesThing } from '../asides'
import { isLookedAheadTo, isRememberedOf, NEAR, standsBehindHad } from './told'

/** The year that stands last before, in a date or by itself, and not in passing. */
export function lastYearTold(text: string, offset: number): { year: string; end: number } | null {
  const from = Math.max(0, offset - NEAR)
  const found = [...text.slice(from, offset).matchAll(/\b(?:1[5-9]|20)\d\d\b(?![-–]|’?s\b|\s+(?:\p{Ll}+s|of|nuclear)\b)/gu)].findLast(
    ({ index }) =>
      /\b(?:in|until|by|of|from|early|late|mid|\p{Lu}\p{Ll}+|\d{1,2}),?\s+$/u.test(
        text.slice(Math.max(0, from + index - 16), from + index),
      ) &&
      !standsBehindHad(text, from + index) &&
      !isRemembered(text, from + index) &&
      !isLookedAheadTo(text, from + index, text.slice(from + index, from + index + 4)) &&
      !isRememberedOf(text, from + index, text.slice(from + index, from + index + 4)) &&
      !namesThing(text, from + index),
  )
  return found ? { year: found[0], end: from + found.index + 4 } : null
}

/** "He told them in 1994. The council had met in May 1989": a year that is only looked back at, behind its month. */
const isRemembered = (text: string, at: number): boolean => {
  const front = text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - NEAR), at)
  const told = [...front.matchAll(/\b(?:1[5-9]|20)\d\d\b/g)].at(-1)?.[0]
  return told !== undefined && told > text.slice(at, at + 4) && HAD_IN_MONTH.test(front)
}
const HAD_IN_MONTH = new RegExp(`\\bhad [^.!?]{0,80}\\b(?:in|on) (?:\\d{1,2} )?${MONTH} $`)
