import type { ProgressPeriod } from '../../shared/progress-periods'
import { api } from '../api'
import { Query } from '../app/query.svelte'

/** A report reads the whole history: it follows when there is a pause. */
const PAUSE_MILLIS = 1000

/** What the screen shows, and of what stretch of time and which deck. Kept while one visits other screens. */
class Progress {
  period = $state<ProgressPeriod>('quarter')
  deck = $state<string | null>(null)
  ahead = $state(30)
  readonly report = new Query(
    () => api.progress.report({ period: this.period, deck: this.deck }),
    ['card', 'review', 'item', 'document', 'deck', 'setting'],
    PAUSE_MILLIS,
  )

  show(change: { period?: ProgressPeriod; deck?: string | null }): void {
    if (change.period !== undefined) this.period = change.period
    if (change.deck !== undefined) this.deck = change.deck
    void this.report.load()
  }
}

export const progress = new Progress()
