import { MONTH, monthCalled } from './months'

/** A size that can be compared with others of the same unit. */
export interface Amount {
  unit: string
  size: number
}

/** What an option amounts to if it is nothing but a number, a date or a length of time: "over 12 million", "on 7 July 2017", "thirty minutes". Otherwise null. */
export function amountOf(text: string): Amount | null {
  const bare = text.trim().toLowerCase().replace(LEAD, '')
  return dateIn(bare) ?? numberIn(bare)
}

const LEAD = /^(?:(?:in|on|by|since|from|about|around|over|under|nearly|almost|some|more than|less than|at least|at most|up to)\s+)+/

const DATE = new RegExp(
  `^(?:(?<day>\\d{1,2})\\s+)?(?<month>${MONTH.toLowerCase()})(?:\\s+(?<dayAfter>\\d{1,2}),?)?(?:\\s+(?<year>\\d{3,4}))?$`,
)

function dateIn(text: string): Amount | null {
  const { day, month, dayAfter, year } = DATE.exec(text)?.groups ?? {}
  if (month === undefined) return null
  return { unit: 'date', size: Number(year ?? 0) * 372 + (monthCalled(month) - 1) * 31 + Number(day ?? dayAfter ?? 0) }
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const POWERS: Record<string, number> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }
/** Minutes; a month and a year as long as they are on average. */
const TIMES: Record<string, number> = {
  second: 1 / 60,
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
  month: 43_830,
  year: 525_960,
  decade: 5_259_600,
}

const NUMBER = new RegExp(
  `^(?<sign>[-−]?)[$£€]?(?:(?<digits>\\d[\\d,]*(?:\\.\\d+)?)|(?:(?<tens>${TENS.join('|')})-?)?(?<small>an?\\b|(?:${SMALL.toReversed().join('|')})\\b)?)` +
    `(?:\\s+(?<power>${Object.keys(POWERS).join('|')}))?\\s*(?<unit>%|\\p{L}+(?:\\s\\p{L}+)?)?$`,
  'u',
)

function numberIn(text: string): Amount | null {
  const { sign, digits, tens, small, power, unit = '' } = NUMBER.exec(text)?.groups ?? {}
  if (digits === undefined && tens === undefined && small === undefined) return null
  const counted = digits !== undefined ? Number(digits.replaceAll(',', '')) : tenOf(tens) + smallOf(small)
  const size = (sign ? -counted : counted) * (power === undefined ? 1 : (POWERS[power] ?? 1))
  const time = TIMES[unit.replace(/s$/, '')]
  return time === undefined ? { unit, size } : { unit: 'time', size: size * time }
}

const tenOf = (word: string | undefined) => (word === undefined ? 0 : (TENS.indexOf(word) + 2) * 10)
const smallOf = (word: string | undefined) => (word === undefined ? 0 : /^an?$/.test(word) ? 1 : SMALL.indexOf(word))
