import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function examsRouter({ exams }: Parts) {
  const { list, create, edit, end, remove, plan, choices, forecast } = contractWithPlainErrors.exams
  return {
    list: list.handler(() => exams().list()),
    create: create.handler(({ input }) => exams().create(input)),
    edit: edit.handler(({ input }) => exams().edit(input.id, input.exam)),
    end: end.handler(({ input }) => exams().end(input.id)),
    remove: remove.handler(({ input }) => exams().remove(input.id)),
    plan: plan.handler(({ input }) => exams().plan(input.id)),
    choices: choices.handler(() => exams().choices()),
    forecast: forecast.handler(({ input }) => exams().forecast(input.on, input.scope)),
  }
}
