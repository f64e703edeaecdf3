import type { Sentence } from '../analysis'
import { eventNames } from '../coreference/meetings'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { counted, EVENT, EVENT_WORD, type Candidate } from './candidate'

/** Treaties the lexicon knows, and conferences, accords and crises by their names. */
export function fromEvents(reading: Reading, sentences: readonly Sentence[], text: string, title: string): Candidate[] {
  const found = new Map<string, Candidate>()
  const add = (name: string, by: number): void => {
    const key = name.toLowerCase()
    const candidate = found.get(key) ?? { name, score: 0, event: true }
    candidate.score += by
    found.set(key, candidate)
  }
  for (const pattern of [BEFORE_EVENT, CAPITAL_EVENT, EVENT_OF])
    for (const [source, by] of [
      [text, 2],
      [title, 3],
    ] as const)
      for (const match of source.matchAll(pattern)) {
        const name = sure(match[0])
          .replace(/^(?:(?:The|A|An|In|At|On|By|Its|His|Their|This|That|After|Before|Next|Will|Last|First) )+/, '')
          .trim()
        if (/ /.test(name) && !NO_EVENT.test(name) && !isOpening(name, source, text)) add(name, by)
      }
  const lower = text.toLowerCase()
  for (const candidate of found.values()) {
    // "the memorandum", again and again
    const last = sure(candidate.name.split(' ')[/ of /.test(candidate.name) ? 0 : candidate.name.split(' ').length - 1])
    candidate.score += counted(lower, `the ${last.toLowerCase()}`, 5, ' of') * 0.8
    const place = sure(
      /\p{Lu}[\p{L}-]+(?= |$)/u.exec(
        candidate.name.replace(/^(?:New|North|South|Congress|Treaty|Conference|Peace|Protocol) (?:of )?(?:the )?/, ''),
      )?.[0] ?? candidate.name,
    )
    candidate.score += counted(lower, place.toLowerCase(), 12) / 2
  }
  // "Minsk Protocol", "Minsk agreements": the place speaks for all of them
  const all = [...found.values()]
  for (const place of new Set(all.map(({ name }) => sure(name.split(' ')[0])))) {
    const phrases = all.filter(({ name }) => name.startsWith(`${place} `))
    if (phrases.length > 1 && /^\p{Lu}\p{Ll}/u.test(place) && !EVENT_WORD.test(place.toLowerCase()) && !SPEAKS_FOR_STATE.test(place))
      add(
        place,
        phrases.reduce((sum, { score }) => sum + score, 0),
      )
  }
  for (const { place } of eventNames(reading)) if (place && !SPEAKS_FOR_STATE.test(place)) add(place, 2)
  const opening = openingOf(reading.text, sentences)
  return [...found.values(), ...fromTreaties(reading, sentences, text)].map((candidate) =>
    opening.includes(candidate.name) ? { ...candidate, score: 2 * candidate.score } : candidate,
  )
}

/** “Arms talks without arms cuts”: the first word of a title has its capital from there, where the rest of it or the text writes it small. */
const isOpening = (name: string, title: string, text: string): boolean => {
  const [first = ''] = name.split(' ')
  return title.startsWith(first) && `${title} ${text}`.includes(` ${first.toLowerCase()} `) && !text.includes(` ${first} `)
}

/** The first two sentences: what a text is about stands there more often than what it compares it with. */
const openingOf = (text: string, sentences: readonly Sentence[]): string =>
  sentences
    .filter(({ kind }) => kind !== 'heading')
    .slice(0, 2)
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
    .join(' ')

/** Treaties of the lexicon. "The treaty", again and again, is the one with which the text opens. */
function fromTreaties({ text: whole, lexicon }: Reading, sentences: readonly Sentence[], text: string): Candidate[] {
  const treaties = new Map<string, Map<string, number>>()
  for (const s of sentences)
    for (const { name, kind, start, end } of s.mentions) {
      if (kind !== 'treaty') continue
      const forms = treaties.get(name) ?? new Map<string, number>()
      const form = whole.slice(start, end).replace(/\s+/g, ' ')
      forms.set(form, (forms.get(form) ?? 0) + 1)
      treaties.set(name, forms)
    }
  const bare = (text.match(/\bthe (?:treaty|agreement|accord|pact|deal)\b(?! (?:of|on|between|with)\b)/gi) ?? []).length
  const opening = sentences
    .slice(0, Math.ceil(sentences.length / OPENING))
    .flatMap((s) => s.mentions.filter(({ kind }) => kind === 'treaty'))
  const spoken = treaties.size === 1 ? [...treaties.keys()][0] : opening[0]?.name
  return [...treaties].flatMap(([treaty, forms]) => {
    const [form] = sure([...forms].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0])
    if (/^(?:treaty|agreement|accord)$/i.test(form)) return []
    const score = (treaty === spoken ? bare : 0) + 2.5 * [...forms.values()].reduce((sum, n) => sum + n, 0)
    const year = lexicon.byAlias.get(treaty.toLowerCase())?.year
    return [{ name: form, score, event: true, ...(year === undefined ? {} : { year: String(year) }) }]
  })
}

/** A text opens with its first so many parts. */
const OPENING = 8

/** "the Helsinki Final Act", "the Minsk agreements", "the Vienna summit", "the Kellogg–Briand Pact" */
const BEFORE_EVENT = new RegExp(
  `\\b((?:New |North |South |East |West )?\\p{Lu}[\\p{L}’'–-]+(?: \\p{Lu}[\\p{L}’'–-]+)?) (${EVENT})(?!\\p{L})(?! of)`,
  'gu',
)
const CAPITAL_EVENT = new RegExp(
  `\\b((?:\\p{Lu}[\\p{L}’'–-]+ ){1,4}(?:Summit|Conference|Congress|Accords?|Agreement|Treaty|Crisis|Declaration|Protocol|Communiqué|Pact|Act|Plan|Doctrine|Settlement|Charter|Compact|Memorandum|Programme|Initiative|Mission|Airlift|Blockade))(?!\\p{L})(?! of \\p{Lu})`,
  'gu',
)
const EVENT_OF = /\b((?:Congress|Treaty|Conference|Peace|Protocol|Siege|Battle|Concert|Council|Partition) of (?:the )?\p{Lu}[\p{L}-]+)/gu

/** Capitals whose names mean governments. */
export const SPEAKS_FOR_STATE =
  /^(?:Moscow|Washington|London|Paris|Berlin|Bonn|Beijing|Peking|Tokyo|Kyiv|Kiev|Tehran|Jerusalem|Cairo|Brussels|Ankara|Delhi|Pyongyang|Seoul|Rome|Madrid|Warsaw|Prague|Damascus|Baghdad|Geneva Convention)\b/

const NO_EVENT =
  /^(?:\p{Lu}\p{L}+ )?(?:\p{L}+(?:ish|ese)|Soviet|American|French|Russian|Chinese|German|European|Western|Eastern|Israeli|Egyptian|Iranian|Arab|Bilateral|Secret|Direct|Final|First|Second|Third|President|Communist|US|U\.S\.|One|Two|Three|Four|Five|No|Any|Every|Such|Old|New) (?:\p{L}+)$|^Peace \p{L}+$|^Treaty of (?:Peace|Friendship)/u
