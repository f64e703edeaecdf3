import type { Analysis } from '../analysis'

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
  [/\bAmb\. (?=\p{Lu})/gu, 'Ambassador '],
  [/\bMaj\. (?=\p{Lu})/gu, 'Major '],
  [/\bOp\. (?=\p{Lu})/gu, 'Operation '],
  [/\bc\. (?=\d)/g, 'about '],
  [/\bconf\.(?=[ ,;:)]|$)/g, 'conference'],
  [/\bref\. (?=\p{Ll})/gu, 'reference '],
  [/\bincl\. /g, 'including '],
  [/\besp\. /g, 'especially '],
  [/\bwks\b/g, 'weeks'],
  [/\bhrs\b/g, 'hours'],
  [/\byrs\b/g, 'years'],
  [/(?<=\p{L}) & (?=\p{L})/gu, ' and '],
]
/** Signs that a text is notes. */
const NOTES = /\bw\/|\bbc\. |\babt\b|\bgovt\b|\bint[’']l\b|→|->|\bc\. \d|\bhrs\b|\bwks\b|\bincl\. /g
const LEAST_SIGNS = 3
/** "Khrushchev (K.)", "Cuban Missile Crisis (CMC)" */
const INTRODUCED = /\b(\p{Lu}\p{Ll}{3,}) \((\p{Lu})\.\)/gu
/** People whom notes name by their initials, if the lexicon knows them by these. */
const INITIALS = /\b\p{Lu}{3}\b/gu

/** Writes out what notes shorten: "w/ nuclear torpedo", "K. gives way", "JFK told only on the 16th". Texts that are no notes stay as they are. */
export function writtenOut({ document: { text }, lexicon }: Pick<Analysis, 'document' | 'lexicon'>): (words: string) => string {
  if ((text.match(NOTES) ?? []).length < LEAST_SIGNS) return (words) => words
  const letters = [...text.matchAll(INTRODUCED)].map(([, name = '', letter = '']): [RegExp, string] => [
    new RegExp(`(?<![\\p{L}.])${letter}\\.(?=[ ,;:’']|$)(?! \\p{Lu}\\p{Ll})`, 'gu'),
    name,
  ])
  const people = new Map(
    [...new Set(text.match(INITIALS) ?? [])].flatMap((initials) => {
      const known = lexicon.byAlias.get(initials.toLowerCase())
      return known?.kind === 'person' ? [[initials, known.name] as const] : []
    }),
  )
  return (words) => {
    if (!/[./&]|\p{Lu}{3}|[’']l\b|\b(?:abt|hrs|wks|yrs|govt)\b/u.test(words)) return words
    let out = words
    for (const [short, spoken] of SHORT) out = out.replace(short, spoken)
    for (const [short, name] of letters) out = out.replace(short, name)
    return people.size === 0 ? out : out.replace(INITIALS, (initials) => people.get(initials) ?? initials)
  }
}
