import type { Topology } from 'topojson-specification'
import type { TimeAndPlace } from '../time/time-and-place.svelte'
import { clusterName, clustersOf, spotsOf } from './clusters'
import { placeLabels } from './labels'
import { outlineOf, pathsOf, projectionFor } from './projection'
import { around, moved, shownAt, WHOLE, zoomed } from './view'

/** The corner where the buttons lie; px. */
const TOOLS = { width: 52, height: 128 }

/** From here on the coarse coastline shows its corners. */
const FINE_FROM = 4

/** The map: its outline, what is in sight of it, and the places of the meetings as points. */
export class WorldMap {
  #time: () => TimeAndPlace
  size = $state.raw({ width: 640, height: 400 })
  view = $state.raw(WHOLE)
  #coarse = $state.raw<Topology>()
  #fine = $state.raw<Topology>()

  #projection = $derived(projectionFor(this.size))
  #world = $derived(this.view.scale >= FINE_FROM ? (this.#fine ?? this.#coarse) : this.#coarse)
  paths = $derived(this.#world ? pathsOf(this.#projection, outlineOf(this.#world)) : undefined)

  #spots = $derived.by(() => spotsOf(this.#time().inSight, this.#projection))
  /** From west to east, in which order the arrow keys go. */
  clusters = $derived.by(() => {
    const shown = this.#spots.map((spot) => {
      const [x, y] = shownAt(this.view, [spot.x, spot.y])
      return { ...spot, x, y }
    })
    const clusters = clustersOf(shown).map((cluster) => ({ ...cluster, label: clusterName(cluster) }))
    const { width, height } = this.size
    const visible = clusters.filter(({ x, y }) => x > -8 && y > -8 && x < width + 8 && y < height + 8)
    const labels = placeLabels(visible, this.size, [{ left: width - TOOLS.width, right: width, top: 0, bottom: TOOLS.height }])
    return visible.map((cluster) => ({ ...cluster, at: labels.get(cluster.name) })).toSorted((a, b) => a.x - b.x)
  })
  /** Meetings in the years shown whose place is not known. */
  unplaced = $derived.by(() => this.#time().inSight.filter(({ place }) => place === null).length)

  constructor(time: () => TimeAndPlace) {
    this.#time = time
  }

  /** The outline ships with the app; the finer one is read when somebody looks closer. */
  async load(): Promise<void> {
    this.#coarse = (await import('world-atlas/countries-110m.json')).default as unknown as Topology
  }
  async #refine(): Promise<void> {
    this.#fine ??= (await import('world-atlas/countries-50m.json')).default as unknown as Topology
  }

  /** Around the pointer; without one around the chosen place, so that it stays in sight. */
  zoom(factor: number, at: readonly [number, number] = this.#middle()): void {
    this.view = zoomed(this.view, factor, at, this.size)
    if (this.view.scale >= FINE_FROM) void this.#refine()
  }

  /** Brings a place into sight when it lies outside. */
  bring(name: string): void {
    const spot = this.#spots.find((one) => one.name === name)
    if (!spot || this.view.scale === 1) return
    const { width, height } = this.size
    const [x, y] = shownAt(this.view, [spot.x, spot.y])
    if (x < 0 || y < 0 || x > width || y > height) this.move(width / 2 - x, height / 2 - y)
  }

  #middle(): readonly [number, number] {
    const { width, height } = this.size
    const name = this.#time().picked?.place?.name
    const spot = this.#spots.find((one) => one.name === name)
    const [x, y] = spot ? shownAt(this.view, [spot.x, spot.y]) : [-1, -1]
    return x >= 0 && y >= 0 && x <= width && y <= height ? [x, y] : [width / 2, height / 2]
  }

  move(dx: number, dy: number): void {
    this.view = moved(this.view, dx, dy, this.size)
  }

  whole(): void {
    this.view = WHOLE
  }

  /** So near that the places of a cluster come apart. */
  closeIn(names: readonly string[]): void {
    const points = this.#spots.filter(({ name }) => names.includes(name)).map(({ x, y }) => [x, y] as const)
    if (points.length === 0) return
    this.view = around(points, this.size)
    if (this.view.scale >= FINE_FROM) void this.#refine()
  }
}
