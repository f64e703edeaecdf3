import type { Encounter } from '../time/encounter'

/** A place on the map with its meetings, in pixels. */
export interface Spot {
  name: string
  x: number
  y: number
  encounters: readonly Encounter[]
}

/** The places of meetings, each with its own; a meeting without a known place is on no map. */
export function spotsOf(encounters: readonly Encounter[], project: (place: [number, number]) => [number, number] | null): Spot[] {
  const spots = new Map<string, Spot>()
  for (const one of encounters) {
    if (!one.place) continue
    const { name, lon, lat } = one.place
    const [x, y] = project([lon, lat]) ?? [0, 0]
    spots.set(name, { name, x, y, encounters: [...(spots.get(name)?.encounters ?? []), one] })
  }
  return [...spots.values()]
}

/** Spots that would lie on each other, as one; named after the one with most meetings. */
export interface Cluster {
  name: string
  names: readonly string[]
  x: number
  y: number
  radius: number
  encounters: readonly Encounter[]
}

/** Area tells the number of meetings. */
export const radiusOf = (meetings: number): number => 4 + 3.2 * Math.sqrt(meetings)

const GAP = 2

/** The busiest places stand where they are; those too near to one of them join it. */
export function clustersOf(spots: readonly Spot[]): Cluster[] {
  const clusters: Cluster[] = []
  for (const spot of spots.toSorted((a, b) => b.encounters.length - a.encounters.length || a.name.localeCompare(b.name))) {
    const radius = radiusOf(spot.encounters.length)
    const near = clusters.find(({ x, y, radius: other }) => Math.hypot(x - spot.x, y - spot.y) < radius + other + GAP)
    if (near) {
      const encounters = [...near.encounters, ...spot.encounters]
      Object.assign(near, { names: [...near.names, spot.name], encounters, radius: radiusOf(encounters.length) })
    } else clusters.push({ name: spot.name, names: [spot.name], x: spot.x, y: spot.y, radius, encounters: spot.encounters })
  }
  return clusters.map((cluster) => ({ ...cluster, encounters: cluster.encounters.toSorted((a, b) => a.start - b.start) }))
}

/** "Geneva", "Washington +2" */
export const clusterName = ({ name, names }: Pick<Cluster, 'name' | 'names'>): string => {
  const short = name.split(',')[0] ?? name
  return names.length === 1 ? short : `${short} +${names.length - 1}`
}
