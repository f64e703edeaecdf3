import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DocumentBody } from '../../../shared/document'
import { AppError } from '../../../shared/errors'
import { readDocument, type ReadingInput } from './index'
import { MAX_BYTES } from './limits'

const bytes = (text: string) => new TextEncoder().encode(text)
const file = (name: string, text: string) => readDocument({ name, bytes: bytes(text) })
const codeOf = (input: ReadingInput, signal?: AbortSignal) => {
  try {
    readDocument(input, signal ? { signal } : {})
    return 'read'
  } catch (error) {
    return error instanceof AppError ? error.code : error
  }
}

test('a small reading, whole', () => {
  const text =
    'The Long Telegram\nBy Jane Doe, 3 May 2019\n\nKennan wrote it in Moscow. It was long.\n\nEffects:\n- Containment: It shaped policy.\n'
  expect(file('telegram.txt', text)).toEqual({
    title: 'The Long Telegram',
    author: 'Jane Doe',
    published: '2019-05-03',
    source: 'telegram.txt',
    format: 'text',
    text: 'The Long Telegram\n\nKennan wrote it in Moscow. It was long.\n\nEffects:\n\nContainment: It shaped policy.',
    words: 16,
    blocks: [
      { start: 0, end: 17, kind: 'heading', level: 1 },
      { start: 19, end: 58, kind: 'paragraph' },
      { start: 60, end: 68, kind: 'heading', level: 3 },
      { start: 70, end: 100, kind: 'list-item', level: 1, ordered: false },
    ],
    sections: [
      { start: 0, end: 100, title: 'The Long Telegram', level: 1 },
      { start: 60, end: 100, title: 'Effects', level: 3 },
    ],
    passages: [
      { start: 0, end: 17, block: 0 },
      { start: 19, end: 45, block: 1 },
      { start: 46, end: 58, block: 1 },
      { start: 60, end: 68, block: 2 },
      { start: 70, end: 100, block: 3 },
    ],
    dropped: [{ reason: 'markup', text: 'By Jane Doe, 3 May 2019' }],
  })
})

describe('refused, each with its code', () => {
  test.each([
    ['notes.pdf', 'FILE_FORMAT_UNKNOWN'],
    ['notes.docx', 'FILE_FORMAT_UNKNOWN'],
    ['page.html', 'FILE_FORMAT_UNKNOWN'],
    ['setup.exe', 'FILE_FORMAT_UNKNOWN'],
    ['photo.JPG', 'FILE_FORMAT_UNKNOWN'],
    ['notes.txt', 'read'],
    ['NOTES.MD', 'read'],
    ['README', 'read'],
    ['C:\\texts\\notes of 5.12. 2017', 'read'],
  ])('by name: %s', (name, expected) => expect(codeOf({ name, bytes: bytes('Some words here.') })).toBe(expected))

  test.each([
    ['a PDF', '%PDF-1.7 ...'],
    ['a ZIP archive', 'PK\u0003\u0004abc'],
    ['binary data', 'some\u0000thing'],
  ])('by content, whatever the name: %s', (_, text) =>
    expect(codeOf({ name: 'notes.txt', bytes: bytes(text) })).toBe('FILE_FORMAT_UNKNOWN'),
  )

  test('the sentence says what can be read and what to do', () => {
    expect(() => file('notes.pdf', 'x')).toThrow(
      '“notes.pdf” is a PDF file. Text (.txt), Markdown (.md) and pasted text can be read today.',
    )
    expect(() => file('notes.epub', 'x')).toThrow('is an EPUB file')
  })

  test.each(['', ' \n\t\u00a0 ', '\ufeff', '\u200b\u00ad', '---\n\n***\n', '- \n> \n'])('empty: %j', (text) => {
    expect(codeOf({ name: 'a.txt', bytes: bytes(text) })).toBe('FILE_EMPTY')
    expect(codeOf({ name: 'a.md', bytes: bytes(text) })).toBe('FILE_EMPTY')
    expect(codeOf({ text })).toBe('FILE_EMPTY')
  })

  test('too large', () => {
    expect(codeOf({ name: 'a.txt', bytes: new Uint8Array(MAX_BYTES + 1) })).toBe('FILE_TOO_LARGE')
    expect(codeOf({ text: 'a'.repeat(20_000_001) })).toBe('FILE_TOO_LARGE')
  })

  test('cancelled', () => expect(codeOf({ text: 'Words.' }, AbortSignal.abort())).toBe('CANCELLED'))
})

describe('encodings', () => {
  const text = 'Détente – “peace” in Köln.'
  const utf16 = (bigEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2 + 2))
    ;[0xfeff, ...Array.from(text, (character) => character.charCodeAt(0))].forEach((code, index) =>
      view.setUint16(index * 2, code, !bigEndian),
    )
    return new Uint8Array(view.buffer)
  }
  const windows = Uint8Array.from(text, (character) => ({ '–': 0x96, '“': 0x93, '”': 0x94 })[character] ?? character.charCodeAt(0))
  test.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a byte order mark', bytes(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(false)],
    ['UTF-16, big end first', utf16(true)],
    ['Windows-1252', windows],
  ])('%s', (_, encoded) => expect(readDocument({ name: 'a.txt', bytes: encoded }).text).toBe(text))
})

describe('title', () => {
  const body =
    'A long paragraph about the Concert of Europe, which goes on for quite a while, so that no one takes it for a title of anything.'
  test.each([
    [{ title: 'Given', text: `# Heading\n\n${body}` }, 'Given'],
    [{ name: 'a.md', bytes: bytes(`---\ntitle: Front\n---\n# Heading\n\n${body}`) }, 'Front'],
    [{ name: 'a.md', bytes: bytes(`# Heading\n\n${body}`) }, 'Heading'],
    [{ name: 'a.txt', bytes: bytes(`The Concert of Europe\n\n${body}`) }, 'The Concert of Europe'],
    [{ name: 'the-concert_of europe.txt', bytes: bytes(body) }, 'The concert of europe'],
    [{ text: body }, 'A long paragraph about the Concert of Europe, which goes …'],
  ])('%#: %s', (input, title) => expect(readDocument(input).title).toBe(title))
})

describe('pasted', () => {
  test('list items with labels', () => {
    const { blocks, text } = readDocument({ text: 'Pros:\n- Trust: leaders meet.\n- Order: crises cool.\nCons:\n• Cost: money.' })
    expect(blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
      'heading Pros:',
      'list-item Trust: leaders meet.',
      'list-item Order: crises cool.',
      'heading Cons:',
      'list-item Cost: money.',
    ])
  })

  test('HTML is read as its words', () => {
    const body = readDocument({
      text: '<html><head><title>The Pact</title><script>var a = "<p>"</script></head><body><nav>Home</nav><h2>Origins &amp; ends</h2><p>It was\n  signed.</p><ul><li>One</li></ul></body></html>',
    })
    expect(body.title).toBe('The Pact')
    expect(body.text).toBe('Origins & ends\n\nIt was signed.\n\nOne')
    expect(body.dropped.map(({ reason }) => reason)).toContain('tag-soup')
  })
})

/** Everything the contract promises of a body. */
function expectSound(body: DocumentBody): void {
  DocumentBody.parse(body)
  expect(body.text).toBe(body.text.normalize('NFC'))
  expect(body.text).not.toMatch(/[\r\t\f\u00a0\u00ad\u200b\ufeff]/)
  expect(body.words).toBeGreaterThan(0)
  expect(body.title.trim()).not.toBe('')
  let covered = ''
  let end = 0
  for (const block of body.blocks) {
    expect(block.start).toBe(end === 0 && covered === '' ? 0 : end + 2)
    covered += `${covered === '' ? '' : '\n\n'}${body.text.slice(block.start, block.end)}`
    end = block.end
  }
  expect(covered).toBe(body.text)
  let last = 0
  for (const passage of body.passages) {
    const block = body.blocks[passage.block]
    const words = body.text.slice(passage.start, passage.end)
    expect(passage.start >= last && passage.start >= (block?.start ?? Infinity) && passage.end <= (block?.end ?? 0)).toBe(true)
    expect(words !== '' && words === words.trim()).toBe(true)
    last = passage.end
  }
  for (const section of body.sections) expect(section.end > section.start && section.end <= body.text.length).toBe(true)
}

describe('on anything: a sound body or an AppError', () => {
  const attempt = (input: ReadingInput) => {
    try {
      expectSound(readDocument(input))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
  const name = fc.constantFrom('a.txt', 'a.md', 'a')
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '\n',
          '\n\n',
          '\f',
          '- ',
          '# ',
          '> ',
          '1. ',
          '[1]',
          '**',
          '|',
          '<p>',
          '</',
          '12',
          'Page 3 of 9',
          '“',
          '"',
          '. ',
          'U.S. ',
          '-\n',
          '    ',
          '```',
          '---\n',
          ':',
          'Notes\n',
          '[^1]: ',
          '&amp;',
          '\u00ad',
          '\ud800',
        ],
      ),
      fc.stringMatching(/^[A-Za-z]{1,9} ?$/),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 120 },
  )
  test('bytes', () =>
    fc.assert(fc.property(name, fc.uint8Array({ maxLength: 400 }), (fileName, content) => attempt({ name: fileName, bytes: content }))))
  test('text-like strings', () =>
    fc.assert(
      fc.property(name, pieces, (fileName, parts) => {
        attempt({ name: fileName, bytes: bytes(parts.join('')) })
        attempt({ text: parts.join('') })
      }),
      { numRuns: 600 },
    ))
})
