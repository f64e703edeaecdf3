import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { OwnSource, OwnSourceView } from '../../shared/own-contract'
import { AppError } from '../../shared/errors'
import { NewCard, type NewCardBackend } from './new-card.svelte'

const SENTENCE = 'Reagan and Gorbachev met at Reykjavik in October 1986.'
const view = (changes: Partial<OwnSourceView> = {}): OwnSourceView => ({
  ...{
    documentId: 'd',
    documentTitle: 'Two summits',
    sectionTitle: null,
    before: '',
    after: '',
    topic: 'meeting',
    previous: null,
    next: null,
  },
  anchor: { start: 10, end: 10 + SENTENCE.length, exact: SENTENCE, prefix: '', suffix: '' },
  chosen: { text: 'Reykjavik', start: 10 + SENTENCE.indexOf('Reykjavik'), end: 19 + SENTENCE.indexOf('Reykjavik') },
  ...changes,
})

function desk() {
  const own = {
    source: vi.fn(async ({ documentId }: OwnSource) => view({ documentId })),
    advise: vi.fn(async ({ contents }: { contents: object[] }) => ({
      advice: contents.map(() => ({ flaws: ['5'], fixes: [] })),
      similar: [],
    })),
    add: vi.fn(async ({ contents }: { contents: object[] }) => ({
      items: contents.map((content, n) => ({ ...content, id: `i${n}` })),
      operation: 'Add',
    })),
  }
  return { card: new NewCard({ own } as unknown as NewCardBackend), own }
}

const place = { documentId: 'd', start: 38, end: 47 }

describe('NewCard', () => {
  let card: NewCard
  let own: ReturnType<typeof desk>['own']
  beforeEach(() => ({ card, own } = desk()))

  it('takes the words chosen as gap and as answer, and rests on their sentence', async () => {
    await card.begin(place)
    expect(card.open).toBe(true)
    expect(card.kind).toBe('cloze')
    expect(card.contents).toMatchObject([{ kind: 'cloze', stem: 'Reagan and Gorbachev met at _____ in October 1986.', key: 'Reykjavik' }])
    expect(card.problems).toEqual([])
    card.choose('qa')
    expect(card.key).toBe('Reykjavik')
    expect(card.note().source).toEqual({ documentId: 'd', start: 10, end: 10 + SENTENCE.length })
  })

  it('keeps what was begun when it is closed and opened again', async () => {
    await card.begin()
    card.stem = 'Where?'
    card.open = false
    expect(await card.begin()).toBeUndefined()
    expect(card.stem).toBe('Where?')
  })

  it('gives back what was begun when words are chosen for another card', async () => {
    await card.begin()
    card.stem = 'Half a question'
    const left = await card.begin(place)
    expect(left?.content.stem).toBe('Half a question')
    expect(card.stem).toBe('')
    if (left) card.resume(left)
    expect(card.stem).toBe('Half a question')
    expect(card.source).toBeUndefined()
  })

  it('moves to another sentence without touching what was typed', async () => {
    await card.begin(place)
    card.cloze = '{{c1::Mine}} alone'
    await card.look({ documentId: 'e', start: 0, end: 5 })
    expect(card.cloze).toBe('{{c1::Mine}} alone')
    expect(card.source?.documentId).toBe('e')
  })

  it('does not open on a reading that is gone, and says why', async () => {
    own.source.mockRejectedValueOnce(new AppError('DOCUMENT_NOT_FOUND', 'This reading is no longer there.'))
    await card.begin(place)
    expect(card.open).toBe(false)
    expect(card.failure?.message).toBe('This reading is no longer there.')
  })

  it('turns a question with Anki’s gaps into a sentence with gaps', () => {
    card.stem = '{{c1::Nixon}} went to {{c2::China}}.'
    card.noticeClozes()
    expect(card.kind).toBe('cloze')
    expect(card.contents.map(({ key }) => key)).toEqual(['Nixon', 'China'])
  })

  it('adds, empties the fields and keeps kind, deck and tags for the next', async () => {
    card.choose('ordering')
    card.stem = 'Put in order.'
    card.sequence = 'one\ntwo'
    card.deck = ' Arms '
    card.tags = 'a, b  c'
    await card.add()
    expect(own.add).toHaveBeenCalledWith(expect.objectContaining({ deck: 'Arms', tags: ['a', 'b', 'c'], source: null }))
    expect(card.blank).toBe(true)
    expect([card.kind, card.deck, card.added.length]).toEqual(['ordering', ' Arms ', 1])
  })

  it('does not add what has a problem, nor lose it when the backend refuses', async () => {
    expect(await card.add()).toBeUndefined()
    expect(own.add).not.toHaveBeenCalled()
    card.stem = 'Where?'
    card.key = 'Bonn'
    own.add.mockRejectedValueOnce(new AppError('DISK_FULL', 'The disk is full.'))
    await card.add()
    expect(card.failure?.message).toBe('The disk is full.')
    expect(card.stem).toBe('Where?')
  })

  it('puts a fix into a sentence with a gap as a gap again, and takes it back', async () => {
    await card.begin(place)
    const before = card.cloze
    card.fix({
      rule: '9',
      does: 'Say of which year',
      content: { kind: 'cloze', stem: 'As of 1986, they met at _____.', key: 'Reykjavik', accepted: [] },
    })
    expect(card.cloze).toBe('As of 1986, they met at {{c1::Reykjavik}}.')
    card.unfix()
    expect(card.cloze).toBe(before)
  })

  it('keeps the setting in front of a sentence through fixes and kinds, and takes no gap in it', async () => {
    const setting = '[Two summits › Iceland: They had met once.]'
    await card.begin()
    card.fix({
      rule: '9',
      does: 'Say when',
      content: { kind: 'cloze', stem: `${setting} In 1986 they met at _____.`, key: 'Reykjavik', accepted: [] },
    })
    expect(card.problems).toEqual([])
    expect(card.contents).toMatchObject([{ stem: `${setting} In 1986 they met at _____.`, key: 'Reykjavik' }])
    card.choose('qa')
    card.stem = `${setting} Where?`
    expect(card.contents).toMatchObject([{ kind: 'qa', stem: `${setting} Where?` }])
    card.choose('cloze')
    card.gap(card.cloze.indexOf('Iceland'), card.cloze.indexOf(':'))
    expect(card.problems).toEqual(['A gap cannot lie within the square brackets in front of the sentence.'])
  })
})
