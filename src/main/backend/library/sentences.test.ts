import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from './sentences'

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

/** "|" marks where a new sentence is expected. */
const CASES: Record<string, string[]> = {
  'plain stops': ['The talks failed.|Both sides blamed the other.|Why?|No one knows!|It was over.'],
  'states and acronyms with full stops': [
    'The U.S. Congress refused to ratify it.|The Senate agreed.',
    'He had left the U.S.|In 1972 the ABM Treaty was signed.',
    'It strained ties with the U.K.|The Foreign Office denied this.',
    'Relations between the U.S.S.R. and the U.N. Secretariat were cool.',
    'The meeting in Washington, D.C. was postponed.|It met at 9 a.m. on Monday.',
    'They left at 6 p.m.|Nobody stayed.',
    'Each post-Cold War U.S. president tried.|So did every U.S.-led coalition.',
  ],
  'titles and initials': [
    'National Security Adviser H.R. McMaster explained it.|Gen. Mattis agreed.',
    'It was George W. Bush who withdrew.|G. H. W. Bush had signed START.',
    'Mr. Putin met Dr. Kissinger and Prof. J. S. Nye Jr. in St. Petersburg.|Sen. Lugar came too.',
    'He cited John F. Kennedy.|In his view it was prudent.',
    'Lieutenant General A. A. K. Niazi surrendered.|A war was over.',
    'He saw a K, a G and a B.|Robert Gates claimed to have seen a killer.',
    'Col. Qaddafi, Lt. Gen. Smith and Amb. McFaul attended.',
  ],
  'numbers and references': [
    'Trade fell by 3.5 per cent to $1.2 trillion.|It rose again in 2019.|30 leaders came.',
    'See No. 4, vol. 2, pp. 12–14 of the report.|The rest is silence.',
    'He asked for peace and was told no.|The war went on.',
    'It was signed on Dec. 8, 1987.|Ratification followed.',
    'Realists (e.g. Waltz and Mearsheimer) disagree, i.e. they expect conflict.|Others, cf. Keohane, do not.',
    'Arms, trade, etc. were discussed.|Nothing was agreed.',
    'Morgenthau et al. call it prudence.',
    'Waltz vs. Keohane is an old debate.',
  ],
  quotations: [
    'He “had nothing to talk about.”|She disagreed.',
    'The envoy said: “We have no agenda.|It is whatever the president wants.”|Then he left.',
    '“Why now?” Peskov asked reporters.|He did not answer.',
    '“This is a disaster!” the Foreign Minister exclaimed.|No one laughed.',
    'He said, "We will see."|The talks went on.',
    'They spoke of a “reset.”|Lavrov smiled.',
    'The headline read “Will this one succeed?” (TIME)|This framing says much.',
    'It failed (see Stent 2014).|Others agreed.',
    'It failed.|(He said later that it had not.)|No one believed him.',
  ],
  brackets: ['The pact (signed in Paris. Not in Rome, as some say.) held for years.|It ended in 1939.'],
  ellipses: [
    'He hesitated … and then agreed.|“We tried…”|Then silence.',
    'The text reads “peace ... in our time” to the end.',
    'It goes on...|The rest is known.',
  ],
  'never before lower case': ['The firm Yandex.ru grew.', 'It was, he said! and yet it failed.', 'Under art. iv of the treaty.'],
  'enumerations inside a sentence': ['1. First we act.|Then we wait.', 'The aims were: 1. security, 2. trade and 3. prestige.'],
  'words that end sentences although they are short': [
    'It shapes what is said at Level I.|Ratification means consent.',
    'Nobody wanted World War I.|Historians agree.',
    'Such was Plan B.|The plan failed.',
    'They demanded vitamin C.|It never came.',
    'It all depended on him.|And on me.|So it was.',
  ],
}

for (const [name, cases] of Object.entries(CASES)) {
  describe(name, () => {
    test.each(cases)('%s', (marked) => {
      const pieces = marked.split('|')
      expect(split(pieces.join(' '))).toEqual(pieces)
    })
  })
}

test('lines of verse are one sentence until it stops', () => {
  expect(split('The captains and the kings depart:\nStill stands the sacrifice.\nLest we forget.')).toEqual([
    'The captains and the kings depart:\nStill stands the sacrifice.',
    'Lest we forget.',
  ])
})

const soup = fc.string({ unit: fc.constantFrom(...'aZé1 .!?…”“’"\'()[]\n,–-。', 'U.S. ', 'Mr. ', 'The ', '. '), maxLength: 300 })

test('on any text: trimmed, not empty, in order, not overlapping, and no word lost', () => {
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
      const spans = sentencesOf(text)
      let last = 0
      let covered = ''
      for (const { start, end } of spans) {
        expect(start >= last && end > start && end <= text.length).toBe(true)
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        covered += text.slice(start, end)
        last = end
      }
      expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
    { numRuns: 500 },
  )
})

test('a hundred thousand words take less than a second, and a block of nothing but stops or brackets too', () => {
  const paragraph =
    'Mr. Putin met the U.S. president (in Hamburg) on July 7, 2017. “What remains?” he asked. It was the first of six meetings. '.repeat(20)
  const blocks = Array.from({ length: 230 }, () => paragraph)
  const words = blocks.join(' ').split(/\s+/).length
  const began = performance.now()
  for (const block of blocks) sentencesOf(block)
  const perSecond = Math.round(words / ((performance.now() - began) / 1000))
  expect(perSecond).toBeGreaterThan(100_000)
  for (const evil of ['(', '. ', 'a. ', '.”', 'A.', '(A. ', '“. ']) sentencesOf(evil.repeat(1_000_000 / evil.length))
  expect(performance.now() - began).toBeLessThan(8000)
})
