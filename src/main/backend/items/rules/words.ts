import { LOWER_MONTHS } from '../../../../shared/months'
import { count, isPlain } from '../../knowledge/plain'
import { remembered } from '../../knowledge/remembered'

/** One word of a text, in the forms in which the rules compare words. */
export interface Word {
  /** As written, without a possessive. */
  text: string
  /** Lower case, no accents; a number as digits. */
  plain: string
  /** `plain` without its inflection: "agreed" and "agrees" are "agree", "met" is "meet". */
  stem: string
  /** `stem` across word classes: "agreement", "agreed" and "agree" share one. Coarser than a stem. */
  root: string
  /** It carries meaning: neither an article nor a preposition, pronoun, auxiliary or question word. */
  tells: boolean
  /** Offset in the text it was read from. */
  start: number
}

/** The words of a text. */
export const wordsOf: (text: string) => readonly Word[] = remembered(split)

/** The words that carry meaning. */
export const contentWords: (text: string) => readonly Word[] = remembered((text) => wordsOf(text).filter(({ tells }) => tells))

/** How many words a person would count; a compound with hyphens counts once. */
export const countWords: (text: string) => number = remembered((text) => count(text, isPlain(text) ? PLAIN_COUNTED : COUNTED))

const COUNTED = /[\p{L}\p{N}_][\p{L}\p{N}_.,'’\-–]*/gu
const PLAIN_COUNTED = /[A-Za-z0-9_][A-Za-z0-9_.,'’\-–]*/g

/** The text with every quotation and every title in asterisks blanked out; offsets stay. */
export const outsideQuotations = (text: string): string =>
  MAY_BE_QUOTED.test(text) ? text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length)) : text

const MAY_BE_QUOTED = /[“"‘*_]/

/** “…”, "…", ‘…’ (whose end is no apostrophe) and *…* or _…_ around a title; a gap of a cloze is none. */
const QUOTED = /“[^”]*”|"[^"]*"|‘.*?’(?![\p{L}\p{N}])|(?<!\*)\*(?!\*)[^*]+\*(?!\*)|(?<![_\p{L}])_(?!_)[^_]+_(?!_)/gu

const WORD = /\p{Lu}(?:\.\p{Lu})+\.?|\p{N}{4}-\p{N}{2}-\p{N}{2}|\p{N}+(?:[.,]\p{N}+)*(?:st|nd|rd|th)?|[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu
/** The same for a text without accents and foreign letters, which is most of them; several times as quick. */
const PLAIN_WORD = /[A-Z](?:\.[A-Z])+\.?|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+(?:[.,][0-9]+)*(?:st|nd|rd|th)?|[A-Za-z]+(?:['’][A-Za-z]+)*/g

function split(text: string): Word[] {
  const words: Word[] = []
  const word = isPlain(text) ? PLAIN_WORD : WORD
  word.lastIndex = 0
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const start = match.index
    const isoDate = match[0].length === 10 && /^(\d{4})-(\d{2})-(\d{2})$/.exec(match[0])
    if (isoDate) {
      const [, year = '', month = '', day = ''] = isoDate
      for (const part of [String(Number(day)), LOWER_MONTHS[Number(month) - 1] ?? month, year])
        words.push({ text: part, plain: part, stem: part, root: rootOf(part), tells: true, start })
      continue
    }
    const forms = formsOf(match[0])
    const before = words.at(-1)
    if (
      before &&
      TENS.has(before.plain) &&
      /^[1-9]$/.test(forms.plain) &&
      /^[\s-]$/.test(text.slice(before.start + before.text.length, start))
    ) {
      const sum = String(Number(before.plain) + Number(forms.plain))
      const together = `${before.text}-${forms.text}`
      words[words.length - 1] = { text: together, plain: sum, stem: sum, root: sum, tells: true, start: before.start }
    } else {
      const { text: written, plain, stem, root, tells } = forms
      words.push({ text: written, plain, stem, root, tells, start })
    }
  }
  return words
}

const formsOf = remembered((word) => {
  const text = word.replace(/['’]s?$/u, '')
  const plain = plainOf(text)
  const stem = stemOf(plain)
  return { text, plain, stem, root: rootOf(stem), tells: !EMPTY_WORDS.has(plain) }
}, 20_000)

function plainOf(written: string): string {
  // "US" and "U.S." are the state, "us" is the pronoun.
  if (/^(?:USA?|U\.S\.?(?:A\.?)?)$/.test(written)) return 'u.s.'
  const lower = written
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^\p{L}(?:\.\p{L})+\.?$/u, (initials) => initials.replaceAll('.', ''))
  if (/^\d/.test(lower))
    return lower
      .replace(/(\d)(?:st|nd|rd|th)$/, '$1')
      .replace(/,(?=\d{3})/g, '')
      .replace(/^0+(?=\d)/, '')
  return NUMBER_WORDS.get(lower) ?? ABBREVIATED.get(lower) ?? lower
}

function stemOf(plain: string): string {
  const irregular = IRREGULAR.get(plain)
  if (irregular) return irregular
  if (plain.length <= 3 || /\d|\./.test(plain)) return plain
  if (plain.endsWith('ies') && plain.length > 4) return `${plain.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh|z)es$/.test(plain)) return plain.slice(0, -2)
  if (/[^suai]s$/.test(plain)) return stemOf(plain.slice(0, -1))
  if (/[rt]eed$/.test(plain)) return plain.slice(0, -1)
  const verb = /^(.{2,}[aeiouy].*|.*[aeiouy].+)(?:ed|ing)$/.exec(plain)?.[1]
  if (verb && verb.length >= 3) return stripE(verb.endsWith('i') ? `${verb.slice(0, -1)}y` : verb.replace(/([bdgmnprt])\1$/, '$1'))
  return stripE(plain)
}

/** "proposed", "proposing" and "propose" meet without their e. */
const stripE = (word: string) => (word.length > 4 && word.endsWith('e') && !word.endsWith('ee') ? word.slice(0, -1) : word)

/** A word's root across word classes. */
export function rootOf(stem: string): string {
  for (const ending of DERIVATIONS) if (stem.endsWith(ending) && stem.length - ending.length >= 4) return stem.slice(0, -ending.length)
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

const ABBREVIATED = new Map(LOWER_MONTHS.filter((month) => month !== 'may').map((month) => [month.slice(0, 3), month] as const)).set(
  'sept',
  'september',
)

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS_WORDS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const NUMBER_WORDS = new Map([
  ...UNITS.split(' ').map((word, n) => [word, String(n)] as const),
  ...TENS_WORDS.split(' ').map((word, n) => [word, String(20 + 10 * n)] as const),
  ['once', '1'] as const,
  ['twice', '2'] as const,
])
const TENS = new Set(['20', '30', '40', '50', '60', '70', '80', '90'])

const IRREGULAR = new Map(
  (
    'met meet|said say|held hold|took take|taken take|gave give|given give|began begin|begun begin|led lead|made make|won win|lost lose|' +
    'broke break|broken break|fell fall|fallen fall|rose rise|risen rise|left leave|sent send|told tell|thought think|brought bring|sought seek|' +
    'spoke speak|spoken speak|withdrew withdraw|withdrawn withdraw|drew draw|drawn draw|knew know|known know|went go|gone go|became become|' +
    'came come|kept keep|dealt deal|chose choose|chosen choose|wrote write|written write|saw see|seen see|found find|built build|fought fight|' +
    'bought buy|taught teach|understood understand|stood stand|swore swear|sworn swear|froze freeze|frozen freeze|laid lay|paid pay|ran run|' +
    'grew grow|grown grow|threw throw|thrown throw|shook shake|felt feel|meant mean|heard hear|people person|men man|women woman|crises crisis|' +
    'theses thesis|media medium|children child|better good|best good|worse bad|worst bad|using us|used us|use us|uses us|lasting last|' +
    'news news|during during|nothing nothing|something something|anything anything|everything everything|beijing beijing|spring spring|king king'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
)

const DERIVATIONS = [
  'ational',
  'ization',
  'isation',
  'ation',
  'ition',
  'ement',
  'iness',
  'ment',
  'ness',
  'ance',
  'ence',
  'able',
  'ible',
  'tion',
  'sion',
  'ally',
  'ical',
  'ity',
  'ism',
  'ist',
  'ive',
  'ing',
  'ion',
  'ful',
  'ial',
  'ian',
  'al',
  'ly',
  'ic',
  'er',
  'or',
  'an',
  'y',
]

const EMPTY_WORDS = new Set(
  (
    'a an the of to in on at by for with from into onto upon over under about between among against after before during since until through via per as than ' +
    'and or but nor so if that this these those there here it its he him his she her hers they them their theirs we us our ours i me my you your ' +
    'who whom whose what which when where why how whether is are was were be been being am do does did done has have had having will would shall should can could ' +
    'may might must not no yes also only just very too own same such both each either neither other another any some all up down out off then'
  ).split(' '),
)
