import { stateOf } from '../pair'
import { MONTH } from '../../../../shared/months'
import type { Sentence } from '../analysis'
import { surnameOf, type Lexicon } from '../lexicon'
import type { Reading } from '../extractors/reading'
import type { Candidate } from './candidate'

/** Where nothing else stands out: the two people, or the state, who stand everywhere. */
export function fromNames(sentences: readonly Sentence[]): Candidate | null {
  const counts = new Map<string, { kind: string; side: string | undefined; count: number }>()
  for (const s of sentences)
    for (const { name, kind, side } of new Map(s.mentions.map((m) => [m.name, m])).values()) {
      if (kind !== 'person' && kind !== 'state') continue
      const entry = counts.get(name) ?? { kind, side, count: 0 }
      entry.count++
      counts.set(name, entry)
    }
  const sorted = [...counts].sort((a, b) => b[1].count - a[1].count)
  const people = sorted.filter(
    ([, { kind, side, count }]) => kind === 'person' && side && side !== 'scholar' && count * 6 >= sentences.length,
  )
  const [one, two] = people
  if (one && two && one[1].side !== two[1].side) return { name: `${surnameOf(one[0])} and ${surnameOf(two[0])}`, score: 1, event: true }
  const state = sorted.find(([, { kind }]) => kind === 'state')
  const person = people[0]
  const abroad = person && sorted.find(([name, { kind, count }]) => kind === 'state' && count >= 4 && !isOwn(name, person[1].side))
  const rival = sorted.find(([name, { kind }]) => kind === 'state' && name !== abroad?.[0] && !isOwn(name, person?.[1].side))
  if (person && abroad && person[1].count >= 4 && abroad[1].count >= 2 * (rival?.[1].count ?? 0))
    return { name: `${surnameOf(person[0])} and ${abroad[0]}`, score: 1, event: true }
  const next = sorted.filter(([, { kind }]) => kind === 'state')[1]
  return state && state[1].count * 6 >= sentences.length && state[1].count >= 1.5 * (next?.[1].count ?? 0)
    ? { name: state[0], score: 1, event: false }
    : null
}

/** “Beagle Channel”: a thing with a name of two words that the text comes back to, and is no person, state or organisation. */
export function fromThings(sentences: readonly Sentence[], text: string): Candidate | null {
  const others = new Set(
    sentences.flatMap((s) =>
      s.mentions.flatMap((m) => (/^(?:person|state|organisation)$/.test(m.kind) ? [m.name, text.slice(m.start, m.end)] : [])),
    ),
  )
  const counts = new Map<string, number>()
  for (const [name] of text.matchAll(/(?<=\bthe )\p{Lu}\p{Ll}[\p{L}’-]+(?: \p{Lu}\p{Ll}[\p{L}’-]+){1,2}/gu))
    if (!others.has(name) && !OFFICE.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  // what the first paragraph names need not come back as often
  return best && best[1] >= (text.slice(0, OPENING).includes(best[0]) ? 2 : LEAST) ? { name: best[0], score: 1, event: true } : null
}

const LEAST = 3
const OFFICE =
  /\b(?:Minister|Secretary|President|Department|Ministry|Office|Council|Committee|House|Court|Army|Union|States|Kingdom|Party|War|Century|Times|Post)\b/

/** Names of one word to four that a text writes again and again with a capital inside its sentences, and that are no person: the commonest first. */
export function namesOften(sentences: readonly Sentence[], text: string): { name: string; count: number }[] {
  const people = new Set(sentences.flatMap((s) => s.mentions.flatMap((m) => (m.kind === 'person' ? [m.name, surnameOf(m.name)] : []))))
  const counts = new Map<string, number>()
  for (const [name] of text.matchAll(
    /(?<=[\p{Ll},;“] )\p{Lu}\p{Ll}[\p{L}’–-]+(?: (?:of |for |on |and )?(?:the )?\p{Lu}\p{Ll}[\p{L}’–-]+){0,4}/gu,
  )) {
    const bare = name.replace(/[’']s$/, '')
    if (!people.has(bare) && !OFFICE.test(bare) && !CALENDAR.test(bare)) counts.set(bare, (counts.get(bare) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= 2)
    .map(([name, count]) => ({ name, count: count * (name.includes(' ') ? 2 : 1) }))
    .sort((a, b) => b.count - a.count)
}

/** “Grand Ethiopian Renaissance Dam”: what a text opens with by its full name, and calls by its letters from then on. */
export function fromFullName(lexicon: Lexicon, text: string): Candidate | null {
  const found = text.slice(0, OPENING).matchAll(/(?<=\b[Tt]he )(\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){1,5}) \((\p{Lu}{3,6})\)/gu)
  for (const [, name = '', letters = ''] of found)
    if (!lexicon.byAlias.has(letters.toLowerCase()) && text.split(new RegExp(`\\b${letters}\\b`)).length > LEAST)
      return { name, score: 1, event: true }
  return null
}

/** Letters: the first paragraph. */
const OPENING = 700

/** “Chile and Argentina”: the two states that it is about. */
export function fromStates({ coreference }: Reading): Candidate | null {
  const [one, two] = coreference.pair?.states ?? []
  return one && two ? { name: `${one} and ${two}`, score: 1, event: false } : null
}

/** “US–Russian relations”: of a survey of years that tells of two states above all others. */
export function fromRelations({ lexicon }: Reading, sentences: readonly Sentence[]): Candidate | null {
  const counts = new Map<string, number>()
  for (const { mentions } of sentences)
    for (const name of new Set(
      mentions.flatMap((m) => (m.kind === 'state' ? [m.name] : m.kind === 'person' && m.side ? [stateOf(m.side)] : [])),
    ))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  const [one, two, three] = [...counts].sort((a, b) => b[1] - a[1])
  if (!one || !two || two[1] * TOLD_OF < sentences.length || (three && three[1] > MOST_OF_THIRD * two[1])) return null
  const names = [one, two].map(([name]) => (name === 'United States' ? 'US' : lexicon.byAlias.get(name.toLowerCase())?.adjective))
  const [first, second] = names[1] === 'US' ? names.toReversed() : names
  return first && second ? { name: `${first}–${second} relations`, score: 1, event: false } : null
}

/** Of so many sentences one tells of the second of two states. */
const TOLD_OF = 8
/** What a third state may be told of, beside the second. */
const MOST_OF_THIRD = 0.7

/** “Mauritius and Britain”: the two countries that a story comes back to most, where it has no other subject; one that no list knows is where people go to or come from. */
export function fromPair(sentences: readonly Sentence[], text: string): Candidate | null {
  const mentions = sentences.flatMap((s) => s.mentions)
  const others = new Set(
    mentions.flatMap(({ kind, name }) => (/^(?:person|organisation|treaty)$/.test(kind) ? [name, surnameOf(name)] : [])),
  )
  const states = mentions.flatMap(({ kind, name }) => (kind === 'state' ? [name] : []))
  const told = [...text.matchAll(/\b(?:in|to|from) (\p{Lu}\p{Ll}{3,})(?! \p{Lu})/gu)].map(([, name = '']) => name)
  const unknown = new Set(told.filter((name) => !others.has(name) && !CALENDAR.test(name) && !states.some((state) => state.includes(name))))
  const counts = new Map([...unknown].map((name) => [name, text.split(new RegExp(`\\b${name}\\b`)).length - 1]))
  for (const name of states) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [one, two] = [...counts].sort((a, b) => b[1] - a[1])
  return one && two && two[1] >= LEAST ? { name: `${one[0]} and ${two[0]}`, score: 1, event: false } : null
}

const CALENDAR = new RegExp(`^(?:${MONTH}|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)`)

const isOwn = (state: string, side: string | undefined): boolean => side !== undefined && state === stateOf(side)

/** “Nagorno-Karabakh conflict”, “Cyprus problem”: what a text calls the matter over the place or the people that it comes back to, the commonest first. */
export function fromMatters(text: string): Candidate[] {
  const counts = new Map<string, number>()
  for (const [name] of text.matchAll(MATTER)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, count]) => ({ name, count, uses: text.split(name.slice(0, name.lastIndexOf(' '))).length - 1 }))
    .filter(({ name, uses }) => uses >= OFTEN && !OFFICE.test(name.replace(/ war$/, '')) && !CALENDAR.test(name))
    .sort((a, b) => b.uses + b.count - a.uses - a.count)
    .map(({ name, uses }) => ({ name, score: uses, event: true }))
}

const MATTER = /(?<=\b[Tt]he )\p{Lu}[\p{L}’–-]+(?: \p{Lu}[\p{L}’–-]+)? (?:conflict|dispute|question|problem|war|peace process)(?!\p{L})/gu
/** So often a text names what it is about. */
const OFTEN = 5
