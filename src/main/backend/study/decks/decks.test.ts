import { expect, test } from 'vitest'
import { createDecks } from '.'
import { rehearse } from '../fixtures/rehearsal'

/** Two decks in one another with two cards each, and one card elsewhere. */
function school(settings: Parameters<typeof rehearse>[0] = {}) {
  const rehearsal = rehearse({ items: 5, ...settings })
  const { store } = rehearsal
  const decks = createDecks(store)
  const inner = decks.create('Arms::Reykjavík')
  const outer = decks.list().find(({ name }) => name === 'Arms')?.id ?? ''
  const put = (deckId: string, ...cards: (string | undefined)[]) =>
    store.operation('Move', () => {
      for (const card of cards) store.db.prepare('UPDATE card SET deck_id = ? WHERE id = ?').run(deckId, card)
    })
  put(outer, ...rehearsal.cards.slice(0, 2))
  put(inner.id, ...rehearsal.cards.slice(2, 4))
  const counts = () => Object.fromEntries(decks.list().map(({ name, counts }) => [name, counts.new]))
  return { ...rehearsal, decks, outer, inner: inner.id, put, counts, names: () => decks.list().map(({ name }) => name) }
}

const rows = (store: ReturnType<typeof rehearse>['store']) =>
  JSON.stringify(['deck', 'card', 'tag', 'document'].map((table) => store.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()))

test('a deck is made with those above it, counts what lies in it, and can be studied by itself', () => {
  const { study, decks, outer, inner, cards, counts } = school()
  expect(counts()).toEqual({ Arms: 4, 'Arms::Reykjavík': 2, Default: 1 })
  const ids = (deckId?: string) => study.queue(100, { deckId }).map(({ id }) => id)
  expect(ids(outer)).toEqual(cards.slice(0, 4))
  expect(ids(inner)).toEqual(cards.slice(2, 4))
  expect(ids()).toEqual(cards)
  const { next } = study.answer({ cardId: cards[2] as string, rating: 'Easy', millis: 1 }, { deckId: inner })
  expect(next.card?.card.id).toBe(cards[3])
  expect(next.counts.new).toBe(1)
  expect(() => study.state({ deckId: 'nowhere' })).toThrow('This deck is no longer there.')
  expect(() => decks.create('arms')).toThrow('There is a deck “arms” already.')
})

test('a deck takes from above what it does not set for itself', () => {
  const { decks, outer, inner, study, cards } = school()
  decks.setOptions(outer, { desiredRetention: 0.8, learningSteps: [] }, [])
  decks.setOptions(inner, { desiredRetention: 0.95 }, [])
  const effective = (id: string) => decks.list().find((deck) => deck.id === id)?.effective
  expect(effective(inner)).toMatchObject({ desiredRetention: 0.95, learningSteps: [], newPerDay: 20 })
  const days = (card: string | undefined) => study.answer({ cardId: card as string, rating: 'Good', millis: 1 }).card.due.getTime()
  // Without steps the first answer already gives days, and the lower retention more of them.
  expect(days(cards[0])).toBeGreaterThan(days(cards[2]))
  decks.setOptions(inner, {}, ['desiredRetention'])
  expect(effective(inner)?.desiredRetention).toBe(0.8)
})

test('limits of a deck hold in every line it lies in, and count what was answered today', () => {
  const { decks, outer, inner, study, counts, cards } = school()
  decks.setOptions(inner, { newPerDay: 1 }, [])
  expect(counts()).toEqual({ Arms: 3, 'Arms::Reykjavík': 1, Default: 1 })
  expect(study.state().counts.new).toBe(4)
  expect(study.queue(100, { deckId: outer }).map(({ id }) => id)).toEqual(cards.slice(0, 3))
  study.answer({ cardId: cards[2] as string, rating: 'Easy', millis: 1 })
  expect(counts()).toEqual({ Arms: 2, 'Arms::Reykjavík': 0, Default: 1 })
  expect(study.queue(100).map(({ id }) => id)).toEqual([cards[0], cards[1], cards[4]])
  decks.setOptions(inner, { newPerDay: 0, reviewsPerDay: 0 }, [])
  expect(study.state({ deckId: inner }).card).toBeNull()
})

test('a deck studied by itself asks for its own limits, not for those of the settings that are used up', () => {
  const { decks, study, inner, cards } = school({ newPerDay: 1 })
  study.answer({ cardId: cards[0] as string, rating: 'Easy', millis: 1 })
  expect(study.state().counts.new).toBe(0)
  expect(study.state({ deckId: inner }).counts.new).toBe(1)
  decks.setOptions(inner, { newPerDay: 2 }, [])
  expect(study.state({ deckId: inner }).counts.new).toBe(2)
})

test('leech threshold, longest interval and siblings are those of the card’s deck', () => {
  const { decks, inner, keep, put, study, goTo } = school()
  decks.setOptions(inner, { leechThreshold: 2, maximumInterval: 3, burySiblings: false, learningSteps: [], relearningSteps: [] }, [])
  const [first, second] = [keep('One?', 'fact'), keep('Two?', 'fact')]
  put(inner, first, second)
  const line = () => study.queue(100, { deckId: inner }).map(({ id }) => id)
  expect(line()).toEqual(expect.arrayContaining([first, second]))
  const { card } = study.answer({ cardId: first, rating: 'Easy', millis: 1 })
  expect(card.due).toEqual(new Date('2026-03-05T09:00:00Z'))
  expect(line()).toContain(second)
  goTo('2026-03-05T09:00:00Z')
  study.answer({ cardId: first, rating: 'Again', millis: 1 })
  goTo('2026-03-09T09:00:00Z')
  expect(study.answer({ cardId: first, rating: 'Again', millis: 1 }).card.leech).toBe(true)
})

test('new cards come as added, the latest first, or in an order that the day decides', () => {
  const { decks, outer, study, goTo } = school()
  const line = () => study.queue(100, { deckId: 'default' }).map(({ id }) => id)
  decks.remove(outer, 'up')
  const added = line()
  expect(added).toHaveLength(5)
  decks.setOptions('default', { newOrder: 'newest' }, [])
  expect(line()).toEqual(added.toReversed())
  decks.setOptions('default', { newOrder: 'random' }, [])
  const today = line()
  expect(today).toEqual(line())
  expect(today.toSorted()).toEqual(added.toSorted())
  const orders = new Set<string>()
  for (let day = 10; day < 28; day++) {
    goTo(`2026-03-${day}T09:00:00Z`)
    orders.add(line().join())
  }
  expect(orders.size).toBeGreaterThan(8)
})

test('decks are renamed, moved, merged and removed with what lies in them, and undo brings every row back', () => {
  const { store, decks, outer, inner, names, counts } = school()
  decks.create('History::Arms')
  const history = decks.list().find(({ name }) => name === 'History')?.id ?? ''
  const start = rows(store)
  const undone = (change: () => void) => {
    change()
    store.undo()
    expect(rows(store)).toBe(start)
    store.redo()
  }
  undone(() => void decks.rename(outer, 'Arms control'))
  expect(names()).toEqual(['Arms control', 'Arms control::Reykjavík', 'Default', 'History', 'History::Arms'])
  store.undo()
  expect(() => decks.move(outer, history)).toThrow('There is a deck “History::Arms” already.')
  expect(() => decks.move(outer, inner)).toThrow('A deck cannot lie in itself.')
  undone(() => void decks.move(inner, history))
  expect(counts()).toMatchObject({ Arms: 2, History: 2, 'History::Reykjavík': 2 })
  store.undo()
  undone(() => void decks.merge(outer, decks.list().find(({ name }) => name === 'History::Arms')?.id ?? ''))
  expect(counts()).toEqual({ Default: 1, History: 4, 'History::Arms': 4, 'History::Arms::Reykjavík': 2 })
  store.undo()
  undone(() => expect(decks.remove(inner, 'up').changed).toBe(2))
  expect(counts()).toMatchObject({ Arms: 4, Default: 1 })
  store.undo()
  undone(() => expect(decks.remove(outer, 'up').changed).toBe(4))
  expect(counts()).toMatchObject({ Default: 5 })
  store.undo()
  undone(() => expect(decks.remove(outer, 'delete').changed).toBe(4))
  expect(counts()).toEqual({ Default: 1, History: 0, 'History::Arms': 0 })
  expect(() => decks.remove('default', 'up')).toThrow('so it stays')
})

test('items kept from a reading go to the deck chosen for it', () => {
  const { store, decks, keep, inner } = school()
  const before = keep('Made a reading?', 'fact')
  decks.ofReading('reading', inner, false)
  const card = keep('After?', 'fact')
  const deckOf = (id: string) => store.db.prepare('SELECT deck_id FROM card WHERE id = ?').pluck().get(id)
  expect([deckOf(before), deckOf(card)]).toEqual(['default', inner])
  expect(decks.list().find(({ id }) => id === inner)?.readings).toEqual(['reading'])
  expect(decks.ofReading('reading', inner, true).changed).toBe(1)
  expect(deckOf(before)).toBe(inner)
  decks.remove(inner, 'up')
  expect(() => decks.ofReading('elsewhere', null, false)).toThrow('This reading is no longer there.')
})

test('tags are renamed with those below them, merged where both are there, and removed; undo brings them back', () => {
  const { store, decks } = school()
  const items = store.db.prepare<[], string>('SELECT id FROM item ORDER BY id').pluck().all() as unknown as string[]
  const tag = (item: number, name: string) => store.db.prepare('INSERT INTO tag VALUES (?, ?)').run(items[item], name)
  store.operation('Tag', () => {
    tag(0, 'cold-war')
    tag(0, 'history')
    tag(1, 'cold-war::détente')
    tag(2, 'history')
  })
  const start = rows(store)
  expect(decks.renameTag('cold-war', 'History').operation).toBe('Merge tag “cold-war” into “history”')
  expect(decks.tags()).toEqual([
    { name: 'history', items: 2 },
    { name: 'history::détente', items: 1 },
  ])
  store.undo()
  expect(rows(store)).toBe(start)
  decks.renameTag('cold-war', 'Cold-War')
  expect(decks.tags().map(({ name }) => name)).toEqual(['Cold-War', 'Cold-War::détente', 'history'])
  expect(decks.removeTag('cold-war').changed).toBe(2)
  expect(decks.tags()).toEqual([{ name: 'history', items: 2 }])
  store.undo()
  store.undo()
  expect(rows(store)).toBe(start)
})
