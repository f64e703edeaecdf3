import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { AppError } from '../../shared/errors'
import { fromWhereCalled } from './paths'

/** A file as the router takes it; `-` is standard input. Throws FILE_UNREADABLE. */
export async function readInput(path: string): Promise<{ name: string; content: Blob }> {
  if (path === '-') return { name: 'standard input.txt', content: new Blob([new Uint8Array(await buffer(process.stdin))]) }
  const file = fromWhereCalled(path)
  try {
    if (statSync(file).isDirectory()) throw new Error('it is a folder')
    return { name: basename(file), content: new Blob([readFileSync(file)]) }
  } catch (error) {
    throw new AppError('FILE_UNREADABLE', `${path} cannot be read: ${reasonOf(error)}.`, 'Check the name of the file.')
  }
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return REASONS[code] ?? (error as Error).message
}

const REASONS: Partial<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be opened',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
}
