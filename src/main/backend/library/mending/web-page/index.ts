import type { Verdicts } from '../set-aside'
import { judgeWebFurniture } from '../web-furniture'
import { CONSENT, isMenu } from '../web-lines'
import { judgeHead } from './head'
import { judgeLines } from './lines'
import { judgeLinks } from './links'
import { WebPage } from './page'
import { judgeTail } from './tail'

/**
 * What a copied web page puts around its article and into it: menus, questions about cookies, pictures with their captions, links to
 * other pages, offers of newsletters, comments. Only a text that shows itself to be such a page is judged, so that no other reading
 * loses a line: two lines at least must be furniture whatever they stand in.
 */
export function judgeWebPage(lines: readonly string[]): Verdicts {
  if (lines.length > LONGEST_PAGE || !hasMenu(lines)) return new Map()
  const page = new WebPage(lines, judgeWebFurniture(lines))
  if (!isWebPage(page)) return new Map()
  judgeLines(page)
  judgeHead(page)
  judgeLinks(page)
  judgeTail(page)
  return page.verdicts
}

/** In lines: a book is no page. */
const LONGEST_PAGE = 5000
const EDGE = 40

/** A page begins and ends with places to go to. */
function hasMenu(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '')
  return [...filled.slice(0, EDGE), ...filled.slice(-EDGE)].some((line) => isMenu(line.trim()) || CONSENT.test(line))
}

function isWebPage(page: WebPage): boolean {
  const menus = page.filled.filter((index) => isMenu(page.text(index)) || CONSENT.test(page.text(index))).length
  const shares = [...page.furniture.values()].filter((reason) => reason === 'share-button').length
  return menus + shares >= 3 && menus >= 1
}
