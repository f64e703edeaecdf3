import { api } from '../api'
import { countInWords } from '../app/format'
import { saveFile } from '../app/save-file'
import { toasts } from '../ui/toasts.svelte'
import type { BrowseList } from './list.svelte'

/** Saves the items chosen, or the one at hand, as a table for other programs. */
export async function saveItems(list: BrowseList): Promise<void> {
  const which = list.which()
  if (!which) return
  try {
    const { csv, items } = await api.browse.csv({ which, query: list.query, sort: list.sort, descending: list.descending })
    // The mark at the beginning tells spreadsheets that the letters are UTF-8.
    if (await saveFile('items.csv', new Blob(['\uFEFF', csv], { type: 'text/csv' }))) toasts.tell(`Saved ${countInWords(items, 'item')}.`)
  } catch (thrown) {
    toasts.fail(thrown)
  }
}
