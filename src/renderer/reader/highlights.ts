import type { Scrolling } from './scrolling'

interface Span {
  start: number
  end: number
}

/** Paints the matches of a search over the text, and the current one stronger. Without matches the paint goes away. */
export function highlightMatches(scrolling: Scrolling | undefined, matches: readonly Span[], current?: Span): void {
  if (!('highlights' in CSS)) return
  const rangeOf = ({ start, end }: Span) => scrolling?.range(start, end)
  const here = current && rangeOf(current)
  CSS.highlights.set('found', new Highlight(...matches.map(rangeOf).filter((range) => range !== undefined)))
  CSS.highlights.set('found-here', new Highlight(...(here ? [here] : [])))
}
