import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { MENU_COMMANDS, type MenuCommand } from '../../shared/bridge'
import { menuTemplate } from './menu'

const flatten = (entries: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  entries.flatMap((entry) => [entry, ...(Array.isArray(entry.submenu) ? flatten(entry.submenu) : [])])

function menu(platform: NodeJS.Platform, development = false) {
  const asked: MenuCommand[] = []
  const template = menuTemplate({ platform, development, command: (name) => asked.push(name), openDataFolder: () => undefined })
  return { template, entries: flatten(template), asked }
}

test.each(['linux', 'darwin', 'win32'] as const)('on %s, every command that the page knows stands in the menu once', (platform) => {
  const { entries, asked } = menu(platform)
  for (const { click } of entries) (click as (() => void) | undefined)?.()
  expect(asked.toSorted()).toEqual([...MENU_COMMANDS].sort())
})

test.each(['linux', 'darwin', 'win32'] as const)('on %s, no two entries share a key', (platform) => {
  const keys = menu(platform).entries.flatMap(({ accelerator }) => accelerator ?? [])
  expect(keys).toEqual([...new Set(keys)])
})

test('macOS has its application menu with quit and settings in it; elsewhere they stand under File', () => {
  const roles = (platform: NodeJS.Platform) => menu(platform).template.map(({ role, label }) => role ?? label)
  expect(roles('darwin')[0]).toBe('appMenu')
  expect(roles('linux')[0]).toBe('&File')
  const file = (platform: NodeJS.Platform) =>
    menu(platform).template.find(({ label }) => label === '&File')?.submenu as MenuItemConstructorOptions[]
  expect(file('linux').some(({ role }) => role === 'quit')).toBe(true)
  expect(file('darwin').some(({ role }) => role === 'quit')).toBe(false)
})

test('developer tools are there in development only', () => {
  const has = (development: boolean) => menu('linux', development).entries.some(({ role }) => role === 'toggleDevTools')
  expect([has(false), has(true)]).toEqual([false, true])
})
