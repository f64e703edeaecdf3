import { sure } from './sure'
import type { DocumentBody } from '../../../shared/document'
import { AppError } from '../../../shared/errors'
import type { Fact, Slot } from '../../../shared/fact'
import { analyse, type Analysis } from './analysis'
import { argument } from './extractors/argument'
import { attribution } from './extractors/attribution'
import { cause } from './extractors/cause'
import { concession } from './extractors/concession'
import { conflict } from './extractors/conflict'
import { contrast } from './extractors/contrast'
import { definition } from './extractors/definition'
import { enumerated } from './extractors/enumerated'
import { event } from './extractors/event'
import { framework } from './extractors/framework'
import { gap } from './extractors/gap'
import { keyAuthor } from './extractors/key-author'
import { labelled } from './extractors/labelled'
import { listed } from './extractors/listed'
import { meeting } from './extractors/meeting'
import { noted } from './extractors/noted'
import { opinion } from './extractors/opinion'
import { outlook } from './extractors/outlook'
import { predication } from './extractors/predication'
import { quantity } from './extractors/quantity'
import { view } from './extractors/view'
import { work } from './extractors/work'
import { words } from './extractors/words'
import { readingOf, type Extractor, type Reading } from './extractors/reading'
import type { Lexicon } from './lexicon'
import { setsOf } from './sets'

export { loadLexicon, type Lexicon } from './lexicon'

export interface FindOptions {
  lexicon: Lexicon
  newId(): string
  signal?: AbortSignal
  /** Called now and then; `total` counts sentences twice, once for reading and once for extracting. */
  onProgress?(done: number, total: number): void
}

const EXTRACTORS: readonly Extractor[] = [
  enumerated,
  labelled,
  listed,
  meeting,
  event,
  concession,
  framework,
  keyAuthor,
  work,
  attribution,
  view,
  opinion,
  words,
  conflict,
  definition,
  cause,
  contrast,
  quantity,
  outlook,
  argument,
  noted,
  gap,
  predication,
]
/** Sentences between two pauses, so that a cancel is heard within a few milliseconds. */
const STRIDE = 100

/** What the document says, in the order of the text. Yields to the event loop. Throws AppError CANCELLED when aborted. */
export async function findFacts(document: DocumentBody, options: FindOptions): Promise<Fact[]> {
  const total = 2 * document.passages.length
  const pause = async (done: number): Promise<void> => {
    options.onProgress?.(done, total)
    await new Promise((resolve) => setImmediate(resolve))
    if (options.signal?.aborted) throw new AppError('CANCELLED', 'Drafting was cancelled.')
  }
  await pause(0)
  const analysis = await readThrough(document, options.lexicon, pause)
  const reading = readingOf(analysis, options.newId)
  const facts: Fact[] = []
  const about = subjectOf(reading)
  const add = (fact: Fact): unknown => facts.push(about ? { ...fact, slots: { ...fact.slots, 'document:subject': [about] } } : fact)
  for (const sentence of reading.sentences) {
    if (sentence.index % STRIDE === STRIDE - 1) await pause(document.passages.length + sentence.index)
    for (const extract of EXTRACTORS) for (const fact of extract(reading, sentence)) add(fact)
  }
  for (const fact of setsOf(reading, facts)) add(fact)
  await pause(total)
  return facts
}

/** Titles that say what kind of text it is rather than what it is about. */
const NO_SUBJECT =
  /\b(?:lecture|chapter|week|unit|part|session|seminar|notes?|handout|reading|opinion|introduction|essay|review|untitled)\b/i

/** What the document is about in a few words: its two parties' meetings or relations, else its short title; null where neither is sure. */
function subjectOf(reading: Reading): Slot | null {
  const { pair } = reading.coreference
  const { title } = reading.document
  const short = sure(title.split(/[:?–—]/)[0]).trim()
  const words = short.split(' ').length
  const parties = reading.sentences.filter((s) => pair?.parties?.some((name) => s.mentions.some((m) => m.name === name))).length
  const ofThePair = pair?.compound && pair.joined >= 4 && parties * LEAST_SHARE >= reading.sentences.length
  if (ofThePair) {
    const meetings = reading.sentences.some((s) => s.tokens.some((t) => t.lower === 'meetings' || t.lower === 'summits'))
    return { start: 0, end: 0, text: `the ${pair.compound} ${meetings ? 'meetings' : 'relationship'}` }
  }
  const tells = words >= 2 && words <= 6 && /^\p{L}/u.test(short) && /\p{Ll}/u.test(short) && !NO_SUBJECT.test(title)
  return tells ? { start: 0, end: 0, text: `“${short}”` } : null
}

/** A document is about two people if they stand in one of this many sentences at least. */
const LEAST_SHARE = 6

async function readThrough(document: DocumentBody, lexicon: Lexicon, pause: (done: number) => Promise<void>): Promise<Analysis> {
  const steps = analyse(document, lexicon)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (step.value % STRIDE === STRIDE - 1) await pause(step.value)
  }
}
