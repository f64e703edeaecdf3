import { sure } from './sure'
import type { Analysis, Sentence } from './analysis'
import { clausesOf, type Clause, type Phrase } from './clauses'
import { headOf, isPersonNoun, isPlural } from './phrases'
import { pairOf, withArticle, type Pair } from './pair'
import { surnameOf } from './lexicon'
import type { Token } from './tokens'

/** Words that stand alone, as far as they can be made to. */
export interface Resolved {
  text: string
  /** Pointing words that were left without an antecedent. */
  open: string[]
  /** A pronoun in it means the subject of its own clause. */
  leansOnSubject: boolean
}

export interface Coreference {
  pair: Pair | null
  /** The phrase with its pronouns and demonstratives replaced by what they mean. `clause` is where the phrase stands. */
  resolve(sentence: Sentence, phrase: Phrase, clause?: Clause): Resolved
  /** "the Reagan–Gorbachev meeting in Geneva" for a bare "the meeting"; null if the document does not tell. */
  meeting(sentence: Sentence, noun: Token): string | null
}

export const EVENT_NOUNS = new Set(
  'meeting summit session encounter talk talks conference chat conversation negotiation negotiations visit gathering congress dialogue'.split(
    ' ',
  ),
)
const GROUP = /^(?:presidents|leaders|men|statesmen|heads|ministers|rulers|chancellors|premiers)$/
const SIDES = /^(?:sides|countries|powers|superpowers|states|governments|nations|parties|rivals|allies|adversaries)$/

export function coreferenceOf(analysis: Analysis): Coreference {
  const pair = pairOf(analysis)
  const events = eventNames(analysis)
  const meeting = (sentence: Sentence, noun: Token): string | null => nameOfMeeting(analysis, events, pair, sentence, noun)
  return { pair, meeting, resolve: (sentence, phrase, clause) => resolve({ analysis, pair, meeting }, sentence, phrase, clause) }
}

interface Context {
  analysis: Analysis
  pair: Pair | null
  meeting: Coreference['meeting']
}

function resolve(context: Context, sentence: Sentence, phrase: Phrase, clause: Clause | undefined): Resolved {
  const { tokens } = sentence
  const open: string[] = []
  const replaced: { from: number; to: number; by: string }[] = []
  let leansOnSubject = false
  for (let i = phrase.from; i < phrase.to; i++) {
    const found = pointerAt(context, sentence, phrase, i, clause)
    if (!found) continue
    if (found.by !== null) replaced.push({ from: i, to: found.to, by: found.by })
    else if (found.leans) leansOnSubject = true
    else open.push(sure(tokens[i]).lower)
    i = found.to - 1
  }
  return { text: rewrite(context.analysis, sentence, phrase, replaced), open, leansOnSubject }
}

interface Pointer {
  to: number
  /** What to put in its place; null leaves the words. */
  by: string | null
  /** Means the subject of the clause. */
  leans?: boolean
}

function pointerAt(context: Context, sentence: Sentence, phrase: Phrase, i: number, clause: Clause | undefined): Pointer | null {
  const { tokens } = sentence
  const t = sure(tokens[i])
  if (insideQuotes(tokens, i)) return null
  if (/^(?:he|him|she|his|her|himself|herself)$/.test(t.lower)) return person(context, sentence, phrase, i, clause)
  if (/^(?:it|its|they|them|their|itself|themselves)$/.test(t.lower) && t.pos === 'PRON') return thing(context, sentence, phrase, i, clause)
  if (/^(?:this|that|these|those|such)$/.test(t.lower) && t.lower !== 'such') return demonstrative(context, sentence, phrase, i)
  if (t.lower === 'such' && tokens[i + 1]?.lower !== 'as' && i === phrase.from) return demonstrative(context, sentence, phrase, i)
  if (/^(?:the|both|either|our)$/.test(t.lower)) return definite(context, sentence, phrase, i)
  if (/^(?:we|us|i|my|you|your)$/.test(t.lower) && t.text !== 'US' && tokens[i - 1]?.pos !== 'PROPN' && t.pos === 'PRON')
    return { to: i + 1, by: null }
  return null
}

function insideQuotes(tokens: readonly Token[], at: number): boolean {
  let open = 0
  for (let i = 0; i < at; i++) {
    if (sure(tokens[i]).text === '“') open++
    else if (sure(tokens[i]).text === '”') open = Math.max(0, open - 1)
  }
  return open > 0 && tokens.slice(at).some((t) => t.text === '”')
}

function person({ analysis, pair }: Context, sentence: Sentence, phrase: Phrase, i: number, clause: Clause | undefined): Pointer | null {
  const { tokens, mentions } = sentence
  const possessive =
    /^(?:his|her)$/.test(sure(tokens[i]).lower) &&
    sure(tokens[i]).lower !== 'him' &&
    /NOUN|ADJ|PROPN|VERB|NUM/.test(tokens[i + 1]?.pos ?? '')
  const isPerson = (m: { kind: string; from: number }): boolean => m.kind === 'person'
  if (mentions.some((m) => isPerson(m) && m.from >= phrase.from && m.to <= i)) return null
  const before = mentions.filter((m) => isPerson(m) && m.to <= i)
  if (clause && clause.subject.to <= phrase.from) {
    const inSubject = mentions.some((m) => isPerson(m) && m.from >= clause.subject.from && m.to <= clause.subject.to)
    const personSubject = inSubject || (headOf(tokens, clause.subject) >= 0 && isPersonNoun(sure(tokens[headOf(tokens, clause.subject)])))
    if (personSubject) return { to: i + 1, by: null, leans: true }
  }
  const subjectOf = (s: Sentence): string | null => {
    for (const c of s.clauses) {
      const found = s.mentions.find((m) => isPerson(m) && m.from >= c.subject.from && m.to <= c.subject.to)
      if (found) return found.name
    }
    return null
  }
  const earlierHere =
    before.length > 0
      ? subjectOf(sentence) && before.some((m) => m.name === subjectOf(sentence))
        ? subjectOf(sentence)
        : sure(before.at(-1)).name
      : null
  let name = earlierHere
  for (let back = 1; !name && back <= 4; back++) {
    const earlier = analysis.sentences[sentence.index - back]
    if (!earlier || earlier.kind === 'heading' || earlier.block !== sentence.block) break
    const role = roleHolder(analysis, earlier)
    if (role !== undefined) {
      name = role
      break
    }
    const people = earlier.mentions.filter(isPerson)
    name = subjectOf(earlier) ?? (new Set(people.map((m) => m.name)).size === 1 ? sure(people[0]).name : null)
  }
  void pair
  if (!name) return { to: i + 1, by: null }
  const short = surnameOf(name)
  return { to: i + 1, by: possessive ? `${short}’s` : short }
}

/** "The French president" as a subject: the person of that state in the document; null if that is not certain, undefined for no such subject. */
function roleHolder(analysis: Analysis, s: Sentence): string | null | undefined {
  const subject = s.clauses[0]?.subject
  if (!subject) return undefined
  const match = /^(?:the )?(\p{Lu}[\p{L}.]+) (?:president|leader|premier|prime minister|chancellor|general secretary)$/iu.exec(
    clean(analysis.words(s, subject)),
  )
  if (!match) return undefined
  const state = analysis.lexicon.byAlias.get(sure(match[1]).toLowerCase())
  if (state?.kind !== 'state') return null
  const sides = new Set([state.name, state.abbreviation ?? '', ...state.aliases])
  const names = new Set(
    analysis.sentences
      .slice(Math.max(0, s.index - 40), s.index + 1)
      .flatMap((x) =>
        x.mentions
          .filter((m) => m.kind === 'person' && m.side && sides.has(m.side) && holdsHighOffice(analysis, m.name))
          .map((m) => m.name),
      ),
  )
  if (names.size === 1) return sure([...names][0])
  const subjects = analysis.sentences
    .slice(Math.max(0, s.index - 3), s.index + 1)
    .flatMap((x) => x.mentions)
    .filter((m) => names.has(m.name))
  return subjects.at(-1)?.name ?? null
}

const holdsHighOffice = (analysis: Analysis, name: string): boolean =>
  (analysis.lexicon.byAlias.get(name.toLowerCase())?.offices ?? []).some(
    ({ office }) =>
      /^(?:President|Prime Minister|.*General Secretary|.*Premier|.*Chancellor|.*Leader)/i.test(office) && !/Vice/.test(office),
  )

function thing(context: Context, sentence: Sentence, phrase: Phrase, i: number, clause: Clause | undefined): Pointer | null {
  const { analysis } = context
  const { tokens } = sentence
  const t = sure(tokens[i])
  const plural = /^the/.test(t.lower)
  if (tokens.slice(phrase.from, i).some((x) => x.pos === 'NOUN' || x.pos === 'PROPN')) return null
  const possessive = t.lower === 'its' || t.lower === 'their'
  // "makes it hard to": the grammar's "it"
  if (t.lower === 'it' && tokens[i + 1]?.pos === 'ADJ') return null
  const use = (s: Sentence, p: Phrase): Pointer | null => {
    if (/^it/.test(t.lower) && isPersonPhrase(s, p)) return null
    if (isPlural(s.tokens, p) !== plural || s.tokens.slice(p.from, p.to).some((x) => x.pos === 'PRON')) return null
    const resolved = s === sentence ? null : resolve(context, s, p, undefined)
    if (resolved && resolved.open.length > 0) return null
    const name = resolved?.text ?? lowerFirst(clean(analysis.words(s, p)), sure(s.tokens[p.from]), s)
    if (name.split(' ').length > 11) return null
    return { to: i + 1, by: possessive ? (/s$/.test(name) ? `${name}’` : `${name}’s`) : name }
  }
  if (clause) {
    const isSubject = phrase.from === clause.subject.from
    if (!isSubject) {
      for (const lead of clause.leads) {
        const noun = lastNounPhrase(tokens, lead)
        const found = noun && clause.subject.to <= phrase.from && possessive ? use(sentence, noun) : null
        if (found) return found
      }
      if (!/^(?:it|its|itself)$/.test(t.lower) || !isPersonPhrase(sentence, clause.subject)) return { to: i + 1, by: null, leans: true }
    }
    for (const lead of isSubject ? clause.leads : []) {
      const word = tokens[lead.from]
      if (!word || !/^(?:while|although|though|when|if|even|as)$/.test(word.lower)) continue
      if (t.lower === 'it' && /^(?:when|if)$/.test(word.lower)) return { to: i + 1, by: null, leans: true }
      const skip = lead.from + (word.lower === 'even' ? 2 : 1)
      const inner = clausesOf(tokens.slice(skip, lead.to))[0]
      const found = inner && use(sentence, { from: inner.subject.from + skip, to: inner.subject.to + skip })
      if (found) return found
    }
    const at = isSubject ? sentence.clauses.indexOf(clause) : 0
    if (at > 0) {
      const found = use(sentence, sure(sentence.clauses[at - 1]).subject)
      if (found) return found
    }
  }
  const earlier = analysis.sentences[sentence.index - 1]
  if (earlier && earlier.block === sentence.block) {
    if (sentence.label && !plural) return { to: i + 1, by: null }
    for (const c of earlier.clauses) {
      const found = use(earlier, c.subject)
      if (found) return found
    }
  }
  return { to: i + 1, by: null }
}

const isPersonPhrase = ({ tokens, mentions }: Sentence, phrase: Phrase): boolean => {
  const head = headOf(tokens, phrase)
  return (
    mentions.some(
      (m) => m.kind === 'person' && m.from >= phrase.from && m.to <= phrase.to && (m.to - 1 === head || m.from === phrase.from),
    ) ||
    (head >= 0 && isPersonNoun(sure(tokens[head])))
  )
}

function lastNounPhrase(tokens: readonly Token[], { from, to }: Phrase): Phrase | null {
  for (let i = to - 1; i >= from; i--) if (sure(tokens[i]).pos === 'DET') return { from: i, to }
  return null
}

function demonstrative(context: Context, sentence: Sentence, phrase: Phrase, i: number): Pointer | null {
  const { analysis } = context
  const { tokens } = sentence
  const word = sure(tokens[i])
  if (word.lower === 'that') {
    const determines = i === phrase.from && tokens[i + 1]?.pos === 'NOUN' && i + 2 >= phrase.to
    if (!determines && (word.pos === 'SCONJ' || i > phrase.from)) return null
  }
  if (word.lower === 'those' && /^(?:who|of|that|in)$/.test(tokens[i + 1]?.lower ?? '')) return null
  if (tokens.slice(phrase.from, i).some((x) => x.lower === word.lower)) return null
  let h = i + 1
  while (tokens[h] && /ADJ|ADV|NUM|VERB/.test(sure(tokens[h]).pos) && h < phrase.to) h++
  while (tokens[h + 1]?.pos === 'NOUN' && h + 1 < phrase.to) h++
  const head = tokens[h]
  if (!head || h >= phrase.to || !/NOUN|PROPN/.test(head.pos)) {
    const label = labelOf(analysis, sentence)
    return { to: i + 1, by: label && i === phrase.from && !/^(?:these|those)$/.test(word.lower) ? label : null }
  }
  if (EVENT_NOUNS.has(head.lemma)) {
    const name = context.meeting(sentence, head)
    if (name) return { to: h + 1, by: name }
  }
  const antecedent = sameHead(analysis, sentence, head)
  if (antecedent) return { to: h + 1, by: antecedent }
  const label = labelOf(analysis, sentence)
  if (label && label.toLowerCase().includes(head.lemma)) return { to: h + 1, by: label }
  const described = h > i + 1
  if (word.lower === 'such' && described) return { to: i + 1, by: '' }
  const holder =
    /^(?:stance|view|position|claim|argument|approach|attitude|behaviour|behavior|statement|policy|decision|move|reaction|response|refusal|proposal|offer|speech|remark|strategy|thesis)$/.test(
      head.lemma,
    ) && head.lower === head.lemma
      ? subjectPerson(analysis, sentence)
      : null
  if (holder && !described) return { to: h + 1, by: `${holder}’s ${head.lower}` }
  if (described && head.lower !== head.lemma) return { to: i + 1, by: '' }
  return { to: h + 1, by: null }
}

/** Somebody named as the subject of the sentence before. */
function subjectPerson(analysis: Analysis, sentence: Sentence): string | null {
  const previous = analysis.sentences[sentence.index - 1]
  const subject = previous && previous.block === sentence.block ? previous.clauses[0]?.subject : undefined
  const found = subject && sure(previous).mentions.find((m) => m.from === subject.from && (m.kind === 'person' || m.kind === 'state'))
  return found ? (found.kind === 'person' ? surnameOf(found.name) : found.name) : null
}

/** "such early warning" / "this may deter": in a labelled list item, the label is what is spoken of. */
function labelOf(analysis: Analysis, sentence: Sentence): string | null {
  for (let s = sentence.index; s >= 0; s--) {
    const at = sure(analysis.sentences[s])
    if (at.block !== sentence.block) return null
    if (at.label) return labelAsPhrase(at.label.text)
  }
  return null
}

/** "Loss of Prestige" → "the loss of prestige", "Raising the Stakes" → "raising the stakes". */
export function labelAsPhrase(label: string): string {
  const words = label
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/[:.]$/, '')
    .split(/\s+/)
  const lower = words.map((w) => (/^[A-Z]{2,}|^\p{Lu}[\p{L}]*\p{Lu}/u.test(w) ? w : w.toLowerCase())).join(' ')
  const first = sure(lower.split(' ')[0])
  if (/ing$/.test(first) || /^(?:the|a|an)$/.test(first)) return lower
  const head = /^(.*?)(?: (?:of|for|in|on|over|with|to|from|between|against)\b|$)/.exec(lower)?.[1] ?? lower
  const last = sure(head.split(' ').at(-1))
  if (/s$/.test(last) && !/(?:ss|us|is|ics)$/.test(last)) return lower
  return /^(?:lack|risk|loss|danger|cost|problem|history)$/.test(last) || lower.includes(' of ')
    ? `the ${lower}`
    : /(?:ity|ness|ance|ence|ment|ion|ism|port|cy|acy|er|th|hip|ge)$/.test(last)
      ? lower
      : `the ${lower}`
}

function sameHead(analysis: Analysis, sentence: Sentence, head: Token): string | null {
  for (let back = 0; back <= 6; back++) {
    const s = analysis.sentences[sentence.index - back]
    if (!s) break
    if (s.kind === 'heading') continue
    const limit = back === 0 ? s.tokens.findIndex((t) => t === head) : s.tokens.length
    for (let i = limit - 1; i >= 0; i--) {
      const t = sure(s.tokens[i])
      if (t.lemma !== head.lemma || t === head || t.pos !== head.pos) continue
      let from = i
      while (from > 0 && /ADJ|NOUN|PROPN|NUM/.test(sure(s.tokens[from - 1]).pos)) from--
      const det = s.tokens[from - 1]
      if (det && /^(?:this|these|that|those|such|its|their|his)$/.test(det.lower)) continue
      let to = i + 1
      if (s.tokens[to]?.lower === 'of' || s.tokens[to]?.lower === 'between') {
        to++
        while (to < s.tokens.length && /DET|ADJ|NOUN|PROPN|PART|CCONJ/.test(sure(s.tokens[to]).pos) && to - i < 8) to++
        while (/DET|CCONJ|ADJ/.test(sure(s.tokens[to - 1]).pos)) to--
      }
      if (to - from < 2) continue
      const text = clean(analysis.words(s, { from, to }))
      if (text.split(' ').length > 8) continue
      const first = sure(s.tokens[from])
      return `the ${lowerFirst(text, first, s)}`
    }
  }
  return null
}

function definite({ analysis, pair, meeting }: Context, sentence: Sentence, phrase: Phrase, i: number): Pointer | null {
  const { tokens } = sentence
  const word = sure(tokens[i])
  const next = tokens[i + 1]
  if (!next || i + 1 >= phrase.to) return null
  const group =
    word.lower === 'both'
      ? next
      : next.lower === 'two'
        ? tokens[i + 2]
        : GROUP.test(next.lower) && next.lower === 'presidents'
          ? next
          : undefined
  const end = group === next ? i + 2 : i + 3
  if (group && end <= phrase.to && pair) {
    if (GROUP.test(group.lower) && pair.people) return { to: end, by: pair.people }
  }
  if (group && end <= phrase.to && SIDES.test(group.lower)) return { to: end, by: sidesMeant(analysis, pair, sentence, i) }
  if (word.lower === 'the' && /^(?:former|latter)$/.test(next.lower)) {
    const found = formerOrLatter(analysis, sentence, next.lower)
    return { to: i + 2, by: found }
  }
  if (
    word.lower === 'both' &&
    (next.pos === 'NOUN' || next.pos === 'ADJ') &&
    i === phrase.from &&
    !tokens.slice(i, phrase.to).some((t) => t.lower === 'and')
  )
    return { to: i + 1, by: null }
  if (word.lower === 'the') {
    let h = i + 1
    while (tokens[h] && /^(?:bilateral|whole|entire|first|initial|same|side|face-to-face|joint)$/.test(sure(tokens[h]).lower)) h++
    const head = tokens[h]
    if (
      head &&
      h < phrase.to &&
      EVENT_NOUNS.has(head.lemma) &&
      head.pos === 'NOUN' &&
      !/^(?:of|between|in|at|on|with|that|which)$/.test(tokens[h + 1]?.lower ?? '') &&
      !/NOUN|PROPN|PART/.test(tokens[h + 1]?.pos ?? '')
    ) {
      const name = meeting(sentence, head)
      if (name) return { to: h + 1, by: name }
    }
  }
  return null
}

/** "The two sides": the two states which the paragraph names before; without any, the document's pair. More than two leave it open. */
function sidesMeant(analysis: Analysis, pair: Pair | null, sentence: Sentence, at: number): string | null {
  const states = new Set<string>()
  for (let index = sentence.index; index >= 0; index--) {
    const s = sure(analysis.sentences[index])
    if (s.block !== sentence.block) break
    for (const m of s.mentions) if (m.kind === 'state' && (s !== sentence || m.to <= at)) states.add(m.name)
  }
  const named = [...states]
  if (named.length === 0 || (named.length <= 2 && named.every((name) => pair?.states?.includes(name)))) return pair?.sides ?? null
  return named.length === 2 ? named.sort().map(withArticle).join(' and ') : null
}

/** "A and B …. For the former, …": A, if the sentence before joins two things in its subject. */
function formerOrLatter(analysis: Analysis, sentence: Sentence, which: string): string | null {
  for (let back = 1; back <= 3; back++) {
    const s = analysis.sentences[sentence.index - back]
    if (!s || s.block !== sentence.block) return null
    const subject = s.clauses[0]?.subject
    if (!subject) continue
    const and = s.tokens.findIndex((t, k) => k > subject.from && k < subject.to && t.lower === 'and')
    if (and < 0) continue
    const half = which === 'former' ? { from: subject.from, to: and } : { from: and + 1, to: subject.to }
    return lowerFirst(clean(analysis.words(s, half)), sure(s.tokens[half.from]), s)
  }
  return null
}

interface EventName {
  sentence: number
  start: number
  place: string | null
  date: string | null
}

/** The meetings which a document tells apart by place: "the Vienna meeting", "met in Reykjavik", "the summit in Geneva". */
function eventNames({ sentences }: Analysis): EventName[] {
  const found: EventName[] = []
  for (const s of sentences) {
    if (!s.tokens.some((t) => EVENT_NOUNS.has(t.lemma) || t.lemma === 'meet' || t.lemma === 'interact')) continue
    const held = s.tokens.some((t, i) => t.lemma === 'meet' || (t.lemma === 'take' && s.tokens[i + 1]?.lower === 'place'))
    for (const m of s.mentions) {
      if (m.kind !== 'place') continue
      const named = EVENT_NOUNS.has(s.tokens[m.to]?.lemma ?? '')
      const at = /^(?:in|at)$/.test(s.tokens[m.from - 1]?.lower ?? '')
      if (!named && !(at && (held || /^(?:one|meeting|summit|talks|conference|sessions?)$/.test(s.tokens[m.from - 2]?.lower ?? ''))))
        continue
      if (at && !held && !named && /^(?:full|next|future|later|planned)$/.test(s.tokens[m.from - 3]?.lower ?? '')) continue
      found.push({ sentence: s.index, start: m.start, place: m.name, date: null })
    }
  }
  return found
}

function nameOfMeeting(analysis: Analysis, events: EventName[], pair: Pair | null, sentence: Sentence, noun: Token): string | null {
  const who = pair?.compound
  const places = placesOf(events)
  if (noun.pos === 'NOUN' && noun.lower !== noun.lemma && noun.lemma !== 'talk' && noun.lemma !== 'negotiation')
    return who ? `the ${who} ${noun.lower}` : null
  const kind = /^(?:chat|session|encounter|conversation|dialogue)$/.test(noun.lemma) ? 'meeting' : noun.lower
  if (places.length === 1) return who ? `the ${who} ${kind} in ${places[0]}` : `the ${places[0]} ${kind}`
  const near = lastBefore(
    events,
    noun.start,
    (e) => e.sentence >= sentence.index - 4 && sure(analysis.sentences[e.sentence]).sections[0] === sentence.sections[0],
  )
  if (near?.place) return who ? `the ${who} ${kind} in ${near.place}` : `the ${near.place} ${kind}`
  const titled = who ? null : placeInTitle(analysis)
  return who ? `the ${who} ${kind}` : titled && noun.lower === noun.lemma ? `the ${titled} ${kind}` : null
}

/** "Lecture 7: Yalta": the one place that the title names is where the conference was. */
function placeInTitle({ document, lexicon }: Analysis): string | null {
  const words = document.title.match(/\p{Lu}[\p{L}’-]+/gu) ?? []
  const named = words.map((word) => lexicon.byAlias.get(word.toLowerCase()))
  const places = new Set(named.flatMap((entity) => (entity?.kind === 'place' ? [entity.name] : [])))
  return places.size === 1 ? sure([...places][0]) : null
}

const placeSets = new WeakMap<EventName[], string[]>()

function placesOf(events: EventName[]): string[] {
  const known = placeSets.get(events) ?? [...new Set(events.flatMap((e) => (e.place ? [e.place] : [])))]
  placeSets.set(events, known)
  return known
}

/** The last event before an offset that fits, looking at a few only: a meeting named long ago is not what is meant. */
function lastBefore(events: EventName[], offset: number, fits: (event: EventName) => boolean): EventName | undefined {
  let low = 0
  let high = events.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sure(events[middle]).start < offset) low = middle + 1
    else high = middle
  }
  return events.slice(Math.max(0, low - 8), low).findLast(fits)
}

function rewrite(analysis: Analysis, sentence: Sentence, phrase: Phrase, replaced: { from: number; to: number; by: string }[]): string {
  const { tokens } = sentence
  if (phrase.to <= phrase.from) return ''
  let text = ''
  let at = sure(tokens[phrase.from]).start
  for (const r of replaced) {
    text += analysis.text.slice(at, sure(tokens[r.from]).start) + r.by
    at = sure(tokens[r.to - 1]).end
  }
  text += analysis.text.slice(at, sure(tokens[phrase.to - 1]).end)
  const first = replaced[0]?.from === phrase.from ? null : sure(tokens[phrase.from])
  const done = clean(text)
  return first ? lowerFirst(done, first, sentence) : done
}

/** One line, with balanced quotation marks and brackets, without the marks at its ends. */
export function clean(text: string): string {
  let out = text
    .replace(/\s+/g, ' ')
    .replace(/_\([^)]*\)_/g, '')
    .replace(/[*_`]{1,3}/g, '')
    .trim()
  out = out.replace(/^[,;:–—\s]+|[,;:–—\s]+$/g, '')
  const opens = (out.match(/“/g) ?? []).length
  const closes = (out.match(/”/g) ?? []).length
  if (opens > closes) out = /^“/.test(out) && opens === 1 ? out.slice(1) : out.includes('“') ? `${out}”` : out
  if (closes > opens) out = out.replace('”', '')
  if ((out.match(/"/g) ?? []).length % 2 === 1) out = /^"/.test(out) ? out.slice(1) : /"$/.test(out) ? out.slice(0, -1) : out
  out = out.replace(/([.,])”$/, '”')
  if ((out.match(/\(/g) ?? []).length !== (out.match(/\)/g) ?? []).length) out = out.replace(/[()]/g, '')
  return out
    .replace(/\s{2,}/g, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .trim()
}

/** Lower-cases a sentence's first word unless it is a name or an abbreviation. */
export function lowerFirst(text: string, first: Token, sentence: Sentence): string {
  if (first.pos === 'PROPN' && sentence.mentions.some((m) => m.start === first.start)) return text
  if (/^(?:I\b|[A-Z]{2,}|(?:[A-Z]\.)+)/.test(first.text) && first.text !== 'A') return text
  return text ? sure(text[0]).toLowerCase() + text.slice(1) : text
}
