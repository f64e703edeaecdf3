import { parsedJson } from '../../../shared/json'
import { DEFAULT_SETTINGS, Settings } from '../../../shared/settings'
import type { Store } from '.'

/** The settings as they are: what was set, and the defaults for the rest. A value this version cannot read counts as not set. */
export function readSettings(store: Store): Settings {
  const rows = store.prepare<[], { key: string; value: string }>('SELECT key, value FROM setting').all()
  const stored = new Map(rows.map(({ key, value }) => [key, value]))
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS }
  for (const [key, schema] of Object.entries(Settings.shape)) {
    const value = stored.get(key)
    if (value === undefined) continue
    const parsed = schema.safeParse(parsedJson(value))
    if (parsed.success) settings[key] = parsed.data
  }
  return settings as Settings
}

/** Sets what is given and leaves the rest; returns all of them. */
export function writeSettings(store: Store, changes: Partial<Settings>): Settings {
  return store.operation('Change settings', () => {
    for (const [key, value] of Object.entries(changes))
      if (value !== undefined)
        store
          .prepare<[string, string]>(
            'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
          )
          .run(key, JSON.stringify(value))
    return readSettings(store)
  })
}
