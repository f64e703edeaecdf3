import { escaped } from '../../../../shared/escaped'
import { MONTH } from '../../../../shared/months'
import { readableName } from '../../library/structure/title'
import type { Reading } from '../extractors/reading'
import { bookOf, PUBLISHED } from './title-page'

/**
 * The lines in which a text says what it is about, the narrowest first: “7.3 The Manchurian crisis, 1931–1933”, then “Collective security on trial”, the chapter that it stands in;
 * “Nuclear-weapon-free zones” below the name of a course. A heading that others stand beside opens a part, and no more.
 */
export function titleLines({ document }: Reading): string[] {
  const { title, source, sections, blocks } = document
  const book = bookOf(document)
  const told = title === readableName(source) ? title.replace(OF_FILE, '').trim() : title
  const body = blocks.find(({ kind, start, end }) => kind === 'list-item' || (kind !== 'heading' && end - start > LONG))?.start ?? 0
  const above = sections.filter(
    ({ start, level, title: heading }) =>
      start < body &&
      !isSame(heading, title) &&
      !OF_ANY.test(heading) &&
      !OF_SERIES.test(heading) &&
      !(book && PUBLISHED.test(heading)) &&
      !DATELINE.test(heading) &&
      !sections.some(
        (other) => other.level === level && other.start > start && OF_CHAPTER.test(other.title) === OF_CHAPTER.test(heading),
      ) &&
      (OF_CHAPTER.test(heading) || sections.filter((other) => other.level === level).length === 1),
  )
  return [...new Set([...above.map((section) => section.title).reverse(), told])]
}

/** “Namibia” of “namibia-webpage.txt”: what a reader files a text under, where it is a name that the text itself writes. */
export function fileName({ document, lexicon, text }: Reading): string | null {
  const name = readableName(document.source).replace(OF_FILE, '').trim()
  const stands = text.split(new RegExp(`[\\p{L},] ${escaped(name)}(?!\\p{L})`, 'u')).length - 1
  const isPerson = lexicon.bySurname.has(name.toLowerCase()) || lexicon.byAlias.get(name.toLowerCase())?.kind === 'person'
  return /^\p{Lu}\p{Ll}{3,}$/u.test(name) && stands >= LEAST && !isPerson && !text.includes(` ${name.toLowerCase()}`) ? name : null
}

const LEAST = 2

const isSame = (one: string, other: string): boolean => one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim()

/** Letters of a paragraph of the text itself; what stands above it is a date, a writer, a menu. */
const LONG = 180
/** “7.3 Making peace at Portsmouth” */
const OF_CHAPTER = /^§? ?\d+\.\d+\.? \p{L}/u
/** What any text has above it. */
const OF_ANY =
  /^(?:by |(?:key (?:points|terms)|learning objectives|summary|abstract|executive summary|objectives|contents|opinion|review|chapter \w+)\b|\d+ \p{L}+ \|)|\b\d+ min read\b|\||;/iu
/** “Policy brief 14 · Arms control programme”, “Journal of European Diplomacy Vol. 8”, “Occasional Paper No. 23”: the series that it belongs to. */
const OF_SERIES = /\b(?:brief|briefing note|paper|report|vol|no)\.? (?:no\.? )?\d/i
/** When it was written: “Vienna, June 2015”. */
const DATELINE = new RegExp(String.raw`\b(?:${MONTH}|spring|summer|autumn|winter)(?: \d{1,2},)? \d{4}$`, 'i')
/** Words of the name of a file. */
const OF_FILE =
  /\b(?:book|review|notes?|lecture|op-?ed|opinion|essay|article|web ?page|web|pdf|chapter|ch|textbook|handout|slides?|brief|draft|final|copy|scan(?:ned)?|reading|text|wk|week|v?\d{1,2})\b/gi
