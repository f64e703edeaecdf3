import type { Exam, ExamPlan, ExamSummary } from '../../../../shared/exam'
import { TOPICS } from '../../../../shared/words'
import type { Store } from '../../store'
import { currentWeights, DEFAULT_WEIGHTS } from '../weights'
import { costsOf } from './costs'
import { mean } from './forecast'
import { createMemory } from './memory'
import { sampled } from './minutes'
import { rollout, type PlannedDay } from './rollout'
import { countScope } from './scope'
import { daysTo, shareOf, type Moment } from './share'

/** A plan of more cards is worked out from every so-many-th of them. */
const SAMPLE = 1500
const AT_RISK = 20

export const summaryOf = (store: Store, exam: Exam, { today }: Moment): ExamSummary => ({
  ...exam,
  daysLeft: daysTo(exam, today),
  cards: countScope(store, exam.scope),
})

/** What to do until the exam and what comes of it. For an exam that is over or was put away, there is nothing left to do. */
export function planOf(store: Store, exam: Exam, moment: Moment): ExamPlan {
  const summary = summaryOf(store, exam, moment)
  const daysLeft = exam.endedAt === null ? Math.max(0, summary.daysLeft) : 0
  const { cards, chosen, secondsADay, secondsToday } = shareOf(store, exam, moment)
  const { sample, each } = sampled(cards, SAMPLE)
  const memory = createMemory(currentWeights(store)?.values ?? DEFAULT_WEIGHTS)
  const { days, recall } = rollout(sample, {
    ...{ daysLeft, memory, costs: costsOf(store) },
    ...{ secondsToday: secondsToday / each, secondsADay: secondsADay / each },
  })
  const outlook = sample.map((card, n) => ({
    ...{ cardId: card.id, itemId: card.itemId, topic: card.topic },
    untouched: memory.recall(card.state, card.elapsed + daysLeft),
    planned: recall[n] ?? 0,
  }))
  const below = outlook.filter(({ planned }) => planned < exam.target).sort((a, b) => a.planned - b.planned)
  const fresh = daysLeft > 0 ? chosen.filter(({ card }) => !card.state).length : 0
  const stem = store.prepare<[string], { stem: string }>('SELECT stem FROM item WHERE id = ?')
  return {
    exam: summary,
    minutes: secondsADay / 60,
    untouched: outlook.length === 0 ? null : mean(outlook.map(({ untouched }) => untouched)),
    planned: outlook.length === 0 ? null : mean(outlook.map(({ planned }) => planned)),
    topics: TOPICS.map((topic) => ({ topic, of: outlook.filter((card) => card.topic === topic) }))
      .filter(({ of }) => of.length > 0)
      .map(({ topic, of }) => ({
        topic,
        cards: Math.round(of.length * each),
        untouched: mean(of.map(({ untouched }) => untouched)),
        planned: mean(of.map(({ planned }) => planned)),
      })),
    today: {
      new: fresh,
      reviews: daysLeft > 0 ? chosen.length - fresh : 0,
      minutes: daysLeft > 0 ? chosen.reduce((sum, { seconds }) => sum + seconds, 0) / 60 : 0,
    },
    days: days.map((day, n) => dayOf(day, each, moment.calendar.day(moment.today.number + n).date)),
    atRisk: below.slice(0, AT_RISK).map((card) => ({ ...card, stem: stem.get(card.itemId)?.stem ?? '' })),
    belowTarget: Math.round(below.length * each),
  }
}

const dayOf = (day: PlannedDay, each: number, date: string) => ({
  date,
  new: Math.round(day.new * each),
  reviews: Math.round(day.reviews * each),
  minutes: (day.seconds * each) / 60,
  lastPass: day.lastPass,
})
