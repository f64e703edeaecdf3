import { href, parseRoute } from './route'

export { href } from './route'

/** Where the window is. Addresses are hashes, so that they work on app:// and http alike, and back and forward do too. */
class Router {
  #hash = $state(location.hash)
  route = $derived(parseRoute(this.#hash))
  /** True after the first change of screen: from then on the focus follows to the heading. */
  moved = $state(false)

  /** Follows the address, and returns to the last screen when the window opens without one. Returns how to stop. */
  start(): () => void {
    if (!location.hash) history.replaceState(history.state, '', `#/${localStorage.getItem(LAST) ?? 'today'}`)
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

export const router = new Router()
