import type { Dropped } from '../../../../shared/document'
import { findByline } from '../structure/byline'
import type { Verdicts } from './set-aside'
import { judgeWebFurniture } from './web-furniture'
import {
  ADVERTISEMENT,
  BEGINS_COMMENTS,
  BYLINE_OF_NOBODY,
  CONSENT,
  CREDIT,
  isAboutAuthor,
  isDateline,
  isMenu,
  isNavigation,
  KICKER,
  LINKS,
  PICTURE,
  PROMOTION,
} from './web-lines'

/**
 * What a copied web page puts around its article and into it: menus, questions about cookies, pictures with their captions, links to
 * other pages, offers of newsletters, comments. Only a text that shows itself to be such a page is judged, so that no other reading
 * loses a line: two lines at least must be furniture whatever they stand in.
 */
export function judgeWebPage(lines: readonly string[]): Verdicts {
  if (lines.length > LONGEST_PAGE || !hasMenu(lines)) return new Map()
  const page = new WebPage(lines, judgeWebFurniture(lines))
  if (!page.isOne()) return new Map()
  page.judgeLines()
  page.judgeHead()
  page.judgeLinks()
  page.judgeTail()
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

/** A paragraph of the article, not a line beside it. */
const PROSE = 160
const LONGEST_CAPTION = 300
const isProse = (text: string) => text.length >= PROSE || (text.length >= 90 && /[.!?]["”’)]?$/.test(text))

/** Such a line is read with the byline. */
const tellsTheDay = (text: string) => /^\d{4}-/.test(findByline(['A title', text]).published ?? '')

class WebPage {
  readonly verdicts = new Map<number, Dropped['reason']>()
  private readonly filled: number[]
  constructor(
    private readonly lines: readonly string[],
    private readonly furniture: Verdicts,
  ) {
    this.filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]))
  }

  isOne(): boolean {
    const menus = this.filled.filter((index) => isMenu(this.text(index)) || CONSENT.test(this.text(index))).length
    const shares = [...this.furniture.values()].filter((reason) => reason === 'share-button').length
    return menus + shares >= 3 && menus >= 1
  }

  /** Lines which tell by themselves that they are none of the article's. */
  judgeLines(): void {
    for (const [position, index] of this.filled.entries()) {
      const text = this.text(index)
      const nearEdge = position < 15 || this.filled.length - position <= 12
      if (isMenu(text) || (nearEdge && text.length < 260 && CONSENT.test(text))) this.drop(index, 'share-button')
      else if (position < 20 && ((isDateline(text) && !tellsTheDay(text) && !this.isUnderName(index)) || BYLINE_OF_NOBODY.test(text)))
        this.drop(index, 'markup')
      else if (PICTURE.test(text) || (text.length <= LONGEST_CAPTION && CREDIT.test(text))) this.dropCaption(index)
      else if (text.length <= 220 && PROMOTION.test(text)) this.dropOffer(index)
      else if (ADVERTISEMENT.test(text)) this.dropOffer(index)
    }
  }

  /** A bare name over a dateline is the author's, and is read with the byline. */
  private isUnderName(index: number): boolean {
    return /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}$/u.test(this.text(index - 1))
  }

  /** The name of the paper and its rubric, above and among the menus; the headline stays. */
  judgeHead(): void {
    const prose = this.filled.findIndex((index) => isProse(this.text(index)) && !this.isOut(index))
    const head = this.filled.slice(0, prose < 0 ? 0 : Math.min(prose, 20))
    const last = head.findLastIndex((index) => isNavigation(this.text(index)) || CONSENT.test(this.text(index)))
    const left = head.slice(last + 1).filter((index) => !this.isOut(index) && !this.isName(index))
    if (left.length === 0) return
    for (const index of head) if (index <= (head[last] ?? -1) || this.isName(index)) this.dropName(index)
    const [first] = left
    if (first !== undefined && left.length > 1 && KICKER.test(this.text(first))) this.drop(first, 'markup')
  }

  /** "© The Back Channel. All rights reserved." stands below it. */
  private isName(index: number): boolean {
    const name = this.text(index).toLowerCase()
    return (
      name.length > 4 &&
      this.filled.some(
        (line) => line > index && /^(?:©|\(c\)|copyright)/i.test(this.text(line)) && this.text(line).toLowerCase().includes(name),
      )
    )
  }

  private dropName(index: number): void {
    const stanza = this.isName(index) ? this.around(index) : [index]
    for (const line of stanza.length <= 2 ? stanza : [index]) if (!this.isOut(line)) this.drop(line, 'share-button')
  }

  /** "Related stories", "Most read", "In this article", and the list under it. */
  judgeLinks(): void {
    for (const stanza of this.stanzas()) {
      const at = stanza.findIndex((index) => LINKS.test(this.text(index)) && this.text(index).length <= 200)
      const head = stanza[at]
      if (head === undefined) continue
      this.drop(head, 'share-button')
      const isWhole = /(?::| {2})\s*\S/.test(this.text(head))
      const under = stanza.slice(at + 1)
      if (under.length > 0 && under.every((index) => !isProse(this.text(index))))
        for (const index of under) this.drop(index, 'share-button')
      if (under.length > 0 || isWhole) continue
      const list = this.stanzas().find(([first]) => first !== undefined && first > head) ?? []
      const isList = list.every((index) => BULLET.test(this.text(index)) && !isProse(this.text(index)))
      const isMany = list.length >= 2 && list.every((index) => this.text(index).length < 90 && !/[.:]$/.test(this.text(index)))
      if (isList || isMany) {
        for (const index of list) this.drop(index, 'share-button')
        this.dropBullets(list.at(-1) ?? head)
      }
    }
  }

  /** Below the last paragraph: comments, who the author is, the paper's addresses. */
  judgeTail(): void {
    const from = this.filled.findIndex(
      (index, position) =>
        position >= this.filled.length * 0.5 &&
        BEGINS_COMMENTS.test(this.text(index)) &&
        this.filled.slice(position + 1).every((later) => this.text(later).length < PROSE * 1.5),
    )
    for (const index of from < 0 ? [] : this.filled.slice(from))
      this.drop(index, isMenu(this.text(index)) || /©/.test(this.text(index)) ? 'share-button' : 'comment-form')
    const last = this.filled.findLastIndex((index) => !this.isOut(index) && isProse(this.text(index)))
    for (const index of this.filled.slice(last + 1)) {
      if (this.isOut(index)) continue
      if (isAboutAuthor(this.text(index)) || BULLET.test(this.text(index)) || /^©/.test(this.text(index))) this.drop(index, 'markup')
    }
    const end = this.filled[last]
    if (end !== undefined && this.text(end).length < 200 && isAboutAuthor(this.text(end))) this.drop(end, 'markup')
  }

  private text(index: number): string {
    return (this.lines[index] ?? '').trim().replace(/^(?:>+\s+|\*\*|__)|(?:\*\*|__)$/g, '')
  }

  private isOut(index: number): boolean {
    return this.verdicts.has(index) || this.furniture.has(index)
  }

  private drop(index: number, reason: Dropped['reason']): void {
    if (!this.furniture.has(index)) this.verdicts.set(index, reason)
  }

  /** The lines between two blank ones that this one stands among. */
  private around(index: number): number[] {
    let [from, to] = [index, index]
    while ((this.lines[from - 1] ?? '').trim() !== '') from--
    while ((this.lines[to + 1] ?? '').trim() !== '') to++
    return Array.from({ length: to - from + 1 }, (_, step) => from + step)
  }

  private stanzas(): number[][] {
    const found: number[][] = []
    for (const index of this.filled)
      if (found.at(-1)?.at(-1) === index - 1) found.at(-1)?.push(index)
      else found.push([index])
    return found
  }

  /** A caption of two or three lines stands between blank lines with its credit. */
  private dropCaption(index: number): void {
    const stanza = this.around(index)
    const whole = stanza.length <= 3 && stanza.every((line) => this.text(line).length <= LONGEST_CAPTION)
    for (const line of whole ? stanza : [index]) this.drop(line, 'markup')
  }

  /** An offer takes the short lines with it that stand in one block. */
  private dropOffer(index: number): void {
    const stanza = this.around(index)
    const whole = stanza.length <= 4 && stanza.every((line) => this.text(line).length <= 220)
    for (const line of whole ? stanza : [index]) this.drop(line, 'share-button')
    const next = this.filled.find((line) => line > (whole ? (stanza.at(-1) ?? index) : index))
    if (next !== undefined && ADVERTISEMENT.test(this.text(index)) && this.text(next).length <= 110 && /[!→£€$%]/.test(this.text(next)))
      this.drop(next, 'share-button')
  }

  private dropBullets(after: number): void {
    for (const index of this.filled.filter((line) => line > after)) {
      if (!BULLET.test(this.text(index)) || isProse(this.text(index))) return
      this.drop(index, 'share-button')
    }
  }
}

const BULLET = /^(?:[-*•▸►▶›»>→‣◦▪]|\d{1,2}[.)]?)\s+\S/
