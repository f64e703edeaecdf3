/** The year in the title; else the one year that most years of the text are, or the one with which it opens and which no other outnumbers. */
export function yearOf(title: string, text: string): string | null {
  const titled = /\b(?:1[5-9]|20)\d\d\b(?!\s*[–-]\s*\d)/.exec(title)?.[0]
  if (titled) return titled
  const counts = new Map<string, number>()
  for (const [year] of text.matchAll(/\b(?:1[5-9]|20)\d\d\b/g)) counts.set(year, (counts.get(year) ?? 0) + 1)
  const sorted = [...counts].sort((a, b) => b[1] - a[1])
  const all = sorted.reduce((sum, [, n]) => sum + n, 0)
  const [best] = sorted
  if (!best) return null
  const opens = new Set(text.slice(0, Math.min(OPENING, text.length / 3)).match(/\b(?:1[5-9]|20)\d\d\b/g) ?? [])
  const opening = opens.size === 1 && opens.has(best[0]) && best[1] >= 2 && best[1] * 5 >= all * 2
  return opening || (best[1] >= 3 && best[1] * 5 >= all * 4) ? best[0] : null
}

/** Letters: three or four sentences. */
const OPENING = 500
