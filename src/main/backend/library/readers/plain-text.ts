import type { Dropped } from '../../../../shared/document'
import { mendBlocks } from '../mending/blocks'
import { judgeFootnotes } from '../mending/footnotes'
import { wordEvidence } from '../mending/hyphens'
import { dropLightMarkup } from '../mending/light-markup'
import { dropPageFurniture } from '../mending/page-furniture'
import { setAside } from '../mending/set-aside'
import { judgeContents } from '../mending/table-of-contents'
import { judgeWebFurniture } from '../mending/web-furniture'
import { joinWrappedLines, keepVerse, type Unit } from '../mending/wrapped-lines'
import type { RawBlock, RawDocument } from '../raw-document'
import { takeByline } from '../structure/byline'
import { headingLevel } from '../structure/headings'
import { linesOf, PAGE_END } from '../structure/lines'
import { makeListLevels } from '../structure/list-levels'
import { markIndentedTerms } from '../structure/indented-terms'
import { markOutlines } from '../structure/outline'
import { markUnmarkedLists } from '../structure/unmarked-lists'

/** Reads plain text, from a file or pasted: mends its lines, then finds headings, lists, quotations and paragraphs in them. */
export function readPlainText(text: string): RawDocument {
  const dropped: Dropped[] = []
  let lines = text.replaceAll(PAGE_END, `\n${PAGE_END}\n`).split('\n')
  lines = dropPageFurniture(lines, dropped)
  lines = setAside(lines, judgeWebFurniture(lines), dropped)
  lines = setAside(lines, judgeContents(lines), dropped)
  lines = setAside(lines, judgeFootnotes(lines), dropped)
  const { byline, rest } = takeByline(lines, dropped)
  const units = keepVerse(markUnmarkedLists(joinWrappedLines(markIndentedTerms(markOutlines(linesOf(rest))), wordEvidence(rest))))
  return { ...byline, blocks: mendBlocks(blocksOf(units), dropped), dropped }
}

function blocksOf(units: readonly Unit[]): RawBlock[] {
  const levelOf = makeListLevels()
  return units.map((unit, index) => {
    const level = headingLevel(unit, { previous: units[index - 1], next: units[index + 1] })
    if (level !== undefined) {
      levelOf(null)
      return { kind: 'heading', level, text: dropLightMarkup(unit.text.replace(/^#{1,6} +/, '').replace(/\s#+$/, '')) }
    }
    if (unit.marker) {
      const { ordered, width } = unit.marker
      return { kind: 'list-item', level: levelOf(unit), ordered, text: dropLightMarkup(unit.text.slice(width)) }
    }
    levelOf(null)
    return { kind: unit.quoted > 0 ? 'quotation' : 'paragraph', text: dropLightMarkup(unit.text) }
  })
}
