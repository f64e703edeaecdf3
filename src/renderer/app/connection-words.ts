import type { Connected } from './connection.svelte'

/** After that long without an answer the program has ended, and is not being started again. In ms. */
export const ENDED_MILLIS = 10_000

interface Situation {
  status: Connected
  /** Whether the backend has ever answered. */
  known: boolean
  /** The first moments of a start are nothing to worry anybody with. */
  starting: boolean
  /** Gone for longer than ENDED_MILLIS. */
  ended: boolean
  /** The desktop app starts its backend anew by itself; a page cannot start the program that served it. */
  desktop: boolean
}

/** What the banner says; undefined when all is well. */
export function connectionWords({ status, known, starting, ended, desktop }: Situation): string | undefined {
  if (status === 'locked') return 'This page is no longer signed in. Open the address that the app printed when it started.'
  if (status === 'up') return undefined
  if (known && ended && !desktop) return 'Aide-mémoire has ended. Start it again with npm start. Everything you answered is saved.'
  if (known) return 'The part of the app that keeps your cards has stopped. It is being started again; everything you answered is saved.'
  return starting ? undefined : 'Waiting for the part of the app that keeps your cards…'
}
