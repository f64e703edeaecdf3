import type { Item } from '../../../shared/item'
import type { QuotedSource } from '../../../shared/quiz'
import { RELATION_TOPICS, type Relation } from '../../../shared/question-kinds'
import { shuffled } from '../../../shared/random'
import type { Candidate } from './candidates'
import type { StatedPair } from './pairs'
import { overlap, plain } from './wording'

const STEMS: Record<Relation, string> = {
  'meeting-date': 'Match each meeting with its date.',
  'meeting-place': 'Match each meeting with its place.',
  'person-statement': 'Match each person with what he or she said.',
  'framework-author': 'Match each framework or idea with the author it is known by.',
  'concession-side': 'Which side was it? Match each concession with the side that made it.',
  'term-meaning': 'Match each term with its meaning.',
  timeline: 'Put these meetings in order, the earliest first.',
}

/** Fewer pairs could be guessed, more are a chore. */
const LEAST = 3
const MOST = 5

/** Sides come back in one set, or there would be as many sides as concessions. */
const MAY_REPEAT: readonly Relation[] = ['concession-side']

/**
 * Matchings and timelines put together from pairs, no pair in two of one relation. In a set nothing goes with two partners, and no partner says the same as another or
 * a part of it. The same pairs and chance give the same sets.
 */
export function setsOf(pairs: readonly StatedPair[], relations: readonly Relation[], random: () => number): Candidate[] {
  return relations.flatMap((relation) => {
    const own = shuffled(
      pairs.filter((pair) =>
        relation === 'timeline' ? pair.relation === 'meeting-date' && pair.date !== undefined : pair.relation === relation,
      ),
      random,
    )
    return groupsOf(own, relation).map((group) => candidateOf(relation, group))
  })
}

function groupsOf(pairs: readonly StatedPair[], relation: Relation): StatedPair[][] {
  const groups: StatedPair[][] = []
  for (const pair of pairs) {
    const group = groups.find((one) => one.length < MOST && one.every((other) => fitTogether(pair, other, relation)))
    if (group) group.push(pair)
    else groups.push([pair])
  }
  return groups.filter((group) => group.length >= LEAST && new Set(group.map(({ right }) => plain(right))).size > 1)
}

function fitTogether(one: StatedPair, other: StatedPair, relation: Relation): boolean {
  if (one.factId === other.factId || overlap(one.left, other.left)) return false
  if (relation === 'timeline') return one.date !== undefined && other.date !== undefined && !sameTime(one.date, other.date)
  if (plain(one.right) === plain(other.right)) return MAY_REPEAT.includes(relation)
  return !overlap(one.right, other.right) && !(one.date !== undefined && other.date !== undefined && sameTime(one.date, other.date))
}

/** Where one gives no more than the year of the other, which was first cannot be told. */
const sameTime = (one: string, other: string) => one.startsWith(other) || other.startsWith(one)

/** Meetings are placed in their years, so that one knows which time is asked for. */
function stemOf(relation: Relation, inTime: readonly StatedPair[]): string {
  const [first, last] = [inTime[0]?.date?.slice(0, 4), inTime.at(-1)?.date?.slice(0, 4)]
  if (first === undefined || (relation !== 'timeline' && relation !== 'meeting-date')) return STEMS[relation]
  return STEMS[relation].replace(/meetings?/, (word) => `${word} of ${first === last ? first : `${first} to ${last ?? ''}`}`)
}

function candidateOf(relation: Relation, group: readonly StatedPair[]): Candidate {
  const inTime = group.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
  const pairs = relation === 'timeline' ? inTime : group
  const [first] = pairs as [StatedPair]
  const item: Item = {
    // Named by what it is made of, so that the same set is the same question.
    id: `${relation}:${pairs.map(({ factId }) => factId).join(':')}`,
    kind: relation === 'timeline' ? 'ordering' : 'matching',
    topic: RELATION_TOPICS[relation],
    stem: stemOf(relation, inTime),
    key: '',
    accepted: [],
    ...(relation === 'timeline'
      ? { sequence: pairs.map(({ left }) => left) }
      : { pairs: pairs.map(({ left, right }) => ({ left, right })) }),
    rationale: pairs.map(({ left, right }) => `${left}: ${right}.`).join(' '),
    documentId: first.documentId,
    factId: first.factId,
    anchor: first.anchor,
    ...{ flaws: [], score: 1, status: 'active', drifted: false },
  }
  return {
    item,
    documentTitle: first.documentTitle,
    factIds: pairs.map(({ factId }) => factId),
    relation,
    sources: pairs.map(({ documentId, documentTitle, anchor }): QuotedSource => ({
      documentId,
      title: documentTitle,
      exact: anchor.exact,
      start: anchor.start,
    })),
    places: pairs.map(({ documentId, anchor }) => `${documentId} ${anchor.start}`),
    stability: 0,
    lastReview: null,
  }
}
