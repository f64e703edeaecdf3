import { Taken } from './taken'
import { remembered } from './remembered'

export interface FoundQuantity {
  start: number
  end: number
  text: string
  kind: 'duration' | 'count' | 'share' | 'money'
  /** What is counted, singular or plural as in the text; empty for durations and shares. */
  unit: string
}

const SMALL =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|several hundred|a dozen|half an?'
const AMOUNT = `(?:(?:one|two|three|four|five|six) or (?:two|three|four|five|six|seven)|\\d[\\d,]*(?:\\.\\d+)?(?:\\s(?:hundred|thousand|million|billion|trillion))?|(?:${SMALL})(?:[- ](?:${SMALL}|hundred|thousand|million|billion))?)`
const APPROX =
  '(?:(?:more|less|fewer) than |(?:just |a little |well )?(?:over|under) |about |around |nearly |almost |some |at least |up to |roughly |approximately |perhaps |close to |nearer to |as (?:many|much) as )?'
const TIME = '(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))'

/** "a little over an hour", "at least a year": of one unit only the words in front make a number worth asking for. */
const ABOUT_ONE =
  '(?:(?:just|a little|well) )?(?:over|under|more than|less than|about|nearly|almost|at least|up to|roughly|around) (?:an?|one)'

const DIGITS = '\\d[\\d,]*(?:\\.\\d+)?'
const SCALE = '(?:\\s(?:hundred|thousand|million|billion|trillion))'

/** "A$268 billion" */
const SUM = '(?:\\b[A-Z]{1,3})?[$€£]\\s?\\d[\\d.,]*(?:\\s?(?:million|billion|trillion|bn|m)\\b)?'

const PATTERNS: { kind: FoundQuantity['kind']; pattern: RegExp; unit?: number }[] = [
  { kind: 'duration', pattern: new RegExp(`\\b${ABOUT_ONE} ${TIME}\\b`, 'gi') },
  {
    kind: 'duration',
    pattern: new RegExp(`\\b${APPROX}${AMOUNT}(?:[ -]and[ -]a[ -]half)?[ -]${TIME}(?: and (?:a half|${AMOUNT} ${TIME}))?\\b`, 'gi'),
  },
  { kind: 'share', pattern: new RegExp(`\\b${APPROX}(?:${DIGITS}|${SMALL}) times as (?:much|many|large|high|big|long)\\b`, 'gi') },
  // "froze its total at about 1,618 against 1,054 for the United States": of one number without the other half is told
  {
    kind: 'count',
    pattern: new RegExp(`\\b${APPROX}\\d{1,3}(?:,\\d{3})+ (?:against|as against|compared with) (?:only )?\\d{1,3}(?:,\\d{3})+`, 'gi'),
  },
  // "80 votes to 19", "between 61 and 125 billion dollars", "27 to 35 billion"
  { kind: 'count', pattern: new RegExp(`\\b(?:${DIGITS}|${SMALL}) votes to (?:${DIGITS}|${SMALL})\\b`, 'gi') },
  {
    kind: 'money',
    pattern: new RegExp(
      `\\b(?:between |from )?${DIGITS}${SCALE}? (?:and|to) ${DIGITS}${SCALE}(?: (?:dollars|euros|pounds|roubles|rubles|marks|francs))?`,
      'gi',
    ),
  },
  { kind: 'money', pattern: new RegExp(`\\b${APPROX}${AMOUNT}${SCALE}? (?:dollars|euros|pounds|roubles|rubles|marks|francs)\\b`, 'gi') },
  {
    kind: 'share',
    pattern: new RegExp(
      `\\b${APPROX}(?:an? |(?:one|two|three|four|five|six|seven|eight|nine)[ -])?(?:thirds?|quarters?|fifths?|tenths?|half) of (?:all |the )?(?!(?:it|its|them|their|us|our|this|that|his|her)\\b)[a-z]+\\b`,
      'gi',
    ),
  },
  { kind: 'share', pattern: new RegExp(`\\b${APPROX}(?:${SMALL}|an? (?:single )?) (?:per cent|percent)\\b`, 'gi') },
  { kind: 'share', pattern: new RegExp(`\\b(?:between |from )?${DIGITS} (?:and|to) ${DIGITS} (?:per cent|percent)\\b`, 'gi') },
  { kind: 'share', pattern: new RegExp(`\\b${APPROX}\\d[\\d.,]*\\s?(?:%|per cent|percent|percentage points?)`, 'gi') },
  {
    kind: 'money',
    pattern: new RegExp(`(?:\\bbetween |\\bfrom )?${SUM} (?:and|to) ${SUM}`, 'g'),
  },
  { kind: 'money', pattern: new RegExp(`${APPROX}(?:\\b[A-Z]{1,3})?[$€£]\\s?\\d[\\d.,]*(?:\\s?(?:million|billion|trillion|bn|m))?`, 'gi') },
  // "had scrapped 2,692 of them", "at a ratio of 5:5:3", "2,000 to 2,500 warheads"
  { kind: 'share', pattern: /(?<=\b(?:ratio|proportion|scale)s? of )\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+/gi },
  { kind: 'count', pattern: new RegExp(`\\b${APPROX}(?=\\d[\\d,])${DIGITS}( of (?:them|these|those))\\b`, 'gi'), unit: 1 },
  {
    kind: 'count',
    pattern: new RegExp(
      `\\b(?:between )?${DIGITS} (?:and|to) ${DIGITS} ((?:(?!(?:of|and|or|to|in|with|who|that|which|the|by|for|from)\\b)[a-z][a-z-]+ ){0,2}[a-z][a-z-]+s)\\b`,
      'g',
    ),
    unit: 1,
  },
  {
    kind: 'count',
    pattern: new RegExp(
      `\\b${APPROX}${AMOUNT} ((?:(?!(?:of|and|or|to|in|with|who|that|which|the|by|for|from)\\b)[a-z][a-z-]+ ){0,3}[a-z][a-z-]+s)\\b`,
      'gi',
    ),
    unit: 1,
  },
  // "fell to some 13,000 in 1975": of whom, the subject says
  {
    kind: 'count',
    pattern: new RegExp(
      `(?<=\\b(?:to|from|at|reached|numbered|totalled) )${APPROX}\\d{1,3}(?:,\\d{3})+(?= (?:in|by|under|to|from|and|within|after|before)\\b|[,.;)]|$)`,
      'g',
    ),
  },
]

/** Numbers with what they count, lengths of time, shares and sums in a text. Offsets are shifted by `offset`. */
export function quantitiesIn(text: string, offset = 0): FoundQuantity[] {
  const found = amountsOf(text)
  return found.map((one) => ({ ...one, start: one.start + offset, end: one.end + offset }))
}

/** Every pattern needs a figure or one of these words, which most sentences have not. */
const HAS_AMOUNT = new RegExp(
  `\\d|\\b(?:${SMALL})|\\b(?:thirds?|quarters?|fifths?|tenths?|half) of |\\bsingle per|\\ban? per|\\b${ABOUT_ONE} ${TIME}\\b`,
  'i',
)

const amountsOf = remembered((text): readonly FoundQuantity[] => {
  const found: FoundQuantity[] = []
  if (!HAS_AMOUNT.test(text)) return found
  const taken = new Taken()
  for (const { kind, pattern, unit } of PATTERNS) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const start = match.index
      const end = start + match[0].length
      if (taken.has(start, end)) continue
      taken.add(start, end)
      found.push({ start, end, text: match[0], kind, unit: unit === undefined ? '' : (match[unit] ?? '') })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}, 500)
