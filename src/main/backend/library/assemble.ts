import type { Span } from '../../../shared/anchor'
import type { Block, DocumentBody, Passage } from '../../../shared/document'
import type { RawDocument } from './raw-document'
import { sentencesOf } from './sentences'
import { sectionsOf } from './structure/sections'

/** What stands between two blocks in a document's text. */
const BLOCK_SEPARATOR = '\n\n'

/** Lays the blocks out in one text, so that every block, section and passage has its offsets. Every block's text is trimmed and not empty. */
export function assembleBody(raw: RawDocument, about: Pick<DocumentBody, 'title' | 'format' | 'source'>): DocumentBody {
  const blocks: Block[] = []
  const passages: Passage[] = []
  const parts: string[] = []
  let offset = 0
  for (const { kind, text: untrimmed, level, ordered } of raw.blocks) {
    const text = untrimmed.trim()
    if (text === '') continue
    const start = offset
    for (const sentence of sentencesIn(kind, text)) {
      passages.push({ start: start + sentence.start, end: start + sentence.end, block: blocks.length })
    }
    blocks.push({
      start,
      end: start + text.length,
      kind,
      ...(level === undefined ? {} : { level }),
      ...(ordered === undefined ? {} : { ordered }),
    })
    parts.push(text)
    offset += text.length + BLOCK_SEPARATOR.length
  }
  const text = parts.join(BLOCK_SEPARATOR)
  return {
    ...about,
    ...(raw.author === undefined ? {} : { author: raw.author }),
    ...(raw.published === undefined ? {} : { published: raw.published }),
    text,
    words: countWords(text),
    blocks,
    sections: sectionsOf(blocks, text),
    passages,
    dropped: raw.dropped,
  }
}

/** A heading is one passage. "Norms." at the start of an item, or "Abstract.", is a label, and stays with the sentence after it. */
function sentencesIn(kind: Block['kind'], text: string): Span[] {
  if (kind === 'heading') return [{ start: 0, end: text.length }]
  const [first, second, ...rest] = sentencesOf(text)
  if (!first) return []
  if (!second) return [first]
  const opening = text.slice(first.start, first.end)
  const isLabel = kind === 'list-item' ? /^\S+(?: \S+)?\.$/.test(opening) : /^(?:Abstract|Summary|Note|Example)\.$/i.test(opening)
  return isLabel ? [{ start: first.start, end: second.end }, ...rest] : [first, second, ...rest]
}

/** Runs of characters between spaces which hold a letter or a digit. */
function countWords(text: string): number {
  let words = 0
  for (const [run] of text.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(run)) words++
  return words
}
