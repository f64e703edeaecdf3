import { describe, expect, test } from 'vitest'
import { readDocument } from '../index'
import { judgeFootnotes } from './footnotes'
import { dropFootnoteMarkers } from './footnote-markers'

const dropped = (text: string) => {
  const lines = text.split('\n')
  return [...judgeFootnotes(lines).keys()].map((index) => lines[index])
}
const BODY = 'The concert kept the peace.[1] It met often.\n\nIt ended with the Crimean War.[2]\n\nNo one had wished for that.'

describe('footnotes dropped', () => {
  test('marked in the text with [1]', () => {
    expect(dropped(`${BODY}\n\n[1] Schroeder is the authority.\n[2] See Figes, Crimea, p. 33.`)).toHaveLength(2)
  })

  test('at the foot of a page, over two lines', () => {
    expect(
      dropped(`It met often and\n12 Ibid., p. 33; see also Schroeder,\nThe Transformation of European Politics.\n\f\nended in Crimea.`),
    ).toEqual(['12 Ibid., p. 33; see also Schroeder,', 'The Transformation of European Politics.'])
  })

  test('numbered like a list, under a list, when marked in the text', () => {
    expect(
      dropped(
        'It rests on two pillars.1 They are these:\n1. Norms.\n2. Trade (Gartzke 2007).\n1. M. Doyle, ‘Kant’, Affairs\n12 (1983), p. 205.\n\f\nIt may fall.',
      ),
    ).toEqual(['1. M. Doyle, ‘Kant’, Affairs', '12 (1983), p. 205.'])
  })

  test('under a heading at the end', () => {
    expect(dropped(`${BODY}\n\nNotes\n\n1. Schroeder, Transformation (Oxford, 1994), p. 5.\n\n2. Figes, Crimea (2010).`)).toHaveLength(3)
  })
})

describe('references of an encyclopaedia', () => {
  test('with carets, under a heading without a blank line', () => {
    expect(dropped(`${BODY}\n\nSee also[edit]\nCharter of Paris\nReferences[edit]\n^ Thomas, Daniel (2001). The Helsinki Effect.`)).toEqual(
      ['References[edit]', '^ Thomas, Daniel (2001). The Helsinki Effect.'],
    )
  })
})

describe('left alone', () => {
  test('a numbered list at the end', () => {
    expect(dropped(`${BODY}\n\n1. Keep the peace.\n2. See that France is content.\n3. Meet often.`)).toEqual([])
  })

  test('a section called Notes which is prose', () => {
    expect(dropped(`${BODY}\n\nNotes\n\nWhat follows is drawn from memory and may be wrong in places.`)).toEqual([])
  })

  test('a line of a paragraph that begins with a number', () => {
    expect(dropped('In 1815 there were\n39 states in the German Confederation (1815), which met\nin Frankfurt.\n\nIt lasted.')).toEqual([])
  })
})

const unmark = (...texts: string[]) =>
  dropFootnoteMarkers(texts.map((text) => ({ kind: 'paragraph', text }))).blocks.map(({ text }) => text)

describe('marks', () => {
  test.each([
    ['peace.[1] It met.[2][3]', 'peace. It met.'],
    ['as some hold [12, 14], it failed.', 'as some hold, it failed.'],
    ['peace.¹² It met.', 'peace. It met.'],
    ['peace[citation needed] held', 'peace held'],
    ['Background[edit]', 'Background'],
    ['what the isles were.(42) A rock', 'what the isles were. A rock'],
  ])('%s → %s', (before, after) => expect(unmark(before)[0]?.replace(' ,', ',')).toBe(after))

  test('digits glued behind full stops, when they count up', () => {
    expect(unmark('It kept the peace.1 It met often.2 Then it ended.', 'No one wished that.”3 So it was.')).toEqual([
      'It kept the peace. It met often. Then it ended.',
      'No one wished that.” So it was.',
    ])
  })

  test.each([
    '[1] is the first mark',
    'about 300 km² of land',
    'CO² and H₂O',
    'It grew by 3.5 The',
    'he said [sic] and “[they] left”',
    'in [1972] it ended',
    'the vote was lost.9 In all',
    'Article 2(4) and Annex VI(3) of the pact (12)',
  ])('stays: %s', (text) => expect(unmark(text)).toEqual([text.replace('CO² and', 'CO² and')]))
})

test('a mark is glued to a short word as well, but not to an abbreviation', () => {
  const text = (line: string) => dropFootnoteMarkers([{ kind: 'paragraph', text: line }] as never).blocks.map((block) => block.text)
  expect(text('The peace held.1 It had to be bargained back in.2 Nobody was glad.3 It rained.')).toEqual([
    'The peace held. It had to be bargained back in. Nobody was glad. It rained.',
  ])
  expect(text('The peace held.1 See vol.2 Nobody was glad.2 It rained.')[0]).toContain('vol.2')
})

test('a note without a reference is known by its mark on the page; the sentence goes on over the leaf', () => {
  const { text, dropped } = readDocument({
    text: [
      'THE CONGRESS AND ITS GUESTS',
      '',
      'The ministers met for the first time in the autumn and did not',
      'agree upon a seat for the commission, which was left open.1',
      'The smaller powers, who had no voice, wanted to be heard by the',
      '_____',
      '1 It was settled later.',
      '212    A HISTORY OF THE RIVER',
      'larger ones, and in the end four of them were admitted to the',
      'committee which drew the lists.2 Nobody counted the others, who',
      'went home in carriages of every kind before the',
      '',
      '2 Later of Eight.',
      '',
      'THE CONGRESS    213',
      '',
      'winter began and the roads were closed to every kind of coach.',
    ].join('\n'),
  })
  expect(text.split('\n\n').slice(1)).toEqual([
    'The ministers met for the first time in the autumn and did not agree upon a seat for the commission, which was left open. The smaller powers, who had no voice, wanted to be heard by the larger ones, and in the end four of them were admitted to the committee which drew the lists. Nobody counted the others, who went home in carriages of every kind before the winter began and the roads were closed to every kind of coach.',
  ])
  expect(dropped.filter(({ reason }) => reason === 'running-head')).toHaveLength(2)
})
