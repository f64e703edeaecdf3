import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPlace, visiblePlace, writePlace, type WindowPlace } from './window-place'

const display = { x: 0, y: 0, width: 1600, height: 1200 }
const second = { x: 1600, y: 0, width: 1920, height: 1080 }
const at = (x: number, y: number, width = 900, height = 700): WindowPlace => ({
  bounds: { x, y, width, height },
  maximised: false,
  fullScreen: false,
})

describe('where the window opens', () => {
  test('in the middle, the first time', () => {
    expect(visiblePlace(null, [display])).toEqual(at(210, 190, 1180, 820))
  })

  test('where it was, also on a second display and partly outside', () => {
    expect(visiblePlace(at(100, 50), [display])).toEqual(at(100, 50))
    expect(visiblePlace(at(2000, 100), [display, second])).toEqual(at(2000, 100))
    expect(visiblePlace(at(-700, 50), [display])).toEqual(at(-700, 50))
  })

  test('maximised again, and knowing the size it goes back to', () => {
    const maximised = { ...at(100, 50), maximised: true }
    expect(visiblePlace(maximised, [display])).toEqual(maximised)
  })

  test.each([
    ['the second display was unplugged', at(2000, 100)],
    ['its title bar is above the screen', at(100, -300)],
    ['hardly anything of it is left', at(1550, 100)],
    ['it is below the screen', at(100, 1190)],
  ])('in the middle again, when %s', (_name, place) => {
    expect(visiblePlace(place, [display]).bounds).toEqual(at(210, 190, 1180, 820).bounds)
  })

  test('no larger than a display that has shrunk', () => {
    const small = { x: 0, y: 0, width: 1024, height: 700 }
    expect(visiblePlace(at(0, 0, 1500, 1100), [small]).bounds).toEqual({ x: 0, y: 0, width: 1024, height: 700 })
  })
})

test('a place is read as it was written, and a damaged file is no place', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'window-place-'))
  const file = join(folder, 'window.json')
  expect(readPlace(file)).toBeNull()
  await writePlace(file, { ...at(10, 20), maximised: true })
  expect(readPlace(file)).toEqual({ ...at(10, 20), maximised: true })
  for (const damaged of ['', '{"bounds":', '{}', 'null', '{"bounds":{"x":"1","y":0,"width":null,"height":1}}']) {
    writeFileSync(file, damaged)
    expect(readPlace(file)).toBeNull()
  }
  rmSync(folder, { recursive: true })
})
