import { parse } from 'yaml'
import { escaped } from '../../../shared/escaped'
import { citation, credit } from '../../../shared/citation'
import type { DocumentBody } from '../../../shared/document'
import type { Fact, Slot } from '../../../shared/fact'
import { RELATION_TOPICS } from '../../../shared/question-kinds'
import type { ItemDraft } from '../../../shared/item'
import { orderOptions } from '../items/distractors'
import { libraryIndexOf } from '../items/library-index'
import { checkItem } from '../items/rules'
import { countWords } from '../items/rules/words'
import type { Lexicon } from '../knowledge/lexicon'
import { makeAnchor, readDocument } from '../library'
import type { FactSheets } from './facts'
import { formsOf, itemsOn, pairsOn, plainName, whereSaid, type MadeItem } from './from-data'
import { notesIn, withNotes } from './notes'
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
  /** What NAME.items.yaml holds, where its items were written by hand; else they are made from the fact sheets. */
  items: unknown
}

/** What makes items out of the fact sheets and judges them. */
export interface Ground {
  facts: FactSheets
  lexicon: Lexicon
}

/** Reads a briefing and its items. Throws ZodError for data of another shape, and an Error for a quote that is not in the text exactly once. */
export function readBriefing({ name, markdown, items }: Files, ground: Ground, newId: () => string): Briefing {
  const { frontMatter, prose } = takeApart(markdown)
  const { checked, order, title, author } = frontMatter
  const sources = sourcesOf(frontMatter, ground)
  const read = readDocument({
    name,
    bytes: new TextEncoder().encode(`---\ntitle: ${JSON.stringify(title)}\n---\n${withoutMarks(prose)}\n${sourceList(sources)}`),
  })
  const end = read.sections.at(-1)?.start ?? read.text.length
  // What was set aside is the front matter, nothing of the reading; what is to be read ends where the sources begin.
  const body: DocumentBody = {
    ...read,
    title,
    author,
    published: checked,
    format: 'course',
    words: countWords(read.text.slice(0, end)),
    dropped: [],
    blocks: withNotes(read.blocks, notesIn(prose, read)),
  }

  const about = subjectsIn(body.text, frontMatter, ground)
  const facts = new Map<string, Fact>()
  const draft = (item: CourseItem) => {
    const fact = facts.get(item.quote) ?? factOn(item, body.text, about, newId)
    facts.set(item.quote, fact)
    return draftOf(item, fact, creditOf(sourcesBehind(item.quote, prose), sources))
  }
  const drafts =
    items !== undefined
      ? CourseItems.parse(items).map(draft)
      : madeItems(frontMatter, body, end, ground, (item) => {
          const made = draft(item)
          return { made, fact: facts.get(item.quote) }
        })
  const asked = new Set(drafts.map(({ factId }) => factId))
  const stated = [...facts.values()].filter(({ id }) => asked.has(id))
  return { order, body, facts: [...stated, ...pairFacts(frontMatter, body, end, ground.facts, newId)], items: drafts }
}

/** What goes with what, of that which the briefing says. */
function pairFacts({ facts: ids }: FrontMatter, body: DocumentBody, end: number, sheets: FactSheets, newId: () => string): Fact[] {
  const { text } = body
  const sentences = sentencesOf(body, end)
  return ids
    .flatMap((id) => pairsOn(id, sheets))
    .flatMap(({ relation, left, right, date, said }): Fact[] => {
      const span = whereSaid({ said, kind: 'qa' }, text, sentences)
      if (!span) return []
      const slot = (words: string): Slot => ({ text: words, ...span })
      const slots = { relation: [slot(relation)], left: [slot(left)], right: [{ ...slot(right), ...(date && { date }) }] }
      const anchor = makeAnchor(text, span.start, span.end)
      return [{ id: newId(), topic: RELATION_TOPICS[relation], form: 'pair', slots, anchor, confidence: 1 }]
    })
}

/** What is to be read, without headings and the list of sources. */
function sentencesOf({ passages, sections }: DocumentBody, end: number) {
  const headings = new Set(sections.map(({ start }) => start))
  return passages.filter((passage) => passage.end <= end && !headings.has(passage.start))
}

/** Items from the fact sheets on what the briefing says: each in the first form that breaks no rule of item writing. */
function madeItems(
  { facts: ids }: FrontMatter,
  body: DocumentBody,
  end: number,
  { facts, lexicon }: Ground,
  draft: (item: CourseItem) => { made: ItemDraft; fact: Fact | undefined },
): ItemDraft[] {
  const { text, passages } = body
  const sentences = sentencesOf(body, end)
  const library = libraryIndexOf(passages.map(({ start, end }) => text.slice(start, end)))
  const kept: ItemDraft[] = []
  for (const item of ids.flatMap((id) => itemsOn(id, facts))) {
    const span = whereSaid(item, text, sentences)
    if (!span) continue
    const others = kept.map(({ stem, key }) => ({ id: stem, stem, key }))
    for (const form of formsOf(item)) {
      const { made, fact } = draft(courseItem(form, text.slice(span.start, span.end)))
      const context = { text, passages, others, lexicon, library, ...(fact && { fact }) }
      if (checkItem({ ...made, id: made.stem }, context).length > 0) continue
      kept.push(made)
      break
    }
  }
  return kept
}

const courseItem = (
  { topic, kind, stem, key, accepted = [], distractorReasons, rubric, sequence, pairs }: MadeItem,
  quote: string,
): CourseItem => ({
  topic,
  kind,
  stem,
  key,
  accepted,
  ...(distractorReasons && { distractorReasons }),
  ...(rubric && { rubric }),
  ...(sequence && { sequence }),
  ...(pairs && { pairs }),
  quote,
})

/** The sources a briefing lists, or those of the entry it rests on with what it adds to them, numbered as they come. */
function sourcesOf({ sources, further = [], facts: ids }: FrontMatter, ground: Ground): Source[] {
  if (sources) return sources
  const { meetings, frameworks } = ground.facts
  const [id = ''] = ids
  const meeting = meetings.find((one) => one.id === id)
  const own = meeting?.sources ?? frameworks.find((one) => one.id === id)?.sources ?? []
  return [...own, ...further].map((source, at) => ({ ...source, n: at + 1 }))
}

function takeApart(markdown: string): { frontMatter: FrontMatter; prose: string } {
  const [, yaml = '', prose = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(markdown) ?? []
  return { frontMatter: FrontMatter.parse(parse(yaml)), prose }
}

/** The prose without its marks "[^3]", so that sentences read and are quoted undisturbed; in the file they stand after the clause they belong to. */
const withoutMarks = (prose: string): string => prose.replace(/\[\^\d+\]/g, '')

/** Numbers of the sources whose marks stand within a quotation or right behind it. */
function sourcesBehind(quote: string, prose: string): number[] {
  const between = '(?:\\[\\^\\d+\\]|[\\s*_])*'
  const letters = [...quote.replace(/\s+/g, '')].map(escaped)
  const marked = new RegExp(`${letters.join(between)}(?:\\[\\^\\d+\\])*`).exec(prose)?.[0] ?? ''
  return [...new Set([...marked.matchAll(/\[\^(\d+)\]/g)].map((mark) => Number(mark[1])))]
}

const sourceList = (sources: readonly Source[]) =>
  `\n## Sources\n\n${sources.map((source) => `${source.n}. ${reference(source)}`).join('\n')}\n`

const reference = (source: Source) => `${citation(source)}${source.url === null ? '' : `, ${source.url}`}`

/** "Sources: TIME (2017); C-SPAN / Internet Archive (2017)." */
function creditOf(numbers: readonly number[], sources: readonly Source[]): string {
  const cited = sources.filter(({ n }) => numbers.includes(n)).map(credit)
  if (cited.length === 0) return ''
  return `${cited.length === 1 ? 'Source' : 'Sources'}: ${[...new Set(cited)].join('; ')}.`
}

/** What a briefing is about is the subject of its sentences also where they do not name it again. */
function subjectsIn(text: string, { facts: ids, subjects }: FrontMatter, ground: Ground): Slot[] {
  const names = subjects ?? ground.facts.frameworks.filter(({ id }) => ids.includes(id)).map(({ name }) => plainName(name))
  return names.map((words) => {
    const start = Math.max(0, text.toLowerCase().indexOf(words.toLowerCase()))
    return { text: words, start, end: start + words.length, entity: words }
  })
}

function factOn({ topic, quote }: CourseItem, text: string, about: Slot[], newId: () => string): Fact {
  const start = text.indexOf(quote)
  if (start < 0 || text.includes(quote, start + 1)) throw new Error(`This quote must stand in its briefing exactly once: ${quote}`)
  return { id: newId(), topic, form: 'course', slots: { about }, anchor: makeAnchor(text, start, start + quote.length), confidence: 1 }
}

function draftOf(
  { topic, kind, stem, key, accepted, distractorReasons, rationale, rubric, sequence, pairs }: CourseItem,
  fact: Fact,
  credit: string,
): ItemDraft {
  const why = [rationale ?? `“${fact.anchor.exact}”`, credit].filter(Boolean).join(' ')
  const draft: ItemDraft = {
    kind,
    topic,
    stem,
    key,
    accepted,
    rationale: why,
    anchor: fact.anchor,
    flaws: [],
    score: 1,
    factId: fact.id,
    ...(rubric && { rubric }),
    ...(sequence && { sequence }),
    ...(pairs && { pairs }),
  }
  if (distractorReasons === undefined) return draft
  return { ...draft, options: orderOptions([key, ...Object.keys(distractorReasons)], stem), distractorReasons }
}
