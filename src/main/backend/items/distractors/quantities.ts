import { GAP } from '../../../../shared/words'
import { amountsOf } from './document'
import { sentenceWith, type DistractorRequest, type Source } from './source'
import { valueOf, type Value } from '../rules/values'

/** For a length of time or a number: the document's others of the same unit, then amounts near by, written as the key is written. */
export const quantities: Source = function* (request) {
  const { key, stem } = request
  const value = valueOf(key)
  if (value === null || value.kind === 'date' || !(ASKS_AMOUNT.test(stem) || stem.includes(GAP))) return
  for (const text of amountsIn(request, value)) yield { text, reason: otherAmount(text, request) }
  for (const text of value.kind === 'duration' ? nearDurations(key, value.order) : nearNumbers(key))
    yield { text, reason: `The reading gives another figure: ${key}.` }
}

/** "the two sides" answers "who", and "the three sides" would be no answer to that. */
const ASKS_AMOUNT =
  /\bhow (?:many|much|long|often|far|soon|old|large|big|high)\b|\b(?:share|number|percentage|proportion|figure|length|duration)\b/i

const otherAmount = (text: string, request: DistractorRequest) => {
  const sentence = sentenceWith(text, request)
  return sentence ? `That is the figure for something else: ${sentence}` : `The reading gives ${text} for something else.`
}

function amountsIn({ document, key }: DistractorRequest, value: Value): string[] {
  return amountsOf(document).flatMap(({ text, value: other }) => {
    if (other.kind !== value.kind || implied(key, value.order, text, other.order)) return []
    return other.kind !== 'number' || value.kind !== 'number' || other.unit === value.unit ? [text] : []
  })
}

/** "more than an hour" is true as well where "more than two hours" is. */
function implied(key: string, order: number, other: string, otherOrder: number): boolean {
  if (MORE.test(key) && MORE.test(other)) return otherOrder <= order
  if (LESS.test(key) && LESS.test(other)) return otherOrder >= order
  if (MORE.test(other)) return otherOrder <= order
  return LESS.test(other) && otherOrder >= order
}

const MORE = /^(?:over|more than|at least)\b/i
const LESS = /^(?:less than|under|at most|up to)\b/i

const DURATIONS: readonly [minutes: number, words: string][] = [
  [5, 'five minutes'],
  [10, 'ten minutes'],
  [15, 'fifteen minutes'],
  [30, 'thirty minutes'],
  [45, 'forty-five minutes'],
  [60, 'one hour'],
  [90, 'ninety minutes'],
  [120, 'two hours'],
  [180, 'three hours'],
  [240, 'four hours'],
  [360, 'six hours'],
  [480, 'eight hours'],
  [1440, 'one day'],
  [2880, 'two days'],
  [4320, 'three days'],
  [7200, 'five days'],
  [10_080, 'one week'],
  [20_160, 'two weeks'],
  [43_830, 'one month'],
  [87_660, 'two months'],
  [131_490, 'three months'],
  [262_980, 'six months'],
  [525_960, 'one year'],
  [1_051_920, 'two years'],
  [1_577_880, 'three years'],
  [2_629_800, 'five years'],
  [5_259_600, 'ten years'],
  [10_519_200, 'twenty years'],
  [26_298_000, 'fifty years'],
  [36_817_200, 'seventy years'],
  [52_596_000, 'a hundred years'],
]

function nearDurations(key: string, order: number): string[] {
  const qualifier = /^(?:about|around|over|more than|nearly|almost|some|at least|less than|under)\s/i.exec(key)?.[0] ?? ''
  const digits = /\d/.test(key)
  const shorter = DURATIONS.filter(([minutes]) => minutes < order * 0.8)
    .slice(-3)
    .reverse()
  const longer = DURATIONS.filter(([minutes]) => minutes > order * 1.25).slice(0, 3)
  const written = ([minutes, words]: readonly [number, string], opening: string) => `${opening}${digits ? inDigits(minutes, words) : words}`
  return longer.flatMap((one, at) => {
    const less = shorter[at]
    return [
      ...(less ? [written(less, MORE.test(qualifier) ? 'about ' : qualifier)] : []),
      written(one, LESS.test(qualifier) ? 'about ' : qualifier),
    ]
  })
}

const inDigits = (minutes: number, words: string) => {
  const unit = words.split(' ').at(-1) ?? ''
  const size: Record<string, number> = { minute: 1, hour: 60, day: 1440, week: 10_080, month: 43_830, year: 525_960 }
  return `${Math.round(minutes / (size[unit.replace(/s$/, '')] ?? 1))} ${unit}`
}

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** "three concessions" → "two concessions", "four concessions"; "40 per cent" → "30 per cent", "60 per cent". */
function nearNumbers(key: string): string[] {
  const match = /^(\D*?)(\d[\d,]*(?:\.\d+)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)(.*)$/i.exec(key)
  if (!match) return []
  const [, before = '', figure = '', after = ''] = match
  const word = WORDS.indexOf(figure.toLowerCase())
  const amount = word >= 0 ? word : Number(figure.replaceAll(',', ''))
  const written = (n: number) => (word >= 0 ? (WORDS[n] ?? String(n)) : figure.includes(',') ? n.toLocaleString('en-GB') : String(n))
  const near =
    amount < 20 && Number.isInteger(amount)
      ? [amount + 1, amount - 1, amount + 2, amount - 2]
      : [amount * 1.5, amount * 0.5, amount * 2, amount * 0.75].map(rounded)
  // "one concessions" would give itself away.
  return near.filter((n) => n > (/s\b/.test(after) ? 1 : 0) && n !== amount).map((n) => before + written(n) + after)
}

/** To two figures that count, as people give numbers. */
const rounded = (n: number) => Number(n.toPrecision(2))
