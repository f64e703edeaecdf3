import type { Fact, FactDate, Slot } from '../../../shared/fact'
import type { Topic } from '../../../shared/words'
import { dated, type Step } from './sets/steps'
import { authored, defined, spoken, type Match } from './sets/matches'
import type { Reading } from './extractors/reading'
import type { Steps } from './steps'

/** A set of two has nothing to sort; one of more than six is a recital (rule 4). */
const FEWEST = 3
const MOST = 6
/** Characters over which a set may be spread: what stands further apart was not told together. */
const REACH = 3000

/**
 * Facts that belong together and can be asked for together: events in their order (form 'timeline', slots `step`), and people with what they
 * said, authors with their ideas, terms with their meanings (form 'pairs', slots `left` and `right`, one for one).
 */
export function* setsOf(reading: Reading, facts: readonly Fact[]): Steps<Fact[]> {
  const sets = gathered(dated(facts), comparable).map((steps) => timeline(reading, steps))
  yield
  const matches: [Topic, string, (facts: readonly Fact[]) => Match[]][] = [
    ['attribution', 'speakers', spoken],
    ['framework', 'authors', authored],
    ['definition', 'terms', defined],
  ]
  for (const [topic, noun, found] of matches) {
    sets.push(...gathered(found(facts), distinct).map((set) => pairs(reading, topic, noun, set)))
    yield
  }
  return sets
}

/** What all or most of the members are about stands in front of the set. */
function cueOf(set: readonly { at: Fact }[]): Record<string, Slot[]> {
  const cues = set.map(({ at }) => at.slots['document:cue'])
  const name = (cue: Slot[] | undefined): string => cue?.[0]?.text ?? ''
  const shared = cues.find((cue) => 2 * cues.filter((other) => name(other) === name(cue)).length > cues.length)
  if (!shared) return {}
  // its year too, where all are of it
  const isOfAll = cues.every((cue) => name(cue) === name(shared) && cue?.[1]?.text === shared[1]?.text)
  return { 'document:cue': isOfAll ? shared : shared.slice(0, 1) }
}

/** Neighbours in the text which fit together, as many as make a set. */
function gathered<T extends { at: Fact }>(all: readonly T[], fits: (set: readonly T[], next: T) => boolean): T[][] {
  const sets: T[][] = []
  let open: T[] = []
  for (const next of [...all].sort((a, b) => a.at.anchor.start - b.at.anchor.start)) {
    const [first] = open
    if (first && (open.length === MOST || next.at.anchor.end - first.at.anchor.start > REACH)) {
      sets.push(open)
      open = []
    }
    if (fits(open, next)) open.push(next)
  }
  return [...sets, open].filter((set) => set.length >= FEWEST)
}

/** Every left side has one right side and every right side one left side. */
const distinct = (set: readonly Match[], next: Match): boolean =>
  set.every(
    ({ left, right }) =>
      left.text.toLowerCase() !== next.left.text.toLowerCase() && right.text.toLowerCase() !== next.right.text.toLowerCase(),
  )

/** 1956 and October 1956 cannot be put in order, nor two events of one day. */
const comparable = (set: readonly Step[], next: Step): boolean =>
  set.every(({ date, text }) => text !== next.text && !date.value.startsWith(next.date.value) && !next.date.value.startsWith(date.value))

function timeline(reading: Reading, steps: readonly Step[]): Fact {
  const inOrder = [...steps].sort((a, b) => (a.date.value < b.date.value ? -1 : 1))
  const step = inOrder.map(({ at, text, date }): Slot & { date: FactDate } => ({
    ...reading.slot(at.anchor.start, at.anchor.end, text),
    date,
  }))
  const when = inOrder.map(({ when }) => when)
  return reading.fact('meeting', 'timeline', { step, when, ...cueOf(steps) }, extent(steps), 0.85)
}

function pairs(reading: Reading, topic: Topic, noun: string, set: readonly Match[]): Fact {
  const at = extent(set)
  return reading.fact(
    topic,
    'pairs',
    {
      left: set.map(({ left }) => left),
      right: set.map(({ right }) => right),
      noun: [reading.slot(at.start, at.end, noun)],
      ...cueOf(set),
    },
    at,
    0.85,
  )
}

const extent = (set: readonly { at: Fact }[]): { start: number; end: number } => ({
  start: Math.min(...set.map(({ at }) => at.anchor.start)),
  end: Math.max(...set.map(({ at }) => at.anchor.end)),
})
