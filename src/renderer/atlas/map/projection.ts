import { geoGraticule10, geoNaturalEarth1, geoPath, type GeoPermissibleObjects } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

export interface Size {
  width: number
  height: number
}

/** What the map has to hold before anybody zooms: from Alaska to the Far East, from Lapland to the Cape. */
const IN_SIGHT = {
  type: 'MultiPoint' as const,
  coordinates: [
    [-165, 60],
    [165, 60],
    [-100, 15],
    [100, -12],
    [20, 76],
    [20, -36],
  ],
}

/** Natural Earth, turned so that its seam falls into the Bering Strait. */
export const projectionFor = ({ width, height }: Size) =>
  geoNaturalEarth1()
    .rotate([-11, 0])
    .fitExtent(
      [
        [10, 14],
        [width - 10, height - 10],
      ],
      IN_SIGHT,
    )
export type Projection = ReturnType<typeof projectionFor>

interface Outline {
  land: GeoPermissibleObjects
  /** Between states, as they are today. */
  borders: GeoPermissibleObjects
}

export function outlineOf(world: Topology): Outline {
  const { land, countries } = world.objects
  if (!land || countries?.type !== 'GeometryCollection') throw new Error('The world outline holds no land.')
  return {
    land: feature(world, land),
    borders: mesh(world, countries as GeometryCollection<Record<string, unknown>>, (one, other) => one !== other),
  }
}

export const pathsOf = (projection: Projection, { land, borders }: Outline) => {
  const path = geoPath(projection).digits(1)
  return {
    land: path(land) ?? '',
    borders: path(borders) ?? '',
    graticule: path(geoGraticule10()) ?? '',
    sphere: path({ type: 'Sphere' }) ?? '',
  }
}
