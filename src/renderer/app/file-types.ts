/** What the library reads, for the file dialog. The backend decides in the end. */
const ACCEPTED = '.txt,.text,.md,.markdown,.mdown,text/plain,text/markdown'

/** Opens the system's file dialog. Resolves to nothing when it is closed without a choice. */
export function chooseFiles(): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.accept = ACCEPTED
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
