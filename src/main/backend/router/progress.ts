import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export const todayRouter = ({ overview }: Parts) => ({
  overview: contractWithPlainErrors.today.overview.handler(() => overview()),
})

export const progressRouter = ({ stats }: Parts) => ({
  stats: contractWithPlainErrors.progress.stats.handler(() => stats()),
})
