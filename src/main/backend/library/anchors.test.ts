import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorFinder, findAnchor, makeAnchor } from './anchors'

const TEXT = [
  'Reagan and Gorbachev met at Reykjavik in October 1986. They came within sight of abolishing all nuclear weapons.',
  'The talks broke down over the Strategic Defense Initiative, which Gorbachev wanted confined to the laboratory.',
  'Reagan refused. Both men left Iceland disappointed, yet fourteen months later they signed the INF Treaty in Washington.',
  'Historians still argue about whether Reykjavik was a failure or the beginning of the end of the Cold War.',
].join('\n\n')

const anchorOf = (quote: string, from = 0) => {
  const start = TEXT.indexOf(quote, from)
  return makeAnchor(TEXT, start, start + quote.length)
}

test('an anchor holds the quote and 32 characters on each side', () => {
  expect(anchorOf('October 1986')).toEqual({
    start: 41,
    end: 53,
    exact: 'October 1986',
    prefix: ' and Gorbachev met at Reykjavik in '.slice(-32),
    suffix: '. They came within sight of abol',
  })
})

describe('in a changed text', () => {
  test('nothing changed: found where it was, not moved', () => {
    const anchor = anchorOf('Both men left Iceland disappointed')
    expect(findAnchor(anchor, TEXT)).toEqual({ start: anchor.start, end: anchor.end, moved: false })
  })

  test('text before it: found at its new place', () => {
    const anchor = anchorOf('Both men left Iceland disappointed')
    expect(findAnchor(anchor, `A new opening paragraph.\n\n${TEXT}`)).toEqual({
      start: anchor.start + 26,
      end: anchor.end + 26,
      moved: true,
    })
  })

  test('of several mentions the one in the same surroundings is found', () => {
    const second = anchorOf('Reykjavik', TEXT.indexOf('Historians'))
    const changed = `Reykjavik is a city. ${TEXT.replace('Both men', 'The two men')}`
    expect(findAnchor(second, changed)?.start).toBe(changed.lastIndexOf('Reykjavik'))
  })

  test('slightly edited: found by likeness, whole words, and moved', () => {
    const anchor = anchorOf('Both men left Iceland disappointed, yet fourteen months later they signed the INF Treaty in Washington.')
    const edited = 'Both leaders left Iceland disappointed, but fourteen months later they signed the INF Treaty in Washington.'
    const changed = TEXT.replace(anchor.exact, edited)
    const found = findAnchor(anchor, changed)
    expect(found?.moved).toBe(true)
    expect(changed.slice(found?.start, found?.end)).toBe(edited)
  })

  test('a short quote with a mended slip is found by its surroundings', () => {
    const slip = TEXT.replace('INF Treaty', 'INFTreaty')
    const anchor = makeAnchor(slip, slip.indexOf('INFTreaty'), slip.indexOf('INFTreaty') + 9)
    const found = findAnchor(anchor, TEXT)
    expect(TEXT.slice(found?.start, found?.end)).toBe('INF Treaty')
  })

  test('other quotes, spaces and line ends do not matter', () => {
    const before = 'He called it “a moment of truth” for the alliance, and few disagreed with him.'
    const after = 'He called it "a moment\nof truth" for the alliance, and few disagreed with him.'
    const found = findAnchor(makeAnchor(before, 13, 32), after)
    expect(after.slice(found?.start, found?.end)).toContain('a moment\nof truth')
  })

  test('gone: null', () => {
    const anchor = anchorOf('The talks broke down over the Strategic Defense Initiative')
    expect(findAnchor(anchor, TEXT.replace(/The talks.*\n/, '\n'))).toBeNull()
  })

  test('a name deleted with its sentence is not taken for the same name elsewhere', () => {
    const anchor = anchorOf('Gorbachev', TEXT.indexOf('Initiative'))
    expect(findAnchor(anchor, TEXT.replace(/The talks.*\n/, '\n'))).toBeNull()
  })

  test('an empty quote or text: null', () => {
    expect(findAnchor(makeAnchor('abc', 1, 1), 'abc')).toBeNull()
    expect(findAnchor(makeAnchor('abc', 0, 3), '')).toBeNull()
  })
})

const word = fc.stringMatching(/^[a-z]{3,9}$/)
/** Sentences of which no word comes twice: a text of nearly one word only, which chance makes once in thousands of runs, has no surroundings to tell places by. */
const prose = fc
  .tuple(fc.uniqueArray(word, { minLength: 60, maxLength: 200 }), fc.integer({ min: 5, max: 10 }))
  .map(([words, each]) =>
    Array.from({ length: Math.floor(words.length / each) }, (_, n) => `${words.slice(n * each, (n + 1) * each).join(' ')}.`),
  )

test('whatever is put in or taken out elsewhere, the quote is found at its right place', () => {
  fc.assert(
    fc.property(prose, prose, fc.nat(), fc.nat(), (sentences, others, pick, cut) => {
      const at = pick % sentences.length
      const text = sentences.join(' ')
      const start = sentences.slice(0, at).join(' ').length + (at > 0 ? 1 : 0)
      const anchor = makeAnchor(text, start, start + (sentences[at] ?? '').length)
      fc.pre(text.indexOf(anchor.exact) === text.lastIndexOf(anchor.exact))
      const before = [...others.slice(0, 4), ...sentences.slice(cut % (at + 1), at)]
      const changed = [...before, ...sentences.slice(at)].join(' ')
      fc.pre(changed.indexOf(anchor.exact) === changed.lastIndexOf(anchor.exact))
      const expected = before.join(' ').length + (before.length > 0 ? 1 : 0)
      expect(findAnchor(anchor, changed)).toMatchObject({ start: expected, end: expected + anchor.exact.length })
    }),
    // the same texts each time: words made by chance are alike enough to mislead once in some 28,000
    { seed: 1, numRuns: 300 },
  )
})

test('what it finds is always like the quote, on any strings', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.nat(),
      fc.nat(),
      (text, changed, a, b) => {
        const start = Math.min(a, b) % (text.length + 1)
        const anchor = makeAnchor(text, start, Math.max(start, Math.max(a, b) % (text.length + 1)))
        const found = findAnchor(anchor, changed)
        if (found) expect(found.start >= 0 && found.end > found.start && found.end <= changed.length).toBe(true)
      },
    ),
  )
})

test('five thousand anchors in a million characters are found again within seconds', () => {
  const sentences = Array.from(
    { length: 11_000 },
    (_, index) => `In round ${index} of the talks delegation ${index * 7919} proposed article ${index % 37} of the draft treaty.`,
  )
  const text = sentences.join(' ')
  expect(text.length).toBeGreaterThan(900_000)
  const changed = `${'A new preface. '.repeat(2000)}${text.replaceAll('proposed article 9 ', 'put forward article 9 ')}`
  const anchors = Array.from({ length: 5000 }, (_, index) => {
    const start = text.indexOf(`In round ${index * 2} `)
    return makeAnchor(text, start, text.indexOf('.', start) + 1)
  })
  const began = performance.now()
  const found = anchors.map(anchorFinder(changed))
  expect(performance.now() - began).toBeLessThan(8000)
  for (const [index, place] of found.entries()) {
    expect(changed.slice(place?.start, (place?.start ?? 0) + 20)).toContain(`In round ${index * 2} `)
  }
})
