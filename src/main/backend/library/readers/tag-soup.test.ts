import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTagSoup, stripTags } from './tag-soup'

const text = (html: string) => stripTags(html).text.trim()

test.each([
  ['<!DOCTYPE html><p>Hi', true],
  ['  <html lang="en">', true],
  ['<p>One</p><p>Two</p>', true],
  ['x < y and y > z', false],
  ['He wrote <sic> and <b>bold</b>.', false],
])('%s is HTML: %s', (html, expected) => expect(isTagSoup(html)).toBe(expected))

test.each([
  ['unclosed tags', '<p>One<p>Two <b>three', 'One\n\nTwo three'],
  ['headings and items', '<h2 class="x">Aims</h2><ul><li>peace<li>order</ul>', '## Aims\n\n- peace\n\n- order'],
  ['scripts, styles and comments', '<style>p{a:b}</style><p>One<!-- <p>no</p> --><script>if (a<b) c()</script> two</p>', 'One two'],
  ['references', '<p>Caf&eacute; &amp; &#8220;bar&#x201D; &unknown; &#0;</p>', 'Café & “bar” &unknown; &#0;'],
  ['less-than signs', '<p>if a < b and c > d</p>', 'if a < b and c > d'],
  ['an unclosed nav does not swallow the page', '<nav>Home<p>The text.</p>', 'Home\n\nThe text.'],
  ['a script that is never closed', '<p>One</p><script>var a = 1', 'One\n\nvar a = 1'],
  ['line ends in paragraphs', '<p>One\n   two</p>', 'One two'],
])('%s', (_, html, expected) => expect(text(html)).toBe(expected))

test('the words of navigation and forms are recorded', () => {
  expect(stripTags('<nav><a>Home</a> <a>News</a></nav><p>The text.</p>').dropped.map((entry) => entry.text)).toContain('Home News')
})

test('never throws, on any soup', () => {
  const soup = fc.array(
    fc.oneof(
      fc.constantFrom('<', '>', '</', 'p', 'script', '<p ', '<!--', '-->', '"', '=', '&#', ';', '<nav>', '</nav', ' '),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(soup, (parts) => {
      stripTags(parts.join(''))
    }),
  )
})

test.each(['<', '<p ', '<a b="', '<!--', '<script>', '<nav>', '&#', '<p>', '</p', '<!-', '<?'])(
  'a megabyte of %j takes less than seconds',
  (evil) => {
    const began = performance.now()
    stripTags(evil.repeat(1_000_000 / evil.length))
    expect(performance.now() - began).toBeLessThan(6000)
  },
)
