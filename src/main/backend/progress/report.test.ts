import { expect, test } from 'vitest'
import { ProgressReport } from '../../../shared/progress-contract'
import { rehearse } from '../study/fixtures/rehearsal'
import { createCalendar } from '../study/study-day'
import { createScheduler } from '../study/scheduler'
import { DEFAULT_WEIGHTS } from '../study/weights'
import { overview, progressReport } from '.'

const MONTH = { period: 'month', deck: null } as const
const sum = (bins: readonly { cards: number }[]) => bins.reduce((total, { cards }) => total + cards, 0)

/** Four cards learned on 2 March and answered again a month later, one of them forgotten. */
function studied() {
  const rehearsal = rehearse({ items: 4, relearningSteps: [] })
  const { study, cards, goTo } = rehearsal
  for (const cardId of cards) study.answer({ cardId, rating: 'Easy', millis: 500_000 })
  goTo('2026-04-01T12:00:00Z')
  for (const [index, cardId] of cards.entries()) study.answer({ cardId, rating: index === 0 ? 'Again' : 'Good', millis: 1000 })
  return rehearsal
}

test('an empty store has a report with a year of quiet days', () => {
  const report = progressReport(rehearse({ items: 0 }).store, MONTH)
  expect(ProgressReport.parse(report)).toEqual(report)
  expect(report.days).toHaveLength(365)
  expect(report.days.every(({ answers }) => answers === 0)).toBe(true)
  expect(report.calibration).toEqual({ bins: [], reviews: 0, error: null })
})

test('days tell answers, time with coffee breaks cut off, and recall of young cards', () => {
  const { store } = studied()
  const { days, periodDays } = progressReport(store, { period: 'all', deck: null })
  expect(periodDays).toBe(31)
  expect(days.find(({ date }) => date === '2026-03-02')).toMatchObject({ answers: 4, new: 4, millis: 480_000, young: 0 })
  expect(days.at(-1)).toMatchObject({ date: '2026-04-01', answers: 4, new: 0, millis: 4000, young: 4, youngRecalled: 3, mature: 0 })
})

test('answers from quizzes count like others, and are told apart', () => {
  const { store, cards } = studied()
  store.db.prepare(`UPDATE review SET source = 'quiz' WHERE card_id = ?`).run(cards[0])
  const { days } = progressReport(store, { period: 'all', deck: null })
  expect(days.find(({ date }) => date === '2026-03-02')).toMatchObject({ answers: 4, quiz: 1, new: 4 })
  expect(days.at(-1)).toMatchObject({ answers: 4, quiz: 1, young: 4 })
  expect(days.at(-2)).toMatchObject({ answers: 0, quiz: 0 })
})

test('what was predicted is what the scheduler says', () => {
  const { store, cards } = studied()
  const row = store.db
    .prepare('SELECT at, stability_before, last_review_before FROM review WHERE card_id = ? ORDER BY at DESC LIMIT 1')
    .get(cards[1]) as { at: number; stability_before: number; last_review_before: number }
  const scheduler = createScheduler({
    weights: DEFAULT_WEIGHTS,
    desiredRetention: 0.9,
    learningSteps: [],
    relearningSteps: [],
    fuzz: false,
    daysBetween: createCalendar({ timeZone: 'UTC', dayStartsAt: 4 }).daysBetween,
  })
  const expected = scheduler.retrievability(
    { stability: row.stability_before, lastReview: new Date(row.last_review_before) },
    new Date(row.at),
  ) as number
  const { calibration } = progressReport(store, MONTH)
  expect(calibration.bins).toHaveLength(1)
  expect(calibration.bins[0]).toMatchObject({ reviews: 4, recalled: 0.75 })
  expect(calibration.bins[0]?.predicted).toBeCloseTo(expected, 6)
  expect(calibration.error).toBeCloseTo(Math.abs(expected - 0.75), 6)
})

test('practice that left the schedule alone is time spent, and no data of memory', () => {
  const { store } = studied()
  store.db.prepare('UPDATE review SET counts = 0').run()
  const { days, calibration, topics } = progressReport(store, MONTH)
  expect(days.at(-1)).toMatchObject({ answers: 4, millis: 4000, young: 0, youngRecalled: 0 })
  expect(calibration.reviews).toBe(0)
  expect(topics[0]).toMatchObject({ reviews: 0, retention: null })
})

test('cards have their recall from the day after the answer, and their stability and difficulty at once', () => {
  const { store, goTo } = studied()
  const today = progressReport(store, MONTH)
  expect([sum(today.retrievability), sum(today.stability), sum(today.difficulty)]).toEqual([0, 4, 4])
  goTo('2026-04-02T12:00:00Z')
  expect(sum(progressReport(store, MONTH).retrievability)).toBe(4)
})

test('the forecast agrees with Today, over a year', () => {
  const { store, study, cards, goTo } = studied()
  goTo('2026-08-01T12:00:00Z')
  study.bury(cards[0] as string)
  const { forecast } = progressReport(store, MONTH)
  expect(forecast).toHaveLength(365)
  expect(forecast.slice(0, 7)).toEqual(overview(store).forecast)
  expect(forecast[1]?.due).toBe(1)
})

test('a deck is told with the decks in it, whatever stands in their names, and without its neighbours', () => {
  const { store, cards } = studied()
  const deck = store.db.prepare('INSERT INTO deck (id, name, created_at) VALUES (?, ?, 0)')
  for (const [id, name] of [
    ['a', 'A_%'],
    ['b', 'a_%::Inner'],
    ['c', 'A_%x::Other'],
  ])
    deck.run(id, name)
  for (const [index, id] of ['a', 'b', 'c'].entries()) store.db.prepare('UPDATE card SET deck_id = ? WHERE id = ?').run(id, cards[index])
  const report = progressReport(store, { period: 'month', deck: 'a' })
  expect(report.deckFigures.map(({ id }) => id).sort()).toEqual(['a', 'b'])
  expect(report.days.at(-1)).toMatchObject({ answers: 2, youngRecalled: 1 })
  expect(() => progressReport(store, { period: 'month', deck: 'gone' })).toThrow('no longer there')
})

test('the hardest cards are those that were forgotten', () => {
  const { store, cards } = studied()
  const { hardest, topics, documents } = progressReport(store, MONTH)
  expect(hardest).toMatchObject([{ cardId: cards[0], lapses: 1, reviews: 2 }])
  expect(topics).toMatchObject([{ id: 'meeting', cards: 4, reviews: 4, retention: 0.75, lapses: 1 }])
  expect(documents).toMatchObject([{ id: null, cards: 4 }])
})
