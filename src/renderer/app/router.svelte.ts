import { screens, type ScreenName } from './screens'

export interface Route {
  screen: ScreenName
  /** What stands after the screen's name: the document's id in `reader/ID`. */
  id: string
  /** What stands after `?` in the hash: `at=120` in `reader/ID?at=120`. */
  query: URLSearchParams
}

/** Where the window is. Addresses are hashes, so that they work on app:// and http alike, and back and forward do too. */
class Router {
  #hash = $state(location.hash)
  route = $derived(parseRoute(this.#hash))
  /** True after the first change of screen: from then on the focus follows to the heading. */
  moved = $state(false)

  /** Follows the address, and returns to the last screen when the window opens without one. Returns how to stop. */
  start(): () => void {
    if (!location.hash) history.replaceState(null, '', `#/${localStorage.getItem(LAST) ?? 'today'}`)
    this.#hash = location.hash
    const follow = () => {
      this.moved = true
      this.#hash = location.hash
      localStorage.setItem(LAST, location.hash.replace(/^#\/?/, ''))
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }

  /** `router.go('reader/ID', { at: '120' })` */
  go(path: string, query: Record<string, string> = {}): void {
    location.hash = href(path, query)
  }
}

const LAST = 'last-screen'

/** The link to a screen: `href('reader/ID')` is `#/reader/ID`. */
export function href(path: string, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString()
  return `#/${path}${search && `?${search}`}`
}

/** Today, where the address names no screen. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?')
  const [name = '', ...rest] = path.split('/')
  const screen = screens.find((candidate) => candidate.name === name)?.name ?? 'today'
  return { screen, id: screen === name ? decode(rest.join('/')) : '', query: new URLSearchParams(search) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const router = new Router()
