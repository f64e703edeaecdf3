import { sure } from '../sure'
import type { Analysis, Sentence } from '../analysis'
import type { Pair } from '../pair'
import type { Token } from '../tokens'
import { othersMet } from './others-met'

export const EVENT_NOUNS = new Set(
  'meeting summit session encounter talk talks conference chat conversation negotiation negotiations visit gathering congress dialogue'.split(
    ' ',
  ),
)

export interface EventName {
  sentence: number
  start: number
  place: string | null
  date: string | null
  /** What stands behind its place: "conference"; null for people who only met there. */
  noun: string | null
}

/** The meetings which a document tells apart by place: "the Vienna meeting", "met in Reykjavik", "the summit in Geneva". */
export function eventNames({ sentences }: Analysis): readonly EventName[] {
  const known = named.get(sentences)
  if (known) return known
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
      found.push({ sentence: s.index, start: m.start, place: m.name, date: null, noun: named ? sure(s.tokens[m.to]).lemma : null })
    }
  }
  named.set(sentences, found)
  return found
}

/** Every part of a book asks for them. */
const named = new WeakMap<readonly Sentence[], readonly EventName[]>()

export function nameOfMeeting(
  analysis: Analysis,
  events: readonly EventName[],
  pair: Pair | null,
  sentence: Sentence,
  noun: Token,
): string | null {
  // "he and Reagan came close before the meeting foundered": in a text that joins Bush and Gorbachev most, not theirs
  const who = pair && othersMet(analysis, pair, sentence) ? null : pair?.compound
  const places = placesOf(events)
  if (noun.pos === 'NOUN' && noun.lower !== noun.lemma && noun.lemma !== 'talk' && noun.lemma !== 'negotiation')
    return who ? `the ${who} ${noun.lower}` : null
  // "Stalin repeated the conversation to Molotov": what was said, and nothing that has a place
  if (!who && /^(?:conversation|dialogue|chat)$/.test(noun.lemma)) return null
  const kind = /^(?:chat|session|encounter|conversation|dialogue)$/.test(noun.lemma) ? 'meeting' : noun.lower
  if (pair?.parties && isLedByOthers(sentence, noun, pair.parties)) return null
  const headed = heldUnder(sentence, noun.lower)
  if (headed) return headed
  const spokenOf = placeSpokenOf(analysis, sentence, places)
  if (spokenOf) return who ? `the ${who} ${kind} in ${spokenOf}` : `the ${spokenOf} ${kind}`
  // of a place that is named only later nothing was said yet
  const isKnown = events.some(({ start }) => start < noun.start) || placeInTitle(analysis) === places[0]
  if (places.length === 1 && !isKnown) return who ? `the ${who} ${kind}` : null
  if (places.length === 1) return who ? `the ${who} ${kind} in ${places[0]}` : `the ${places[0]} ${kind}`
  const near = lastBefore(
    events,
    noun.start,
    (e) => e.sentence >= sentence.index - 4 && sure(analysis.sentences[e.sentence]).sections[0] === sentence.sections[0],
  )
  // "The council met in London. … The conference did not cause the Cold War": that of the title
  const whole = placeInTitle(analysis)
  if (near?.place && !near.noun && whole && whole !== near.place && /^(?:conference|congress|summit)$/.test(noun.lower))
    return `the ${whole} ${kind}`
  if (near?.place) return who ? `the ${who} ${kind} in ${near.place}` : `the ${near.place} ${kind}`
  const titled = who ? null : placeInTitle(analysis)
  return who ? `the ${who} ${kind}` : titled && noun.lower === noun.lemma ? `the ${titled} ${kind}` : null
}

/** "Reykjavik failed as a bargain. … called the meeting a breakthrough": what the sentence before is about, where a meeting was; "At Reykjavik they came close before the meeting foundered". */
function placeSpokenOf({ sentences }: Analysis, { index, block, tokens, mentions }: Sentence, places: readonly string[]): string | null {
  const [first] = mentions
  if (first?.from === 1 && first.kind === 'place' && tokens[0]?.lower === 'at' && places.includes(first.name)) return first.name
  const before = sentences[index - 1]
  if (before?.block !== block) return null
  const subject = before.mentions.find(
    ({ kind, to }) => kind === 'place' && before.tokens[to - 1]?.label === 'nsubj' && before.tokens[to - 1]?.head?.label === 'ROOT',
  )
  return subject && places.includes(subject.name) ? subject.name : null
}

/** "Kappes and Allen carried on the talks": in a text on Blair and Bush, not theirs. */
function isLedByOthers({ tokens, mentions }: Sentence, noun: Token, parties: readonly string[]): boolean {
  // the parser takes "on" for a preposition
  const verb = noun.label === 'dobj' ? noun.head : noun.head?.lower === 'on' && noun.head.head?.lemma === 'carry' ? noun.head.head : null
  const subject = verb ? tokens.findIndex((t) => t.head === verb && t.label === 'nsubj') : -1
  const leader = mentions.find(({ kind, from, to }) => kind === 'person' && from <= subject && subject < to)
  return leader !== undefined && !parties.includes(leader.name)
}

/** “2. Madrid Conference, 30 Oct – 1 Nov 1991”: the conference under such a heading is that one. */
function heldUnder({ sections }: Sentence, noun: string): string | null {
  for (const { title } of sections) {
    const [, place, kind] =
      /(?:^|[\s.:])(\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)?) (summit|conference|congress|meeting|talks|negotiations)(?!\p{L})/iu.exec(
        title,
      ) ?? []
    if (
      place &&
      kind?.toLowerCase() === noun &&
      / \p{Lu}|^\S+$/u.test(place) &&
      !/^(?:Why|How|What|When|Where|Who|The|This|That|A|An|Its|Their|After|Before|At|In)\b/.test(place)
    )
      return `the ${place} ${noun}`
  }
  return null
}

/** "Lecture 7: Yalta": the one place that the title names is where the conference was. */
function placeInTitle({ document, lexicon }: Analysis): string | null {
  const words = document.title.match(/\p{Lu}[\p{L}’-]+/gu) ?? []
  const named = words.map((word) => lexicon.byAlias.get(word.toLowerCase()))
  const places = new Set(named.flatMap((entity) => (entity?.kind === 'place' ? [entity.name] : [])))
  return places.size === 1 ? sure([...places][0]) : null
}

const placeSets = new WeakMap<readonly EventName[], string[]>()

function placesOf(events: readonly EventName[]): string[] {
  const known = placeSets.get(events) ?? [...new Set(events.flatMap((e) => (e.place ? [e.place] : [])))]
  placeSets.set(events, known)
  return known
}

/** The last event before an offset that fits, looking at a few only: a meeting named long ago is not what is meant. */
function lastBefore(events: readonly EventName[], offset: number, fits: (event: EventName) => boolean): EventName | undefined {
  let low = 0
  let high = events.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sure(events[middle]).start < offset) low = middle + 1
    else high = middle
  }
  return events.slice(Math.max(0, low - 8), low).findLast(fits)
}
