import { AppError } from '../../../shared/errors'
import type { PrepareStatement } from './statements'
import type { Recorder } from './recorder'
import type { Database } from 'better-sqlite3'

/** Operations that can be undone; older ones are forgotten. A year of study, about. */
const REMEMBERED = 20_000
/** Rows changed that can be put back, some hundred megabytes at worst: who changes a hundred thousand items again and again can go back less far. */
const MOST_LINES = 1_000_000

/** Names of the operations that undo and redo would take; null: none. */
export interface HistoryState {
  undo: string | null
  redo: string | null
}

export interface History {
  record<T>(name: string, change: () => T): T
  /** With an id: only if that is still the last operation; otherwise throws NOT_ALLOWED_NOW. */
  undo(id?: number): string
  redo(): string
  state(): HistoryState
  /** What undo would take. */
  last(): Operation | undefined
  /** What was last taken back, and redo would do again. */
  firstUndone(): Operation | undefined
}

export interface Operation {
  id: number
  name: string
}

/** The list of operations, each with the SQL that takes it back (or, once undone, does it again). To be called inside a transaction. */
export function createHistory({
  db,
  prepare,
  now,
  recorder,
  remembered = REMEMBERED,
}: {
  db: Database
  prepare: PrepareStatement
  now(): Date
  recorder: Recorder
  /** How many operations can be undone. */
  remembered?: number | undefined
}): History {
  const last = () => prepare<[], Operation>('SELECT id, name FROM operation WHERE undone = 0 ORDER BY id DESC LIMIT 1').get()
  const firstUndone = () => prepare<[], Operation>('SELECT id, name FROM operation WHERE undone = 1 ORDER BY id LIMIT 1').get()

  /** The operation that wrote the line so many lines ago, or 0; lines are numbered as they are written. */
  const beyond = (lines: number): number =>
    prepare<[number], { id: number }>(
      `SELECT operation_id AS id FROM undo_log WHERE sequence <= (SELECT max(sequence) FROM undo_log) - ? ORDER BY sequence DESC LIMIT 1`,
    ).get(lines)?.id ?? 0

  /** Runs the logged SQL backwards, while the triggers log the way back under the same operation. */
  function reverse(operation: Operation | undefined, undone: 0 | 1, sentence: string): string {
    if (!operation) throw new AppError('NOTHING_TO_UNDO', sentence)
    const { id, name } = operation
    const lines = prepare<[number], { sql: string }>('SELECT sql FROM undo_log WHERE operation_id = ? ORDER BY sequence DESC').all(id)
    prepare<[number]>('DELETE FROM undo_log WHERE operation_id = ?').run(id)
    // Rows come back one by one, a card perhaps before its item.
    db.pragma('defer_foreign_keys = ON')
    recorder.record(id, () => {
      for (const { sql } of lines) db.exec(sql)
    })
    prepare<[number, number, number]>('UPDATE operation SET undone = ?, at = ? WHERE id = ?').run(undone, now().getTime(), id)
    return name
  }

  return {
    record: (name, change) => {
      const id = Number(
        prepare<[string, number]>('INSERT INTO operation (name, at) VALUES (?, ?)').run(name, now().getTime()).lastInsertRowid,
      )
      const result = recorder.record(id, change)
      const changed = prepare<[number]>('SELECT 1 FROM undo_log WHERE operation_id = ? LIMIT 1').get(id)
      if (changed) {
        prepare<[]>('DELETE FROM operation WHERE undone = 1').run()
        prepare<[number]>('DELETE FROM operation WHERE id <= ?').run(Math.max(id - remembered, beyond(MOST_LINES)))
      } else prepare<[number]>('DELETE FROM operation WHERE id = ?').run(id)
      return result
    },
    undo: (id) => {
      const operation = last()
      if (id !== undefined && operation?.id !== id)
        throw new AppError(
          'NOT_ALLOWED_NOW',
          'Something else was changed meanwhile, so nothing was undone.',
          'Undo again to see what it was.',
        )
      return reverse(operation, 1, 'There is nothing to undo.')
    },
    redo: () => reverse(firstUndone(), 0, 'There is nothing to redo.'),
    state: () => ({ undo: last()?.name ?? null, redo: firstUndone()?.name ?? null }),
    last,
    firstUndone,
  }
}
