import type { Item, ItemContent } from '../../../shared/item'
import { normal, plainWords } from '../items/normal'

type Asked = Pick<ItemContent, 'kind' | 'stem' | 'key'> & Pick<Item, 'topic' | 'factId'>

/** Share of the words of question and answer that an item and its corrected form have in common. */
const ALIKE = 0.5

/**
 * Which item of a later version is which of those given: the same question, the one of its kind and topic that is most like it, or, for one that the user
 * wrote anew, one on the same fact.
 */
export function pairUp<Old extends Asked & { untouched: boolean }, New extends Asked>(
  given: readonly Old[],
  shipped: readonly New[],
): { pairs: [Old, New][]; gone: Old[]; fresh: New[] } {
  const pairs: [Old, New][] = []
  const gone = new Set(given)
  const fresh = new Set(shipped)
  const take = (old: Old, now: New) => {
    pairs.push([old, now])
    gone.delete(old)
    fresh.delete(now)
  }
  for (const same of [questionOf, stemOf, ({ stem }: Asked) => normal(stem)]) {
    const byQuestion = new Map([...gone].map((old) => [same(old), old]))
    for (const now of [...fresh]) {
      const old = byQuestion.get(same(now))
      if (old && gone.has(old)) take(old, now)
    }
  }
  const likely = [...gone].flatMap((old) =>
    [...fresh]
      .filter(({ kind, topic }) => kind === old.kind && topic === old.topic)
      .map((now) => ({ old, now, likeness: likeness(old, now) }))
      .filter(({ likeness }) => likeness >= ALIKE),
  )
  for (const { old, now } of likely.sort((a, b) => b.likeness - a.likeness)) if (gone.has(old) && fresh.has(now)) take(old, now)
  for (const old of [...gone].filter(({ untouched, factId }) => !untouched && factId !== null)) {
    const now = [...fresh].find(({ factId }) => factId === old.factId)
    if (now) take(old, now)
  }
  return { pairs, gone: [...gone], fresh: [...fresh] }
}

const stemOf = ({ kind, stem }: Asked) => `${kind} ${normal(stem)}`
const questionOf = (item: Asked) => `${stemOf(item)} ${normal(item.key)}`

function likeness(one: Asked, other: Asked): number {
  const [mine, theirs] = [one, other].map(({ stem, key }) => new Set(plainWords(`${stem} ${key}`))) as [Set<string>, Set<string>]
  const both = [...mine].filter((word) => theirs.has(word)).length
  return both / (mine.size + theirs.size - both)
}
