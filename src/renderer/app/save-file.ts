/** Lets the person keep a file: through the system's dialog in the desktop app, as a download in the browser. Tells whether it was kept. */
export async function saveFile(name: string, content: Blob): Promise<boolean> {
  if (window.aideMemoire) return window.aideMemoire.saveFile(name, new Uint8Array(await content.arrayBuffer()))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return true
}
