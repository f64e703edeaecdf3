import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElectronApplication, Page } from '@playwright/test'

/** The app as a spec sees it, whichever target it runs in. */
export interface AppUnderTest {
  /** The page that is open now. */
  readonly page: Page
  /** The Electron application; undefined in the browser. */
  readonly electron: ElectronApplication | undefined
  /** http://127.0.0.1:PORT or app://aide-memoire */
  readonly origin: string
  /** Ends the app in good order and starts it again on the same data. Resolves with the new page. */
  restart(): Promise<Page>
  /** Ends all of the app's processes at once, as a power cut would, and starts it again on the same data. */
  crashAndRestart(): Promise<Page>
  /** kill -9 to the backend's process; resolves with the process id it had. */
  killBackend(): Promise<number>
  /** Process ids of the app's own processes, the first one being the parent of all. */
  processes(): number[]
  close(): Promise<void>
  /** What the app printed so far. */
  output(): string
}

export interface StartOptions {
  directory: string
  /** Listens for errors in a page. */
  watch(page: Page): void
}

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** A process and all that it started, itself first. */
export function processTree(pid: number): { pid: number; command: string }[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .filter(([, , , state]) => !state?.startsWith('Z'))
    .map(([, id, parent, , command]) => ({ pid: Number(id), parent: Number(parent), command: command ?? '' }))
  const below = (parent: number): typeof rows => rows.filter((row) => row.parent === parent).flatMap((row) => [row, ...below(row.pid)])
  return [...rows.filter((row) => row.pid === pid), ...below(pid)].map(({ pid, command }) => ({ pid, command }))
}

/** Of a parent's processes, the one that runs the backend. */
export function backendOf(parent: number): number {
  const found = processTree(parent).find(({ command }) => /(backend|web)-process\.js|node\.mojom\.NodeService/.test(command))
  if (!found) throw new Error('The app has no backend process')
  return found.pid
}

/** kill -9; a process that is gone already is fine. */
export function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
