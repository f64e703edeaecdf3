import { CourseNews } from '../../../shared/course-contract'
import type { Store } from '../store'

/** Where the store keeps what was corrected last, until somebody has seen it. */
const SETTING = 'courseNews'

export function readNews(store: Store): CourseNews | null {
  const row = store.prepare<[string], { value: string }>('SELECT value FROM setting WHERE key = ?').get(SETTING)
  return row ? (CourseNews.safeParse(JSON.parse(row.value)).data ?? null) : null
}

/** To be called inside the operation it tells of, so that undo takes it back too. */
export function writeNews(store: Store, news: CourseNews): void {
  store
    .prepare<[string, string]>('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(SETTING, JSON.stringify(news))
}

export function forgetNews(store: Store): void {
  store.background('See the news of the course', () => store.prepare<[string]>('DELETE FROM setting WHERE key = ?').run(SETTING))
}
