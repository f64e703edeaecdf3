import type { ExamInput, ExamScope } from '../../../../shared/exam'
import type { Store } from '../../store'
import { createDesk } from '../desk'
import { examChoices } from './choices'
import { forecastOn } from './forecast'
import { planOf, summaryOf } from './plan'
import { createExam, editExam, endExam, readExam, readExams, removeExam } from './table'

export type Exams = ReturnType<typeof createExams>

/** Exams, their plans and forecasts. Time is the store's clock; everything given an id throws EXAM_NOT_FOUND. */
export function createExams(store: Store) {
  const desk = createDesk(store)
  return {
    list: () => {
      const moment = desk()
      const [ahead, over] = [[], []] as [ReturnType<typeof summaryOf>[], ReturnType<typeof summaryOf>[]]
      for (const exam of readExams(store).map((exam) => summaryOf(store, exam, moment)))
        (exam.endedAt === null && exam.daysLeft >= 0 ? ahead : over).push(exam)
      return [...ahead, ...over.reverse()]
    },
    create: (exam: ExamInput) => createExam(store, exam),
    edit: (id: string, exam: ExamInput) => editExam(store, id, exam),
    end: (id: string) => endExam(store, id),
    remove: (id: string) => removeExam(store, id),
    plan: (id: string) => planOf(store, readExam(store, id), desk()),
    choices: () => examChoices(store),
    forecast: (on: string, scope?: ExamScope) => forecastOn(store, on, desk(), scope),
  }
}
