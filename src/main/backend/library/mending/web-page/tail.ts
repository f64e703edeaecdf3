import { BEGINS_COMMENTS, isAboutAuthor, isMenu } from '../web-lines'
import { BULLET, isProse, PROSE, type WebPage } from './page'

/** Below the last paragraph: comments, who the author is, the paper's addresses. */
export function judgeTail(page: WebPage): void {
  for (const index of commentsOf(page))
    page.drop(index, isMenu(page.text(index)) || /©/.test(page.text(index)) ? 'share-button' : 'comment-form')
  const last = page.filled.findLastIndex((index) => !page.isOut(index) && isProse(page.text(index)))
  for (const index of page.filled.slice(last + 1)) {
    if (page.isOut(index)) continue
    const text = page.text(index)
    if (isAboutAuthor(text) || BULLET.test(text) || /^©/.test(text)) page.drop(index, 'markup')
  }
  const end = page.filled[last]
  if (end !== undefined && page.text(end).length < 200 && isAboutAuthor(page.text(end))) page.drop(end, 'markup')
}

/** All lines from the one in the second half of the page that opens the comments: behind it nothing long may follow. */
function commentsOf(page: WebPage): readonly number[] {
  const from = page.filled.findIndex(
    (index, position) =>
      position >= page.filled.length * 0.5 &&
      BEGINS_COMMENTS.test(page.text(index)) &&
      page.filled.slice(position + 1).every((later) => page.text(later).length < PROSE * 1.5),
  )
  return from < 0 ? [] : page.filled.slice(from)
}
