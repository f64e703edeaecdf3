import { MONTHS, SHORT_MONTH } from '../../../../shared/months'
import type { Analysis } from '../analysis'
import { isNotes } from './is-notes'
import { expanded, legendOf, type Legend } from './legend'

/** "25 Oct 1971", "Sept 1972" */
const SHORT_MONTHS = MONTHS.filter((month) => month !== 'May').map((month): [RegExp, string] => {
  const short = month === 'September' ? 'Sept?' : month.slice(0, 3)
  return [new RegExp(`(?<=\\b\\d{1,2} )${short}\\b\\.?|\\b${short}\\b\\.?(?= (?:1[5-9]|20)\\d\\d)`, 'g'), month]
})

/** What students and teachers write short in notes, as it is spoken. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bw\/ /g, 'with '],
  [/\bw\/(?=\p{L})(?!out|o\b)/gu, 'with '],
  [/\bw\/o(?:ut)?\b/g, 'without'],
  [/\bbc\.?(?= )/g, 'because'],
  [/\babt\b\.?/g, 'about'],
  [/\bgov[’']?t\b\.?(?=[ ,;:]|$)/g, 'government'],
  [/\bint[’']l\b/g, 'international'],
  [/\bSov\. (?=\p{Ll})/gu, 'Soviet '],
  [/\bAmb\. (?=\p{Lu}|_)/gu, 'Ambassador '],
  [/\bMaj\. (?=\p{Lu})/gu, 'Major '],
  [/\bOp\. (?=\p{Lu})/gu, 'Operation '],
  [/\bc\. (?=\d)/g, 'about '],
  [/\bconf\.(?=[ ,;:)]|$)/g, 'conference'],
  [/\bref\. (?=\p{Ll})/gu, 'reference '],
  [/\bincl\. /g, 'including '],
  [/\besp\. /g, 'especially '],
  [/\bS\. (?=Korea|Africa|Vietnam|America)/g, 'South '],
  [/\bN\. (?=Korea|Africa|Vietnam|America)/g, 'North '],
  [/\bbetw\. /g, 'between '],
  [/(?<=\p{Ll} )N of (?=the |\p{Lu})/gu, 'north of '],
  [/(?<=\p{Ll} )S of (?=the |\p{Lu})/gu, 'south of '],
  [/\bwks\b/g, 'weeks'],
  [/\bhrs\b/g, 'hours'],
  [/\byrs\b\.?/g, 'years'],
  [/\byr\b\.?/g, 'year'],
  [/\bmtgs\b\.?/g, 'meetings'],
  [/\bmtg\b\.?/g, 'meeting'],
  [/\bavg\. (?=approx|about|ca?\. )/g, 'on average '],
  [/\bapprox\. ?(?=\d|[a-z])/g, 'about '],
  [/\bca\. (?=\d)/g, 'about '],
  [/\bmax\. (?=\d)/g, 'at most '],
  [/\bmin\. (?=\d)/g, 'at least '],
  [/(?<=\bno support for \p{Lu}\p{L}+ |\b\p{Lu}\p{L}+n? )indep\.?(?=[ ,;:)]|$)/gu, 'independence'],
  [/\bindep\.? (?=\p{Ll})/gu, 'independent '],
  [/\babst\.(?=[ ,;:)]|$)/g, 'abstentions'],
  [/\bres\. (?=\d)/g, 'resolution '],
  [/(?<=\p{L} )Co\b\.?(?=[ ,;?)]|$)/gu, 'Company'],
  [/\bSovs\b/g, 'Soviets'],
  [/\bgovts\b/g, 'governments'],
  [/\bintl\b\.?/g, 'international'],
  [/\bSec\. of State\b/g, 'Secretary of State'],
  [/\bDept\b\.?/g, 'Department'],
  [/\bdept\b\.?/g, 'department'],
  [/\bCttee\b\.?/g, 'Committee'],
  [/\bgov\. (?=\p{Ll})/gu, 'government '],
  [/\bdipl\. (?=\p{Ll})/gu, 'diplomatic '],
  [/\bpol\. (?=\p{Ll})/gu, 'political '],
  [/\bmil\. (?=\p{Ll})/gu, 'military '],
  [/\becon\. (?=\p{Ll})/gu, 'economic '],
  [/\binfo\b(?=[ ,;)]|$)/g, 'information'],
  [/\bimpt\b/g, 'important'],
  [/\bagr\.?(?=[ ,;:)]|$)/g, 'agreement'],
  [/\bagmt\b\.?/g, 'agreement'],
  [/\bpres\.(?=[ ,;:)]|$)/g, 'president'],
  [/\bamb\.(?=[ ,;:)]|$)/g, 'ambassador'],
  [/(?<=\b(?:foreign|prime|defence|finance) )min\.(?= )/g, 'minister'],
  [/\bwd\b\.?(?= \p{Ll})/gu, 'would'],
  [/\bcd\b(?= \p{Ll})/gu, 'could'],
  [/(?<=\p{L} )w (?=\p{Lu})/gu, 'with '],
  [/\bb\/c\b/g, 'because'],
  [/\bsth\b/g, 'something'],
  [/\bpt\b\.?(?= \d)/g, 'point'],
  [/(?<=\p{Ll} )pt\b\.?(?=[ ,;:)]|$)/gu, 'point'],
  [/(?<=[\p{Ll}\d] )[Pp]ts\b\.?(?=[ ,;:)]|$)/gu, 'points'],
  [/\bBrit\b\.? (?=\p{Ll})/gu, 'British '],
  // "demand + threat + time limit"
  [/(?<=\p{L}) \+ (?=\p{L}[^;:+]* \+ \p{L})/gu, ', '],
  [/(?<=\p{L}) \+ (?=\p{L})/gu, ' and '],
  [/(?<=\p{L}) @ (?=\p{L})/gu, ' at '],
  ...SHORT_MONTHS,
  [/(?<=\p{L}) & (?=\p{L})/gu, ' and '],
]
/** Most words hold none of them. */
const ANY_SHORT = new RegExp(SHORT.map(([{ source }]) => source).join('|'), 'u')

/** "govt": what is written out wherever it stands. */
export const isShortForm = (word: string): boolean => ANY_SHORT.test(`${word}. `)
/** "Khrushchev (K.)", "Cuban Missile Crisis (CMC)" */
const INTRODUCED = /\b(\p{Lu}\p{Ll}{3,}) \((\p{Lu})\.\)/gu
/** People whom notes name by their initials, if the lexicon knows them by these. */
const INITIALS = /\b\p{Lu}{3}\b/gu

/** "Cuban Missile Crisis (CMC)": a name whose short form is the writer's own. */
const NAMED_SHORT = /((?:\p{Lu}\p{Ll}+[ -]){1,4}\p{Lu}\p{Ll}+) \((\p{Lu}{3,5})\)/gu
/** What no reader of notes on international relations has to be told; written out all the same, since a card is met months later. */
const USUAL: readonly (readonly [string, string])[] = [
  ['SU', 'Soviet Union'],
  ['HMG', 'British government'],
  ['GB', 'Great Britain'],
]

/** The abbreviations of the notes with what they stand for: those of their legend, the names they shorten themselves, and the usual ones. */
function legendOfNotes({ document, lexicon }: Pick<Analysis, 'document' | 'lexicon'>): Legend {
  const own = [...document.text.matchAll(NAMED_SHORT)].flatMap(([, name = '', short = '']): [string, string][] => {
    const words = name.split(/[ -]/)
    const named = words.slice(-short.length)
    const isShort = named.map((word) => word.charAt(0)).join('') === short
    return isShort && !lexicon.byAlias.has(short.toLowerCase()) ? [[short, name.split(' ').slice(-short.length).join(' ')]] : []
  })
  return new Map([...USUAL, ...own, ...legendOf(document)])
}

/** Writes out what notes shorten: "w/ nuclear torpedo", "K. gives way", "JFK told only on the 16th". Texts that are no notes stay as they are. */
export function writtenOut({ document, lexicon }: Pick<Analysis, 'document' | 'lexicon'>): (words: string) => string {
  const { text } = document
  if (!isNotes(document) && legendOf(document).size === 0) return (words) => words
  const legend = legendOfNotes({ document, lexicon })
  const introduced = new Map([...text.matchAll(INTRODUCED)].map(([, name = '', letter = '']) => [letter, name]))
  const letters = [...new Map([...onlyOnesOf({ document, lexicon }), ...introduced])].map(([letter, name]): [RegExp, string] => [
    new RegExp(`(?<![\\p{L}.-])${letter}\\.(?=[ ,;:’']|$)(?! \\p{Lu}\\p{Ll})`, 'gu'),
    name,
  ])
  const people = new Map(
    [...new Set(text.match(INITIALS) ?? [])].flatMap((initials) => {
      const known = lexicon.byAlias.get(initials.toLowerCase())
      return known?.kind === 'person' ? [[initials, known.name] as const] : []
    }),
  )
  return (words) => {
    if (!PERHAPS_SHORT.test(words)) return words
    let out = expanded(words, legend)
    if (ANY_SHORT.test(out)) for (const [short, spoken] of SHORT) out = out.replace(short, spoken)
    for (const [short, name] of letters) out = out.replace(short, name)
    return people.size === 0 ? out : out.replace(INITIALS, (initials) => people.get(initials) ?? initials)
  }
}

/** "K. gave too much": the only person of the text whose name begins so. */
function onlyOnesOf({ document: { text }, lexicon }: Pick<Analysis, 'document' | 'lexicon'>): [string, string][] {
  const shortened = new Set([...text.matchAll(/(?<![\p{L}.] ?)(\p{Lu})\.(?= \p{Ll}|[:,;’'])/gu)].map(([, letter = '']) => letter))
  const surnames = new Set(
    (text.match(/(?<!\p{L})\p{Lu}\p{Ll}{3,}(?!\p{L})/gu) ?? []).filter((word) => lexicon.bySurname.has(word.toLowerCase())),
  )
  return [...shortened].flatMap((letter): [string, string][] => {
    const [name, other] = [...surnames].filter((surname) => surname.startsWith(letter))
    return name && !other ? [[letter, name]] : []
  })
}

/** Marks, capitals and shortened words, without one of which nothing is to be written out. */
const PERHAPS_SHORT = new RegExp(
  String.raw`[./&+@]|\p{Lu}{2}|\p{Lu}-\p{Lu}|(?<!\p{L})\p{Lu}(?!\p{L})|[’']l\b|\b(?:abt|[Pp]ts|hrs|wks|yrs?|govts?|mtgs?|intl|info|impt|avg|wd|cd|w|agr|agmt|sth|pt|Brit|Sovs|Co|dept|Dept|indep)\b|${SHORT_MONTH}\.? \d|\d ${SHORT_MONTH}`,
  'u',
)
