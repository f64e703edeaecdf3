import { pairOf } from '../pair'
import { atOnce, type Steps } from '../steps'
import { oneLine } from '../plain'
import { sure } from '../sure'
import type { Anchor } from '../../../../shared/anchor'
import type { Fact, Slot } from '../../../../shared/fact'
import type { Topic } from '../../../../shared/words'
import { makeAnchor } from '../../library/anchors'
import type { Analysis, Sentence } from '../analysis'
import type { Phrase } from '../clauses'
import { contextCueOf } from '../context-cue'
import { coreferenceOf, type Coreference } from '../coreference'
import { enumerationsOf, type Enumeration } from '../enumerations'
import { plainListOf, type PlainList } from '../lists'
import type { Utterance } from '../said'
import { statementsOf, type Slots, type Statement } from '../statements'
import { utterancesOf } from '../utterances'

/** What every extractor is given: the analysed document and a way to make facts of it. */
export interface Reading extends Analysis {
  coreference: Coreference
  statements(sentence: Sentence): Statement[]
  utterances(sentence: Sentence): Utterance[]
  /** The list without ordinals that a sentence announces. */
  plainList(sentence: Sentence): PlainList | null
  /** A member of such a list, or the sentence that announces it. */
  inPlainList(sentence: Sentence): boolean
  enumerations: Enumeration[]
  /** Announcing sentences, by index. */
  announcers: ReadonlyMap<number, Enumeration>
  /** Index of the sentence in which a name first stands. */
  firstMention: ReadonlyMap<string, number>
  /** The list a sentence is a member of, and which one. */
  memberOf(sentence: Sentence): { list: Enumeration; ordinal: string } | null
  slot(start: number, end: number, text?: string): Slot
  /** A slot for a phrase, with its pronouns resolved; null when one cannot be. */
  phraseSlot(sentence: Sentence, phrase: Phrase): Slot | null
  fact(topic: Topic, form: string, slots: Slots, at: { start: number; end: number }, confidence: number): Fact
}

/** An extractor finds the facts of one kind in one sentence; it may look at the sentences around. */
export type Extractor = (reading: Reading, sentence: Sentence) => Fact[]

export const readingOf = (analysis: Analysis, newId: () => string): Reading => atOnce(readingInSteps(analysis, newId))

/** The same in steps, between which a book can be let go. */
export function* readingInSteps(analysis: Analysis, newId: () => string): Steps<Reading> {
  const pair = pairOf(analysis)
  yield
  const coreference = coreferenceOf(analysis, (sentence) => contextCueOf(reading, sentence)?.name ?? null, pair)
  yield
  const enumerations = enumerationsOf(analysis)
  const memberships = new Map(
    enumerations.flatMap((list) => list.members.map((m) => [m.sentence.index, { list, ordinal: m.ordinal }] as const)),
  )
  yield
  const plainLists = new Map<number, PlainList>()
  for (const sentence of analysis.sentences) {
    if (sentence.index % AT_ONCE === 0) yield
    const list = plainListOf(analysis, sentence)
    if (list) plainLists.set(sentence.index, list)
  }
  const listedHere = new Set(
    [...plainLists.values()].flatMap((list) => [
      list.announcer,
      ...(isAskedTogether(list, analysis) ? list.members.map((m) => m.sentence) : []),
    ]),
  )
  const firstMention = new Map<string, number>()
  for (const sentence of analysis.sentences)
    for (const { name } of sentence.mentions) if (!firstMention.has(name)) firstMention.set(name, sentence.index)
  const utterances = nearby((sentence) => utterancesOf(analysis, coreference, sentence))
  const statements = nearby((sentence) => statementsOf(coreference, sentence))
  const slot = (start: number, end: number, text?: string): Slot => ({
    start,
    end,
    text: text ?? oneLine(analysis.text.slice(start, end)),
  })
  let anchor: Anchor | undefined
  const reading: Reading = {
    ...analysis,
    coreference,
    slot,
    plainList: (sentence) => plainLists.get(sentence.index) ?? null,
    inPlainList: (sentence) => listedHere.has(sentence),
    enumerations,
    announcers: new Map(enumerations.map((list) => [list.announcer.index, list])),
    firstMention,
    memberOf: (sentence) => memberships.get(sentence.index) ?? null,
    utterances,
    statements,
    phraseSlot(sentence, phrase) {
      if (phrase.to <= phrase.from) return null
      const resolved = coreference.resolve(sentence, phrase)
      return resolved.open.length > 0
        ? null
        : slot(sure(sentence.tokens[phrase.from]).start, sure(sentence.tokens[phrase.to - 1]).end, resolved.text)
    },
    fact: (topic, form, slots, { start, end }, confidence) => {
      // most facts of a sentence have one anchor, which a book needs once
      if (anchor?.start !== start || anchor.end !== end) anchor = makeAnchor(analysis.text, start, end)
      return { id: newId(), topic, form, slots, anchor, confidence }
    },
  }
  return reading
}

/** Members of a long list are asked for as other sentences are, unless they begin with a pronoun that only the list explains. */
const isAskedTogether = ({ members, announcer }: PlainList, { text }: Analysis): boolean => {
  const words = [announcer, ...members].reduce((sum, { start, end }) => sum + text.slice(start, end).split(/\s+/).length, 0)
  return words <= LONGEST_LIST || members.some(({ start, end }) => /^(?:they|it)\b/i.test(text.slice(start, end)))
}

const LONGEST_LIST = 40
/** Sentences of one step. */
const AT_ONCE = 2000
const MOST_NEARBY = 100

/** Extractors look at a sentence and those around it; what was found in sentences long past is not kept. */
function nearby<Found>(find: (sentence: Sentence) => Found): (sentence: Sentence) => Found {
  const found = new Map<number, Found>()
  return (sentence) => {
    let here = found.get(sentence.index)
    if (here === undefined) {
      here = find(sentence)
      if (found.size >= MOST_NEARBY) found.clear()
      found.set(sentence.index, here)
    }
    return here
  }
}
