import { CONSENT, isNavigation, KICKER } from '../web-lines'
import { isProse, type WebPage } from './page'

/** The name of the paper and its rubric, above and among the menus; the headline stays. */
export function judgeHead(page: WebPage): void {
  const prose = page.filled.findIndex((index) => isProse(page.text(index)) && !page.isOut(index))
  const head = page.filled.slice(0, prose < 0 ? 0 : Math.min(prose, 20))
  const last = head.findLastIndex((index) => isNavigation(page.text(index)) || CONSENT.test(page.text(index)))
  const left = head.slice(last + 1).filter((index) => !page.isOut(index) && !isName(page, index))
  if (left.length === 0) return
  for (const index of head)
    if ((index <= (head[last] ?? -1) && !(index === page.filled[0] && isHeadline(page.text(index)))) || isName(page, index))
      dropName(page, index)
  const [first] = left
  if (first !== undefined && left.length > 1 && KICKER.test(page.text(first))) page.drop(first, 'markup')
}

/** “How Panama Got Its Canal Back” above its page's menu: a name of a paper is shorter, and has what it is about behind a bar. */
const isHeadline = (text: string): boolean =>
  !isNavigation(text) &&
  !CONSENT.test(text) &&
  !/[|»>·[\]]|https?:|www\.|\.(?:com|org|example)\b/.test(text) &&
  text.split(/\s+/).length >= LEAST_WORDS
const LEAST_WORDS = 5

/** "© The Back Channel. All rights reserved." stands below it. */
function isName(page: WebPage, index: number): boolean {
  const name = page.text(index).toLowerCase()
  return (
    name.length > 4 &&
    page.filled.some(
      (line) => line > index && /^(?:©|\(c\)|copyright)/i.test(page.text(line)) && page.text(line).toLowerCase().includes(name),
    )
  )
}

function dropName(page: WebPage, index: number): void {
  const stanza = isName(page, index) ? page.around(index) : [index]
  for (const line of stanza.length <= 2 ? stanza : [index]) if (!page.isOut(line)) page.drop(line, 'share-button')
}
