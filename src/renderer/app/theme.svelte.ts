import type { Settings } from '../../shared/settings'
import { api } from '../api'
import { act } from './history.svelte'

export type ThemeName = Settings['theme']

/**
 * The theme in use. The store's setting leads; localStorage holds a copy for the first paint (public/first-paint.js), before the backend answers.
 */
class Theme {
  wanted = $state<ThemeName>((localStorage.getItem(KEY) as ThemeName | null) ?? 'system')
  #systemDark = $state(matchMedia(DARK).matches)
  shown = $derived(this.wanted === 'system' ? (this.#systemDark ? 'dark' : 'light') : this.wanted)

  /** Follows the system's preference. Returns how to stop. */
  start(): () => void {
    const media = matchMedia(DARK)
    const follow = () => {
      this.#systemDark = media.matches
      this.#paint()
    }
    media.addEventListener('change', follow)
    this.#paint()
    return () => media.removeEventListener('change', follow)
  }

  /** Shows a theme without storing it in the settings. */
  show(theme: ThemeName): void {
    this.wanted = theme
    localStorage.setItem(KEY, theme)
    this.#paint()
  }

  /** Shows it at once and stores it. */
  async choose(theme: ThemeName): Promise<void> {
    this.show(theme)
    await act(() => api.settings.set({ theme }))
  }

  #paint() {
    document.documentElement.dataset.theme = this.shown
  }
}

const KEY = 'theme'
const DARK = '(prefers-color-scheme: dark)'

export const theme = new Theme()
