import { existsSync } from 'node:fs'

/** Readings of our own: those with gold facts, and those of which only drafts or pointing words were judged. */
const FOLDERS = ['src/main/backend/items/fixtures', 'bench/readings']

/** Path of a reading by its name, from the project's folder. Throws where there is none. */
export function pathOf(text: string): string {
  const path = FOLDERS.flatMap((folder) => [`${folder}/${text}.txt`, `${folder}/${text}.md`]).find((each) => existsSync(each))
  if (path === undefined) throw new Error(`A text was judged that is not among our readings: ${text}`)
  return path
}
