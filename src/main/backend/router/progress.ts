import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export const todayRouter = ({ overview }: Parts) => ({
  overview: contractWithPlainErrors.today.overview.handler(() => overview()),
})

export const progressRouter = ({ stats, progressReport }: Parts) => ({
  stats: contractWithPlainErrors.progress.stats.handler(() => stats()),
  report: contractWithPlainErrors.progress.report.handler(({ input }) => progressReport(input)),
})
