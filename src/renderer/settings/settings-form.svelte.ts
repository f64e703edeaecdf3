import type { Settings } from '../../shared/settings'
import { api } from '../api'
import { act } from '../app/history.svelte'
import { settings } from '../app/settings.svelte'

/** Saves each change at once. What was changed shows before the store has answered, and goes back if it refuses. */
class SettingsForm {
  #changing = $state.raw<Partial<Settings>>({})
  value = $derived<Settings | undefined>(settings.value && { ...settings.value, ...this.#changing })

  /** `said` names the new state: "New cards per day: 15". */
  async save(change: Partial<Settings>, said: string): Promise<void> {
    this.#changing = { ...this.#changing, ...change }
    const saved = await act(
      () => api.settings.set(change),
      () => said,
    )
    if (saved) settings.value = saved
    this.#changing = {}
  }
}

export const form = new SettingsForm()
