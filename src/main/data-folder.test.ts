import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder } from './data-folder'

const linux = { env: {}, platform: 'linux', home: '/home/ada' } as const

test.each([
  ['as given, before all else', dataFolder('/given', { ...linux, env: { AIDE_MEMOIRE_DATA: '/by-env' } }), '/given'],
  ['AIDE_MEMOIRE_DATA', dataFolder(undefined, { ...linux, env: { AIDE_MEMOIRE_DATA: '/by-env', XDG_DATA_HOME: '/xdg' } }), '/by-env'],
  ['a relative one is made absolute', dataFolder('here', linux), resolve('here')],
  ['Linux', dataFolder(undefined, linux), '/home/ada/.local/share/aide-memoire'],
  ['Linux with XDG_DATA_HOME', dataFolder(undefined, { ...linux, env: { XDG_DATA_HOME: '/xdg' } }), '/xdg/aide-memoire'],
  ['macOS', dataFolder(undefined, { ...linux, platform: 'darwin' }), '/home/ada/Library/Application Support/aide-memoire'],
  ['Windows', dataFolder(undefined, { ...linux, platform: 'win32', env: { APPDATA: '/roaming' } }), '/roaming/aide-memoire'],
])('%s', (_name, folder, expected) => {
  expect(folder).toBe(expected)
})
