import type { Dropped } from '../../../../shared/document'
import { wordEvidence } from '../mending/hyphens'
import { joinWrappedLines, type Unit } from '../mending/wrapped-lines'
import { mendBlocks } from '../mending/blocks'
import type { RawBlock, RawDocument } from '../raw-document'
import { headingLevel } from '../structure/headings'
import { linesOf } from '../structure/lines'

/** Reads plain text, from a file or pasted: mends its lines, then finds headings, lists, quotations and paragraphs in them. */
export function readPlainText(text: string): RawDocument {
  const dropped: Dropped[] = []
  const lines = text.replaceAll('\f', '\n\f\n').split('\n')
  const units = joinWrappedLines(linesOf(lines), wordEvidence(lines))
  const blocks = mendBlocks(blocksOf(units), dropped)
  return { blocks, dropped }
}

function blocksOf(units: readonly Unit[]): RawBlock[] {
  const indents: number[] = []
  return units.map((unit, index) => {
    const level = headingLevel(unit, { first: index === 0, next: units[index + 1], previous: units[index - 1] })
    if (level !== undefined) {
      indents.length = 0
      return { kind: 'heading', level, text: unit.text.replace(/^#{1,6} +/, '').replace(/\s#+$/, '') }
    }
    if (unit.marker) {
      while ((indents.at(-1) ?? -1) >= unit.indent) indents.pop()
      indents.push(unit.indent)
      return {
        kind: 'list-item',
        level: Math.min(6, indents.length),
        ordered: unit.marker.ordered,
        text: unit.text.slice(unit.text.length - unit.marker.rest.length),
      }
    }
    indents.length = 0
    return { kind: unit.quoted > 0 ? 'quotation' : 'paragraph', text: unit.text }
  })
}
