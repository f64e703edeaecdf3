import { v7 as uuidv7 } from 'uuid'
import { draftDocument, importDocument } from './items/import'
import { createInbox } from './items/inbox'
import { partsSoFar } from './parts-so-far'
import { createRouter, type Router } from './router'
import type { Store } from './store'
import { openKeeper } from './store/keeper'

export interface BackendOptions {
  /** The data folder: the database, its lock and its backups. */
  directory: string
  /** What ships with the app: course/ and facts/. */
  resources: string
  version: string
  now(): Date
  newId?(): string
  /** How long to wait for another process that is just letting go of the folder; milliseconds. */
  lockWaitMillis?: number
}

export interface Backend {
  router: Router
  /** Writes a copy of the store to that path. */
  backupTo(path: string): Promise<void>
  /** Puts that file in the store's place; returns the name of the backup which holds what was there. Throws BACKUP_INVALID. */
  restoreFrom(path: string): Promise<{ savedAs: string }>
  /** Sentences about what is wrong with the file; empty when all is well. */
  check(): string[]
  /** Lets go of the data folder. */
  close(): Promise<void>
}

/** Opens the data folder and puts the parts together. Throws STORE_IN_USE or STORE_TOO_NEW. */
export async function createBackend({ directory, resources, version, now, newId, lockWaitMillis }: BackendOptions): Promise<Backend> {
  const id = newId ?? (() => uuidv7({ msecs: now().getTime() }))
  const { createStudy, overview, stats, loadCourse, lexicon, checkItem } = await partsSoFar(resources)
  const keeper = await openKeeper({
    directory,
    now,
    newId: id,
    prepare: (store) => loadCourse({ store, resources, now, newId: id, lexicon }),
    ...(lockWaitMillis !== undefined && { lockWaitMillis }),
  })
  const store = () => keeper.store()
  // Study keeps its scheduler and calendar from answer to answer, for as long as the store is the same.
  const study = onePerStore(store, createStudy)
  const router = createRouter({
    version,
    directory,
    keeper,
    store,
    study,
    inbox: () => createInbox({ store: store(), lexicon, checkItem, createCards: (ids: readonly string[]) => study().createCards(ids) }),
    overview: () => overview(store()),
    stats: () => stats(store()),
    importReading: (reading, signal) =>
      importDocument(reading, { store: store(), lexicon, newId: id, signal, beforeSaving: () => keeper.backUpIfChanged('before-import') }),
    draftReading: (reading, signal) => draftDocument(reading, { lexicon, newId: id, signal }),
  })
  return {
    router,
    backupTo: (path) => keeper.backUpTo(path),
    restoreFrom: async (path) => ({ savedAs: await keeper.restoreFrom(path) }),
    check: () => keeper.check(),
    close: () => keeper.close(),
  }
}

/** Makes a part once for each store that is opened: a restore opens another. */
function onePerStore<Part>(store: () => Store, make: (store: Store) => Part): () => Part {
  const parts = new WeakMap<Store, Part>()
  return () => {
    const present = store()
    let part = parts.get(present)
    if (part === undefined) parts.set(present, (part = make(present)))
    return part
  }
}
