import type { DocumentView } from '../../../shared/document'
import { MAX_BYTES } from '../library/limits'
import {
  documentSummary,
  listDocuments,
  noteOpened,
  readDocumentBody,
  rememberPlace,
  removeDocument,
  renameDocument,
} from '../store/documents'
import { itemsOf } from '../store/items'
import { search } from '../store/search'
import type { Store } from '../store'
import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function libraryRouter({ store, course, importReading, draftReading }: Parts) {
  const library = contractWithPlainErrors.library
  return {
    list: library.list.handler(() => listDocuments(store())),
    importFile: library.importFile.handler(async function* ({ input, signal }) {
      yield* importReading({ name: input.name, bytes: await bytesOf(input.content) }, signal)
    }),
    importText: library.importText.handler(async function* ({ input, signal }) {
      yield* importReading(input, signal)
    }),
    draftFile: library.draftFile.handler(async ({ input, signal }) =>
      draftReading(
        { name: input.name, bytes: await bytesOf(input.content) },
        { ...(signal && { signal }), ...(input.model && { model: input.model }) },
      ),
    ),
    open: library.open.handler(({ input }) => openDocument(store(), input.id)),
    rememberPlace: library.rememberPlace.handler(({ input: { id, place } }) => {
      const kept = store().background('Read', () => rememberPlace(store(), id, place))
      return { place: kept, newCards: course().noteRead(id) }
    }),
    rename: library.rename.handler(({ input: { id, title } }) => {
      const operation = `Rename “${documentSummary(store(), id).title}”`
      store().operation(operation, () => renameDocument(store(), id, title))
      return { changed: 1, operation }
    }),
    remove: library.remove.handler(({ input: { id } }) => {
      const operation = `Remove “${documentSummary(store(), id).title}”`
      store().operation(operation, () => removeDocument(store(), id))
      return { changed: 1, operation }
    }),
    search: library.search.handler(({ input }) => search(store(), input.query, input.limit)),
  }
}

function openDocument(store: Store, id: string): DocumentView {
  const { text, blocks, sections, passages, dropped } = readDocumentBody(store, id)
  store.background('Open', () => noteOpened(store, id))
  const marks = itemsOf(store, id).flatMap(({ id: itemId, status, drifted, anchor: { start, end, exact } }) =>
    status === 'dropped' || text.slice(start, end) !== exact ? [] : [{ itemId, status, drifted, start, end }],
  )
  return { summary: documentSummary(store, id), text, blocks, sections, passages, dropped, marks }
}

/** One byte more than a reading may have is enough to refuse it. */
const bytesOf = async (content: Blob) => new Uint8Array(await content.slice(0, MAX_BYTES + 1).arrayBuffer())
