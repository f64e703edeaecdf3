// node scripts/run.mjs [NODE'S OPTIONS…] FILE.ts [ARGUMENTS…]: bundles a TypeScript file and runs it on a recent Node.
import { basename, join } from 'node:path'
import { ensureDependencies, findNode, root, run, runScript, SetupError } from './setup.mjs'

await runScript(async () => {
  const given = process.argv.slice(2)
  const at = given.findIndex((argument) => !argument.startsWith('-'))
  const [entry, ...args] = at < 0 ? [] : given.slice(at)
  if (!entry) throw new SetupError("Usage: node scripts/run.mjs [NODE'S OPTIONS…] FILE.ts [ARGUMENTS…]")
  await ensureDependencies()
  return run(findNode(), [...given.slice(0, at), await bundle(entry), ...args])
})

/** Bundles a TypeScript file into out/bench with everything of ours in it; packages stay outside. Returns the path of the bundle. */
async function bundle(entry) {
  const { build } = await import('vite')
  const outDir = join(root, 'out/bench')
  const name = basename(entry, '.ts')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: false,
      target: 'node22',
      rollupOptions: { output: { entryFileNames: `${name}.js` } },
    },
  })
  return join(outDir, `${name}.js`)
}
