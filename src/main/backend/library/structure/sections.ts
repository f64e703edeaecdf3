import type { Block, Section } from '../../../../shared/document'

/** One section for each heading, named without the colon of a label such as "Pros:"; it ends where the next heading of the same or a higher level begins, or with the text. */
export function sectionsOf(blocks: readonly Block[], text: string): Section[] {
  const sections: Section[] = []
  const open: Section[] = []
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    const level = block.level ?? 1
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) {
      const closed = open.pop()
      if (closed) closed.end = block.start
    }
    const section = { start: block.start, end: text.length, title: text.slice(block.start, block.end).replace(/:$/, ''), level }
    sections.push(section)
    open.push(section)
  }
  return sections
}
