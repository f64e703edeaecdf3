/** A line of plain text that is not blank, with what its place on the page tells. */
export interface Line {
  text: string
  /** Leading spaces. */
  indent: number
  /** A blank line stood before it. */
  gap: boolean
  /** A page ended before it (page numbers and running heads are gone by now). */
  page: boolean
  /** Depth of ">" marks. */
  quoted: number
  marker?: ListMarker | undefined
}

export interface ListMarker {
  ordered: boolean
  /** The number of "3." or "3)"; undefined for bullets and letters. */
  number?: number
  /** Characters of the marker and the space after it. */
  width: number
  /** What follows on the same line. */
  rest: string
  /** Depth that its own number tells: 2 of "1.2.1". */
  level?: number
}

/** A line holding only this stands where a page ended. */
export const PAGE_END = '\f'

/** Cuts text into lines, blank ones turned into `gap`, page ends into `page`. */
export function linesOf(lines: readonly string[]): Line[] {
  const found: Line[] = []
  let gap = false
  let page = false
  let lone = ''
  for (const raw of lines) {
    if (raw.trim() === '') {
      if (raw.includes(PAGE_END)) page = true
      else gap = true
      continue
    }
    const marks = /^(?:\s{0,3}>){1,20}/.exec(raw)?.[0] ?? ''
    const unquoted = raw.slice(marks.length)
    const words = unquoted.trim()
    if (words === '') {
      gap = true
      continue
    }
    if (LONE_MARKER.test(words)) {
      lone = words
      continue
    }
    const text = lone === '' ? words : `${lone} ${words}`
    lone = ''
    const marker = listMarkerOf(text)
    found.push({
      text,
      indent: unquoted.length - unquoted.trimStart().length,
      gap,
      page,
      quoted: marks.replace(/\s/g, '').length,
      ...(marker ? { marker } : {}),
    })
    gap = false
    page = false
  }
  return found
}

/** A bullet alone on its line, as PDFs give it; its text is the next line. */
const LONE_MARKER = /^[•‣◦▪●○■]$/

/** The marker of a list item: "- ", "* ", "• ", "1.", "1)", "(a)", "a)". */
export function listMarkerOf(text: string): ListMarker | undefined {
  const bullet = /^[-*+•‣◦▪●○■–—·]\s+(?=\S)/.exec(text)
  if (bullet) return { ordered: false, width: bullet[0].length, rest: text.slice(bullet[0].length) }
  const number = /^\(?(\d{1,3})[.)]\s+(?=\S)/.exec(text)
  if (number) return { ordered: true, number: Number(number[1]), width: number[0].length, rest: text.slice(number[0].length) }
  const letter = /^(?:\((?:[a-z]|[ivx]{1,5})\)|(?:[a-z]|[ivx]{2,5})\))\s+(?=\S)/.exec(text)
  if (letter) return { ordered: true, width: letter[0].length, rest: text.slice(letter[0].length) }
  return undefined
}
