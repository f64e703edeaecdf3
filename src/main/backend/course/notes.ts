import type { Block, DocumentBody, Note } from '../../../shared/document'

/**
 * The marks "[^3]" of a briefing's file as places in its text, which does not show them. The text is the prose without marks and Markdown, so a place is found by counting
 * letters. Throws Error where prose and text do not agree, and for a mark that no source answers.
 */
export function notesIn(prose: string, { text, blocks, sections }: Pick<DocumentBody, 'text' | 'blocks' | 'sections'>): Note[] {
  const list = sections.at(-1)
  const sources = blocks.filter(({ kind, start }) => kind === 'list-item' && list !== undefined && start >= list.start)
  const places = placesOfLetters(text)
  const first = places.letters.indexOf(lettersOf(prose.slice(0, 400).replace(/\[\^?\d*$/, '')))
  if (first < 0) throw new Error('The text of this briefing is not the one of its file.')
  let letters = first
  let read = 0
  return [...prose.matchAll(MARK)].map(({ 0: mark, 1: number, index }) => {
    const passed = lettersOf(prose.slice(read, index))
    if (!places.letters.startsWith(passed, letters))
      throw new Error(`The text of this briefing is not the one of its file: ${passed.slice(0, 60)}`)
    letters += passed.length
    read = index + mark.length
    const source = sources[Number(number) - 1]
    if (!source) throw new Error(`This briefing lists no source ${number ?? ''}.`)
    return { at: (places.offsets[letters - 1] ?? 0) + 1, number: Number(number), source: { start: source.start, end: source.end } }
  })
}

/** The blocks, each with the numbers that stand in it. */
export const withNotes = (blocks: readonly Block[], notes: readonly Note[]): Block[] =>
  blocks.map((block) => {
    const inside = notes.filter(({ at }) => at > block.start && at <= block.end)
    return inside.length > 0 ? { ...block, notes: inside } : block
  })

const MARK = /\[\^(\d+)\]/g

const lettersOf = (prose: string): string => prose.replace(MARK, '').replace(/[\s*_#]/g, '')

function placesOfLetters(text: string): { letters: string; offsets: number[] } {
  const offsets: number[] = []
  let letters = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (/[\s*_#]/.test(letter)) continue
    letters += letter
    offsets.push(at)
  }
  return { letters, offsets }
}
