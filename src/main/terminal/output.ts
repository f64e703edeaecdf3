import { writeFileSync } from 'node:fs'
import { AppError } from '../../shared/errors'
import { apart } from '../../shared/setting'
import { fromWhereCalled } from './paths'
import type { Command } from 'commander'

/** Prints a command's answer on stdout: one JSON value where that was asked for, else lines for people. */
export function print(command: Command, value: unknown, lines: () => string[]): void {
  const { json } = command.optsWithGlobals<{ json?: boolean }>()
  const text = json ? JSON.stringify(value, null, 2) : lines().join('\n')
  if (text !== '') process.stdout.write(`${text}\n`)
}

/** Says on stderr what is going on; on a terminal each line takes the place of the one before. */
export function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`)
}

/** Rows in columns, as wide as their widest cell; the last column is left as it is. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '))
}

/** A question: its setting in a line of its own, in its brackets since a terminal has no small print, then what is asked. */
export function apartLines(stem: string): string[] {
  const { setting, asked } = apart(stem)
  return setting === '' ? [asked] : [`[${setting}]`, asked]
}

/** "1 item", "3 items". */
export const counted = (count: number, one: string, many = `${one}s`) => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** A time to the minute, in the computer's zone: "2026-03-02 09:10". */
export const minute = (time: Date) => time.toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' })

/** Writes a file where the command was called from; returns its full name. Throws INPUT_INVALID where it cannot be written. */
export function writeOut(out: string, content: string | Uint8Array): string {
  const file = fromWhereCalled(out)
  try {
    writeFileSync(file, content)
  } catch (error) {
    throw new AppError('INPUT_INVALID', `${out} cannot be written.`, 'Check that the folder is there and may be written to.', {
      cause: error,
    })
  }
  return file
}
