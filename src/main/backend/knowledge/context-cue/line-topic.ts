import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { itemAbove } from '../nesting'
import { isActor, occasionIn } from '../notes/labels'
import { sure } from '../sure'
import { shares } from './candidate'
import type { ContextCue } from '.'

/**
 * What a line of notes is about by where it stands: the treaty, case or meeting which its own label names with its year ("UNCLOS II (1960): …"), else the item above it, else the
 * line that leads to its list ("Protocol on … = Madrid Protocol: signed 1991"). Null where none of them names one, or it is what the whole is about.
 */
export function lineTopic(reading: Reading, sentence: Sentence, whole: ContextCue | null): ContextCue | null {
  if (sentence.kind === 'heading') return null
  for (const line of linesOver(reading, sentence)) {
    const named = namedBy(reading, line)
    if (named) return whole && shares(whole.name, named.name) && !tellsApart(whole.name, named.name) ? null : named
  }
  return null
}

/** “Oslo I” is no “Oslo accords”. */
const tellsApart = (whole: string, name: string): boolean => / [IVX]+$/.test(name) && !whole.includes(name)

/** The line itself, what it is nested under, and what leads to the list. */
function* linesOver(reading: Reading, sentence: Sentence): Generator<Sentence> {
  const opening = sentence.label ? sentence : labelledBefore(reading, sentence)
  if (opening) yield opening
  if (sentence.kind !== 'list-item') return
  for (let above = itemAbove(reading, sentence); above; above = itemAbove(reading, above)) yield above
  const [section] = sentence.sections
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - FAR); i--) {
    const above = reading.sentences[i]
    if (!above || above.kind === 'heading' || above.sections[0] !== section) return
    if (above.kind === 'list-item') continue
    yield firstOfBlock(reading, above)
    return
  }
}

/** The sentences of a block follow one another: a book is not searched from its beginning. */
function labelledBefore({ sentences }: Reading, { index, block }: Sentence): Sentence | null {
  for (let at = index - 1; sentences[at]?.block === block; at--) if (sentences[at]?.label) return sure(sentences[at])
  return null
}

function firstOfBlock({ sentences }: Reading, sentence: Sentence): Sentence {
  let at = sentence.index
  while (sentences[at - 1]?.block === sentence.block) at--
  return sure(sentences[at])
}

/** Sentences. */
const FAR = 25

function namedBy(reading: Reading, line: Sentence): ContextCue | null {
  const said = reading.text.slice(line.start, line.end)
  const label = line.label?.text ?? LEAD.exec(said)?.[1]
  if (!label) return null
  const [before = '', other] = label.split(/ = /)
  const text = (other ?? before)
    .replace(/ \(\p{Lu}{2,6}s?\)(?=,)/u, '')
    .replace(/^["“*_]+|["”*_]+$/g, '')
    .trim()
  const dated = DATED.exec(text)
  const name = (dated?.[1] ?? occasionIn(text)?.name ?? (CASE.test(text) ? text : '')).replace(/^the /i, '')
  if (
    name === '' ||
    name.split(' ').length > MOST_WORDS ||
    !/\p{Lu}/u.test(name) ||
    TIME.test(name) ||
    PART.test(name) ||
    isActor(reading, name) ||
    isPerson(reading, name)
  )
    return null
  if (!dated && !CASE.test(text) && !/\p{Lu}.* \p{Lu}/u.test(name)) return null
  const year = dated?.[2] ?? MADE.exec(said)?.[1] ?? null
  return { name, year: /\d{4}/.test(name) ? null : year }
}

/** "Yuen Foong Khong (1992)": who holds something. */
function isPerson({ lexicon, firstMention }: Reading, name: string): boolean {
  // one word and a year is an author with his work
  if (!name.includes(' ') && !/[IVX\d]{2,}|\p{Lu}.*\p{Lu}/u.test(name)) return true
  const surname = name.split(' ').at(-1)?.toLowerCase() ?? ''
  if (/ (?:and|&) /.test(name) || lexicon.bySurname.has(surname) || lexicon.byAlias.get(name.toLowerCase())?.kind === 'person') return true
  return !KNOWN.test(name) && /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.’'-]*)*$/u.test(name) && firstMention.has(name)
}

const KNOWN =
  /\b(?:treaty|convention|agreement|accords?|protocol|pact|armistice|declaration|memorandum|alliance|conference|congress|summit|war|crisis|mission|plan|deal|doctrine|rising|proclamation|act|charter|year|operation|talks|congress|council|commission|affair|incident|blockade|resolution|conference) ?[IVX]*$/i

/** "UNCLOS II (1960)", "Washington Conference, 15 Oct 1959": a name with its year. */
const DATED =
  /^(\p{Lu}[^,(:;=]{3,44}?)(?:,| \()(?: ?(?:\d{1,2}[–-]?\d{0,2} )?(?:\p{Lu}\p{Ll}{2,8}\.? )?)((?:1[5-9]|20)\d\d(?:[–-]\d{2,4})?)(?: ?[–-] ?(?:\p{Lu}\p{Ll}{2,8}\.? )?(?:1[5-9]|20)\d\d)?\)?$/u
/** "Philippines v China" */
const CASE = /^\p{Lu}[\p{L} ]+ v\.? \p{Lu}[\p{L} ]+$/u
/** Of a document that the text around it names. */
const PART = /^(?:Resolution|Article|Art\.|Annex|Res\.|Section|Chapter|Basket|Protocol [IVX\d]|Directive|Paragraph|Point)\b/
const TIME =
  /\b(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|after|before|until|since|background|aftermath)\b|^in |^by /i
/** "Protocol on the Environment = Madrid Protocol: signed …" leads to a list without being an item itself. */
const LEAD = /^(\p{Lu}[^.:;!?]{3,90}?): (?=signed|concluded|adopted|agreed|filed|held|opened|of|on|in|\d)/u
/** "signed 4 Oct 1991": of a day the year. */
const MADE = /(?::|\b(?:signed|concluded|adopted|agreed|held|opened)) (?:[^.;,]{0,24} )?((?:1[5-9]|20)\d\d)\b/
const MOST_WORDS = 6
