import type { Dropped } from '../../../../shared/document'
import type { Verdicts } from './set-aside'

/** The lines of a table of contents: those under "Contents" which are numbered or end in a page number, and any with dot leaders. */
export function judgeContents(lines: readonly string[]): Verdicts {
  const verdicts = new Map<number, Dropped['reason']>()
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]?.trim() ?? ''
    if (LEADERS.test(line)) verdicts.set(index, 'markup')
    if (!/^(?:table of )?contents(?: ?\[hide\])?:?$/i.test(line)) continue
    const entries: number[] = []
    let next = index + 1
    for (; next < lines.length; next++) {
      const text = lines[next]?.trim() ?? ''
      if (text === '') continue
      if (!ENTRY.test(text)) break
      entries.push(next)
    }
    if (entries.length < 2) continue
    verdicts.set(index, 'markup')
    for (const entry of entries) verdicts.set(entry, 'markup')
    index = next - 1
  }
  return verdicts
}

/** "The Price ........ 41" */
const LEADERS = /^.{1,100}(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxl]{1,7})$/
/** "2.1 Reception" or "Reception 41". */
const ENTRY = /^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+\S.{0,90}$|^\S.{0,90}\s+\d{1,4}$/
