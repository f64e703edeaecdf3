/** Where the reading line is: px below the upper edge of the pane. */
const READING_LINE = 40
/** A sentence that begins within this much of the pane, below the reading line, is the one being read. */
const READ_NEXT = 0.4
/** px by which a place may be off and still count as reached. */
const NEAR = 2
/** Frames after which a place that still moves is given up: two seconds. */
const MOST_FRAMES = 120
/** A block in sight may be laid out only in the frame after. */
const SETTLED = 2
/** Whoever scrolls wants to be elsewhere than where the text is being brought. */
const SCROLLS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/**
 * Finds places of the text on the screen, and the screen's place in the text. Blocks carry `data-block` and sentences `data-start`, both offsets
 * into the document's text; blocks out of sight are not laid out (content-visibility), so positions are asked of blocks first.
 */
export class Scrolling {
  #pane: HTMLElement
  #blocks: HTMLElement[] = []
  #aligning = new AbortController()

  constructor(pane: HTMLElement) {
    this.#pane = pane
    this.refresh()
  }

  /** After the text was rendered anew. */
  refresh(): void {
    this.#blocks = [...this.#pane.querySelectorAll<HTMLElement>('[data-block]')]
  }

  /** Offset of the sentence at the reading line; Infinity once the last block before `end` is in sight whole. */
  place(end: number): number {
    const last = this.block(end - 1)
    if (!last) return 0
    if (last.getBoundingClientRect().bottom <= this.#pane.getBoundingClientRect().bottom) return Infinity
    const line = this.#line()
    const index = this.#blockAt(line)
    const sentences = this.#sentencesFrom(index)
    const next = sentences.find((sentence) => topOf(sentence) >= line - NEAR)
    const before = sentences.findLast((sentence) => topOf(sentence) < line - NEAR)
    const chosen = next && topOf(next) - line <= this.#pane.clientHeight * READ_NEXT ? next : (before ?? next)
    return Number(chosen?.dataset.start ?? this.#blocks[index]?.dataset.block ?? 0)
  }

  /** Brings the sentence that holds the offset to the reading line, or to a third of the pane. Returns it. */
  show(offset: number, where: 'line' | 'third' = 'line'): HTMLElement | undefined {
    const sentence = this.sentence(offset)
    if (sentence) this.#align(sentence, where === 'line' ? READING_LINE : this.#pane.clientHeight / 3)
    return sentence
  }

  sentence(offset: number): HTMLElement | undefined {
    const block = this.block(offset)
    if (!block) return undefined
    const sentences = [...block.querySelectorAll<HTMLElement>('[data-start]')]
    return sentences.findLast((sentence) => Number(sentence.dataset.start) <= offset) ?? sentences[0] ?? block
  }

  block(offset: number): HTMLElement | undefined {
    return this.#blocks[Math.max(0, this.#first((block) => Number(block.dataset.block) > offset) - 1)]
  }

  /** Offset of the block so many after (or before) the one at the reading line. */
  step(by: number): number | undefined {
    const line = this.#line()
    const at = this.#blockAt(line)
    const block = this.#blocks[at]
    // Going back from the middle of a block leads to its own beginning first.
    const inside = block !== undefined && topOf(block) < line - NEAR * 2
    const target = this.#blocks[at + (by < 0 && inside ? by + 1 : by)]
    return target && Number(target.dataset.block)
  }

  /** Where a stretch of the text stands in the page; undefined where it is not shown. */
  range(start: number, end: number): Range | undefined {
    const block = this.block(start)
    if (!block) return undefined
    const range = document.createRange()
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    let at = Number(block.dataset.block)
    let begun = false
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const length = node.nodeValue?.length ?? 0
      if (!begun && start < at + length) {
        range.setStart(node, Math.max(0, start - at))
        begun = true
      }
      if (begun && end <= at + length) {
        range.setEnd(node, end - at)
        return range
      }
      if (begun) range.setEnd(node, length)
      at += length
    }
    return begun ? range : undefined
  }

  /**
   * Blocks that come into sight take their real height, which moves what stands below: so it looks again after each layout, until two change nothing.
   * It stops too when the reader scrolls, or when another place is asked for.
   */
  #align(element: HTMLElement, distance: number) {
    this.#aligning.abort()
    const { signal } = (this.#aligning = new AbortController())
    const stop = (): void => this.#aligning.abort()
    const step = (frames: number, settled: number, last = Infinity): void => {
      if (signal.aborted) return
      const off = topOf(element) - this.#pane.getBoundingClientRect().top - distance
      // at the end of the text it cannot come nearer
      const isSettled = Math.abs(off) < NEAR || Math.abs(off - last) < 1
      if (frames > MOST_FRAMES || (isSettled && settled >= SETTLED)) return stop()
      this.#pane.scrollBy({ top: off, behavior: 'instant' })
      requestAnimationFrame(() => {
        // not at once: the key that asked for the place is itself still on its way up
        if (frames === 0) for (const type of SCROLLS) window.addEventListener(type, stop, { signal, passive: true })
        step(frames + 1, isSettled ? settled + 1 : 0, off)
      })
    }
    step(0, 0)
  }

  #line = () => this.#pane.getBoundingClientRect().top + READING_LINE

  #blockAt = (line: number): number =>
    Math.min(
      this.#blocks.length - 1,
      this.#first((block) => block.getBoundingClientRect().bottom > line),
    )

  #sentencesFrom(index: number): HTMLElement[] {
    return this.#blocks.slice(index, index + 2).flatMap((block) => [...block.querySelectorAll<HTMLElement>('[data-start]')])
  }

  /** Index of the first block for which it holds, given that it then holds for all after it. */
  #first(holds: (block: HTMLElement) => boolean): number {
    let low = 0
    let high = this.#blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      const block = this.#blocks[middle]
      if (block && holds(block)) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Of its first line: a sentence that begins in the middle of a line has a box that starts there. */
const topOf = (element: HTMLElement): number => (element.getClientRects()[0] ?? element.getBoundingClientRect()).top
