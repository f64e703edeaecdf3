import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ItemContent } from '../../../../shared/item'
import { loadLexicon } from '../../knowledge/lexicon'
import type { Store } from '../../store'
import { insertDocument } from '../../store/documents'
import { bodyOf, itemOf, memoryStore } from '../../store/fixtures'
import { insertItems, readItem } from '../../store/items'
import { createOwnCards, type NewNote } from '.'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
const SENTENCES = [
  'Reagan and Gorbachev met at Reykjavik in October 1986.',
  'They came close to abolishing all ballistic missiles.',
  'The talks broke down over the Strategic Defense Initiative.',
]

function desk() {
  const store = memoryStore()
  store.background('Seed', () => insertDocument(store, 'd', bodyOf(SENTENCES), 'hash'))
  return { store, own: createOwnCards({ store, lexicon, createCards: (ids) => makeCards(store, ids) }) }
}

/** Stands in for Study's. */
function makeCards(store: Store, ids: readonly string[]) {
  for (const id of ids)
    store
      .prepare(
        `INSERT INTO card (id, item_id, state, due, stability, difficulty, scheduled_days, learning_step, reps, lapses, position)
         VALUES (?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0)`,
      )
      .run(`card-${id}`, id)
}

const qa = (stem: string, key: string, changes: Partial<ItemContent> = {}): ItemContent => ({
  kind: 'qa',
  stem,
  key,
  accepted: [],
  ...changes,
})
const note = (contents: ItemContent[], changes: Partial<NewNote> = {}): NewNote => ({
  ...{ contents, topic: 'meeting', source: null, deck: null, tags: [], ...changes },
})
const INF = qa('Which treaty of 1987 abolished intermediate-range missiles?', 'the INF Treaty')

describe('a card that comes from no reading', () => {
  test('is in study at once, in its deck and with its tags, and one undo takes all of it back', () => {
    const { store, own } = desk()
    const { items, operation } = own.add(note([INF], { deck: 'Arms control::INF', tags: ['treaties', 'exam'] }))
    expect(operation).toBe('Add 1 card')
    const [item] = items
    expect(item).toMatchObject({ status: 'active', documentId: null, factId: null, origin: 'own', flaws: [], anchor: { exact: '' } })
    expect(store.db.prepare('SELECT deck.name FROM card JOIN deck ON deck.id = card.deck_id').all()).toEqual([
      { name: 'Arms control::INF' },
    ])
    expect(store.db.prepare('SELECT name FROM tag ORDER BY name').all()).toEqual([{ name: 'exam' }, { name: 'treaties' }])
    store.undo()
    for (const table of ['item', 'card', 'tag']) expect(store.db.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 })
    expect(store.db.prepare('SELECT count(*) AS n FROM deck').get()).toEqual({ n: 1 })
  })

  test('is not held against a source it does not have, but against all other rules', () => {
    const { own } = desk()
    const { advice } = own.advise(note([qa('Did they list all concessions?', 'Yes'), INF]))
    expect(advice[0]?.flaws).toContain('12')
    expect(advice[0]?.flaws).not.toContain('1')
    expect(advice[0]?.flaws).not.toContain('2')
    expect(advice[1]).toEqual({ flaws: [], fixes: [] })
  })

  test('what nobody could be asked is refused with a sentence, and nothing is stored', () => {
    const { store, own } = desk()
    const refused: ItemContent[] = [
      qa('', 'x'),
      qa('Where?', ' '),
      qa('They met.', 'x', { kind: 'cloze' }),
      qa('Where?', 'Bonn', { kind: 'mcq', options: ['Paris', 'Rome'] }),
      qa('Match.', '', { kind: 'matching', pairs: [{ left: 'a', right: 'b' }] }),
      qa('Put in order.', '', { kind: 'ordering', sequence: ['a'] }),
    ]
    for (const content of refused) expect(() => own.add(note([INF, content]))).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
    expect(store.db.prepare('SELECT count(*) AS n FROM item').get()).toEqual({ n: 0 })
  })

  test('every kind can be made', () => {
    const { own } = desk()
    const kinds: ItemContent[] = [
      INF,
      qa('The INF Treaty was signed in _____.', '1987', { kind: 'cloze' }),
      qa('Where was the INF Treaty signed?', 'Washington', {
        ...{ kind: 'mcq', options: ['Geneva', 'Washington'], distractorReasons: { Geneva: 'That was SALT.' } },
      }),
      qa('Match each leader with a summit.', '', {
        ...{
          kind: 'matching',
          pairs: ['Nixon–Moscow', 'Ford–Vladivostok'].map((pair) => ({ left: pair.split('–')[0] ?? '', right: pair.split('–')[1] ?? '' })),
        },
      }),
      qa('Put the summits in order.', '', { kind: 'ordering', sequence: ['Geneva', 'Reykjavik', 'Washington'] }),
      qa('Judge Reykjavik as a failure.', 'It prepared the INF Treaty.', { kind: 'application', rubric: ['Names INF'] }),
    ]
    const { items } = own.add(note(kinds))
    expect(items.map(({ kind }) => kind)).toEqual(kinds.map(({ kind }) => kind))
    expect(items[2]?.distractorReasons).toEqual({ Geneva: 'That was SALT.' })
    expect(items[3]?.pairs).toHaveLength(2)
  })
})

test('the cards of one note are siblings, also without a reading', () => {
  const { store, own } = desk()
  const { items, operation } = own.add(
    note(['1986', '1987'].map((key) => qa(`In _____ they met, said ${key === '1986' ? 'one' : 'two'}.`, key, { kind: 'cloze' }))),
  )
  expect(operation).toBe('Add 2 cards')
  expect(items[0]?.factId).not.toBeNull()
  expect(items[1]?.factId).toBe(items[0]?.factId)
  store.undo()
  expect(store.db.prepare('SELECT count(*) AS n FROM fact').get()).toEqual({ n: 0 })
})

describe('from words chosen in a reading', () => {
  const at = (words: string) => {
    const start = SENTENCES.join(' ').indexOf(words)
    return { documentId: 'd', start, end: start + words.length }
  }

  test('words within a sentence: the sentence is the anchor, the words are what was chosen', () => {
    const view = desk().own.source(at('Reykjavik'))
    expect(view.anchor.exact).toBe(SENTENCES[0])
    expect(view.chosen?.text).toBe('Reykjavik')
    expect(view.previous).toBeNull()
    expect(view.next).toEqual({ start: 55, end: 55 + (SENTENCES[1] ?? '').length })
  })

  test('more than one sentence, and a whole one, stand for themselves', () => {
    const { own } = desk()
    const two = `${SENTENCES[0]} ${SENTENCES[1]}`
    expect(own.source(at(two))).toMatchObject({ anchor: { exact: two }, chosen: null })
    expect(own.source(at(SENTENCES[1] ?? ''))).toMatchObject({ anchor: { exact: SENTENCES[1] }, chosen: null })
  })

  test('an empty choice means the sentence there; one beyond the end does no harm', () => {
    const { own } = desk()
    expect(own.source({ documentId: 'd', start: 60, end: 60 }).anchor.exact).toBe(SENTENCES[1])
    expect(own.source({ documentId: 'd', start: 9000, end: 9999 }).anchor.exact).toBe(SENTENCES[2])
    expect(() => own.source({ documentId: 'none', start: 0, end: 1 })).toThrow(expect.objectContaining({ code: 'DOCUMENT_NOT_FOUND' }))
  })

  test('the card is held against its sentence', () => {
    const { own } = desk()
    const { anchor } = own.source(at('Reykjavik'))
    const source = { documentId: 'd', start: anchor.start, end: anchor.end }
    const right = qa('Where did Reagan and Gorbachev meet in October 1986?', 'Reykjavik')
    const { advice } = own.advise(note([right, { ...right, key: 'Geneva' }], { source }))
    expect(advice.map(({ flaws }) => flaws)).toEqual([[], ['2']])
    expect(own.add(note([right], { source })).items[0]).toMatchObject({ documentId: 'd', anchor })
  })
})

describe('duplicates', () => {
  const similar = (store: Store, content: ItemContent) =>
    createOwnCards({ store, lexicon, createCards: () => undefined }).advise(note([content])).similar

  test('the same question, in other forms of its words too; not another question on the same matter', () => {
    const { store, own } = desk()
    own.add(note([INF]))
    expect(similar(store, INF)).toMatchObject([{ stem: INF.stem, same: true, reading: null }])
    expect(similar(store, qa('Which treaty abolishes intermediate-range missiles (1987)?', 'INF'))).toMatchObject([{ same: false }])
    expect(similar(store, qa('Which treaty limits the intermediate-range missiles of Britain and France?', 'none'))).toEqual([])
  })

  test('a question put otherwise, with the same answer', () => {
    const { store, own } = desk()
    own.add(note([qa('In which city did Reagan and Gorbachev meet in 1986?', 'Reykjavik')]))
    expect(similar(store, qa('Where did Reagan and Gorbachev meet for the second time?', 'Reykjavik'))).toHaveLength(1)
  })

  test('what only shares its setting is not alike; what asks the same is, whatever stands before it', () => {
    const { store, own } = desk()
    const setting = '[Arms control in Europe › The zero option: Reagan proposed it in 1981, and few believed in it.]'
    own.add(note([{ ...INF, stem: `${setting} ${INF.stem}` }]))
    expect(similar(store, INF)).toMatchObject([{ same: true }])
    expect(similar(store, qa(`${setting} Who walked in the woods?`, 'Paul Nitze'))).toEqual([])
  })

  test('what was dropped is not shown', () => {
    const { store, own } = desk()
    const [item] = own.add(note([INF])).items
    store.db.prepare(`UPDATE item SET status = 'dropped' WHERE id = ?`).run(item?.id)
    expect(similar(store, INF)).toEqual([])
  })

  test('a near-duplicate with another answer is a flaw, among own cards as well', () => {
    const { own } = desk()
    own.add(note([INF]))
    expect(own.advise(note([{ ...INF, key: 'SALT II' }])).advice[0]?.flaws).toContain('8')
  })
})

describe('with 100,000 items', () => {
  const store = memoryStore()
  const WORDS =
    'summit treaty missile session president minister concession verification inspection warhead agreement crisis alliance border embargo speech doctrine deterrence détente escalation'.split(
      ' ',
    )
  const NAMES =
    'Reagan Gorbachev Nixon Brezhnev Kennedy Khrushchev Carter Sadat Begin Trump Putin Obama Medvedev Clinton Yeltsin Bush'.split(' ')

  beforeAll(() => {
    store.background('Seed', () =>
      insertItems(
        store,
        Array.from({ length: 100_000 }, (_, n) =>
          itemOf(`i${n}`, {
            stem: `What did ${NAMES[n % 16]} offer ${NAMES[(n * 7) % 13]} on the ${WORDS[n % 20]} and the ${WORDS[(n * 3) % 17]} of ${1945 + (n % 75)}?`,
            key: `${WORDS[(n * 11) % 19]} ${n}`,
            status: 'active',
          }),
        ),
      ),
    )
  }, 60_000)

  test('duplicates and advice take less than 50 ms', () => {
    const own = createOwnCards({ store, lexicon, createCards: () => undefined })
    const typed = [
      qa('What did Reagan offer Gorbachev on the summit and the treaty of 1986?', ''),
      qa('What did Reagan offer', 'summit'),
      qa('What did Nixon offer Brezhnev on the missile and the inspection of 1972, and what became of it in the end?', 'verification'),
      qa('Which words never stand together in one question?', 'treaty'),
    ]
    // The best of five: other processes do not count.
    const times = typed.map((content) =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const before = performance.now()
          own.advise(note([content]))
          return performance.now() - before
        }),
      ),
    )
    expect(Math.max(...times), times.map((time) => `${time.toFixed(1)} ms`).join(', ')).toBeLessThan(50)
    expect(readItem(store, 'i0').stem).toContain('Reagan')
  })
})
