import type { Section } from '../../../../shared/document'
import { isMonthName } from '../../../../shared/months'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import type { Token } from '../tokens'
import { EVENT_WORD } from './candidate'
import type { ContextCue } from '.'

/** Where the story stands at a sentence, as far as years tell. */
export interface Story {
  /** The year told last: in the sentence, before it in its paragraph, or in the paragraph before, under the same heading. */
  year: number
  /** The sentence tells of what was held or signed in that year, or goes on from one that does, under the same heading: "The meeting at Belgrade, in September 1961, …". */
  isOfEvent: boolean
  /** The paragraph opens with what points back to the one before: "that bargain". */
  goesOn: boolean
  inItself: boolean
}

/** The story at each sentence of a text on something; null where no year is near, and where the text has returned to what it is about without one. */
export function storyOf(reading: Reading, { name }: ContextCue, isOwn: (year: number) => boolean): (sentence: Sentence) => Story | null {
  const ofReading = stories.get(reading) ?? new Map<string, readonly (Story | null)[]>()
  stories.set(reading, ofReading)
  const found = ofReading.get(name) ?? readStories(reading, isNamedBy(reading, name), isOwn)
  ofReading.set(name, found)
  return ({ index }) => found[index] ?? null
}

const stories = new WeakMap<Reading, Map<string, readonly (Story | null)[]>>()

function readStories(reading: Reading, isOnTopic: (words: string) => boolean, isOwn: (year: number) => boolean): (Story | null)[] {
  const timesTold = timesIn(reading)
  let last: { story: Story; block: number; section: Section | undefined } | null = null
  let block = -1
  let blockBefore = -1
  return reading.sentences.map((sentence, n) => {
    if (sentence.block !== block) [blockBefore, block] = [block, sentence.block]
    const { year, events } = sure(timesTold[n])
    const event = events.find(({ name }) => !isOnTopic(name))?.year ?? null
    const told = event ?? year
    if (last && told === null && sentence.opensBlock && last.block === blockBefore && pointsBack(sentence))
      last = { ...last, story: { ...last.story, goesOn: true }, block }
    const labelled = told === null ? yearOfLabel(sentence) : null
    if (labelled !== null) return { year: labelled, isOfEvent: false, goesOn: false, inItself: true }
    // "any party may ask for a conference from 2048": still of the protocol that the part is on
    const stays = last !== null && last.story.isOfEvent && told !== null && !isOwn(told) && isUnder(sentence, last.section)
    if (told !== null)
      last = {
        story: { year: told, isOfEvent: event !== null || stays, goesOn: false, inItself: true },
        block,
        section: sentence.sections[0],
      }
    else if (last && isOnTopic(wordsOf(reading, sentence))) last = null
    if (!last) return null
    const isNear = last.block === block || last.block === blockBefore || last.story.isOfEvent
    return isNear && isUnder(sentence, last.section) ? { ...last.story, inItself: told !== null } : null
  })
}

/** The year that a sentence tells, and what was held or signed that it tells of. */
interface Times {
  year: number | null
  events: readonly { name: string; year: number }[]
}

/** What sentences tell of years is the same whatever the topic: a book is read through once for all of its topics. */
function timesIn(reading: Reading): readonly Times[] {
  const known = times.get(reading)
  if (known) return known
  const found = reading.sentences.map((sentence): Times => {
    const words = wordsOf(reading, sentence)
    return { year: yearToldIn(sentence, words), events: eventsToldIn(sentence, words) }
  })
  times.set(reading, found)
  return found
}

const times = new WeakMap<Reading, readonly Times[]>()

const wordsOf = ({ text }: Reading, { start, end }: Sentence): string => text.slice(start, end).replace(/\s/g, ' ')

const isUnder = ({ sections }: Sentence, section: Section | undefined): boolean =>
  section === undefined ? sections.length === 0 : sections.includes(section)

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
  const isDay = head !== null && isMonthName(head.text)
  if (head && /^(?:NOUN|PROPN)$/.test(head.pos) && !isDay) return true
  for (let at: Token | null = year; at?.head; at = at.head) {
    if (/^(?:relcl|acl|appos)$/.test(at.label) || /^(?:since|after|before)$/.test(at.lower)) return true
    // "met in Istanbul on 16 May 2025": a day is that of what was done, wherever it hangs
    if (at.label === 'prep' && /^(?:NOUN|PROPN)$/.test(at.head.pos) && !(isDay && at.lower !== 'of')) return true
  }
  return false
}

/** What was held or signed and is what the sentence tells of, each with its year. */
function eventsToldIn({ tokens, clauses, start }: Sentence, words: string): Times['events'] {
  return [...words.matchAll(EVENT)].flatMap(({ 0: name, index, groups }) => {
    const isSubject = clauses.some(({ subject }) => {
      const [first, last] = [tokens[subject.from], tokens[subject.to - 1]]
      return first && last && first.start - start <= index && index < last.end - start
    })
    // "the Protocol = Madrid Protocol: signed 4 Oct 1991"
    const isLine = clauses.length === 0 || /^[*_ ]*:/.test(groups?.dated ?? '')
    return isSubject || index <= OPENING || isLine ? [{ name, year: Number(groups?.year) }] : []
  })
}

/** "called that bargain a mistake" */
const pointsBack = ({ tokens }: Sentence): boolean =>
  tokens.some((t) => /^(?:this|that|these|those)$/.test(t.lower) && t.label === 'det' && /^(?:NOUN|PROPN)$/.test(t.head?.pos ?? ''))

/** Letters before what a sentence opens with: "At the", "**". */
const OPENING = 8

/** True for words in which a topic is named: all of its own words, or one of the names by which its occasion is known. */
export function isNamedBy({ lexicon }: Reading, name: string): (words: string) => boolean {
  const occasion = lexicon.occasions.find((each) => each.name === name)
  const all = [name, ...(occasion?.names ?? [])].map((each) =>
    ownWords(each, (word) => lexicon.byAlias.get(word.toLowerCase())?.kind === 'state'),
  )
  return (words) => {
    // most sentences have not even the letters
    const near = all.filter((each) => each.length > 0 && each.every((word) => words.includes(word)))
    if (near.length === 0) return false
    const here = new Set(words.match(/[\p{L}\d]{3,}/gu))
    return near.some((each) => each.every((word) => here.has(word)))
  }
}

/** Of “Antarctic Treaty” the first word; of “Iran talks” both, since Iran is named wherever something is told of it. */
function ownWords(name: string, isState: (word: string) => boolean): string[] {
  const all = name.match(/\p{L}{3,}/gu) ?? []
  const own = all.filter((word) => !EVENT_WORD.test(word.toLowerCase()))
  return own.every(isState) ? all : own
}

const ANY_YEAR = /(?<![\p{L}\d-])(?:1[5-9]|20)\d\d(?!\d|’?s\b)/u
const YEAR = /^(?:1[5-9]|20)\d\d$/
const NAME = '\\p{Lu}[\\p{L}’-]{2,}'
const CALLED = `(?:${NAME} ){1,3}(?:[Tt]reaty|[Cc]onvention|[Pp]rotocol|[Aa]ccords?|[Aa]greement|[Pp]act|[Dd]eclaration|[Mm]emorandum|[Cc]onference|[Ss]ummit|[Tt]alks|[Mm]eeting|[Cc]ongress)(?!\\p{L})`
const HELD = `(?:[Mm]eeting|[Cc]onference|[Ss]ummit|[Tt]alks|[Cc]ongress) (?:at|in) ${NAME}`
const OF = `(?:Treaty|Convention|Protocol|Declaration|Peace) (?:of|on) (?:the )?${NAME}`
/** Between a name and its date: ", signed in Geneva on 24 November". */
const DATED = `(?<dated>[*_,:(–— ]{1,4})(?:(?:signed|concluded|held|opened|of|in|on|at|from|between|to|and|\\d{1,2}(?:[–-]\\d{1,2})?|\\p{Lu}\\p{Ll}{2,})[ ,]+){0,8}(?<year>(?:1[5-9]|20)\\d\\d)(?!\\d)`
const EVENT = new RegExp(`(?:${CALLED}|${HELD}|${OF})${DATED}`, 'gu')
