import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { backendOf, killNow, processTree, root, type AppUnderTest, type StartOptions } from './app-under-test'

/** The app in a real Electron window. */
export async function startDesktop({ directory, watch }: StartOptions): Promise<AppUnderTest> {
  let printed = ''
  let electron: ElectronApplication
  let page: Page

  const launch = async () => {
    electron = await launchElectron(directory)
    for (const stream of [electron.process().stdout, electron.process().stderr]) stream?.on('data', (chunk) => (printed += chunk))
    page = await electron.firstWindow()
    watch(page)
    await page.waitForLoadState()
    return page
  }
  const pid = () => electron.process().pid ?? 0
  const tree = () => processTree(pid()).map((process) => process.pid)

  await launch()
  return {
    get page() {
      return page
    },
    get electron() {
      return electron
    },
    origin: 'app://aide-memoire',
    async restart() {
      await electron.close()
      return launch()
    },
    async crashAndRestart() {
      tree().forEach(killNow)
      await electron.close().catch(() => undefined)
      return launch()
    },
    async killBackend() {
      const backend = backendOf(pid())
      killNow(backend)
      return backend
    },
    processes: tree,
    close: () => electron.close().catch(() => undefined),
    output: () => printed,
  }
}

/** Starts Electron on a data folder without waiting for its window. */
export function launchElectron(directory: string, env: Record<string, string> = {}): Promise<ElectronApplication> {
  return _electron.launch({
    args: [...electronArguments(), root, `--data=${directory}`],
    env: { ...(process.env as Record<string, string>), AIDE_MEMOIRE_TEST: '1', ...env },
  })
}

/** --disable-gpu: without it one launch in twenty hangs under Xvfb. --log-level: Chromium's chatter about buses. */
export const electronArguments = () => [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--log-level=3']
