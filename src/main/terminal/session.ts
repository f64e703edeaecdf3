import { createRouterClient, type RouterClient } from '@orpc/server'
import type { Command } from 'commander'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { version } from '../../../package.json'
import { AppError } from '../../shared/errors'
import { createBackend, type Backend } from '../backend/backend'
import type { Router } from '../backend/router'
import { dataFolder } from '../data-folder'
import { fromWhereCalled } from './paths'

/** One command's hold on the app: the same router as the windows have, called in this process. */
export interface Session {
  api: RouterClient<Router>
  backend: Backend
}

/** What kind of store a command works on: one that must be there, one that is made if need be, or none that stays. */
export type StoreNeed = 'existing' | 'made' | 'throw-away'

/** Opens the store that the command's options name, and closes it whatever happens. */
export type OpenSession = <T>(command: Command, need: StoreNeed, work: (session: Session) => Promise<T>) => Promise<T>

/** Returns what opens sessions; `resources` is the folder with what ships with the app. */
export const sessionsWith =
  (resources: string): OpenSession =>
  async (command, need, work) => {
    const { store, at } = command.optsWithGlobals<{ store?: string; at?: Date }>()
    const directory = need === 'throw-away' ? mkdtempSync(join(tmpdir(), 'aide-memoire-')) : dataFolder(store && fromWhereCalled(store))
    if (need === 'existing' && !existsSync(join(directory, 'aide-memoire.db'))) {
      throw noStore(directory)
    }
    const backend = await createBackend({
      directory,
      resources,
      version,
      now: () => at ?? new Date(),
      // A script that names a store wants in it what it puts there, and nothing else.
      course: false,
    })
    try {
      return await work({ api: createRouterClient(backend.router), backend })
    } finally {
      await backend.close()
      if (need === 'throw-away') rmSync(directory, { recursive: true, force: true })
    }
  }

function noStore(directory: string): AppError {
  const backups = join(directory, 'backups')
  const [newest] = existsSync(backups) ? readdirSync(backups).toSorted().reverse() : []
  if (newest === undefined)
    return new AppError(
      'INPUT_INVALID',
      `There is no store in ${directory}.`,
      'Name its folder with --store, or import a reading to begin one.',
    )
  return new AppError(
    'STORE_DAMAGED',
    `The store in ${directory} is gone, or was set aside as damaged.`,
    `Its newest backup: restore ${join(backups, newest)}`,
  )
}
