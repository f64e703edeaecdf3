import { expect, test } from 'vitest'
import { Blueprint } from '../../../shared/quiz'
import { bodyOf, itemOf, memoryStore } from '../store/fixtures'
import { insertDocument } from '../store/documents'
import { insertItems } from '../store/items'
import { writeSettings } from '../store/settings'
import { createStudy } from '../study'
import { createQuizzes } from '.'

const DAY = 86_400_000
const at = new Date('2026-11-23T10:00:00Z')

/** Four studied cards due in ten days and one that is new, in a quiz of all five that is answered and not handed in yet. */
function sat(settings: { quizBringsForward: boolean; quizAnswersCount: boolean }) {
  const store = memoryStore(at)
  const keys = ['Malta', 'Yalta', 'Geneva', 'Vienna', 'Sochi']
  store.operation('Import', () => {
    insertDocument(store, 'd', bodyOf(['A sentence.']), 'hash')
    insertItems(
      store,
      keys.map((key, index) =>
        itemOf(key, {
          status: 'active',
          documentId: 'd',
          key,
          stem: `What place is ${index} of ${key.length}${'?'.repeat(index)}`,
          anchor: { start: index, end: index + 1, exact: 'A', prefix: '', suffix: '' },
        }),
      ),
    )
    createStudy(store).createCards(keys)
    writeSettings(store, { ...settings, fuzz: false, timeZone: 'UTC' })
  })
  store.db.exec(
    `UPDATE card SET state = 2, due = ${at.getTime() + 10 * DAY}, stability = 20, difficulty = 5, reps = 3, scheduled_days = 20, last_review = ${at.getTime() - 10 * DAY} WHERE item_id <> 'Sochi'`,
  )
  const quizzes = createQuizzes(store, () => null)
  const { id, quiz } = quizzes.start('Mock', Blueprint.parse({ count: 5, mode: 'mock' }), 1)
  const place = (key: string) => quiz.questions.findIndex(({ item }) => item.id === key)
  const answer = (key: string, words: string, millis: number) => quizzes.respond(id, { question: place(key), answer: words, millis })
  answer('Malta', 'Malta', 5000)
  answer('Yalta', 'Tehran', 5000)
  answer('Geneva', 'Geneva', 100_000)
  answer('Vienna', 'Viena', 5000)
  answer('Sochi', 'Tehran', 5000)
  const effects = () =>
    Object.fromEntries(keys.map((key) => [key, quizzes.open(id).responses.find(({ question }) => question === place(key))?.effect]))
  const cards = () =>
    new Map(
      (
        store.db.prepare('SELECT item_id AS item, state, due, reps FROM card').all() as {
          item: string
          state: number
          due: number
          reps: number
        }[]
      ).map((card) => [card.item, card]),
    )
  const reviews = () =>
    store.db.prepare('SELECT item_id AS item, rating, source, counts FROM review JOIN card ON card.id = card_id ORDER BY rating').all()
  return { store, quizzes, id, place, effects, cards, reviews }
}

test('a wrong and a slow answer bring their cards forward to today; the review log stays as it was; undo takes all of it back', () => {
  const { store, quizzes, id, effects, cards, reviews } = sat({ quizBringsForward: true, quizAnswersCount: false })
  const before = cards()
  quizzes.handIn(id, 0)
  expect(effects()).toEqual({ Malta: null, Yalta: 'forward', Geneva: 'forward', Vienna: null, Sochi: null })
  expect([cards().get('Yalta')?.due, cards().get('Geneva')?.due]).toEqual([at.getTime(), at.getTime()])
  expect(cards().get('Malta')).toEqual(before.get('Malta'))
  expect(cards().get('Sochi')).toEqual(before.get('Sochi'))
  expect(reviews()).toEqual([])
  expect(store.undo()).toBe('Hand in the quiz')
  expect(cards()).toEqual(before)
  expect(quizzes.open(id).handedInAt).toBeNull()
})

test('where answers count, right ones and wrong ones go into the log as coming from a quiz; near misses and new cards do not', () => {
  const { store, quizzes, id, effects, cards, reviews } = sat({ quizBringsForward: true, quizAnswersCount: true })
  const before = cards()
  quizzes.handIn(id, 0)
  expect(effects()).toEqual({ Malta: 'counted', Yalta: 'counted', Geneva: 'counted', Vienna: null, Sochi: null })
  expect(reviews()).toEqual([
    { item: 'Yalta', rating: 1, source: 'quiz', counts: 1 },
    { item: 'Geneva', rating: 2, source: 'quiz', counts: 1 },
    { item: 'Malta', rating: 3, source: 'quiz', counts: 1 },
  ])
  expect(cards().get('Malta')?.due).toBeGreaterThan(before.get('Malta')?.due ?? 0)
  expect(cards().get('Yalta')?.state).toBe(3)
  store.undo()
  expect([cards(), reviews()]).toEqual([before, []])
})

test('with both switched off a quiz leaves the cards alone', () => {
  const { quizzes, id, cards, reviews } = sat({ quizBringsForward: false, quizAnswersCount: false })
  const before = cards()
  quizzes.handIn(id, 0)
  expect([cards(), reviews()]).toEqual([before, []])
})

test('a wrong answer that was meant right puts its card back where it was, and a near miss that was wrong brings its card forward', () => {
  const { quizzes, id, place, effects, cards } = sat({ quizBringsForward: true, quizAnswersCount: false })
  const before = cards()
  quizzes.handIn(id, 0)
  quizzes.overrule(id, place('Yalta'), true)
  expect(cards().get('Yalta')).toEqual(before.get('Yalta'))
  quizzes.overrule(id, place('Vienna'), false)
  expect(effects()).toMatchObject({ Yalta: null, Vienna: 'forward' })
})

test('an answer that counted as a review keeps its marking, and nothing is half changed', () => {
  const { quizzes, id, place, effects } = sat({ quizBringsForward: true, quizAnswersCount: true })
  quizzes.handIn(id, 0)
  expect(() => quizzes.overrule(id, place('Yalta'), true)).toThrow('counted as a review')
  expect(quizzes.open(id).responses.find(({ question }) => question === place('Yalta'))).toMatchObject({
    verdict: 'wrong',
    overruled: false,
  })
  // A near miss has not counted yet: its owner's word settles it.
  quizzes.overrule(id, place('Vienna'), true)
  expect(effects()).toMatchObject({ Vienna: 'counted' })
})
