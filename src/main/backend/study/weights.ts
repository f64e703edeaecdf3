import { default_w } from 'ts-fsrs'
import { WeightsFit } from '../../../shared/fit'
import type { Store } from '../store'

/** Weights of FSRS-6 with the id that reviews refer to. */
export interface Weights {
  id: number
  values: readonly number[]
  addedAt: Date
  /** How they were fitted here; null for the defaults. */
  fit: WeightsFit | null
}

interface Row {
  id: number
  json: string
  addedAt: number
  fit: string | null
}

/** Weights are only ever added; which of them are in use is a setting, so that it can be undone. */
const IN_USE = 'weights'

/** The weights in use. Undefined before the first answer: then they are the defaults. */
export function currentWeights(store: Store): Weights | undefined {
  const row = store
    .prepare<[string], Row>(
      `SELECT id, "values" AS json, added_at AS addedAt, fit FROM weights
       WHERE id = coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE key = ?), (SELECT min(id) FROM weights))`,
    )
    .get(IN_USE)
  return row && weightsOf(row)
}

/** The weights in use; where there are none yet, the defaults of FSRS-6 are added. To be called inside a transaction. */
export const ensureWeights = (store: Store): Weights => currentWeights(store) ?? addWeights(store, DEFAULT_WEIGHTS)

/** Puts weights on record; those that are there already are the same. To be called inside a transaction. */
export function addWeights(store: Store, values: readonly number[], fit: WeightsFit | null = null): Weights {
  const json = JSON.stringify(values)
  store
    .prepare<[string, number, string | null]>('INSERT INTO weights ("values", added_at, fit) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .run(json, store.now().getTime(), fit && JSON.stringify(fit))
  const row = store
    .prepare<[string], Row>('SELECT id, "values" AS json, added_at AS addedAt, fit FROM weights WHERE "values" = ?')
    .get(json)
  return weightsOf(row as Row)
}

/** From now on these weights are used. To be called inside an operation. */
export function useWeights(store: Store, id: number): void {
  store
    .prepare<[string, string]>('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(IN_USE, String(id))
}

const weightsOf = ({ id, json, addedAt, fit }: Row): Weights => ({
  id,
  values: JSON.parse(json) as number[],
  addedAt: new Date(addedAt),
  fit: fit === null ? null : WeightsFit.parse(JSON.parse(fit)),
})

/** Fitted by the FSRS authors on the reviews of ten thousand people. */
export const DEFAULT_WEIGHTS: readonly number[] = default_w
