/** The year in the title; else the one year that most years of the text are, or the one with which it opens and which no other outnumbers. */
export function yearOf(title: string, text: string): string | null {
  const titled = yearInTitle(title)
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

/** The year of a title: “The Washington Conference, 1921”; of a span of years neither end is that of its event. */
export const yearInTitle = (title: string): string | null =>
  /(?<!\d\s*[–-]\s*)\b(?:1[5-9]|20)\d\d\b(?!\s*[–-]\s*\d)/.exec(title)?.[0] ?? null

/** “1931–33” of “The Manchurian crisis, 1931–1933”: years that a title gives right behind a name. Null for what is signed on one day. */
export function yearsBehind(name: string, title: string): string | null {
  const at = title.toLowerCase().indexOf(name.toLowerCase())
  const [, first, last] = /^,? ?\(?((?:1[5-9]|20)\d\d)\s*[–-]\s*(\d{4}|\d{2})\b/.exec(at < 0 ? '' : title.slice(at + name.length)) ?? []
  if (first === undefined || last === undefined || SIGNED.test(name)) return null
  return `${first}–${last.startsWith(first.slice(0, 2)) ? last.slice(-2) : last}`
}

const SIGNED = /(?:treaty|treaties|accords?|agreements?|pact|act|declaration|memorandum|protocols?|convention|charter|communiqué)$/i

/** Letters: three or four sentences. */
const OPENING = 500
