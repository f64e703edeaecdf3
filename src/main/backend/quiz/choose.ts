import type { Topic } from '../../../shared/words'
import type { Candidate } from './candidates'

/** A candidate with how strongly it asks to be chosen: above 0. */
export interface Weighed extends Candidate {
  weight: number
}

interface Choice {
  count: number
  spread: 'even' | 'weak'
  random(): number
}

/**
 * As many candidates as wanted, or as there are, in the order chosen. No two from one fact, none with the stem of another; and where there is a choice, none whose
 * answer stands in the stem of another (“cueing” in the test designer's terms).
 * The chance of each follows its weight (Efraimidis and Spirakis 2006); 'even' takes from the topics in turn.
 */
export function choose(candidates: readonly Weighed[], { count, spread, random }: Choice): Weighed[] {
  const drawn = candidates
    .map((candidate) => ({ candidate, rank: Math.log(random() || Number.MIN_VALUE) / candidate.weight }))
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ candidate }) => candidate)
  const lines = spread === 'even' ? byTopic(drawn) : [drawn]

  const chosen: Weighed[] = []
  for (const mayCue of [false, true]) {
    const fits = (candidate: Weighed) =>
      chosen.every((other) => other !== candidate && !repeats(other, candidate)) &&
      (mayCue || !chosen.some((other) => cues(other, candidate) || cues(candidate, other)))
    for (let found = true; found;) {
      found = false
      for (const line of lines) {
        if (chosen.length >= count) return chosen
        const next = line.find(fits)
        if (!next) continue
        chosen.push(next)
        found = true
      }
    }
  }
  return chosen
}

/** One line for each topic, in the order in which the topics were first drawn. */
function byTopic(drawn: readonly Weighed[]): Weighed[][] {
  const lines = new Map<Topic, Weighed[]>()
  for (const candidate of drawn) {
    const line = lines.get(candidate.item.topic)
    if (line) line.push(candidate)
    else lines.set(candidate.item.topic, [candidate])
  }
  return [...lines.values()]
}

const repeats = (one: Candidate, other: Candidate) =>
  (one.item.factId !== null && one.item.factId === other.item.factId) || plain(one.item.stem) === plain(other.item.stem)

/** Whether the stem of one says the answer of the other. Short answers stand in many stems and give nothing away. */
const cues = ({ item: { stem } }: Candidate, { item: { key } }: Candidate) =>
  key.length >= 6 && ` ${plain(stem)} `.includes(` ${plain(key)} `)

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
