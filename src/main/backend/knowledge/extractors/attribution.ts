import { sure } from '../sure'
import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { clean, lowerFirst } from '../coreference'
import type { Phrase } from '../clauses'
import { isPersonNoun } from '../phrases'
import { bookOf } from '../context-cue/title-page'
import { timesOf } from '../context-cue/other-times'
import { surnameOf } from '../lexicon'
import { innerStatement, type Slots } from '../statements'
import type { Utterance } from '../said'
import { BODY } from '../speakers'
import type { Token } from '../tokens'
import { isContent } from './content'
import type { Extractor, Reading } from './reading'

/** Who said what: quotations and reported speech. */
export const attribution: Extractor = (reading, sentence) => {
  if (!isContent(reading.text.slice(sentence.start, sentence.end), sentence)) return []
  return reading.utterances(sentence).flatMap((u) => (isSupposed(u) || isAnyone(u) ? [] : utteranceFacts(reading, u)))
}

/** "If Iran’s leaders conclude that …", "Zartman would say that …": nobody said it. */
function isSupposed({ sentence, verb }: Utterance): boolean {
  const { tokens } = sentence
  for (let at: Token | null = verb, steps = 0; at && steps < tokens.length; at = at.head, steps++) {
    const above: Token = at
    // "he would write afterwards": he did
    if (
      above === verb &&
      /^(?:later|afterwards?|subsequently)$/.test(tokens.find((t) => t.head === verb && t.label === 'advmod')?.lower ?? '')
    )
      return false
    if (tokens.some((t) => t.head === above && t.label === 'mark' && /^(?:if|unless|whether|lest)$/.test(t.lower))) return true
    if (!/^(?:advcl|conj|xcomp)$/.test(at.label)) break
  }
  return tokens.some((t) => t.head === verb && t.label === 'aux' && /^(?:would|might|may|could|can|should|will|must)$/.test(t.lower))
}

/** "He is said to have remarked that …": it is a legend, and a question who remarked it would know; what somebody is reported to have said a source has. */
const isHearsay = ({ sentence: { tokens }, verb }: Utterance): boolean =>
  verb.label === 'xcomp' &&
  /^(?:say|suppose|allege|rumour|rumor|repute|believe|think|claim)$/.test(verb.head?.lemma ?? '') &&
  tokens.some((t) => t.head === verb.head && t.label === 'auxpass')

/** "spoilers, leaders who believe that …": what makes them spoilers, and nothing anyone in particular said. */
const isAnyone = ({ verb, name }: Utterance): boolean => verb.label === 'relcl' && !/^\p{Lu}/u.test(name)

function utteranceFacts(reading: Reading, u: Utterance): Fact[] {
  const { sentence } = u
  const slots = speakerSlots(reading, u)
  const at = { start: sentence.start, end: u.end > sentence.end && u.end - sentence.start < 420 ? u.end : sentence.end }
  // nobody speaks of himself by his name
  if (u.quoted && u.said.text.includes(surnameOf(u.name))) return []
  if (u.quoted)
    return [reading.fact('attribution', 'quotation', { ...slots, said: [reading.slot(u.said.start, u.said.end, u.said.text)] }, at, 0.85)]
  const surname = surnameOf(u.name)
  const range = tokensBetween(sentence, u.said.start, u.said.end)
  const resolved = u.parts ? joined(reading, sentence, u.parts) : reading.coreference.resolve(sentence, range)
  const own = u.person && resolved.text.includes(surname) && !reading.text.slice(u.said.start, u.said.end).includes(surname)
  // "He had made it clear, he insisted": who insists is not named in what he insists on
  const asSaid = (): string => (u.parts ? joined(reading, sentence, u.parts, true).text : reading.words(sentence, range))
  const said = {
    ...reading.slot(u.said.start, u.said.end),
    text: withoutReason(clean(own ? asSaid() : resolved.text)),
  }
  const facts: Fact[] = []
  const quote = resolved.open.length > 0 ? quotedPart(reading, sentence, u.said.start) : null
  if (quote)
    facts.push(
      reading.fact(
        'attribution',
        'quotation',
        { ...slots, said: [reading.slot(quote.start, quote.end)] },
        { start: sentence.start, end: sentence.end },
        0.8,
      ),
    )
  // "declined | to take": what somebody proposed "that reached Washington" is a thing, and no claim
  if (
    resolved.open.length === 0 &&
    !isHearsay(u) &&
    !meansAnother(sentence, range) &&
    !/^that (?:\p{L}+ed|was|is|were|are|had|has|would|will)\b/u.test(said.text)
  )
    facts.push(reading.fact('attribution', 'report', { ...slots, said: [said], ...aboutSlots(reading, u, range, said.text) }, at, 0.8))
  return facts
}

/** What is said before and behind its speaker: "No British government, Chamberlain wrote, would risk …". */
function joined(reading: Reading, sentence: Sentence, parts: readonly Phrase[], asSaid = false): { text: string; open: string[] } {
  const { tokens } = sentence
  const resolved = parts.map((part) => reading.coreference.resolve(sentence, part))
  const [first, second] = parts
  const whole = first && tokens.slice(first.from, first.to).some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag))
  // "had made clear | that": what was made clear goes on behind
  const goesOn = second && /^(?:that|whether|to)$/.test(tokens[second.from]?.lower ?? '')
  const words = (part: Phrase): string => lowerFirst(clean(reading.words(sentence, part)), sure(tokens[part.from]), sentence)
  const texts = asSaid ? parts.map(words) : resolved.map(({ text }) => text)
  return { text: texts.join(whole && !goesOn ? ', ' : ' '), open: resolved.flatMap(({ open }) => open) }
}

const LONG_CLAIM = 20

/** "that Ukraine had used it to become stronger": not Ukraine, and there is nothing else in the claim that it could be. */
function meansAnother({ tokens }: Sentence, { from, to }: Phrase): boolean {
  return tokens.slice(from, to).some((t, k) => {
    if (!/^(?:it|them)$/.test(t.lower) || !/^(?:dobj|pobj)$/.test(t.label)) return false
    const before = tokens.slice(from, from + k)
    const nouns = before.filter((x) => /^(?:NOUN|PROPN)$/.test(x.pos) && !/^(?:compound|amod|poss)$/.test(x.label))
    const [only] = nouns
    return nouns.length === 0 || (nouns.length === 1 && only?.label === 'nsubj' && only.head === t.head)
  })
}

/** What a claim is about, and what is claimed of it: "a Ukrainian bomb" and "it was the only reliable way to deter Russia". */
function aboutSlots(reading: Reading, u: Utterance, range: Phrase, said: string): Slots {
  if (u.parts) return aboutParted(reading, u, u.parts)
  const { sentence } = u
  const [inner] = innerStatement(reading.coreference, sentence, range)
  if (!inner || inner.clause.leads.length > 0 || inner.clause.subject.from !== range.from) return {}
  const { subject, verb } = inner.clause
  const words = inner.subject.text.split(' ').length
  const first = sure(sentence.tokens[subject.from])
  if (inner.subject.open.length > 0 || inner.person || words > LONGEST_SUBJECT || first.pos === 'PRON' || NO_TOPIC.test(first.lower))
    return {}
  // "that the town be left to an arbitrator"
  if (
    !/^(?:VBD|VBZ|VBP|MD)$/.test(sure(sentence.tokens[verb.from]).tag) ||
    !said.toLowerCase().startsWith(inner.subject.text.toLowerCase())
  )
    return {}
  const head = sentence.tokens
    .slice(subject.from, subject.to)
    .findLast((t) => t.head && !sentence.tokens.slice(subject.from, subject.to).includes(t.head))
  const they = inner.plural || /^NN(?:P)?S$/.test(head?.tag ?? '')
  const rest = said.slice(inner.subject.text.length).trim()
  // "the figure": which; "it entitles it to act": two things
  if (/^(?:the|this|that|such an?) (?:\p{Ll}+|\p{Lu}\p{L}*[^s])$/u.test(inner.subject.text) || /^\S+(?: \S+)? (?:it|them)\b/.test(rest))
    return {}
  // a name of somebody the text does not tell of: "it must be told to hurry up"
  if (!they && /^\p{Lu}[\p{L}’'-]+$/u.test(inner.subject.text) && isUnknown(sentence, subject)) return {}
  // ", completed on 9 March, had already made the islands a dead end"
  const told = `${they ? 'they' : 'it'} ${rest.replace(/^,[^,]*, /, '')}`
  if (told.includes(' ,')) return {}
  const slot = (text: string) => [reading.slot(u.said.start, u.said.end, text)]
  return { about: slot(inner.subject.text), told: slot(told), ...(isActor(sentence, subject) ? { actor: slot(inner.subject.text) } : {}) }
}

/** "Democracy, he concludes, is not necessary for stable peace": what stands in front of the speaker, where it is the subject of what he says and no more. */
function aboutParted({ slot, coreference }: Reading, { sentence, said }: Utterance, [first, rest]: readonly Phrase[]): Slots {
  const { tokens } = sentence
  const opening = first && tokens[first.from]
  const verb = rest && tokens[rest.from]
  if (!first || !rest || !opening || !verb || !/^(?:VB[DZP]|MD)$/.test(verb.tag) || opening.pos === 'PRON' || NO_TOPIC.test(opening.lower))
    return {}
  const inside = tokens.slice(first.from, first.to)
  const top = inside.find((t) => !t.head || !inside.includes(t.head))
  if (!top || !/^nsubj/.test(top.label) || inside.some((t) => t.text === ',' || /^(?:VB[DZP]|MD|W.*)$/.test(t.tag))) return {}
  // "…, and statesmen who refuse to deal with dictators throw away chances": another claim
  const and = tokens.findIndex((t, i) => i > rest.from && i < rest.to && t.text === ',') + 1
  const isOther =
    and > 0 && /^(?:and|but|so|yet)$/.test(tokens[and]?.lower ?? '') && tokens.slice(and + 1, rest.to).some((t) => t.pos === 'VERB')
  const claim = { from: rest.from, to: isOther ? and - 1 : rest.to }
  const [about, told] = [coreference.resolve(sentence, first), coreference.resolve(sentence, claim)]
  if (about.open.length > 0 || told.open.length > 0 || inside.length > LONGEST_SUBJECT) return {}
  // "the figure": which
  if (/^(?:the|this|that|such an?) \p{Ll}+$/u.test(about.text)) return {}
  const they = /^NNP?S$/.test(top.tag) || tokens.some((t) => t.label === 'conj' && t.head === top)
  const at = (text: string) => [slot(said.start, said.end, text)]
  const named = lowerFirst(clean(about.text), opening, sentence)
  return {
    about: at(named),
    told: at(`${they ? 'they' : 'it'} ${clean(told.text)}`),
    ...(isActor(sentence, first) ? { actor: at(named) } : {}),
  }
}

/**
 * "What did Russia say about Japan?", "about its partners", "about all Americans": of somebody much is said, and the question does not tell what of. What was said of a treaty, a
 * policy or an event, is one thing.
 */
function isActor({ tokens, mentions }: Sentence, { from, to }: Phrase): boolean {
  const words = tokens.slice(from, to)
  const head = words.find((t) => !t.head || !words.includes(t.head))
  if (!head) return false
  const at = tokens.indexOf(head)
  return (
    isPersonNoun(head) ||
    /^NNPS$/.test(head.tag) ||
    BODY.test(words.map((t) => t.text).join(' ')) ||
    mentions.some((m) => m.from <= at && at < m.to && /^(?:person|state|organisation|body|alliance|place)$/.test(m.kind))
  )
}

const isUnknown = ({ mentions }: Sentence, { from, to }: Phrase): boolean =>
  !mentions.some((m) => m.from < to && m.to > from && /^(?:state|place|organisation|body|alliance|treaty)$/.test(m.kind))

const LONGEST_SUBJECT = 7
const NO_TOPIC = /^(?:there|no|each|every|nobody|neither|any|either|both|some|what|who|whoever|one)$/

/** A long claim without the reason given for it: "expansion would bring stability, since investors need borders that hold". */
function withoutReason(told: string): string {
  const claim = told.replace(/, whereas .*$/, '')
  const short = claim.replace(/, (?:since|because|so that|whereas|although|though|not least|partly) .*$/, '')
  return claim.split(' ').length > LONG_CLAIM && short.split(' ').length >= 5 ? short : claim
}

/** The quotation inside reported speech, up to its closing mark or the end of the sentence. */
function quotedPart(reading: Reading, sentence: Sentence, from: number): { start: number; end: number } | null {
  const text = reading.text.slice(from, sentence.end)
  const match = /“([^”]{8,160}?)(?:[.,]?”|[.]?$)/.exec(text)
  return match ? { start: from + match.index + 1, end: from + match.index + 1 + sure(match[1]).length } : null
}

export function speakerSlots(reading: Reading, u: Utterance): Slots {
  const { sentence, speaker } = u
  const article = sentence.tokens[speaker.from - 1]?.lower === 'the' && sentence.tokens[speaker.from]?.pos === 'PROPN' ? 'the ' : ''
  const words = `${article}${clean(reading.words(sentence, speaker))}`
  const lowered = (said: string): string => (/^\p{Ll}/u.test(u.name) ? said.charAt(0).toLowerCase() + said.slice(1) : said)
  const text = /^(?:i|he|she|this .*)$/i.test(words)
    ? u.name
    : u.person && /^(?:the|a|an) /i.test(words) && /^[a-z]/.test(u.name)
      ? lowered(words)
      : lowered(words.replace(/^The /, 'the '))
  const start = sure(sentence.tokens[speaker.from]).start
  const end = sure(sentence.tokens[speaker.to - 1]).end
  return {
    speaker: [{ start, end, text, entity: u.name }],
    verb: [{ start: u.verb.start, end: u.verb.end, text: spokenVerb(u) }],
    base: [{ start: u.verb.start, end: u.verb.end, text: u.verb.lemma }],
    ...(u.person ? { human: [{ start, end, text: 'yes' }] } : {}),
    ...whenSaid(u),
    ...(u.person && isReviewed(reading, u.name) ? { reviewed: [{ start, end, text: 'yes' }] } : {}),
  }
}

/** The one author of the book under review. */
function isReviewed({ document }: Reading, name: string): boolean {
  const [author, other] = bookOf(document)?.authors ?? []
  return other === undefined && author === name
}

/** "in 1993": when it was said, where that is told beside the verb of saying. */
function whenSaid({ sentence, verb }: Utterance): Slots {
  const time = timesOf(sentence).find((each) => each.verb === verb && each.words !== '')
  return time ? { when: [{ start: verb.start, end: verb.end, text: `${time.words.charAt(0).toLowerCase()}${time.words.slice(1)}` }] } : {}
}

/** "has written": of an irregular verb the participle alone is no past. */
function spokenVerb({ sentence, verb }: Utterance): string {
  const had = verb.tag === 'VBN' && /n$/.test(verb.lower) ? sentence.tokens.find((t) => t.head === verb && t.lemma === 'have') : undefined
  return had ? `${had.lower} ${verb.lower}` : verb.lower
}

export function tokensBetween(sentence: Sentence, start: number, end: number): { from: number; to: number } {
  const from = sentence.tokens.findIndex((t) => t.start >= start)
  let to = sentence.tokens.findIndex((t) => t.start >= end)
  if (to < 0) to = sentence.tokens.length
  while (to > from && /^[.!”"]$/.test(sure(sentence.tokens[to - 1]).text)) to--
  return { from: Math.max(0, from), to }
}
