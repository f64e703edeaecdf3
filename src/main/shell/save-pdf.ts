import { writeFile } from 'node:fs/promises'
import { dialog, type BrowserWindow } from 'electron'
import { isPdfName } from './saved-files'

const FOOTER = `<div style="width:100%;text-align:center;font:8px sans-serif;color:#555"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`

/** Asks where to, and prints the page there as a PDF, as its print styles have it; the page learns only whether it was saved. Rejects where the place cannot be written. */
export async function savePdf(window: BrowserWindow | undefined, name: unknown): Promise<boolean> {
  if (!window || !isPdfName(name)) return false
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: name, filters: [{ name: 'PDF', extensions: ['pdf'] }] })
  if (canceled || !filePath) return false
  const pdf = await window.webContents.printToPDF({
    pageSize: 'A4',
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: FOOTER,
    // Inches.
    margins: { top: 0.75, bottom: 0.75, left: 0.8, right: 0.8 },
  })
  await writeFile(filePath, pdf)
  return true
}
