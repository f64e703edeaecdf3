import { join } from 'node:path'
import { run } from './terminal/program'

/** The same app in a terminal. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read us has seen enough: `… | head`.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await run(process.argv.slice(2), join(import.meta.dirname, '../../resources'))
