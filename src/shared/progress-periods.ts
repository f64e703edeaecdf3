/** Stretches of time up to today, over which progress is told. Free of zod, so that the renderer may import them. */
export const PROGRESS_PERIODS = ['month', 'quarter', 'year', 'all'] as const
export type ProgressPeriod = (typeof PROGRESS_PERIODS)[number]
