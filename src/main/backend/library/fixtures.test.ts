import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { DocumentBody } from '../../../shared/document'
import { readDocument } from './index'

/** The structure of a body, as a person reads it: one line for each block's kind, its sentences under it. */
function structureOf(body: DocumentBody) {
  return {
    title: body.title,
    author: body.author,
    published: body.published,
    blocks: body.blocks.map(({ kind, level, ordered }, index) => ({
      block: [kind, level, ordered ? 'ordered' : undefined].filter((part) => part !== undefined).join(' '),
      sentences: body.passages.filter((passage) => passage.block === index).map(({ start, end }) => body.text.slice(start, end)),
    })),
    dropped: body.dropped.map(({ reason, text }) => `${reason}: ${text}`),
  }
}

const folder = new URL('./fixtures/', import.meta.url)
const names = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name))

test('there are five of them', () => expect(names).toHaveLength(5))

test.each(names)('%s gives the structure written down beside it', (name) => {
  const bytes = readFileSync(new URL(name, folder))
  const structure = structureOf(readDocument({ name, bytes }))
  const expected: unknown = JSON.parse(readFileSync(new URL(name.replace(/\.\w+$/, '.json'), folder), 'utf8'))
  expect(structure).toEqual(expected)
  // Pasted, a text reads the same.
  expect(structureOf(readDocument({ text: bytes.toString('utf8') })).blocks).toEqual(structure.blocks)
})
