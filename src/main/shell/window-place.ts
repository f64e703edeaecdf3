import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { Rectangle } from 'electron'

/** Size and place of the window when it is neither maximised nor full screen, and whether it is. */
export interface WindowPlace {
  bounds: Rectangle
  maximised: boolean
  fullScreen: boolean
}

export const MIN_SIZE = { width: 640, height: 480 }
const USUAL_SIZE = { width: 1180, height: 820 }

/** How much of the window's top has to lie on a display, in pixels, for the user to be able to grab it. */
const GRIP = { width: 120, height: 40 }

/** The remembered place if it can still be seen and reached; else the usual size in the middle of the first display. */
export function visiblePlace(remembered: WindowPlace | null, workAreas: readonly Rectangle[]): WindowPlace {
  const [first] = workAreas
  const area = workAreas.find((candidate) => remembered && canBeGrabbed(remembered.bounds, candidate))
  if (remembered && area) return { ...remembered, bounds: { ...remembered.bounds, ...shrink(remembered.bounds, area) } }
  const size = first ? shrink(USUAL_SIZE, first) : USUAL_SIZE
  const x = first ? first.x + Math.round((first.width - size.width) / 2) : 0
  const y = first ? first.y + Math.round((first.height - size.height) / 2) : 0
  return { bounds: { x, y, ...size }, maximised: remembered?.maximised ?? false, fullScreen: false }
}

/** The place written last, or null when there is none that can be read. */
export function readPlace(file: string): WindowPlace | null {
  try {
    const { bounds, maximised, fullScreen } = JSON.parse(readFileSync(file, 'utf8'))
    const numbers = [bounds.x, bounds.y, bounds.width, bounds.height]
    if (!numbers.every((number) => Number.isFinite(number))) return null
    const [x, y, width, height] = numbers.map(Math.round) as [number, number, number, number]
    return { bounds: { x, y, width, height }, maximised: maximised === true, fullScreen: fullScreen === true }
  } catch {
    return null
  }
}

/** Where a window stood is never worth an error. */
export const writePlace = (file: string, place: WindowPlace): Promise<void> => writeFile(file, JSON.stringify(place)).catch(() => undefined)

function canBeGrabbed(window: Rectangle, area: Rectangle): boolean {
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const topInside = window.y >= area.y && window.y + GRIP.height <= area.y + area.height
  return width >= GRIP.width && topInside
}

const shrink = (size: { width: number; height: number }, area: Rectangle) => ({
  width: Math.max(MIN_SIZE.width, Math.min(size.width, area.width)),
  height: Math.max(MIN_SIZE.height, Math.min(size.height, area.height)),
})
