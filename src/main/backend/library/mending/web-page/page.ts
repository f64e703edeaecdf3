import type { Dropped } from '../../../../../shared/document'
import type { Verdicts } from '../set-aside'

/** A paragraph of the article, not a line beside it. */
export const PROSE = 160
export const isProse = (text: string): boolean => text.length >= PROSE || (text.length >= 90 && /[.!?]["”’)]?$/.test(text))

/** Begins one of a list of links. */
export const BULLET = /^(?:[-*•▸►▶›»>→‣◦▪]|\d{1,2}[.)]?)\s+\S/

/** The lines of a page, and which of them are judged to be none of the article's. */
export class WebPage {
  readonly verdicts = new Map<number, Dropped['reason']>()
  /** The lines that are not blank. */
  readonly filled: readonly number[]

  constructor(
    private readonly lines: readonly string[],
    /** What any reading is rid of: it needs no verdict here. */
    readonly furniture: Verdicts,
  ) {
    this.filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]))
  }

  /** Without the marks of a quotation or of bold type. */
  text(index: number): string {
    return (this.lines[index] ?? '').trim().replace(/^(?:>+\s+|\*\*|__)|(?:\*\*|__)$/g, '')
  }

  isOut(index: number): boolean {
    return this.verdicts.has(index) || this.furniture.has(index)
  }

  drop(index: number, reason: Dropped['reason']): void {
    if (!this.furniture.has(index)) this.verdicts.set(index, reason)
  }

  /** The lines between two blank ones that this one stands among. */
  around(index: number): number[] {
    let [from, to] = [index, index]
    while ((this.lines[from - 1] ?? '').trim() !== '') from--
    while ((this.lines[to + 1] ?? '').trim() !== '') to++
    return Array.from({ length: to - from + 1 }, (_, step) => from + step)
  }

  stanzas(): number[][] {
    const found: number[][] = []
    for (const index of this.filled)
      if (found.at(-1)?.at(-1) === index - 1) found.at(-1)?.push(index)
      else found.push([index])
    return found
  }
}
