import type { Anchor } from '../../../shared/anchor'

/** Characters of context kept on each side of a quote. */
const CONTEXT = 32

/** The anchor of `text.slice(start, end)`, with up to 32 characters of context on each side. */
export function makeAnchor(text: string, start: number, end: number): Anchor {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  }
}

/** Where the anchor's quote stands in a text that may have changed; `moved` when position or words differ; null when it is gone. */
export function findAnchor(anchor: Anchor, text: string): { start: number; end: number; moved: boolean } | null {
  if (text.slice(anchor.start, anchor.end) === anchor.exact) return { start: anchor.start, end: anchor.end, moved: false }
  const start = text.indexOf(anchor.exact)
  return start < 0 ? null : { start, end: start + anchor.exact.length, moved: true }
}
