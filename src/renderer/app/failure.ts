import { isObject } from '../../shared/json'

/** A failure as people are told of it: what happened, and what they can do. */
export interface Failure {
  code: string
  message: string
  hint: string
}

/** Whatever was thrown, in words. Failures without a code of ours are bugs or a lost connection and get a plain sentence. */
export function failureOf(thrown: unknown): Failure {
  if (isCoded(thrown)) {
    const hint = isObject(thrown.data) && typeof thrown.data.hint === 'string' ? thrown.data.hint : (thrown.hint ?? '')
    if (OURS.test(thrown.code) && !TRANSPORT.has(thrown.code)) return { code: thrown.code, message: thrown.message, hint }
    const known = TRANSPORT.get(thrown.code)
    if (known) return { code: thrown.code, ...known }
  }
  if (thrown instanceof DOMException && UNREADABLE.has(thrown.name)) {
    return {
      code: 'FILE_UNREADABLE',
      message: 'The file cannot be read any more.',
      hint: 'It may have been moved or changed since you chose it. Choose it once more.',
    }
  }
  if (isLostConnection(thrown)) {
    return {
      code: 'CONNECTION_LOST',
      message: 'The part of the app that keeps your cards stopped just then.',
      hint: 'It is being started again. Look whether your last action took effect before you repeat it.',
    }
  }
  return {
    code: 'UNEXPECTED',
    message: 'Something went wrong inside the app.',
    hint: 'Nothing you saved is lost. Try once more; if it happens again, start the app anew.',
  }
}

/** True when the person stopped it: nothing to report then. */
export const isCancelled = (thrown: unknown): boolean =>
  failureOf(thrown).code === 'CANCELLED' || (thrown instanceof DOMException && thrown.name === 'AbortError')

/** A closed port makes oRPC throw its own AbortError (which is no DOMException); a closed server makes fetch throw a TypeError. */
const isLostConnection = (thrown: unknown) =>
  (thrown instanceof Error && !(thrown instanceof DOMException) && thrown.name === 'AbortError') ||
  (thrown instanceof TypeError && /fetch|network/i.test(thrown.message))

/** What reading a File throws when it has gone, changed, or is not allowed. */
const UNREADABLE = new Set(['NotFoundError', 'NotReadableError', 'SecurityError'])

const OURS = /^[A-Z][A-Z_]+$/

/** Codes of oRPC and HTTP, which have no sentence of ours. */
const TRANSPORT = new Map<string, Omit<Failure, 'code'>>([
  [
    'INTERNAL_SERVER_ERROR',
    {
      message: 'Something went wrong inside the app.',
      hint: 'Nothing you saved is lost. Try once more; if it happens again, start the app anew.',
    },
  ],
  ['BAD_REQUEST', { message: 'The app could not accept that.', hint: 'Check what you typed and try again.' }],
  ['NOT_FOUND', { message: 'This is not there any more.', hint: 'Go back and choose again.' }],
  ['UNAUTHORIZED', { message: 'This page is no longer signed in.', hint: 'Open the address that the app printed when it started.' }],
  ['FORBIDDEN', { message: 'This page is no longer signed in.', hint: 'Open the address that the app printed when it started.' }],
  ['PAYLOAD_TOO_LARGE', { message: 'That file is too large.', hint: 'Split it into parts and import them one by one.' }],
  ['TIMEOUT', { message: 'The app took too long to answer.', hint: 'Try once more.' }],
])

function isCoded(thrown: unknown): thrown is { code: string; message: string; hint?: string; data?: unknown } {
  return isObject(thrown) && typeof thrown.code === 'string' && typeof thrown.message === 'string'
}
