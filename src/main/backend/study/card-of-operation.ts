import type { Store } from '../store'
import type { Operation } from '../store/undo'

/** Actions on one card, by the names under which they are undone. An answer changes its own card first, and then buries the siblings. */
const TABLE_CHANGED: Partial<Record<string, 'card' | 'item'>> = {
  'Answer card': 'card',
  'Bury card': 'card',
  'Suspend 1 item': 'card',
  'Edit item': 'item',
  'Fix item': 'item',
}

/** The card that an operation answered, buried, suspended or reworded; undefined for all else. The operation may be one that was undone. */
export function cardOfOperation(store: Store, { id, name }: Operation): string | undefined {
  const table = TABLE_CHANGED[name]
  if (!table) return undefined
  const line = store
    .prepare<[number, string], { sql: string }>(
      // Once undone, an operation's lines are written in the opposite order.
      `SELECT sql FROM undo_log JOIN operation ON operation.id = operation_id WHERE operation_id = ? AND sql LIKE ?
       ORDER BY iif(undone, -sequence, sequence) LIMIT 1`,
    )
    .get(id, `UPDATE ${table} SET %`)
  const row = line && ROW.exec(line.sql)?.[1]?.replaceAll("''", "'")
  if (row === undefined) return undefined
  const card = table === 'card' ? 'SELECT id FROM card WHERE id = ?' : 'SELECT id FROM card WHERE item_id = ?'
  return store.prepare<[string], { id: string }>(card).get(row)?.id
}

/** How the triggers of store/recorder.ts name the row. */
const ROW = /WHERE "id"='((?:[^']|'')*)'$/
