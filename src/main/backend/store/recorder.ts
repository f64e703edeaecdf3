import type { Database } from 'better-sqlite3'
import { DamagedFile } from './damage'

/** What the user makes, or what is made for the user: screens show it and undo restores it. `weights` are only ever added. */
export const USER_TABLES = [
  'deck',
  'document',
  'passage',
  'fact',
  'item',
  'tag',
  'card',
  'review',
  'exam',
  'setting',
  'attempt',
  'response',
  'match_game',
  'verdict',
  'extra',
  'extra_card',
] as const

/** Notes which tables a transaction changes and, during an operation, how to take each change back. */
export interface Recorder {
  touched(): string[]
  forgetTouched(): void
  /** Runs the change while the triggers write the inverse of every row's change under this operation. */
  record<T>(operationId: number, change: () => T): T
}

/**
 * SQLite's undo technique (sqlite.org/undoredo.html): for every row changed a trigger writes the SQL that takes the change back.
 * The triggers are temporary, made anew from the tables' columns at each start, so that migrations need not think of them and other programs can
 * open the file. They call `touch(table)`, which gives the operation under way, or null.
 */
export function createRecorder(db: Database): Recorder {
  const tables = new Set<string>()
  let recording: number | null = null
  db.function('touch', (table: unknown) => {
    tables.add(String(table))
    return recording
  })
  for (const table of USER_TABLES) db.exec(triggersOf(table, columnsOf(db, table)))

  return {
    touched: () => [...tables],
    forgetTouched: () => tables.clear(),
    record: (operationId, change) => {
      recording = operationId
      try {
        return change()
      } finally {
        recording = null
      }
    },
  }
}

interface Column {
  name: string
  type: string
  /** 0, or the place in the primary key. */
  pk: number
}

function columnsOf(db: Database, table: string): Column[] {
  const columns = db.pragma(`table_info(${table})`) as Column[]
  if (columns.length === 0) throw new DamagedFile(`The file has no table “${table}”.`)
  return columns
}

function triggersOf(table: string, columns: Column[]): string {
  const names = columns.map(({ name }) => `"${name}"`)
  const where = (row: 'old' | 'new') =>
    columns
      .filter(({ pk }) => pk > 0)
      .map(({ name }) => `"${name}"=' || quote(${row}."${name}")`)
      .join(` || ' AND `)
  const values = names.map((name) => `quote(old.${name})`).join(` || ',' || `)
  // Only the columns that changed: moving a place must not log a book. Byte by byte: another case is another name, whatever the column's collation says.
  const changes = names.map((name) => `iif(old.${name} COLLATE BINARY IS new.${name}, '', ',${name}=' || quote(old.${name}))`).join(' || ')

  // A row comes back to its old place, as lists stand in this order; to another where something else has taken that meanwhile.
  const place = columns.some(({ type, pk }) => type === 'INTEGER' && pk > 0)
    ? { name: '', value: `''` }
    : {
        name: 'rowid,',
        value: `'(SELECT iif(count(*) = 0, ' || old.rowid || ', NULL) FROM ${table} WHERE rowid = ' || old.rowid || '),'`,
      }
  const trigger = (event: 'INSERT' | 'UPDATE' | 'DELETE', inverse: string) => `
    CREATE TEMP TRIGGER undo_${table}_${event.toLowerCase()} AFTER ${event} ON main.${table} WHEN touch('${table}') IS NOT NULL BEGIN
      INSERT INTO undo_log (operation_id, sql) ${inverse};
    END;`
  return [
    trigger('INSERT', `VALUES (touch('${table}'), 'DELETE FROM ${table} WHERE ${where('new')})`),
    trigger(
      'UPDATE',
      `SELECT touch('${table}'), 'UPDATE ${table} SET ' || substr(changes, 2) || ' WHERE ${where('new')} FROM (SELECT ${changes} AS changes) WHERE changes <> ''`,
    ),
    trigger(
      'DELETE',
      `VALUES (touch('${table}'), 'INSERT INTO ${table} (${place.name}${names.join(',')}) VALUES (' || ${place.value} || ${values} || ')')`,
    ),
  ].join('\n')
}
