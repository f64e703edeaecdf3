import { fsrs } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { createWeights } from '.'
import type { FitEvent, FitResult } from '../../../../shared/fit'
import { randomFrom } from '../../../../shared/random'
import { rehearse } from '../fixtures/rehearsal'
import { currentWeights, DEFAULT_WEIGHTS, ensureWeights } from '../weights'

const DAY = 86_400_000
/** When the log ends: new cards come in over most of a year, as they do. */
const END = Date.parse('2024-12-01T00:00:00Z')
/** Somebody who forgets new things much sooner than most, and gains less by each review. */
const ODD = DEFAULT_WEIGHTS.map((weight, n) => (n < 4 ? weight * 0.3 : n === 8 ? weight - 0.8 : n === 20 ? 0.35 : weight))

/**
 * The log of somebody who studies by the default weights for so many reviews, and whose chance of recall is what `recalled` says: by a memory with other weights, or by chance.
 */
function studied(reviews: number, recalled: 'odd' | 'by chance') {
  const rehearsal = rehearse({ items: 0, at: '2024-01-01T09:00:00Z' })
  const { store, keep, goTo } = rehearsal
  const random = randomFrom(recalled)
  const [theirs, ours] = [fsrs({ w: [...ODD] }), fsrs({ w: [...DEFAULT_WEIGHTS] })]
  const insert = store.db.prepare(
    `INSERT INTO review (id, card_id, at, rating, millis, state_before, due_before, stability_before, difficulty_before, scheduled_days_before, weights_id)
     VALUES (?, ?, ?, ?, 5000, ?, 0, 0, 0, 0, ?)`,
  )
  let made = 0
  store.operation('Study', () => {
    const { id: weights } = ensureWeights(store)
    for (let card = 0; made < reviews; card++) {
      const cardId = keep(`Question ${card}?`)
      let at = Date.parse('2024-01-01T10:00:00Z') + ((card * 7) % 300) * DAY
      let truth: { stability: number; difficulty: number } | null = null
      let known: { stability: number; difficulty: number } | null = null
      let days = 0
      let last = at
      let difficulty = 0
      let n = 0
      for (; at < END; n++) {
        const chance: number = truth ? theirs.forgetting_curve(days, truth.stability) : 0.6
        const passed = recalled === 'odd' ? random() < chance : random() < 0.75
        const rating = passed ? 3 : 1
        insert.run(`r-${card}-${n}`, cardId, at, rating, n === 0 ? 0 : 2, weights)
        made += 1
        truth = theirs.next_state(truth, days, rating)
        known = ours.next_state(known, days, rating)
        last = at
        difficulty = known.difficulty
        // Not always on the day.
        days = Math.max(1, Math.round(ours.next_interval(known.stability, 0) * (0.7 + 0.7 * random())))
        at += days * DAY
      }
      store.db
        .prepare(
          'UPDATE card SET state = 2, reps = ?, stability = ?, difficulty = ?, last_review = ?, due = ?, scheduled_days = ? WHERE id = ?',
        )
        .run(n, known?.stability, difficulty, last, at, days, cardId)
    }
  })
  goTo('2024-12-01T09:00:00Z')
  return rehearsal
}

async function ended(events: AsyncGenerator<FitEvent>): Promise<{ result: FitResult; stages: string[] }> {
  const stages: string[] = []
  for await (const event of events) {
    if (event.type === 'result') return { result: event.result, stages }
    stages.push(event.stage)
  }
  throw new Error('The fit ended without a result')
}

test('weights fitted on a memory unlike most are kept, said in words, stored with reviews from then on, and undone', async () => {
  const { store, study, keep } = studied(5000, 'odd')
  const weights = createWeights(store)
  const { result, stages } = await ended(weights.fit())
  expect(result.words).toMatch(/^Your fitted weights predict [\d.]+ % better on [\d,]+ reviews held back, so they are in use now\.$/)
  expect(result.verdict).toBe('kept')
  expect(result.after?.logLoss).toBeLessThan((result.before?.logLoss ?? 0) * 0.97)
  expect(result.after?.rmse).toBeLessThan((result.before?.rmse ?? 0) * 0.9)
  expect([...new Set(stages)]).toEqual(['reading', 'fitting', 'comparing'])
  expect(weights.state()).toMatchObject({ values: result.weights, fit: { reviews: result.reviews, heldBack: result.heldBack } })

  const used = currentWeights(store)?.id
  const cardId = keep('Asked with the new weights?')
  study.answer({ cardId, rating: 'Easy', millis: 1 })
  expect(store.db.prepare('SELECT weights_id FROM review WHERE card_id = ?').pluck().get(cardId)).toBe(used)
  store.undo()
  store.undo()
  expect(store.undo()).toBe('Use fitted weights')
  expect(weights.state()).toMatchObject({ values: [...DEFAULT_WEIGHTS], fit: null })
  store.redo()
  weights.useDefaults()
  expect(weights.state().fit).toBeNull()
  // Fitted a second time, they are no better than themselves.
  store.undo()
  expect((await ended(weights.fit())).result.verdict).not.toBe('kept')
})

test('answers by chance give no weights worth keeping', async () => {
  const { store } = studied(5000, 'by chance')
  const weights = createWeights(store)
  const { result } = await ended(weights.fit())
  expect(result.verdict).toBe('no-pattern')
  expect(result.words).toContain('so the weights in use stay')
  expect(weights.state().values).toEqual(DEFAULT_WEIGHTS)
})

test('too few reviews are said to be too few', async () => {
  const { store } = studied(300, 'odd')
  const { result } = await ended(createWeights(store).fit())
  expect(result).toMatchObject({ verdict: 'too-few', before: null, after: null })
  expect(result.words).toMatch(/^There are \d+ reviews to learn from so far; 400 are needed/)
})

test('a fit that is cancelled changes nothing', async () => {
  const { store } = studied(3000, 'odd')
  const weights = createWeights(store)
  const cancel = new AbortController()
  const events = weights.fit(cancel.signal)
  await events.next()
  cancel.abort()
  await expect(events.next()).rejects.toThrow('Fitting was cancelled')
  expect(weights.state().fit).toBeNull()
})

test('rescheduling moves what its preview says, by the memory that the weights see, and is undone', async () => {
  const { store } = studied(3000, 'odd')
  const weights = createWeights(store)
  expect((await ended(weights.fit())).result.verdict).toBe('kept')
  const due = () => store.db.prepare('SELECT due / 86400000 AS day FROM card WHERE state = 2 ORDER BY id').pluck().all()
  const before = due()
  const preview = await weights.previewReschedule()
  expect(preview.cards).toBe(before.length)
  expect(preview.moved).toBeGreaterThan(before.length / 2)
  await weights.reschedule()
  expect(due().filter((day, n) => day !== before[n])).toHaveLength(preview.moved)
  expect(await weights.previewReschedule()).toMatchObject({ moved: 0, dueBefore: preview.dueAfter, dueAfter: preview.dueAfter })
  expect(store.undo()).toBe('Reschedule all cards')
  expect(due()).toEqual(before)
})

test('answers from quizzes are read like any others, by the fit and by rescheduling; practice that did not count is not', async () => {
  const figures = async (change: string) => {
    const { store } = studied(1500, 'odd')
    store.db.exec(change)
    const weights = createWeights(store)
    const preview = await weights.previewReschedule()
    const { reviews, heldBack, before } = (await ended(weights.fit())).result
    return { preview, reviews, heldBack, before }
  }
  const asStudied = await figures('')
  expect(asStudied.reviews).toBeGreaterThan(400)
  expect(await figures(`UPDATE review SET source = 'quiz' WHERE rowid % 3 = 0`)).toEqual(asStudied)
  expect((await figures(`UPDATE review SET source = 'quiz', counts = 0 WHERE rowid % 3 = 0`)).reviews).toBeLessThan(asStudied.reviews)
})
