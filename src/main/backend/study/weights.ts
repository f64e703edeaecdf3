import { default_w } from 'ts-fsrs'
import type { Store } from '../store'

/** Weights of FSRS-6 with the id that reviews refer to. */
export interface Weights {
  id: number
  values: readonly number[]
}

/** The weights in use: those added last. Undefined before the first answer. */
export function currentWeights(store: Store): Weights | undefined {
  const row = store.prepare<[], { id: number; json: string }>('SELECT id, "values" AS json FROM weights ORDER BY id DESC LIMIT 1').get()
  return row && { id: row.id, values: JSON.parse(row.json) as number[] }
}

/** The weights in use; where there are none yet, the defaults of FSRS-6 are added. To be called inside a transaction. */
export function ensureWeights(store: Store): Weights {
  const current = currentWeights(store)
  if (current) return current
  const { lastInsertRowid } = store
    .prepare<[string, number]>('INSERT INTO weights ("values", added_at) VALUES (?, ?)')
    .run(JSON.stringify(DEFAULT_WEIGHTS), store.now().getTime())
  return { id: Number(lastInsertRowid), values: DEFAULT_WEIGHTS }
}

/** Fitted by the FSRS authors on the reviews of ten thousand people. */
export const DEFAULT_WEIGHTS: readonly number[] = default_w
