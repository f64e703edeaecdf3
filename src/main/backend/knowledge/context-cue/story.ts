import type { Section } from '../../../../shared/document'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import type { Token } from '../tokens'
import { EVENT_WORD } from './candidate'
import type { ContextCue } from '.'

/** Where the story stands at a sentence, as far as years tell. */
export interface Story {
  /** The year told last: in the sentence, before it in its paragraph, or in the paragraph before, under the same heading. */
  year: number
  /** The sentence tells of what was held or signed in that year, or goes on from one that does, under the same heading: "The meeting at Belgrade, in September 1961, …". */
  isOfEvent: boolean
  inItself: boolean
}

/** The story at each sentence of a text on something; null where no year is near, and where the text has returned to what it is about without one. */
export function storyOf(reading: Reading, { name }: ContextCue): (sentence: Sentence) => Story | null {
  const ofReading = stories.get(reading) ?? new Map<string, readonly (Story | null)[]>()
  stories.set(reading, ofReading)
  const found = ofReading.get(name) ?? readStories(reading, isNamedBy(reading, name))
  ofReading.set(name, found)
  return ({ index }) => found[index] ?? null
}

const stories = new WeakMap<Reading, Map<string, readonly (Story | null)[]>>()

function readStories({ sentences, text }: Reading, isOnTopic: (words: string) => boolean): (Story | null)[] {
  let last: { story: Story; block: number; section: Section | undefined } | null = null
  let block = -1
  let blockBefore = -1
  return sentences.map((sentence) => {
    if (sentence.block !== block) [blockBefore, block] = [block, sentence.block]
    const words = text.slice(sentence.start, sentence.end).replace(/\s/g, ' ')
    const year = yearToldIn(sentence, words)
    const event = eventToldIn(sentence, words, isOnTopic)
    const told = event ?? year
    const labelled = told === null ? yearOfLabel(sentence) : null
    if (labelled !== null) return { year: labelled, isOfEvent: false, inItself: true }
    if (told !== null) last = { story: { year: told, isOfEvent: event !== null, inItself: true }, block, section: sentence.sections[0] }
    else if (isOnTopic(words)) last = null
    if (!last) return null
    const isNear = last.block === block || last.block === blockBefore || last.story.isOfEvent
    const isUnderHeading = last.section === undefined ? sentence.sections.length === 0 : sentence.sections.includes(last.section)
    return isNear && isUnderHeading ? { ...last.story, inItself: told !== null } : null
  })
}

/** The last year of a sentence that its clauses tell of; of a line of notes the last that it gives. */
function yearToldIn({ tokens, clauses }: Sentence, words: string): number | null {
  const told = tokens.findLast((token) => YEAR.test(token.text) && !isAside(token))
  if (told && clauses.length > 0) return Number(told.text)
  const [year] = clauses.length === 0 ? (ANY_YEAR.exec(words.replace(/\([^()]*\)/g, ' ')) ?? []) : []
  return year === undefined ? null : Number(year)
}

/** "Truman Proclamation, 28 Sept 1945: the US claims its shelf", "UNCLOS II (1960): formula failed": the year of that line alone. */
function yearOfLabel({ label }: Sentence): number | null {
  const [year] = ANY_YEAR.exec(label?.text ?? '') ?? []
  return year === undefined ? null : Number(year)
}

/** "the 2014 agreement", "the treaty of 1972", "since 2016", "after Geneva in 1985", "who remembered 1919": a year that tells of a noun, or of what is said beside one. */
function isAside(year: Token): boolean {
  const { head } = year
  if (head && /^(?:NOUN|PROPN)$/.test(head.pos) && !MONTH.test(head.text)) return true
  for (let at: Token | null = year; at?.head; at = at.head) {
    if (/^(?:relcl|acl|appos)$/.test(at.label) || /^(?:since|after|before)$/.test(at.lower)) return true
    if (at.label === 'prep' && /^(?:NOUN|PROPN)$/.test(at.head.pos)) return true
  }
  return false
}

/** The year of what is not the topic, was held or signed, and is what the sentence tells of. */
function eventToldIn({ tokens, clauses, start }: Sentence, words: string, isOnTopic: (words: string) => boolean): number | null {
  for (const { 0: found, index, groups } of words.matchAll(EVENT)) {
    if (isOnTopic(found)) continue
    const isSubject = clauses.some(({ subject }) => {
      const [first, last] = [tokens[subject.from], tokens[subject.to - 1]]
      return first && last && first.start - start <= index && index < last.end - start
    })
    if (isSubject || index <= OPENING || clauses.length === 0) return Number(groups?.year)
  }
  return null
}

/** Letters before what a sentence opens with: "At the", "**". */
const OPENING = 8

/** True for words in which a topic is named: all of its own words, or one of the names by which its occasion is known. */
function isNamedBy({ lexicon }: Reading, name: string): (words: string) => boolean {
  const occasion = lexicon.occasions.find((each) => each.name === name)
  const all = [name, ...(occasion?.names ?? [])].map((each) =>
    (each.match(/[\p{L}\d]{3,}/gu) ?? []).filter((word) => !EVENT_WORD.test(word.toLowerCase())),
  )
  return (words) => {
    const here = new Set(words.match(/[\p{L}\d]{3,}/gu))
    return all.some((each) => each.length > 0 && each.every((word) => here.has(word)))
  }
}

const ANY_YEAR = /(?<![\p{L}\d-])(?:1[5-9]|20)\d\d(?!\d|’?s\b)/u
const YEAR = /^(?:1[5-9]|20)\d\d$/
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
const NAME = '\\p{Lu}[\\p{L}’-]{2,}'
const CALLED = `(?:${NAME} ){1,3}(?:[Tt]reaty|[Cc]onvention|[Pp]rotocol|[Aa]ccords?|[Aa]greement|[Pp]act|[Dd]eclaration|[Mm]emorandum|[Cc]onference|[Ss]ummit|[Tt]alks|[Mm]eeting|[Cc]ongress)(?!\\p{L})`
const HELD = `(?:[Mm]eeting|[Cc]onference|[Ss]ummit|[Tt]alks|[Cc]ongress) (?:at|in) ${NAME}`
const OF = `(?:Treaty|Convention|Protocol|Declaration|Peace) (?:of|on) (?:the )?${NAME}`
/** Between a name and its date: ", signed in Geneva on 24 November". */
const DATED = `[*_,:(–— ]{1,4}(?:(?:signed|concluded|held|opened|of|in|on|at|from|between|to|and|\\d{1,2}(?:[–-]\\d{1,2})?|\\p{Lu}\\p{Ll}{2,})[ ,]+){0,8}(?<year>(?:1[5-9]|20)\\d\\d)(?!\\d)`
const EVENT = new RegExp(`(?:${CALLED}|${HELD}|${OF})${DATED}`, 'gu')
