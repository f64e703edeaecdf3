import { performance } from 'node:perf_hooks'
import type { DocumentBody } from '../../../../shared/document'
import { AppError } from '../../../../shared/errors'
import type { Item } from '../../../../shared/item'
import type { ModelEvent, ModelResult } from '../../../../shared/model-contract'
import type { Lexicon } from '../../knowledge'
import { readDocument } from '../../library'
import type { Store } from '../../store'
import { readDocumentBody } from '../../store/documents'
import { saveFacts } from '../../store/facts'
import { insertItems, itemsOf } from '../../store/items'
import { readSettings } from '../../store/settings'
import { storedLibrary } from '../stored-library'
import { modelDrafter, type ModelDrafted } from './model'
import { baseOf, type ModelAddress } from './model/address'
import { listModels } from './model/client'
import { SAMPLE } from './model/sample'

export interface ModelDraftingOptions {
  store: Store
  lexicon: Lexicon
  newId(): string
}

export type ModelDrafting = ReturnType<typeof createModelDrafting>

/** Drafting with the model that the settings name. */
export function createModelDrafting({ store, lexicon, newId }: ModelDraftingOptions) {
  return {
    list: async (address: ModelAddress, signal?: AbortSignal): Promise<string[]> =>
      listModels({ base: baseOf(address), patience: SHORT_PATIENCE, ...(signal && { signal }) }),

    async tryOut(given: ModelAddress & { model: string }, signal?: AbortSignal): Promise<ModelResult> {
      const started = performance.now()
      const work = modelDrafter({ ...given, lexicon, newId, known: [] }).draft(readDocument({ text: SAMPLE }), {
        ...(signal && { signal }),
      })
      let step = await work.next()
      while (!step.done) step = await work.next()
      return resultOf(step.value, started)
    },

    async *draft(documentId: string, signal?: AbortSignal): AsyncGenerator<ModelEvent> {
      const started = performance.now()
      const settings = readSettings(store)
      const { modelDrafts, modelAddress: address, modelName: model, modelConfirmed } = settings
      if (!modelDrafts || model === '')
        throw new AppError('NOT_ALLOWED_NOW', 'No model is set up to draft with.', 'Turn it on in the settings and choose a model.')
      const left = new AbortController()
      const stop = AbortSignal.any([left.signal, ...(signal ? [signal] : [])])
      try {
        const document = readDocumentBody(store, documentId)
        const known = itemsOf(store, documentId)
        const drafter = modelDrafter({ address, confirmed: modelConfirmed === address, model, lexicon, newId, known })
        const work = drafter.draft(document, { library: storedLibrary(store), signal: stop })
        let step = await work.next()
        while (!step.done) {
          const { done, total } = step.value
          yield { type: 'progress', done, total }
          step = await work.next()
        }
        if (stop.aborted) throw new AppError('CANCELLED', 'Drafting with the model was cancelled; nothing was saved.')
        save(documentId, document, step.value, model)
        yield { type: 'result', result: resultOf(step.value, started) }
      } finally {
        // Nobody waits any more: the model is told to stop.
        left.abort()
      }
    },
  }

  /** The reading may have changed, or gone, while the model worked. */
  function save(documentId: string, { title, text }: DocumentBody, { facts, drafts }: ModelDrafted, model: string): void {
    if (readDocumentBody(store, documentId).text !== text)
      throw new AppError('NOT_ALLOWED_NOW', 'The reading changed while the model worked; nothing was saved.', 'Draft from it again.')
    if (drafts.length === 0) return
    const used = new Set(drafts.map(({ factId }) => factId))
    store.operation(`Draft from “${title}” with ${model}`, () => {
      saveFacts(
        store,
        documentId,
        facts.filter(({ id }) => used.has(id)),
      )
      insertItems(
        store,
        drafts.map((draft): Item => ({ ...draft, id: newId(), documentId, status: 'draft', drifted: false })),
      )
    })
  }
}

/** A list of names is there at once, or not at all; ms. */
const SHORT_PATIENCE = 8000

const resultOf = ({ drafts, refused, parts, failures }: ModelDrafted, started: number): ModelResult => ({
  ...{ drafted: drafts.length, refused, parts, failures },
  millis: performance.now() - started,
})
