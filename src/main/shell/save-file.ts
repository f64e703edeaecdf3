import { writeFile } from 'node:fs/promises'
import { dialog, type BrowserWindow } from 'electron'
import { isFileContent, isSafeName } from './saved-files'

/** Asks where to, and writes what the page made; the page learns only whether it was saved. Rejects where the place cannot be written. */
export async function saveFile(window: BrowserWindow | undefined, name: unknown, content: unknown): Promise<boolean> {
  if (!window || !isSafeName(name) || !isFileContent(content)) return false
  const ending = name.slice(name.lastIndexOf('.') + 1)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: name,
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
  })
  if (canceled || !filePath) return false
  await writeFile(filePath, content)
  return true
}
