import { questionKindsOf, type QuestionKind } from '../../../shared/question-kinds'
import type { Candidate } from './candidates'
import { cues, repeats } from './repeats'

/** A candidate with how strongly it asks to be chosen: above 0. */
export interface Weighed extends Candidate {
  weight: number
}

interface Choice {
  count: number
  spread: 'even' | 'weak'
  /** The kinds asked for; the choice is spread evenly over them. None: as they come. */
  kinds: readonly QuestionKind[]
  random(): number
}

/** Candidates of one topic and kind, as drawn. */
interface Cell {
  topic: string
  kind: string
  line: Weighed[]
}

/**
 * As many candidates as wanted, or as there are, in the order chosen. No two ask the same; and where there is a choice, none has its answer in the stem of another
 * (“cueing” in the test designer's terms). The chance of each follows its weight (Efraimidis and Spirakis 2006). The next is always taken from the kind, and among those
 * from the topic, that had least so far: 'even' looks at topics, and kinds count where the blueprint names them.
 */
export function choose(candidates: readonly Weighed[], { count, spread, kinds, random }: Choice): Weighed[] {
  const drawn = candidates
    .map((candidate) => ({ candidate, rank: Math.log(random() || Number.MIN_VALUE) / candidate.weight }))
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ candidate }) => candidate)
  const cells = cellsOf(drawn, { spread, kinds }, ENOUGH * count)
  const had = new Map<string, number>()
  const hadOf = (name: string) => had.get(name) ?? 0

  const chosen: Weighed[] = []
  for (const mayCue of [false, true]) {
    const fits = (candidate: Weighed) => mayCue || !chosen.some((other) => cues(other, candidate) || cues(candidate, other))
    for (let found = true; found && chosen.length < count;) {
      found = false
      for (const cell of cells.toSorted((a, b) => hadOf(a.kind) - hadOf(b.kind) || hadOf(a.topic) - hadOf(b.topic))) {
        const next = cell.line.find(fits)
        if (!next) continue
        chosen.push(next)
        for (const other of cells) other.line = other.line.filter((candidate) => candidate !== next && !repeats(next, candidate))
        for (const name of [cell.kind, cell.topic]) had.set(name, hadOf(name) + 1)
        found = true
        break
      }
    }
  }
  return chosen
}

/** So many candidates of a cell for each question are looked at; in a large store the rest would only take time. */
const ENOUGH = 20

function cellsOf(drawn: readonly Weighed[], { spread, kinds }: Pick<Choice, 'spread' | 'kinds'>, most: number): Cell[] {
  const cells = new Map<string, Cell>()
  for (const candidate of drawn) {
    const topic = spread === 'even' ? `topic ${candidate.item.topic}` : 'any topic'
    const kind = `kind ${kindAsked(candidate, kinds) ?? 'any'}`
    const name = `${topic} ${kind}`
    const cell = cells.get(name) ?? { topic, kind, line: [] }
    if (cell.line.length < most) cell.line.push(candidate)
    cells.set(name, cell)
  }
  return [...cells.values()]
}

/** The kind as which a question counts in a blueprint that names several: the form of its question rather than the kind of its item. */
const kindAsked = ({ item }: Pick<Candidate, 'item'>, kinds: readonly QuestionKind[]): QuestionKind | undefined =>
  questionKindsOf(item).findLast((kind) => kinds.includes(kind))
