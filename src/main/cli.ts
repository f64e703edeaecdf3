import { run } from './terminal/program'

/** The same app in a terminal. */
process.exitCode = await run(process.argv.slice(2))
