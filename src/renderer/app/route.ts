const SCREEN_NAMES = [
  'today',
  'study',
  'decks',
  'quiz',
  'inbox',
  'library',
  'course',
  'atlas',
  'browse',
  'reader',
  'exam',
  'progress',
  'settings',
] as const
export type ScreenName = (typeof SCREEN_NAMES)[number]

export interface Route {
  screen: ScreenName
  /** What stands after the screen's name: the document's id in `reader/ID`. */
  id: string
  /** What stands after `?` in the hash: `at=120` in `reader/ID?at=120`. */
  query: URLSearchParams
}

/** The link to a screen: `href('reader/ID')` is `#/reader/ID`. */
export function href(path: string, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString()
  return `#/${path}${search && `?${search}`}`
}

/** Today, where the address names no screen. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?')
  const [name = '', ...rest] = path.split('/')
  const screen = SCREEN_NAMES.find((candidate) => candidate === name) ?? 'today'
  return { screen, id: screen === name ? decode(rest.join('/')) : '', query: new URLSearchParams(search) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
