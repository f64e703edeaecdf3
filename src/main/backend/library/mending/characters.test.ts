import { expect, test } from 'vitest'
import { normaliseCharacters } from './characters'

test.each([
  ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['no-break and thin spaces', 'Article\u00a05,\u202f1949\u2009–\u30001991', 'Article 5, 1949 – 1991'],
  ['zero-width, soft hyphen, byte order mark, direction marks', '\ufeffco\u00adopera\u200btion\u200e', 'cooperation'],
  ['soft hyphen at a line end', 'coopera\u00ad\ntion', 'cooperation'],
  ['control characters', 'a\u0000b\u0007c', 'abc'],
  ['composed letters', 'Cafe\u0301', 'Café'],
  ['ligatures of PDFs', 'the ﬁrst ﬂeet oﬀ Suez', 'the first fleet off Suez'],
  ['halves of characters', 'a\ud83db', 'ab'],
])('%s', (_, before, after) => expect(normaliseCharacters(before)).toBe(after))

test.each(['“Détente” – it’s 3 ½ km²…', 'a\nb\n\nc', 'Kuril (Курильские) 千島', 'page\fpage', 'Пу́тин'.normalize('NFC')])(
  '%s stays',
  (text) => expect(normaliseCharacters(text)).toBe(text),
)
