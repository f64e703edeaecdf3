import type { Section } from '../../../../shared/document'
import type { Reading } from '../extractors/reading'
import { shares } from './candidate'
import type { ContextCue } from '.'

/** Letters of a word and the space behind it. */
export const LETTERS = 6
/** A heading that names a case stands over so many words at least. */
const LEAST = 25

/** “Kissinger's shuttle diplomacy (the Golan)”, “cooperation under anarchy (realism)”: a heading that is the name of one case of several, or of a school; null for another. */
export function withCase(reading: Reading, whole: ContextCue, section: Section): ContextCue | null {
  const title = section.title.replace(/^(?:[\d.]+ |\d+\) )/, '').replace(CASE, '')
  const siblings = reading.document.sections.filter(({ level }) => level === section.level)
  if (section.level < 2 || siblings.length < 2 || section.end - section.start < LEAST * LETTERS) return null
  const isSchool = SCHOOL.test(title)
  if ((!isSchool && !isName(reading, title.replace(/^The /, ''))) || shares(whole.name, title)) return null
  const name = title.replace(/^The /, '')
  // “The Contadora Group”, in 1983, in a chapter on the agreement of 1987: no case of it, but what came before
  const isState = reading.lexicon.byAlias.get(name.toLowerCase())?.kind === 'state'
  if (!isSchool && !isState && whole.year !== null && isBefore(reading.text.slice(section.start, section.end), whole.year))
    return { name, year: null }
  const small = isSchool ? title.charAt(0).toLowerCase() + title.slice(1) : title.replace(/^The /, 'the ')
  return { name: `${whole.name} (${small})`, year: whole.year }
}

/** True for words that give years, all of them before that of a topic, “1987” or “1973–75”. */
function isBefore(words: string, topic: string): boolean {
  const years = (words.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? []).map(Number)
  return years.length > 1 && years.every((year) => year < Number(topic.slice(0, 4)))
}

const CASE = /^(?:case|example|worked example|case study)(?: \d)?\s*[:–—-]\s*/i
const SCHOOL = /^(?:\p{L}+ ){0,2}\p{L}{3,}ism$/iu
const CAPITALS = /^\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'-]*|[IVX]+)){0,2}$/u

/** True for capitals that the sentences below write too; headings have them on any noun. */
function isName({ lexicon, sentences, text }: Reading, words: string): boolean {
  if (!CAPITALS.test(words)) return false
  const known = lexicon.byAlias.get(words.toLowerCase())
  // under “Nasser” notes tell what others did, too
  if (known) return known.kind !== 'person'
  const within = new RegExp(/ [IVX]+$/.test(words) ? `^${words}(?!\\p{L})` : `^${words} \\(|[\\p{L},] ${words}(?!\\p{L})`, 'u')
  return sentences.some(({ kind, start, end }) => kind !== 'heading' && within.test(text.slice(start, end).replace(/\s+/g, ' ')))
}
