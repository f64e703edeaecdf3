import { expect, test } from 'vitest'
import { DEFAULT_WEIGHTS } from './weights'
import { rehearse } from './fixtures/rehearsal'

test('an answer moves the card, is kept with the state before it and the weights in use, and can be undone', () => {
  const { store, study, cards } = rehearse({ items: 1 })
  const [cardId] = cards as [string]
  const untouched = store.db.prepare('SELECT * FROM card').get()
  const { card } = study.answer({ cardId, rating: 'Good', millis: 4200, shown: 0 })
  expect(card).toMatchObject({ id: cardId, state: 'Learning', due: new Date('2026-03-02T09:10:00Z'), reps: 1, lapses: 0 })
  expect(store.db.prepare('SELECT * FROM review').all()).toEqual([
    {
      id: expect.any(String) as string,
      card_id: cardId,
      at: Date.parse('2026-03-02T09:00:00Z'),
      rating: 3,
      millis: 4200,
      state_before: 0,
      due_before: Date.parse('2026-03-02T09:00:00Z'),
      stability_before: 0,
      difficulty_before: 0,
      scheduled_days_before: 0,
      last_review_before: null,
      weights_id: 1,
      source: 'study',
      counts: 1,
    },
  ])
  expect(JSON.parse((store.db.prepare('SELECT "values" FROM weights').get() as { values: string }).values)).toEqual(DEFAULT_WEIGHTS)

  expect(store.undo()).toBe('Answer card')
  expect(store.db.prepare('SELECT * FROM card').get()).toEqual(untouched)
  expect(study.state()).toMatchObject({ answeredToday: 0, card: { card: { id: cardId, reps: 0 } } })
  store.redo()
  expect(study.state()).toMatchObject({ answeredToday: 1, millisToday: 4200 })
})

test('undo of an answer also brings back the siblings it hid', () => {
  const { store, study, keep } = rehearse({ items: 0 })
  const [first, second] = [keep('When?', 'summit'), keep('Where?', 'summit')]
  study.answer({ cardId: first, rating: 'Easy', millis: 0 })
  expect(study.queue(10)).toEqual([])
  store.undo()
  study.bury(first)
  expect(study.queue(10).map(({ id }) => id)).toEqual([second])
})

test('prevents a card from being answered twice from two windows', () => {
  const { store, study, cards } = rehearse({ items: 1 })
  const [cardId] = cards as [string]
  study.answer({ cardId, rating: 'Good', millis: 0, shown: 0 })
  expect(() => study.answer({ cardId, rating: 'Good', millis: 0, shown: 0 })).toThrow('This card was answered meanwhile in another window.')
  expect(store.db.prepare('SELECT count(*) AS reviews FROM review').get()).toEqual({ reviews: 1 })
})

test('a card that is suspended or gone is not answered', () => {
  const { store, study, cards } = rehearse({ items: 1 })
  expect(() => study.answer({ cardId: 'nobody', rating: 'Good', millis: 0 })).toThrow('This card is no longer there.')
  store.db.exec(`UPDATE item SET status = 'suspended'`)
  study.createCards((store.db.prepare('SELECT id FROM item').all() as { id: string }[]).map(({ id }) => id))
  expect(study.state().card).toBeNull()
  expect(() => study.answer({ cardId: cards[0] as string, rating: 'Good', millis: 0 })).toThrow('This card is suspended')
})

test('prevents a leech from vanishing: a card forgotten too often is marked, and stays in study', () => {
  const { store, study, cards, goTo } = rehearse({ items: 1, leechThreshold: 2, relearningSteps: [] })
  const [cardId] = cards as [string]
  let { card } = study.answer({ cardId, rating: 'Easy', millis: 0 })
  for (let lapse = 1; lapse <= 2; lapse++) {
    expect(card.leech).toBe(false)
    goTo(card.due.toISOString())
    card = study.answer({ cardId, rating: 'Again', millis: 0 }).card
  }
  expect(card).toMatchObject({ leech: true, lapses: 2 })
  expect(store.db.prepare('SELECT status FROM item').get()).toEqual({ status: 'active' })
  goTo(card.due.toISOString())
  expect(study.state().card?.card).toMatchObject({ id: cardId, leech: true })
  expect(study.answer({ cardId, rating: 'Good', millis: 0 }).card.leech).toBe(true)
  store.undo()
  store.undo()
  expect(study.state().card?.card).toMatchObject({ leech: false, lapses: 1 })
})

test('today’s figures count from the start of the study day', () => {
  const { study, cards, goTo } = rehearse({ items: 2 })
  const [one, two] = cards as [string, string]
  study.answer({ cardId: one, rating: 'Easy', millis: 1000 })
  study.answer({ cardId: two, rating: 'Easy', millis: 1000 })
  goTo('2026-04-01T12:00:00Z')
  expect(study.state()).toMatchObject({ answeredToday: 0, retentionToday: null, millisToday: 0 })
  study.answer({ cardId: one, rating: 'Good', millis: 3000 })
  expect(study.answer({ cardId: two, rating: 'Again', millis: 5000 }).next).toMatchObject({
    answeredToday: 2,
    retentionToday: 0.5,
    millisToday: 8000,
  })
})

test('a card left open over a coffee counts as two minutes of study; the review keeps the true time', () => {
  const { store, study, cards } = rehearse({ items: 1 })
  const { next } = study.answer({ cardId: cards[0] as string, rating: 'Good', millis: 3_600_000 })
  expect(next.millisToday).toBe(120_000)
  expect(store.db.prepare('SELECT millis FROM review').get()).toEqual({ millis: 3_600_000 })
})

test('what stands under a button is what the button does', { timeout: 120_000 }, () => {
  const { study, wait } = rehearse({ items: 1, fuzz: true })
  for (let step = 0; step < 12; step++) {
    let { card } = study.state()
    for (; !card; card = study.state().card) wait(12 * 60)
    expect(card.previews.map(({ rating }) => rating)).toEqual(['Again', 'Hard', 'Good', 'Easy'])
    const rating = (['Good', 'Easy', 'Hard'] as const)[step % 3] ?? 'Good'
    const due = card.previews.find((preview) => preview.rating === rating)?.due
    expect(study.answer({ cardId: card.card.id, rating, millis: 0, shown: card.card.reps }).card.due).toEqual(due)
  }
})
