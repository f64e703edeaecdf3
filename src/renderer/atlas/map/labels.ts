import type { Cluster } from './clusters'
import type { Size } from './projection'

type Side = 'right' | 'left' | 'above' | 'below'
export interface Label {
  side: Side
  x: number
  y: number
}

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const PER_LETTER = 6.6
const HEIGHT = 15
const SIDES: readonly Side[] = ['right', 'left', 'above', 'below']

/** Where names can stand without covering a point, another name or the map's edge, by the cluster's name; the busiest choose first, the rest go without. */
export function placeLabels(
  clusters: readonly (Cluster & { label: string })[],
  { width, height }: Size,
  covered: readonly Box[] = [],
): Map<string, Label> {
  const taken: Box[] = clusters.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }))
  taken.push(...covered)
  const labels = new Map<string, Label>()
  for (const cluster of clusters.toSorted((a, b) => b.encounters.length - a.encounters.length)) {
    const own = taken[clusters.indexOf(cluster)]
    for (const side of SIDES) {
      const box = boxOf(cluster, side)
      if (box.left < 2 || box.right > width - 2 || box.top < 2 || box.bottom > height - 2) continue
      if (taken.some((other) => other !== own && overlap(box, other))) continue
      taken.push(box)
      labels.set(cluster.name, { side, x: side === 'left' ? box.right : box.left, y: box.top })
      break
    }
  }
  return labels
}

function boxOf({ x, y, radius, label }: Cluster & { label: string }, side: Side): Box {
  const wide = label.length * PER_LETTER
  const left = side === 'right' ? x + radius + 4 : side === 'left' ? x - radius - 4 - wide : x - wide / 2
  const top = side === 'above' ? y - radius - HEIGHT - 1 : side === 'below' ? y + radius + 1 : y - HEIGHT / 2
  return { left, right: left + wide, top, bottom: top + HEIGHT }
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
