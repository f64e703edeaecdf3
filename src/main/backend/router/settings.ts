import { readSettings, writeSettings } from '../store/settings'
import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function settingsRouter({ store }: Parts) {
  const { get, set } = contractWithPlainErrors.settings
  return {
    get: get.handler(() => readSettings(store())),
    set: set.handler(({ input }) => writeSettings(store(), input)),
  }
}
