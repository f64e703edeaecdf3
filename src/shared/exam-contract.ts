import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Exam, ExamChoices, ExamInput, ExamPlan, ExamScope, ExamSummary, Forecast } from './exam'

const Id = z.object({ id: z.string() })

/** Exams: what is to be known on a day, and what to do until then. All of these throw EXAM_NOT_FOUND for an id nobody knows. */
export const examContract = {
  /** Those ahead first, the nearest in front. */
  list: oc.output(z.array(ExamSummary)),
  create: oc.input(ExamInput).output(Exam),
  edit: oc.input(Id.extend({ exam: ExamInput })).output(Exam),
  /** Puts it away before its day: the day's line is as without it. */
  end: oc.input(Id).output(Exam),
  remove: oc.input(Id).output(z.object({ operation: z.string() })),
  plan: oc.input(Id).output(ExamPlan),
  choices: oc.output(ExamChoices),
  /** Throws INPUT_INVALID for a day that is past. */
  forecast: oc.input(z.object({ on: z.iso.date(), scope: ExamScope.optional() })).output(Forecast),
}
