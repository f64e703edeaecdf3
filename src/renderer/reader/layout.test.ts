import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentView, Note } from '../../shared/document'
import { layOut, type Part } from './layout'

const text = 'Hamburg\n\nThey met. It was long.\n\none\n\ntwo'
const view: Pick<DocumentView, 'text' | 'blocks' | 'sections' | 'passages' | 'marks'> = {
  text,
  sections: [],
  blocks: [
    { kind: 'heading', level: 2, start: 0, end: 7 },
    { kind: 'paragraph', start: 9, end: 31 },
    { kind: 'list-item', level: 1, start: 33, end: 36 },
    { kind: 'list-item', level: 1, start: 38, end: 41 },
  ],
  passages: [
    { start: 0, end: 7, block: 0 },
    { start: 9, end: 18, block: 1 },
    { start: 19, end: 31, block: 1 },
    { start: 33, end: 36, block: 2 },
  ],
  marks: [],
}
const mark = (start: number, end: number, itemId = 'a', status: 'draft' | 'active' | 'suspended' = 'draft', drifted = false) => ({
  start,
  end,
  itemId,
  status,
  drifted,
})

const noted = (notes: Note[]) =>
  view.blocks.map((block) => ({ ...block, notes: notes.filter(({ at }) => at > block.start && at <= block.end) }))
const blocksOf = (parts: Part[]) => parts.flatMap((part) => (part.kind === 'block' ? [part.block] : part.items))
const spelt = (parts: Part[]) =>
  blocksOf(parts).map((block) => block.sentences.map(({ pieces, after }) => pieces.map((piece) => piece.text).join('') + after).join(''))
const marked = (parts: Part[]) =>
  blocksOf(parts)
    .flatMap(({ sentences }) => sentences.flatMap(({ pieces }) => pieces))
    .filter(({ items }) => items.length > 0)

describe('layOut', () => {
  it('gathers neighbouring list items and leaves the rest as it is', () =>
    expect(layOut(view).map((part) => (part.kind === 'list' ? part.items.length : part.block.kind))).toEqual(['heading', 'paragraph', 2]))

  it('shows every block whole, also one without passages', () =>
    expect(spelt(layOut(view))).toEqual(['Hamburg', 'They met. It was long.', 'one', 'two']))

  it('marks a part of a sentence', () =>
    expect(marked(layOut({ ...view, marks: [mark(14, 17)] }))).toEqual([{ text: 'met', items: ['a'], status: 'draft' }]))

  it('cuts where marks overlap, and lets the kept one lead', () =>
    expect(marked(layOut({ ...view, marks: [mark(9, 18, 'a'), mark(14, 18, 'b', 'active')] }))).toEqual([
      { text: 'They ', items: ['a'], status: 'draft' },
      { text: 'met.', items: ['a', 'b'], status: 'active' },
    ]))

  it('follows a mark across sentences and blocks', () =>
    expect(marked(layOut({ ...view, marks: [mark(26, 35)] })).map(({ text: words }) => words)).toEqual(['long.', 'on']))

  it('leaves out marks that lost their place', () =>
    expect(marked(layOut({ ...view, marks: [mark(9, 18, 'a', 'draft', true)] }))).toEqual([]))

  it('puts the number of a source right behind the words it stands after, marked or not', () => {
    const source = { start: 38, end: 41 }
    const notes = [
      { at: 13, number: 2, source },
      { at: 31, number: 1, source },
      { at: 31, number: 3, source },
    ]
    const pieces = blocksOf(layOut({ ...view, blocks: noted(notes), marks: [mark(9, 18)] })).flatMap(({ sentences }) =>
      sentences.flatMap(({ pieces }) => pieces),
    )
    expect(pieces.flatMap(({ text: words, notes }) => (notes ? [[words, notes.map(({ number }) => number)]] : []))).toEqual([
      ['They', [2]],
      ['It was long.', [1, 3]],
    ])
  })

  it('cuts addresses out of a list of sources, and only there', () => {
    const before = 'See https://example.org/a'
    const all = `${before}\nSources\nhttps://example.org/b.`
    const laid = layOut({
      ...view,
      text: all,
      blocks: [
        { kind: 'paragraph', start: 0, end: before.length },
        { kind: 'paragraph', start: before.length + 9, end: all.length },
      ],
      passages: [],
      sections: [{ title: 'Sources', level: 2, start: before.length + 1, end: all.length }],
    })
    expect(
      blocksOf(laid).flatMap(({ sentences }) => sentences.flatMap(({ pieces }) => pieces.flatMap(({ address }) => address ?? []))),
    ).toEqual(['https://example.org/b'])
  })

  it('loses no letter whatever the marks and numbers are', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(45), fc.nat(20)), { maxLength: 8 }), (spans) => {
        const marks = spans.map(([start, length], index) => mark(start, start + length, `i${index}`))
        const notes = spans.map(([start], index) => ({ at: start, number: index + 1, source: { start: 38, end: 41 } }))
        expect(spelt(layOut({ ...view, blocks: noted(notes), marks }))).toEqual(view.blocks.map(({ start, end }) => text.slice(start, end)))
      }),
    ))
})
