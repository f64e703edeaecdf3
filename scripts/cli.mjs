// npm run --silent cli -- COMMAND: the app in a terminal, built first where the sources are newer than the build.
import { join } from 'node:path'
import { ensureBuild, ensureDependencies, findNode, root, run, runScript } from './setup.mjs'

await runScript(async () => {
  await ensureDependencies()
  await ensureBuild()
  return run(findNode(), [join(root, 'out/main/cli.js'), ...process.argv.slice(2)], { cwd: process.cwd() })
})
