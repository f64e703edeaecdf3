import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { build } from 'vite'
import { processTree, root } from './app-under-test'
import { electronArguments } from './desktop'
import { expect, test } from './fixtures'
import type { Probe } from './utility-host/main'

// The backend in a utility process, in whichever Electron there is: also in one whose own Node is too old for the real backend.

// Electron 33.2.1 itself now and then dies of a segmentation fault (1 run in 24) when a port reaches a process that is just dying, which is what this test does on
// purpose. A fault of ours would fail three times.
test.describe.configure({ retries: 2 })

test('a utility process serves ports, its death closes them, and the next one serves again', async () => {
  test.skip(!process.env['AIDE_MEMOIRE_TEST_ELECTRON'], process.env['AIDE_MEMOIRE_TEST_NO_ELECTRON'])
  const folder = await bundle()
  const electron = await _electron.launch({
    args: [...electronArguments(), folder, `--user-data-dir=${join(folder, 'profile')}`],
  })

  try {
    const seen = await electron.evaluate(async () => {
      const { probe } = globalThis as unknown as { probe: Probe }
      const first = probe.connect()
      const pid = await first.client.pid()
      const bytes = await first.client.echo({ at: new Date(0), bytes: new Blob(['abc']) })
      let last = 0
      for await (const number of await first.client.count()) last = number
      // The call is lost with the process; the port says so.
      first.client.die().catch(() => undefined)
      const farewell = await first.closed
      // At once, while the host may not have heard of the death: this port is kept for the next process.
      const nextPid = await probe.connect().client.pid()
      return { pid, echoed: { at: bytes.at.getTime(), size: bytes.bytes.size }, last, farewell, nextPid }
    })
    expect(seen).toMatchObject({ echoed: { at: 0, size: 3 }, last: 1000, farewell: 'closed' })
    expect(seen.nextPid).not.toBe(seen.pid)
    expect(processTree(electron.process().pid ?? 0).map(({ pid }) => pid)).toContain(seen.nextPid)

    await electron.evaluate(() => (globalThis as unknown as { probe: Probe }).probe.close())
    // The host has let go of it; the system takes a moment to clear a process away.
    await expect.poll(() => processTree(seen.nextPid)).toEqual([])
  } finally {
    await electron.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})

/** Builds the stand-in with the app's own host code; returns a folder that Electron can run. */
async function bundle(): Promise<string> {
  const folder = await mkdtemp(join(root, 'out/utility-host-'))
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      rollupOptions: {
        input: ['main', 'backend'].map((name) => join(root, `e2e/utility-host/${name}.ts`)),
        external: ['electron'],
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'utility-host', type: 'module', main: 'main.js' }))
  return folder
}
