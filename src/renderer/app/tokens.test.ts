import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const themes = ['light', 'dark', 'sepia'] as const

const GROUNDS = ['paper', 'sheet', 'sidebar-paper', 'sunken', 'hover']
const TEXT: [foreground: string, grounds: string[]][] = [
  ['ink', GROUNDS],
  ['ink-soft', GROUNDS],
  ['ink-faint', GROUNDS],
  ['accent-ink', ['paper', 'sheet', 'accent-wash', 'hover']],
  ['on-accent', ['accent', 'accent-hover']],
  ['on-danger', ['danger', 'danger-hover']],
  ['danger', ['paper', 'sheet', 'danger-wash', 'hover']],
  ['good', ['paper', 'sheet', 'good-wash']],
  ['warn', ['paper', 'sheet', 'warn-wash']],
  ['on-mark', ['mark', 'mark-soft']],
  ['ink', ['mark', 'mark-soft', 'accent-wash', 'danger-wash']],
  ['ink-soft', ['danger-wash', 'accent-wash']],
  ['again', ['paper', 'sheet']],
  ['hard', ['paper', 'sheet']],
  ['good-rating', ['paper', 'sheet']],
  ['easy', ['paper', 'sheet']],
]
/** Borders of controls, rings and bars need 3:1. */
const SHAPES: [foreground: string, grounds: string[]][] = [
  ['line-strong', ['paper', 'sheet']],
  ['focus', GROUNDS],
  ['accent', ['paper', 'sheet', 'sidebar-paper']],
]

it.each(themes)('keeps WCAG AA contrast in the %s theme', (theme) => {
  const colours = coloursOf(theme)
  const short = [...pairs(TEXT, 4.5), ...pairs(SHAPES, 3)].flatMap(([front, back, wanted]) => {
    const ratio = contrast(colour(colours, front), colour(colours, back))
    return ratio < wanted ? [`${front} on ${back}: ${ratio.toFixed(2)} < ${wanted}`] : []
  })
  expect(short).toEqual([])
})

it('gives every theme every colour', () => {
  const names = themes.map((theme) => [...coloursOf(theme).keys()].sort())
  expect(names[1]).toEqual(names[0])
  expect(names[2]).toEqual(names[0])
})

const pairs = (list: [string, string[]][], wanted: number) =>
  list.flatMap(([front, backs]) => backs.map((back) => [front, back, wanted] as const))

function coloursOf(theme: string): Map<string, string> {
  const [, block = ''] = new RegExp(`\\[data-theme='${theme}'\\]\\s*\\{([^}]*)\\}`).exec(css) ?? []
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))
}

function colour(colours: Map<string, string>, name: string): string {
  const value = colours.get(name)
  if (!value) throw new Error(`no colour ${name}`)
  return value
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
