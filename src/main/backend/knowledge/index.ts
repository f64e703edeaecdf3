import type { DocumentBody } from '../../../shared/document'
import { AppError } from '../../../shared/errors'
import type { Fact, Slot } from '../../../shared/fact'
import { analyse, type Sentence } from './analysis'
import { readPronouns } from './coreference/antecedents'
import { contextCueOf, readCues, type ContextCue } from './context-cue'
import { indexing } from './context-cue/word-index'
import { advice } from './extractors/advice'
import { argument } from './extractors/argument'
import { attribution } from './extractors/attribution'
import { camp } from './extractors/camp'
import { cleft } from './extractors/cleft'
import { conflict } from './extractors/conflict'
import { definition } from './extractors/definition'
import { enumerated } from './extractors/enumerated'
import { event } from './extractors/event'
import { framework } from './extractors/framework'
import { gap } from './extractors/gap'
import { keyAuthor } from './extractors/key-author'
import { headed } from './extractors/headed'
import { labelled } from './extractors/labelled'
import { listed } from './extractors/listed'
import { meeting } from './extractors/meeting'
import { lines, noted } from './extractors/noted'
import { opinion } from './extractors/opinion'
import { predication } from './extractors/predication'
import { reply } from './extractors/reply'
import { quantity } from './extractors/quantity'
import { twoSides } from './extractors/two-sides'
import { view } from './extractors/view'
import { work } from './extractors/work'
import { words } from './extractors/words'
import { readingInSteps, type Extractor, type Reading } from './extractors/reading'
import type { Lexicon } from './lexicon'
import { rowOf } from './notes/cells'
import { isNotes } from './notes/is-notes'
import { cueOfLine } from './notes/occasions'
import { fragments } from './notes/set-off'
import { writtenOut } from './notes/shorthand'
import { scenesOf, shortSceneOf } from './scene'
import { setsOf } from './sets'
import { withPauses } from './steps'
import { voiceOf } from './voice'
import { datesInFull } from './year-meant'

export { loadLexicon, type Lexicon } from './lexicon'

export interface FindOptions {
  lexicon: Lexicon
  newId(): string
  signal?: AbortSignal
  /** Called now and then; `total` counts sentences twice, once for reading and once for extracting. */
  onProgress?(done: number, total: number): void
  /** Hears of a sentence which an extractor could not read; that sentence alone is passed over. Without it the error is thrown. */
  onFault?(error: unknown): void
}

const EXTRACTORS: readonly Extractor[] = [
  enumerated,
  labelled,
  listed,
  headed,
  meeting,
  event,
  framework,
  keyAuthor,
  work,
  attribution,
  view,
  opinion,
  words,
  conflict,
  reply,
  twoSides,
  advice,
  camp,
  cleft,
  definition,
  quantity,
  argument,
  noted,
  gap,
]
/** Sentences between two pauses, so that a cancel is heard within a few milliseconds. */
const STRIDE = 25
const WARM = 9
/** The same where only words are looked at. */
const INDEXED = 2000

/** What the document says, in the order of the text. Yields to the event loop. Throws AppError CANCELLED when aborted. */
export async function findFacts(document: DocumentBody, options: FindOptions): Promise<Fact[]> {
  const total = 2 * document.passages.length
  const pause = async (done: number): Promise<void> => {
    options.onProgress?.(done, total)
    await new Promise((resolve) => setImmediate(resolve))
    if (options.signal?.aborted) throw new AppError('CANCELLED', 'Drafting was cancelled.')
  }
  await pause(0)
  const read = (taken: number): Promise<void> => pause(Math.min(taken, document.passages.length))
  const analysis = await withPauses(analyse(document, options.lexicon), STRIDE, read)
  await pause(document.passages.length)
  await withPauses(readPronouns(analysis), STRIDE, () => pause(document.passages.length))
  const reading = await withPauses(readingInSteps(analysis, options.newId), 1, () => pause(document.passages.length))
  await pause(document.passages.length)
  await withPauses(indexing(reading), INDEXED, () => pause(document.passages.length))
  await pause(document.passages.length)
  // what the whole text is about is worked out once; of a book that takes a while
  if (reading.sentences.length > 0)
    await withPauses(readCues(reading), 1, () => pause(document.passages.length)).catch((error: unknown) =>
      orPassedOver(options.onFault, () => {
        throw error
      }),
    )
  await pause(document.passages.length)
  const facts: Fact[] = []
  const spoken = writtenOut(reading)
  const spokenSlot = (slot: Slot): Slot => {
    const text = spoken(slot.text)
    return text === slot.text ? slot : { ...slot, text }
  }
  const spokenSlots = (slots: Slots): Slots =>
    Object.fromEntries(Object.entries(slots).map(([name, filled]) => [name, filled.map(spokenSlot)]))
  // what stands around a sentence is the same for all of its facts
  const add = (fact: Fact, around: Slots): unknown => facts.push({ ...fact, slots: { ...around, ...spokenSlots(fact.slots) } })
  for (const sentence of reading.sentences) {
    // the first sentences ask for much that is worked out once
    if (sentence.index % STRIDE === STRIDE - 1 || sentence.index <= WARM) await pause(document.passages.length + sentence.index)
    let around: Slots = {}
    orPassedOver(options.onFault, () => {
      around = spokenSlots(aroundOf(reading, sentence))
    })
    orPassedOver(options.onFault, () => {
      // "Success view: 36 years without a war": such a line has no clause of its own
      const isLine = lines(reading, sentence).length > 0 || rowOf(reading, sentence).length > 0
      const before = facts.length
      const extracted = (extract: Extractor): void =>
        orPassedOver(options.onFault, () => {
          extract(reading, sentence).forEach((fact) => add(fact, around))
        })
      for (const extract of isLine ? [noted] : EXTRACTORS) extracted(extract)
      // notes leave out what a question needs ("Dulles tours region May 1953"); a gap leaves their words as they are
      if (!isLine && (!isNotes(document) || facts.length === before)) extracted(predication)
      // a line that none of them can read
      if (facts.length === before) extracted(fragments)
    })
  }
  await pause(total)
  const sets = await withPauses(setsOf(reading, facts), 1, () => pause(total)).catch((error: unknown): Fact[] => {
    orPassedOver(options.onFault, () => {
      throw error
    })
    return []
  })
  for (const fact of sets) add(fact, {})
  await pause(total)
  return facts
}

/** Does what may fail on a garbled sentence; a reader loses that sentence then, and not the book. */
export function orPassedOver(onFault: ((error: unknown) => void) | undefined, does: () => void): void {
  try {
    does()
  } catch (error) {
    if (!onFault || error instanceof AppError) throw error
    onFault(error)
  }
}

type Slots = Fact['slots']

/** What a question on a sentence can be set behind: what its part of the reading is about, what is said just before, and whose view it tells. */
function aroundOf(reading: Reading, sentence: Sentence): Slots {
  const scenes = [...scenesOf(reading, sentence), shortSceneOf(reading, sentence)].filter((scene) => scene !== null)
  const voice = voiceOf(reading, sentence)
  const dates = datesInFull(reading, sentence.start, sentence.end)
  return {
    ...cueSlots(cueOfLine(reading, sentence) ?? contextCueOf(reading, sentence)),
    ...(scenes.length === 0 ? {} : { 'document:before': scenes.map(unplaced) }),
    ...(voice === null ? {} : { 'document:voice': [unplaced(voice)] }),
    ...(dates.length === 0 ? {} : { 'document:dates': dates.flatMap(({ words, full }) => [words, full]).map(unplaced) }),
  }
}

const cueSlots = (cue: ContextCue | null): Slots =>
  cue ? { 'document:cue': [cue.name, ...(cue.year ? [cue.year] : [])].map(unplaced) } : {}

const unplaced = (text: string): Slot => ({ start: 0, end: 0, text })
