import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import type { Candidate } from './candidate'
import { centralConcept, isClause } from './central'
import { termIntroduced } from './introduced'
import { fromFullName, fromNames, fromPair, fromStates, fromThings } from './names'
import { thingCalled } from './opening'
import { subjectOf } from './subtitle'
import { fileName } from './title-lines'
import { fromTitleWords, fromWholeTitle, placeInTitle } from './title-itself'

interface Known {
  titles: readonly string[]
  text: string
  /** The one event that the text comes back to. */
  named: Candidate | undefined
  /** An event that the text turns to again and again. */
  running: Candidate | undefined
}

/** What a text is about whose title names nothing that runs through it: the surest sign first, the title itself last. */
export function subjectOtherwise(
  reading: Reading,
  sentences: readonly Sentence[],
  { titles, text, named, running }: Known,
): Candidate | null {
  const filed = (): Candidate | null => (sentences === reading.sentences ? asThing(fileName(reading)) : null)
  // “Midnight in Windhoek”: the headline plays with its place
  const placed = (): Candidate | null => {
    const place = placeInTitle(reading, titles)
    return place && (filed() ?? place)
  }
  // “Egypt” is no topic of a text on a dam
  const namedMost = (): Candidate | null => {
    const found = fromNames(sentences)
    if (!found || found.event) return found
    // a title with its year names an event, which is spelt as it is there
    const subject = titles.map((each) => subjectOf(each, reading)).find((each) => each !== null && !/[\d()]/.test(each))
    return fromFullName(reading.lexicon, text) ?? asThing(subject ?? null) ?? filed() ?? found
  }
  return (
    thingCalled(reading) ??
    placed() ??
    named ??
    namedMost() ??
    running ??
    fromThings(sentences, text) ??
    (isDated(text) ? fromStates(reading) : null) ??
    fromTitleWords(titles, sentences) ??
    asThing(termIntroduced(sentences)) ??
    asThing(centralConcept(sentences)) ??
    fromStates(reading) ??
    (titles.every(isClause) ? fromPair(sentences, text) : null) ??
    filed() ??
    fromWholeTitle(titles, text) ??
    fromPair(sentences, text)
  )
}

const asThing = (name: string | null): Candidate | null => (name === null ? null : { name, score: 0, event: false })

/** A story has its years. */
const isDated = (text: string): boolean => (text.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? []).length >= 5
