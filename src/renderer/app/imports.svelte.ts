import type { ImportEvent, ImportResult } from '../../shared/contract'
import { api } from '../api'
import { toasts } from '../ui/toasts.svelte'
import { failureOf, type Failure } from './failure'
import { resultWords } from './import-words'
import { href, router } from './router.svelte'

type Stage = Extract<ImportEvent, { type: 'progress' }>['stage']
type Source = { file: File } | { title?: string; text: string }

/** One reading on its way in. */
export class Import {
  readonly id: number
  readonly name: string
  state = $state<'waiting' | 'running' | 'failed'>('waiting')
  stage = $state<Stage>('reading')
  done = $state(0)
  total = $state(0)
  failure = $state.raw<Failure>()
  readonly source: Source
  readonly abort = new AbortController()
  /** False where the file itself was refused: it would be refused again. */
  retryable = $derived(!REFUSED.has(this.failure?.code ?? ''))

  constructor(id: number, source: Source) {
    this.id = id
    this.source = source
    this.name = 'file' in source ? source.file.name : source.title || 'Pasted text'
  }
}

/** Readings are imported one after another, so that each is ready as early as it can be. Failed ones stay listed until they are dismissed or a later import succeeds. */
class Imports {
  list = $state.raw<readonly Import[]>([])
  /** How many of the present run are finished, for "2 of 5". */
  finished = $state(0)
  waiting = $derived(this.list.filter((one) => one.state !== 'failed').length)

  #next = 1
  #running = false

  addFiles(files: readonly File[]): void {
    this.#add(files.map((file) => ({ file })))
  }

  addText(text: string, title?: string): void {
    this.#add([{ text, title }])
  }

  cancel(one: Import): void {
    one.abort.abort()
    this.dismiss(one)
  }

  dismiss(one: Import): void {
    this.list = this.list.filter((other) => other !== one)
  }

  dismissFailed(): void {
    this.list = this.list.filter((one) => one.state !== 'failed')
  }

  retry(one: Import): void {
    this.dismiss(one)
    this.#add([one.source])
  }

  #add(sources: Source[]) {
    this.list = [...this.list, ...sources.map((source) => new Import(this.#next++, source))]
    void this.#run()
  }

  async #run() {
    if (this.#running) return
    this.#running = true
    const from = location.hash
    const results: ImportResult[] = []
    const before = this.list.filter((one) => one.state === 'failed')
    for (let one = this.#first(); one; one = this.#first()) {
      const result = await this.#import(one)
      if (!result) continue
      results.push(result)
      // What failed before is out of date once a reading has come in.
      before.forEach((failed) => this.dismiss(failed))
    }
    this.#running = false
    this.finished = 0
    this.#conclude(results, from)
  }

  #first = () => this.list.find((one) => one.state === 'waiting')

  async #import(one: Import): Promise<ImportResult | undefined> {
    one.state = 'running'
    try {
      for await (const event of await start(one)) {
        if (event.type === 'result') {
          this.finished += 1
          this.dismiss(one)
          // An Undo that is still on offer would take back this import.
          if (event.result.outcome !== 'same') toasts.changed()
          return event.result
        }
        one.stage = event.stage
        one.done = event.done
        one.total = event.total
      }
      throw new Error('The import ended without a result')
    } catch (thrown) {
      if (one.abort.signal.aborted) return undefined
      one.state = 'failed'
      one.failure = failureOf(thrown)
      return undefined
    }
  }

  /** One reading opens by itself, unless the person has gone elsewhere meanwhile. Several are only told of. */
  #conclude(results: ImportResult[], from: string) {
    const [only] = results
    if (!only) return
    const inbox = { label: 'Inbox', run: () => router.go('inbox') }
    if (results.length > 1) return toasts.tell(resultWords(results), { label: 'Library', run: () => router.go('library') }, inbox)
    const reader = `reader/${only.documentId}`
    const stayed = location.hash === from && router.route.screen !== 'study'
    if (stayed) router.go(reader)
    const open = { label: 'Open', run: () => router.go(reader) }
    // Told as a change: Open and Inbox are gone once it is undone.
    toasts.tell(resultWords(results), ...(stayed || location.hash === href(reader) ? [] : [open]), ...(only.drafted > 0 ? [inbox] : []))
  }
}

const REFUSED: ReadonlySet<string> = new Set(['FILE_EMPTY', 'FILE_FORMAT_UNKNOWN', 'FILE_TOO_LARGE', 'PAYLOAD_TOO_LARGE'])

function start(one: Import) {
  const options = { signal: one.abort.signal }
  if (!('file' in one.source)) return api.library.importText(one.source, options)
  return api.library.importFile({ name: one.source.file.name, content: one.source.file }, options)
}

export const imports = new Imports()
