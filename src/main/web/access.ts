import { randomBytes, timingSafeEqual } from 'node:crypto'

/** What the door needs to know of a request. */
export interface Knock {
  method: string
  /** Path and query, as sent. */
  url: string
  headers: { host?: string | undefined; origin?: string | undefined; cookie?: string | undefined }
}

export type Verdict =
  | { kind: 'allowed'; pathname: string }
  /** The token was right: set the cookie and go to the clean address. */
  | { kind: 'welcome'; cookie: string }
  | { kind: 'refused'; status: number; sentence: string }

/** What lets a browser in: a token that works once (null when it was used), and the session it is exchanged for. */
export interface Keys {
  session: string
  token: string | null
}

export const newKey = () => randomBytes(32).toString('base64url')

/**
 * Decides who is let in. A web page from elsewhere can send requests to 127.0.0.1, and DNS rebinding can give it our address under its own
 * name: hence Host and Origin. Other users of the computer can reach the port too: hence the cookie.
 */
export class Door {
  readonly #host: string

  /** `onChange` is called when the token was used, and with a fresh token when somebody came with a used one. */
  constructor(
    private readonly port: number,
    private keys: Keys,
    private readonly onChange: (keys: Keys) => void,
  ) {
    this.#host = `127.0.0.1:${port}`
  }

  judge({ method, url, headers }: Knock): Verdict {
    if (method !== 'GET' && method !== 'POST') return refuse(405, 'Only GET and POST are answered here.')
    if (headers.host !== this.#host) return refuse(403, 'This address belongs to Aide-mémoire, and was reached under another name.')
    if (headers.origin !== undefined && headers.origin !== `http://${this.#host}`) {
      return refuse(403, 'Another website tried to reach Aide-mémoire. It was refused.')
    }
    if (method === 'POST' && headers.origin === undefined) return refuse(403, 'A request without an origin was refused.')
    if (!url.startsWith('/') || !URL.canParse(url, `http://${this.#host}`)) return refuse(400, 'This is not an address of Aide-mémoire.')

    const { pathname, searchParams } = new URL(url, `http://${this.#host}`)
    const token = searchParams.get('token')
    if (method === 'GET' && token !== null && this.#spend(token)) return { kind: 'welcome', cookie: this.#cookie() }
    if (this.#hasSession(headers.cookie)) {
      return token === null ? { kind: 'allowed', pathname } : { kind: 'welcome', cookie: this.#cookie() }
    }
    if (token !== null) return refuse(401, 'This address was used already. Open the new one printed in the terminal.')
    return refuse(401, 'Open the address printed in the terminal.')
  }

  #spend(token: string): boolean {
    const right = this.keys.token !== null && same(token, this.keys.token)
    if (right || this.keys.token === null) this.#change({ ...this.keys, token: right ? null : newKey() })
    return right
  }

  #change(keys: Keys) {
    this.keys = keys
    this.onChange(keys)
  }

  /** Cookies do not know ports: the name keeps two of our servers apart. */
  #cookie = () => `aide-memoire-${this.port}=${this.keys.session}; Path=/; HttpOnly; SameSite=Strict`

  #hasSession(cookies = ''): boolean {
    const name = `aide-memoire-${this.port}=`
    const found = cookies.split(/; */).find((cookie) => cookie.startsWith(name))
    return found !== undefined && same(found.slice(name.length), this.keys.session)
  }
}

const refuse = (status: number, sentence: string): Verdict => ({ kind: 'refused', status, sentence })

/** Takes the same time wherever the first difference is. */
function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
