import type { Section } from '../../../../shared/document'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import type { Occasion } from '../lexicon'
import { shares } from './candidate'
import { cueOf, cueTo } from './choose'
import { nearest, occasionOf, occasionsTitled, placeOf } from './occasions'

export { SPEAKS_FOR_STATE } from './events'

/**
 * What a passage is about in a word or a few, "Helsinki Final Act, 1975" or "audience costs", to stand in front of a question which does not say so itself. Months later a
 * card is met without its reading: a context cue keeps its question short and clear (Wozniak, "Twenty rules of formulating knowledge", 1999, on context cues).
 */
export interface ContextCue {
  name: string
  /** The year of the event, where the text leaves no doubt about it. */
  year: string | null
}

/** A longer text has a cue for each of its parts. */
const LONG = 4000
/** A part shorter than this shares the cue of the whole. */
const LEAST_PART = 400
/** A case which a section of a shorter text tells takes no fewer words. */
const LEAST_CASE = 60
/** A heading that names one stands over so many words at least. */
const LEAST_NAMED = 25
/** So many sentences of the section, out of a hundred, speak of it: other cases may stand beside it. */
const CASE_DENSE = 35

const known = new WeakMap<Reading, (sentence: Sentence) => ContextCue | null>()

/** The cue of the text, or of the chapter the sentence stands in; null where nothing stands out. */
export function contextCueOf(reading: Reading, sentence: Sentence): ContextCue | null {
  const found = known.get(reading) ?? cuesIn(reading)
  known.set(reading, found)
  return found(sentence)
}

function cuesIn(reading: Reading): (sentence: Sentence) => ContextCue | null {
  const titles = titlesOf(reading)
  const cases = occasionsTitled(reading, titles.join(' · '))
  if (cases.length > 1) return ofCases(reading, cases)
  const whole = cueOf(reading, reading.sentences, titles)
  const isLong = reading.document.words >= LONG
  const ofPart = new Map<Section, ContextCue | null>()
  const ofNamed = new Map<Section, ContextCue | null>()
  return (sentence) => {
    const found = ofPartOf(sentence)
    const [section] = sentence.sections
    if (isLong || !section || !found || found !== whole) return found
    if (!ofNamed.has(section)) ofNamed.set(section, withCase(reading, whole, section))
    return ofNamed.get(section) ?? whole
  }

  function ofPartOf(sentence: Sentence): ContextCue | null {
    const part = sentence.sections.findLast(
      ({ start, end }) => end - start >= (isLong ? LEAST_PART : LEAST_CASE) * LETTERS && end - start < reading.text.length / 2,
    )
    if (!part) return whole
    if (!ofPart.has(part)) {
      const inside = reading.sentences.filter((s) => part.start <= s.start && s.start < part.end)
      ofPart.set(part, isLong ? (cueOf(reading, inside, [part.title]) ?? whole) : caseIn(reading, inside, part.title, whole))
    }
    return ofPart.get(part) ?? null
  }
}

/** “Kissinger's shuttle diplomacy (the Golan)”, “cooperation under anarchy (realism)”: a heading that is the name of one case of several, or of a school. */
function withCase({ lexicon, document, text }: Reading, whole: ContextCue, section: Section): ContextCue | null {
  const title = section.title
    .replace(/^(?:[\d.]+ |\d+\) )/, '')
    .replace(/^(?:case|example|worked example|case study)(?: \d)?\s*[:–—-]\s*/i, '')
  if (
    section.level < 2 ||
    section.end - section.start < LEAST_NAMED * LETTERS ||
    document.sections.filter(({ level }) => level === section.level).length < 2
  )
    return null
  const school = /^(?:\p{L}+ ){0,2}\p{L}{3,}ism$/iu.test(title)
  const bare = title.replace(/^The /, '')
  const isName =
    /^\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'-]*|[IVX]+)){0,2}$/u.test(bare) &&
    (lexicon.byAlias.has(bare.toLowerCase()) ||
      new RegExp(/ [IVX]+$/.test(bare) ? `${bare}\\P{L}[\\s\\S]*${bare}\\P{L}` : `[\\p{L},] ${bare}(?!\\p{L})`, 'u').test(text)) &&
    !text.includes(` ${bare.toLowerCase()} `)
  if ((!school && !isName) || shares(whole.name, bare)) return null
  return {
    name: `${whole.name} (${school ? title.charAt(0).toLowerCase() + title.slice(1) : title.replace(/^The /, 'the ')})`,
    year: whole.year,
  }
}

/** A section of a short text that is about an occasion of its own. */
function caseIn(reading: Reading, inside: readonly Sentence[], title: string, whole: ContextCue | null): ContextCue | null {
  const found = occasionOf(reading, inside, title, CASE_DENSE)
  return found && !(whole && shares(whole.name, found.occasion.name)) ? cueTo(found.occasion) : whole
}

/** “Camp David (1978) and Oslo (1993)”: the one that the sentence speaks of, or its paragraph, or its section; else both. */
function ofCases(reading: Reading, cases: readonly Occasion[]): (sentence: Sentence) => ContextCue {
  const both: ContextCue = { name: cases.map(placeOf).join(' and '), year: null }
  const range = (inside: readonly Sentence[]): [number, number] => [inside[0]?.index ?? 0, (inside.at(-1)?.index ?? -1) + 1]
  return (sentence) => {
    const [section] = sentence.sections
    const before = reading.sentences.slice(Math.max(0, sentence.index - FAR), sentence.index)
    const stretches = [
      [sentence.index, sentence.index + 1] as const,
      range(before.filter(({ block }) => block === sentence.block)),
      ...(section ? [range(before.filter(({ start }) => start >= section.start))] : []),
    ]
    for (const [from, to] of stretches) {
      const [found, other] = nearest(reading, cases, from, to)
      if (found) return other ? both : cueTo(found)
    }
    return both
  }
}

/** Sentences. */
const FAR = 12

/** Letters of a word and the space behind it. */
const LETTERS = 6

/** The title, and the heading on top where the title was not taken from it. */
const titlesOf = ({ document: { title, sections } }: Reading): string[] => [
  ...new Set([title, ...sections.slice(0, 1).map((s) => s.title)]),
]
