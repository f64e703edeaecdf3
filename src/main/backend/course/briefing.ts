import { parse } from 'yaml'
import type { DocumentBody } from '../../../shared/document'
import type { Fact } from '../../../shared/fact'
import type { ItemDraft } from '../../../shared/item'
import { orderOptions } from '../items/distractors'
import { countWords } from '../items/rules/words'
import { makeAnchor, readDocument } from '../library'
import { CourseItems, FrontMatter, type CourseItem, type Source } from './schema'

/** A briefing of the course as it is stored: a document like any other, with a fact for each sentence asked about. */
export interface Briefing {
  order: number
  body: DocumentBody
  facts: Fact[]
  items: ItemDraft[]
}

interface Files {
  /** Path under resources/, kept as the document's source. */
  name: string
  markdown: string
  /** YAML */
  items: string
}

/** Reads a briefing and its items. Throws ZodError for data of another shape, and an Error for a quote that is not in the text exactly once. */
export function readBriefing({ name, markdown, items }: Files, newId: () => string): Briefing {
  const { frontMatter, prose } = takeApart(markdown)
  const { sources, checked, order, title, author } = frontMatter
  const read = readDocument({
    name,
    bytes: new TextEncoder().encode(`---\ntitle: ${JSON.stringify(title)}\n---\n${withoutMarks(prose)}\n${sourceList(sources)}`),
  })
  const words = countWords(read.text.slice(0, read.sections.at(-1)?.start))
  // What was set aside is the front matter, nothing of the reading; what is to be read ends where the sources begin.
  const body: DocumentBody = { ...read, title, author, published: checked, format: 'course', words, dropped: [] }

  const facts = new Map<string, Fact>()
  const drafts = CourseItems.parse(parse(items)).map((item) => {
    const fact = facts.get(item.quote) ?? factOn(item, body.text, newId)
    facts.set(item.quote, fact)
    return draftOf(item, fact, creditOf(sourcesBehind(item.quote, prose), sources))
  })
  return { order, body, facts: [...facts.values()], items: drafts }
}

function takeApart(markdown: string): { frontMatter: FrontMatter; prose: string } {
  const [, yaml = '', prose = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(markdown) ?? []
  return { frontMatter: FrontMatter.parse(parse(yaml)), prose }
}

/** The prose without its marks "[^3]", so that sentences read and are quoted undisturbed; in the file they stand after the clause they belong to. */
export const withoutMarks = (prose: string): string => prose.replace(/\[\^\d+\]/g, '')

/** Numbers of the sources whose marks stand within a quotation or right behind it. */
export function sourcesBehind(quote: string, prose: string): number[] {
  const between = '(?:\\[\\^\\d+\\]|[\\s*_])*'
  const letters = [...quote.replace(/\s+/g, '')].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&'))
  const marked = new RegExp(`${letters.join(between)}(?:\\[\\^\\d+\\])*`).exec(prose)?.[0] ?? ''
  return [...new Set([...marked.matchAll(/\[\^(\d+)\]/g)].map((mark) => Number(mark[1])))]
}

const sourceList = (sources: readonly Source[]) =>
  `\n## Sources\n\n${sources.map((source) => `${source.n}. ${reference(source)}`).join('\n')}\n`

const reference = ({ publisher, title, year, url }: Source) => {
  const described = /^\[(.*)\]$/.exec(title)?.[1]
  return `${publisher}, ${described ?? `“${title}”`}${year === null ? '' : ` (${year})`}${url === null ? '' : `, ${url}`}`
}

/** "Sources: TIME (2017); C-SPAN / Internet Archive (2017)." */
function creditOf(numbers: readonly number[], sources: readonly Source[]): string {
  const cited = sources
    .filter(({ n }) => numbers.includes(n))
    .map(({ publisher, year }) => (year === null ? publisher : `${publisher} (${year})`))
  if (cited.length === 0) return ''
  return `${cited.length === 1 ? 'Source' : 'Sources'}: ${[...new Set(cited)].join('; ')}.`
}

function factOn({ topic, quote }: CourseItem, text: string, newId: () => string): Fact {
  const start = text.indexOf(quote)
  if (start < 0 || text.includes(quote, start + 1)) throw new Error(`This quote must stand in its briefing exactly once: ${quote}`)
  return { id: newId(), topic, form: 'course', slots: {}, anchor: makeAnchor(text, start, start + quote.length), confidence: 1 }
}

function draftOf({ topic, kind, stem, key, accepted, distractorReasons, rationale }: CourseItem, fact: Fact, credit: string): ItemDraft {
  const why = [rationale ?? `“${fact.anchor.exact}”`, credit].filter(Boolean).join(' ')
  const draft: ItemDraft = { kind, topic, stem, key, accepted, rationale: why, anchor: fact.anchor, flaws: [], score: 1, factId: fact.id }
  if (distractorReasons === undefined) return draft
  return { ...draft, options: orderOptions([key, ...Object.keys(distractorReasons)], stem), distractorReasons }
}
