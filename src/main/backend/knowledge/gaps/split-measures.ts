import type { Tears } from './tear'

/** What is counted, or the day and its year, on two sides of the edge of a gap. */
export const SPLIT_MEASURES: readonly Tears[] = [
  // "promising | six governments 50,000 tonnes | apiece"
  ({ tokens }, { to }) => /^(?:apiece|each)$/.test(tokens[to]?.lower ?? ''),
  // "the ceasefire of December 17 | , 1971"
  ({ tokens }, { to }) =>
    /^\d{1,2}$/.test(tokens[to - 1]?.text ?? '') && tokens[to]?.text === ',' && /^\d{4}$/.test(tokens[to + 1]?.text ?? ''),
]
