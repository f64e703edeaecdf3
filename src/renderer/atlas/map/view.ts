import type { Size } from './projection'

/** How the drawn map is moved and enlarged: a point p of it stands at p × scale + (x, y). */
export interface View {
  scale: number
  x: number
  y: number
}

export const WHOLE: View = { scale: 1, x: 0, y: 0 }
const LARGEST = 24

/** No further than its edges: the map always fills its frame. */
function within({ scale, x, y }: View, { width, height }: Size): View {
  const clamp = (value: number, size: number) => Math.max(size - size * scale, Math.min(0, value)) + 0
  return { scale, x: clamp(x, width), y: clamp(y, height) }
}

/** Enlarges so that the point under (px, py) stays there. */
export function zoomed(view: View, factor: number, [px, py]: readonly [number, number], size: Size): View {
  const scale = Math.max(1, Math.min(LARGEST, view.scale * factor))
  const by = scale / view.scale
  return within({ scale, x: px - (px - view.x) * by, y: py - (py - view.y) * by }, size)
}

export const moved = (view: View, dx: number, dy: number, size: Size): View => within({ ...view, x: view.x + dx, y: view.y + dy }, size)

/** The view in which all these points of the map can be told apart, with room around them. */
export function around(points: readonly (readonly [number, number])[], size: Size): View {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const middle = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2] as const
  const wide = Math.max(4, Math.max(...xs) - Math.min(...xs))
  const high = Math.max(4, Math.max(...ys) - Math.min(...ys))
  const scale = Math.max(1, Math.min(LARGEST, (size.width * 0.5) / wide, (size.height * 0.5) / high))
  return within({ scale, x: size.width / 2 - middle[0] * scale, y: size.height / 2 - middle[1] * scale }, size)
}

export const shownAt = ({ scale, x, y }: View, [px, py]: readonly [number, number]): [number, number] => [px * scale + x, py * scale + y]
