import type { Slot } from '../../../../../shared/fact'
import { datesIn } from '../../dates'

export interface Part {
  kind: 'amount' | 'words' | 'date' | 'point'
  at: number
  text: string
  date?: NonNullable<Slot['date']>
}

/** "nine men", "$1.3bn package": the number, with what it counts left standing. */
export function amountIn(said: string): Part | null {
  const match =
    /(?<![\p{L}\d.,–’'-])((?:[$€£] ?)?\d[\d,.]*(?: (?:000|million|billion|bn|per cent|%))?(?:bn|m|%)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty) (?=\p{Ll})(?!(?:of|and|or|to|in|on|at|by)\b)/u.exec(
      said,
    )
  const text = match?.[1]
  return match && text && !/^(?:1[5-9]|20)\d\d$/.test(text) ? { kind: 'amount', at: match.index, text } : null
}

export function quoteIn(said: string): Part | null {
  const match = /["“]([^"“”]{8,130})["”]/.exec(said)
  return match?.[1] ? { kind: 'words', at: match.index + 1, text: match[1] } : null
}

export function dateIn(said: string): Part | null {
  const date = datesIn(said).find(({ date: { precision } }) => precision !== 'year')
  return date ? { kind: 'date', at: date.start, text: date.text, date: date.date } : null
}
