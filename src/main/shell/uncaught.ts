import { app, dialog } from 'electron'

/** Under test a modal dialog would only look like a program that hangs: print and end instead. */
export const underTest = process.env['AIDE_MEMOIRE_TEST'] === '1'

/** A bug in the main process ends the app with a message; the store is safe, as every answer is on disk before the next card shows. */
export function endOnUncaught(): void {
  const end = (error: unknown) => {
    console.error(error)
    endWith('Aide-mémoire met an error it did not expect, and has to end.', 'Everything you answered is saved. Start it again to go on.')
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}

/** Says why in a dialog (under test: on stderr), and ends the app. */
export function endWith(message: string, hint: string): void {
  console.error(`${message} ${hint}`.trim())
  if (!underTest && app.isReady()) dialog.showErrorBox(message, hint)
  app.exit(1)
}
