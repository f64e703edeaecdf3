import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { DraftReport, ImportEvent, ImportResult } from '../../../shared/contract'
import type { DocumentBody } from '../../../shared/document'
import { AppError } from '../../../shared/errors'
import type { Fact } from '../../../shared/fact'
import type { Item, ItemDraft } from '../../../shared/item'
import type { Lexicon } from '../knowledge'
import { readDocument } from '../library'
import type { Store } from '../store'
import { documentWithHash, insertDocument } from '../store/documents'
import { saveFacts } from '../store/facts'
import { insertItems } from '../store/items'
import { engineDrafter } from './drafter/engine'
import { modelDrafter } from './drafter/model'
import type { ModelAddress } from './drafter/model/address'
import { olderVersion, replaceVersion } from './new-version'
import { readingWithSameWords } from './same-words'
import type { LibraryIndex } from './library-index'
import { storedLibrary } from './stored-library'

/** A file, or pasted text. */
export type Reading = { name: string; bytes: Uint8Array } | { title?: string | undefined; text: string }

export interface ImportOptions extends Omit<EngineOptions, 'library'> {
  store: Store
  /** What has to be done before the store is changed: a backup. It is made while the engine works. */
  backUp(): Promise<void>
}

type Progress = Extract<ImportEvent, { type: 'progress' }>

/**
 * Reads, finds facts, drafts items and saves all of it in one operation at the end, so that a cancelled or failed import leaves nothing
 * behind. A file that is there already is recognised by its bytes, a changed one by its name and
 * sentences, another layout of it by its words. Throws FILE_* and CANCELLED.
 */
export async function* importDocument(reading: Reading, options: ImportOptions): AsyncGenerator<ImportEvent> {
  const started = performance.now()
  const { store, signal } = options
  const hash = hashOf(reading)
  yield progress('reading', 0, 1)
  const same = documentWithHash(store, hash)
  if (same) return yield result(unchanged(same), started)

  const backup = options.backUp()
  // Awaited below; a failing engine must not leave it unheard.
  backup.catch(() => undefined)
  const { body, facts, drafts } = yield* engineWork(reading, { ...options, library: storedLibrary(store) })
  yield progress('saving', 0, 1)
  await backup
  await breathe(signal)
  yield result(save(store, { body, facts, drafts, hash, newId: options.newId }), started)
}

/** What the engine makes of a reading; nothing is stored. */
export async function draftDocument(reading: Reading, { model, ...options }: EngineOptions & { model?: NamedModel }): Promise<DraftReport> {
  const started = performance.now()
  const { body, facts, drafts } = await endOf(engineWork(reading, options))
  const { title, words, text } = body
  const asked = model && (await endOf(draftWith(model, body, drafts, options)))
  const items = [...drafts, ...(asked?.drafts ?? [])].map((draft) => itemOf(draft, options.newId(), null))
  const millis = performance.now() - started
  const report = { document: { title, words, text }, facts: [...facts, ...(asked?.facts ?? [])], items, millis }
  if (!asked) return report
  const { refused, parts, failures } = asked
  return { ...report, model: { drafted: asked.drafts.length, refused, parts, failures, millis } }
}

/** A model by its name at an address. */
export interface NamedModel extends ModelAddress {
  name: string
}

function draftWith({ name, ...address }: NamedModel, body: DocumentBody, known: readonly ItemDraft[], options: EngineOptions) {
  const { lexicon, newId, signal } = options
  return modelDrafter({ ...address, model: name, lexicon, newId, known }).draft(body, { ...(signal && { signal }) })
}

async function endOf<Result>(work: AsyncGenerator<unknown, Result>): Promise<Result> {
  let step = await work.next()
  while (!step.done) step = await work.next()
  return step.value
}

interface EngineOptions {
  lexicon: Lexicon
  /** The user's other readings, in which no wrong option may be right. */
  library?: LibraryIndex
  newId(): string
  signal?: AbortSignal | undefined
}

interface Work {
  body: DocumentBody
  facts: Fact[]
  drafts: ItemDraft[]
}

/** Library → knowledge → items, saying how far each is. Stops when nobody asks for the next event any more. */
async function* engineWork(reading: Reading, options: EngineOptions): AsyncGenerator<Progress, Work> {
  const left = new AbortController()
  const signal = AbortSignal.any([left.signal, ...(options.signal ? [options.signal] : [])])
  try {
    await breathe(signal)
    const body = readDocument(reading, { signal })
    yield progress('passages', body.passages.length, body.passages.length)
    await breathe(signal)
    const work = engineDrafter(options).draft(body, { signal, ...(options.library && { library: options.library }) })
    let step = await work.next()
    while (!step.done) {
      yield progress(step.value.stage, step.value.done, step.value.total)
      step = await work.next()
    }
    return { body, ...step.value }
  } finally {
    left.abort()
  }
}

interface Ready extends Work {
  hash: string
  newId(): string
}

/** All or nothing. What is in the store is looked up again here: while the engine worked, the same file may have come in by another window. */
function save(store: Store, { body, facts, drafts, hash, newId }: Ready): Omit<ImportResult, 'millis'> {
  return store.operation(`Import “${body.title}”`, () => {
    const same = documentWithHash(store, hash)
    if (same) return unchanged(same)
    const older = olderVersion(store, body)
    if (older) return replaceVersion(store, older, { body, facts, drafts, hash, newId })
    const alike = readingWithSameWords(store, body.text)
    if (alike) return { ...unchanged(alike), sameWords: true }

    const documentId = newId()
    insertDocument(store, documentId, body, hash)
    saveFacts(store, documentId, facts)
    insertItems(
      store,
      drafts.map((draft) => itemOf(draft, newId(), documentId)),
    )
    return {
      ...{ documentId, title: body.title, outcome: 'new', words: body.words },
      ...{ drafted: drafts.length, reanchored: 0, drifted: 0, dropped: body.dropped.length },
    }
  })
}

const hashOf = (reading: Reading) =>
  createHash('sha256')
    .update('bytes' in reading ? reading.bytes : reading.text)
    .digest('hex')

const unchanged = ({ id, title, words }: { id: string; title: string; words: number }): Omit<ImportResult, 'millis'> => ({
  ...{ documentId: id, title, outcome: 'same', words },
  ...{ drafted: 0, reanchored: 0, drifted: 0, dropped: 0 },
})

const itemOf = (draft: ItemDraft, id: string, documentId: string | null): Item => ({
  ...draft,
  id,
  documentId,
  status: 'draft',
  drifted: false,
})

const progress = (stage: Progress['stage'], done: number, total: number): Progress => ({ type: 'progress', stage, done, total })

const result = (outcome: Omit<ImportResult, 'millis'>, started: number): ImportEvent => ({
  type: 'result',
  result: { ...outcome, millis: performance.now() - started },
})

/** Lets other calls be answered, and stops here when cancelled. */
async function breathe(signal?: AbortSignal): Promise<void> {
  await setImmediate()
  if (signal?.aborted) throw new AppError('CANCELLED', 'The import was cancelled; nothing was saved.')
}
