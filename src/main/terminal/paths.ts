import { resolve } from 'node:path'

/** A path as the person meant it. `npm run` moves to the project's folder first, and remembers in INIT_CWD where it was called. */
export function fromWhereCalled(path: string): string {
  const called = process.env['npm_lifecycle_event'] === 'cli' ? process.env['INIT_CWD'] : undefined
  return resolve(called ?? '.', path)
}
