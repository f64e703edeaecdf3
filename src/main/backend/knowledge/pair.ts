import { sure } from './sure'
import type { Analysis } from './analysis'
import type { Mention } from './entities'
import { surnameOf } from './lexicon'

/** The two parties a document is about. */
export interface Pair {
  /** "Reagan–Gorbachev", as a modifier. */
  compound: string | null
  /** "Reagan and Gorbachev" */
  people: string | null
  /** How often, weighed, the people are joined: 2 for each "X and Y", 4 for each "X–Y". */
  joined: number
  /** Their full names. */
  parties: readonly string[] | null
  /** "the United States and the Soviet Union" */
  sides: string | null
  /** The two states of `sides`. */
  states: readonly string[] | null
}

/** How often, weighed, a document has to join two names before they count as its pair. */
const LEAST = 2

/** The pair of people and the pair of states which the document joins most: "X and Y", "between X and Y", "X-Y". */
export function pairOf({ sentences, lexicon }: Analysis): Pair | null {
  const people = new Map<string, number>()
  const states = new Map<string, number>()
  const bump = (map: Map<string, number>, a: string, b: string, by: number): void => {
    if (a === b) return
    map.set(`${a}|${b}`, (map.get(`${a}|${b}`) ?? 0) + by)
  }
  const bySurname = new Map(
    sentences.flatMap((s) => s.mentions.filter((m) => m.kind === 'person').map((m) => [surnameOf(m.name), m.name] as const)),
  )
  for (const s of sentences) {
    const mentions = s.mentions
    const joint = (i: number): string =>
      s.tokens
        .slice(mentions[i]?.to ?? 0, mentions[i + 1]?.from ?? 0)
        .map((t) => t.lower)
        .join(' ')
    const alike = (i: number, k: number): boolean => mentions[i] !== undefined && mentions[i].kind === mentions[k]?.kind
    for (let i = 0; i + 1 < mentions.length; i++) {
      const a = sure(mentions[i])
      const b = sure(mentions[i + 1])
      // "Macron, Merkel and May": three in a row make no pair
      if ((alike(i - 1, i) && JOINED.test(joint(i - 1))) || (alike(i + 2, i + 1) && JOINED.test(joint(i + 1)))) continue
      const joined = JOINED.test(joint(i)) ? 2 : 0.25
      if (a.kind === 'person' && b.kind === 'person') bump(people, a.name, b.name, joined)
      if (isState(a) && isState(b)) bump(states, a.name, b.name, joined)
    }
    for (const m of mentions) {
      const parts = /^(\p{L}[\p{L}.]+)[-–](\p{L}[\p{L}.]+)$/u.exec(m.name)
      if (!parts) continue
      const [a, b] = [bySurname.get(sure(parts[1])), bySurname.get(sure(parts[2]))]
      if (a && b) bump(people, a, b, 4)
    }
  }
  const counts = countsIn(sentences, lexicon)
  const best = (map: Map<string, number>, fits: (a: string, b: string) => boolean): [string, string] | null => {
    const turned = (key: string): number => map.get(key.split('|').reverse().join('|')) ?? 0
    // both orders count for the pair; the commoner order names it
    const [key, count] = [...map]
      .filter(([k]) => fits(...(k.split('|') as [string, string])))
      .map(([k, n]) => [k, n + turned(k) + n / 1000] as const)
      .sort((x, y) => y[1] - x[1])[0] ?? ['', 0]
    return count >= LEAST ? (key.split('|') as [string, string]) : null
  }
  const sideOf = new Map(
    sentences.flatMap((s) => s.mentions.filter((m) => m.kind === 'person' && m.side).map((m) => [m.name, sure(m.side)] as const)),
  )
  // two authors of one book are no parties
  const found = best(people, (a, b) => counts.stand(a, 'person') && counts.stand(b, 'person'))
  const sidesOf = found?.map((name) => sideOf.get(name))
  // nor are a minister and his own president
  const two = found && sidesOf?.every((side) => side !== undefined && side !== 'scholar') && sidesOf[0] !== sidesOf[1] ? found : null
  const served = two?.map((name) => sideOf.get(name))
  const sides =
    served?.[0] && served[1] && served[0] !== served[1] && !served.includes('scholar')
      ? ([stateOf(served[0]), stateOf(served[1])] as [string, string])
      : best(states, (a, b) => counts.lead(a, b))
  if (!two && !sides) return null
  return {
    compound: two ? `${surnameOf(two[0])}–${surnameOf(two[1])}` : null,
    people: two ? `${surnameOf(two[0])} and ${surnameOf(two[1])}` : null,
    joined: two ? (people.get(two.join('|')) ?? 0) : 0,
    parties: two,
    sides: sides ? `${withArticle(sides[0])} and ${withArticle(sides[1])}` : null,
    states: sides,
  }
}

/**
 * How often a text names its people and states: those who are joined once in passing ("Egypt and Syria attacked") are not the pair that it is about.
 */
function countsIn(sentences: Analysis['sentences'], lexicon: Analysis['lexicon']) {
  const capitals = new Map(
    lexicon.entities.flatMap(({ kind, name, capital }) =>
      kind === 'state' && capital ? [[sure(capital.split(',')[0]), name] as const] : [],
    ),
  )
  const of = { person: new Map<string, number>(), state: new Map<string, number>() }
  for (const { mentions } of sentences)
    for (const { kind, name } of mentions) {
      const state = kind === 'state' ? name : capitals.get(name)
      if (state) of.state.set(state, (of.state.get(state) ?? 0) + 1)
      if (kind === 'person') of.person.set(name, (of.person.get(name) ?? 0) + 1)
    }
  const most = { person: Math.max(0, ...of.person.values()), state: Math.max(0, ...of.state.values()) }
  const ahead = [...of.state].sort((a, b) => b[1] - a[1]).slice(0, 2)
  return {
    /** Named half as often at least as whoever is named most. */
    stand: (name: string, kind: 'person' | 'state'): boolean => 2 * (of[kind].get(name) ?? 0) >= most[kind],
    /** The two states named most. */
    lead: (a: string, b: string): boolean => ahead.length === 2 && ahead.every(([name]) => name === a || name === b),
  }
}

export const withArticle = (state: string): string =>
  /^(?:United|Soviet|European|Netherlands|Philippines)/.test(state) ? `the ${state}` : state

const JOINED = /^(?:and|, and|with|,)$/

export const stateOf = (side: string): string => ({ US: 'United States', UK: 'United Kingdom', USSR: 'Soviet Union' })[side] ?? side

const isState = (m: Mention): boolean => m.kind === 'state'
