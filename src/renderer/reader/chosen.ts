import type { Span } from '../../shared/anchor'

/** The stretch of the document's text that is selected in the pane; undefined when nothing is. Blocks carry `data-block`, their offset in the text. */
export function chosenIn(pane: HTMLElement): Span | undefined {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  const blocks = [...pane.querySelectorAll<HTMLElement>('[data-block]')].filter((block) => range.intersectsNode(block))
  const [first] = blocks
  const last = blocks.at(-1)
  if (!first || !last || selection.toString().trim() === '') return undefined
  return {
    start: first.contains(range.startContainer) ? offsetIn(first, range.startContainer, range.startOffset) : startOf(first),
    end: last.contains(range.endContainer)
      ? offsetIn(last, range.endContainer, range.endOffset)
      : startOf(last) + (last.textContent ?? '').length,
  }
}

const startOf = (block: HTMLElement): number => Number(block.dataset.block)

function offsetIn(block: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.selectNodeContents(block)
  before.setEnd(node, offset)
  return startOf(block) + before.toString().length
}
