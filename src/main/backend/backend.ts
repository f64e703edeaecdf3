import { resolve } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { AppError } from '../../shared/errors'
import { createAtlas } from './atlas'
import { createBrowse } from './browse'
import { createExtra } from './extra'
import { createCourse, loadCourse, updateCourse, type CourseOptions } from './course'
import { draftDocument, importDocument } from './items/import'
import { createInbox } from './items/inbox'
import { createModelDrafting } from './items/drafter/model-drafting'
import { createOwnCards } from './items/own'
import { languageIn } from './knowledge/language'
import { lexiconIn } from './knowledge/lexicon'
import { overview, progressReport, stats } from './progress'
import { createRouter, type Router } from './router'
import type { Store } from './store'
import { openKeeper, type Keeper } from './store/keeper'
import { createQuizzes } from './quiz'
import { createMatch } from './quiz/match'
import { createStudy } from './study'
import { createDecks } from './study/decks'
import { ensureWeights } from './study/weights'
import { createExams } from './study/exam'
import { createWeights } from './study/fit'

export interface BackendOptions {
  /** The data folder: the database, its lock and its backups. */
  directory: string
  /** What ships with the app: course/, facts/ and language/. */
  resources: string
  version: string
  now(): Date
  newId?(): string
  /** False leaves the built-in course out of a new store. */
  course?: boolean
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
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const { resources, version, now, course = true, lockWaitMillis } = options
  const directory = resolve(options.directory)
  const newId = options.newId ?? (() => uuidv7({ msecs: now().getTime() }))
  languageIn(resources)
  const lexicon = lexiconIn(resources)
  const keeper = await openKeeper({
    directory,
    now,
    newId,
    prepare: (store) => {
      // Weights are only ever added, so the first are there before anything is done that could be undone.
      store.background('Begin', () => ensureWeights(store))
      if (course) putCourseInto(store, { resources, lexicon, newId })
    },
    ...(lockWaitMillis !== undefined && { lockWaitMillis }),
  })

  const store = () => keeper.store()
  const study = forEachStore(keeper, createStudy)
  const exams = forEachStore(keeper, createExams)
  const decks = forEachStore(keeper, createDecks)
  const weights = forEachStore(keeper, createWeights)
  const inbox = forEachStore(keeper, (store) => createInbox({ store, lexicon, createCards: study().createCards }))
  const own = forEachStore(keeper, (store) => createOwnCards({ store, lexicon, createCards: study().createCards }))
  const model = forEachStore(keeper, (store) => createModelDrafting({ store, lexicon, newId }))
  const quizzes = forEachStore(keeper, (store) => createQuizzes(store, (card) => study().recall(card)))
  const match = forEachStore(keeper, createMatch)
  const units = forEachStore(keeper, (store) => createCourse({ store, resources, lexicon, newId }))
  const atlas = forEachStore(keeper, (store) => createAtlas({ store, resources, lexicon, newId }))
  const browse = forEachStore(keeper, (store) =>
    createBrowse({ store, createCards: study().createCards, check: (id, content) => inbox().check(id, content) }),
  )
  const extra = forEachStore(keeper, (store) => createExtra({ store, study: study(), find: browse().rowids }))
  const router = createRouter({
    version,
    directory,
    keeper,
    store,
    study,
    exams,
    decks,
    weights,
    course: units,
    atlas,
    inbox,
    own,
    model,
    browse,
    extra,
    quizzes,
    match,
    overview: () => overview(store()),
    stats: () => stats(store()),
    progressReport: (input) => progressReport(store(), input),
    importReading: (reading, signal) =>
      importDocument(reading, { store: store(), lexicon, newId, signal, backUp: () => keeper.backUpIfChanged('before-import') }),
    draftReading: (reading, options) => draftDocument(reading, { lexicon, newId, ...options }),
  })

  return {
    router,
    backupTo: (path) => keeper.backUpTo(path),
    restoreFrom: async (path) => ({ savedAs: await keeper.restoreFrom(path) }),
    check: () => keeper.check(),
    close: () => keeper.close(),
  }
}

/** A course that cannot be read is our mistake, and no reason to keep people from their own readings. */
function putCourseInto(store: Store, options: Omit<CourseOptions, 'store'>): void {
  try {
    const loaded = loadCourse({ ...options, store })
    if (loaded === 0) updateCourse({ ...options, store })
  } catch (error) {
    if (error instanceof AppError) throw error
    console.error('The course could not be loaded:', error)
  }
}

/** Makes a part for the store that is open, and a new one after a restore. */
function forEachStore<Part>(keeper: Keeper, create: (store: Store) => Part): () => Part {
  const parts = new WeakMap<Store, Part>()
  return () => {
    const store = keeper.store()
    const part = parts.get(store) ?? create(store)
    parts.set(store, part)
    return part
  }
}
