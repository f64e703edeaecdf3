import { findByline } from '../../structure/byline'
import { ADVERTISEMENT, BYLINE_OF_NOBODY, CONSENT, CREDIT, isDateline, isMenu, PICTURE, PROMOTION } from '../web-lines'
import type { WebPage } from './page'

const LONGEST_CAPTION = 300

/** Lines which tell by themselves that they are none of the article's. */
export function judgeLines(page: WebPage): void {
  for (const [position, index] of page.filled.entries()) {
    const text = page.text(index)
    const nearEdge = position < 15 || page.filled.length - position <= 12
    if (isMenu(text) || (nearEdge && text.length < 260 && CONSENT.test(text))) page.drop(index, 'share-button')
    else if (position < 20 && (isLooseDateline(page, index) || BYLINE_OF_NOBODY.test(text))) page.drop(index, 'markup')
    else if (PICTURE.test(text) || (text.length <= LONGEST_CAPTION && CREDIT.test(text))) dropCaption(page, index)
    else if (ADVERTISEMENT.test(text) || (text.length <= 220 && PROMOTION.test(text))) dropOffer(page, index)
  }
}

/** What tells the day, or stands under a bare name, is read with the byline. */
function isLooseDateline(page: WebPage, index: number): boolean {
  const text = page.text(index)
  const tellsTheDay = /^\d{4}-/.test(findByline(['A title', text]).published ?? '')
  const isUnderName = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}$/u.test(page.text(index - 1))
  return isDateline(text) && !tellsTheDay && !isUnderName
}

/** A caption of two or three lines stands between blank lines with its credit. */
function dropCaption(page: WebPage, index: number): void {
  const stanza = page.around(index)
  const isWhole = stanza.length <= 3 && stanza.every((line) => page.text(line).length <= LONGEST_CAPTION)
  for (const line of isWhole ? stanza : [index]) page.drop(line, 'markup')
}

/** An offer takes the short lines with it that stand in one block. */
function dropOffer(page: WebPage, index: number): void {
  const stanza = page.around(index)
  const isWhole = stanza.length <= 4 && stanza.every((line) => page.text(line).length <= 220)
  for (const line of isWhole ? stanza : [index]) page.drop(line, 'share-button')
  const next = page.filled.find((line) => line > (isWhole ? (stanza.at(-1) ?? index) : index))
  if (next === undefined || !ADVERTISEMENT.test(page.text(index))) return
  if (page.text(next).length <= 110 && /[!→£€$%]/.test(page.text(next))) page.drop(next, 'share-button')
}
