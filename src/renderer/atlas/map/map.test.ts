import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Topology } from 'topojson-specification'
import type { Encounter } from '../time/encounter'
import { clusterName, clustersOf, radiusOf, type Spot } from './clusters'
import { placeLabels } from './labels'
import { outlineOf, pathsOf, projectionFor } from './projection'
import { around, moved, shownAt, WHOLE, zoomed } from './view'

const SIZE = { width: 640, height: 400 }
const meetings = (count: number) => Array.from({ length: count }, (_, at) => ({ id: String(at), start: at }) as Encounter)
const spot = (name: string, x: number, y: number, count: number): Spot => ({ name, x, y, encounters: meetings(count) })

test('every place of a meeting lies on the map before anybody zooms, and the outline is drawn', () => {
  const projection = projectionFor(SIZE)
  for (const [lon, lat] of [
    [-149.9, 61.22],
    [131.89, 43.12],
    [108.22, 16.07],
    [-21.94, 64.15],
  ] as const) {
    const [x = -1, y = -1] = projection([lon, lat]) ?? []
    expect(x > 0 && x < SIZE.width && y > 0 && y < SIZE.height).toBe(true)
  }
  const world = JSON.parse(readFileSync('node_modules/world-atlas/countries-110m.json', 'utf8')) as Topology
  for (const part of ['land', 'borders'] as const) expect(pathsOf(projection, outlineOf(world))[part].length).toBeGreaterThan(10_000)
})

test('places that would lie on each other become one, named after the busiest; zooming takes them apart', () => {
  const geneva = spot('Geneva', 300, 100, 3)
  const near = [geneva, spot('Ljubljana', 306, 101, 1), spot('Tehran', 400, 150, 1)]
  const clusters = clustersOf(near)
  expect(clusters.map(clusterName)).toEqual(['Geneva +1', 'Tehran'])
  expect(clusters[0]?.radius).toBe(radiusOf(4))
  const view = around(
    near.slice(0, 2).map(({ x, y }) => [x, y] as const),
    SIZE,
  )
  const apart = near.map((one) => {
    const [x, y] = shownAt(view, [one.x, one.y])
    return { ...one, x, y }
  })
  expect(clustersOf(apart)).toHaveLength(3)
})

test('labels cover neither points nor each other, and stay on the map', () => {
  const crowd = Array.from({ length: 40 }, (_, at) => spot(`Place ${at}`, (at * 97) % 640, (at * 53) % 400, 1 + (at % 4)))
  const clusters = clustersOf(crowd).map((cluster) => ({ ...cluster, label: clusterName(cluster) }))
  const boxes = [...placeLabels(clusters, SIZE)].map(([name, { x, y, side }]) => {
    const wide = (clusters.find((one) => one.name === name)?.label.length ?? 0) * 6.6
    const left = side === 'left' ? x - wide : x
    return { left, right: left + wide, top: y, bottom: y + 15 }
  })
  expect(boxes.length).toBeGreaterThan(5)
  boxes.forEach((a, at) => {
    expect(a.left >= 0 && a.right <= SIZE.width && a.top >= 0 && a.bottom <= SIZE.height).toBe(true)
    for (const b of boxes.slice(at + 1)) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
  })
})

test('the point under the pointer stays there while zooming, and the map cannot be lost', () => {
  const view = zoomed(WHOLE, 4, [200, 150], SIZE)
  expect(shownAt(view, [200, 150])).toEqual([200, 150])
  expect(moved(WHOLE, 500, 500, SIZE)).toEqual(WHOLE)
  const far = moved(view, 1e6, -1e6, SIZE)
  expect(far.x).toBe(0)
  expect(far.y).toBe(SIZE.height - SIZE.height * far.scale)
  expect(zoomed(view, 0.01, [0, 0], SIZE)).toEqual(WHOLE)
})
