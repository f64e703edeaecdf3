import type { ItemContent } from './item'

type Arranged = Pick<ItemContent, 'kind' | 'pairs' | 'sequence'>

const STEP = ' → '
const PAIR = ' – '
const NEXT = '; '

/** The right answer of a matching or an ordering in one line: "Reagan – Reykjavik; …", "Bonn → Paris". Empty for other kinds. */
export function arrangedLine({ kind, pairs = [], sequence = [] }: Arranged): string {
  if (kind === 'matching') return pairLine(pairs.map(({ left, right }) => [left, right]))
  return kind === 'ordering' ? sequence.join(STEP) : ''
}

export const pairLine = (pairs: readonly (readonly [left: string, right: string])[]): string =>
  pairs
    .filter(([, right]) => right !== '')
    .map(([left, right]) => `${left}${PAIR}${right}`)
    .join(NEXT)

/** The steps in the order which a line gives them; undefined where it is not those steps in some order. */
export function orderIn(line: string, sequence: readonly string[]): string[] | undefined {
  const places = sequence.map((step) => `${STEP}${line}${STEP}`.indexOf(`${STEP}${step}${STEP}`))
  if (places.includes(-1)) return undefined
  return sequence.toSorted((a, b) => (places[sequence.indexOf(a)] ?? 0) - (places[sequence.indexOf(b)] ?? 0))
}

/** What a line puts beside each left member; '' where it gives nothing. */
export const rightsIn = (line: string, pairs: readonly { left: string; right: string }[]): string[] =>
  pairs.map(({ left }) => pairs.find(({ right }) => `${NEXT}${line}${NEXT}`.includes(`${NEXT}${left}${PAIR}${right}${NEXT}`))?.right ?? '')

/** Share of a matching's pairs, or of an order's places, which a line has right; 0..1. */
export function shareRight({ kind, pairs = [], sequence = [] }: Arranged, line: string): number {
  if (kind === 'matching') {
    const rights = rightsIn(line, pairs)
    return pairs.filter(({ right }, at) => rights[at] === right).length / Math.max(1, pairs.length)
  }
  const order = orderIn(line, sequence)
  return order ? sequence.filter((step, at) => order[at] === step).length / Math.max(1, sequence.length) : 0
}
