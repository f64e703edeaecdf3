import type { Exam } from '../../../../shared/exam'
import type { Store } from '../../store'
import type { Calendar, StudyDay } from '../study-day'
import { currentWeights, DEFAULT_WEIGHTS } from '../weights'
import { costsOf } from './costs'
import { createMemory } from './memory'
import { minutesNeeded } from './minutes'
import { fit, rank, type Ranked } from './priority'
import { readScope, type ScopeCard } from './scope'
import { secondsSpent } from './spent'
import { readExams } from './table'

export interface Moment {
  now: Date
  today: StudyDay
  calendar: Calendar
}

/** Days from the study day to the exam's; 0 on the day itself. */
export const daysTo = (exam: Pick<Exam, 'day'>, today: StudyDay): number => Math.round(Date.parse(exam.day) / 86_400_000) - today.number

/** Exams with a day still to study for. */
const ahead = (store: Store, today: StudyDay): Exam[] => readExams(store).filter((exam) => exam.endedAt === null && daysTo(exam, today) > 0)

/** What an exam asks of today, the most useful first, and the seconds a day it was planned with. */
export function shareOf(
  store: Store,
  exam: Exam,
  { now, today, calendar }: Moment,
): { chosen: Ranked<ScopeCard>[]; cards: ScopeCard[]; secondsADay: number; secondsToday: number } {
  const memory = createMemory(currentWeights(store)?.values ?? DEFAULT_WEIGHTS)
  const costs = costsOf(store)
  const cards = readScope(store, exam.scope, calendar, now)
  const daysLeft = daysTo(exam, today)
  const secondsADay = 60 * (exam.minutes ?? minutesNeeded(cards, { daysLeft, target: exam.target, memory, costs }))
  const secondsToday = Math.max(0, secondsADay - secondsSpent(store, new Set(cards.map(({ id }) => id)), today))
  return { cards, secondsADay, secondsToday, chosen: fit(rank(cards, daysLeft, memory, costs, secondsADay), secondsToday) }
}

type Share = (moment: Moment) => readonly string[]

const shares = new WeakMap<Store, Share>()

/** One for a store, as every part that lays a desk asks for it. */
export function shareFor(store: Store): Share {
  const made = shares.get(store) ?? createShare(store)
  shares.set(store, made)
  return made
}

/**
 * Returns a function that names the cards which the exams ahead want studied today, the nearest exam first. It is worked out once for a day and kept until an exam,
 * the weights or the number of cards change: a line that is shuffled after each answer could not be trusted, and an answer must not wait for it.
 */
function createShare(store: Store): Share {
  let key = ''
  let ids: readonly string[] = []
  return (moment) => {
    const exams = ahead(store, moment.today)
    if (exams.length === 0) return []
    const newest = store.prepare<[], { card: number | null }>('SELECT max(rowid) AS card FROM card').get()?.card
    const present = JSON.stringify([moment.today.number, exams, newest, currentWeights(store)?.id])
    if (present !== key) {
      ids = [...new Set(exams.flatMap((exam) => shareOf(store, exam, moment).chosen.map(({ card }) => card.id)))]
      key = present
    }
    return ids
  }
}
