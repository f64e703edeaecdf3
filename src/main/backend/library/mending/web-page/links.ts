import { LINKS } from '../web-lines'
import { BULLET, isProse, type WebPage } from './page'

/** "Related stories", "Most read", "In this article", and the list under it. */
export function judgeLinks(page: WebPage): void {
  for (const stanza of page.stanzas()) {
    const at = stanza.findIndex((index) => LINKS.test(page.text(index)) && page.text(index).length <= 200)
    const head = stanza[at]
    if (head === undefined) continue
    page.drop(head, 'share-button')
    const under = stanza.slice(at + 1)
    if (under.every((index) => !isProse(page.text(index)))) for (const index of under) page.drop(index, 'share-button')
    const isWhole = /(?::| {2})\s*\S/.test(page.text(head))
    if (under.length === 0 && !isWhole) dropListBehind(page, head)
  }
}

function dropListBehind(page: WebPage, head: number): void {
  const list = page.stanzas().find(([first]) => first !== undefined && first > head) ?? []
  const isList = list.every((index) => BULLET.test(page.text(index)) && !isProse(page.text(index)))
  const isMany = list.length >= 2 && list.every((index) => page.text(index).length < 90 && !/[.:]$/.test(page.text(index)))
  if (!isList && !isMany) return
  for (const index of list) page.drop(index, 'share-button')
  const last = list.at(-1) ?? head
  for (const index of page.filled.filter((line) => line > last)) {
    if (!BULLET.test(page.text(index)) || isProse(page.text(index))) return
    page.drop(index, 'share-button')
  }
}
