import type { Section } from '../../shared/document'

const BACK_MATTER = /^(?:(?:list of )?sources|references|bibliography|(?:end)?notes|works cited|literature|further reading)\W*$/i

/** Where a text ends for its reader: before a last section that only lists its sources. */
export function endOfReading({ text, sections }: { text: string; sections: readonly Section[] }): number {
  let end = text.length
  for (const section of sections.toReversed()) {
    const last = text.slice(section.end, end).trim() === ''
    if (last && section.start > 0 && BACK_MATTER.test(section.title.trim())) end = section.start
  }
  return end
}

/** A stretch of words, or an address that can be opened. */
export interface Stretch {
  text: string
  address?: string
}

/** Cuts the http(s) addresses out of a text; nothing of it is lost. A stop or bracket after an address is not part of it. */
export function withAddresses(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    if (index > at) stretches.push({ text: text.slice(at, index) })
    stretches.push({ text: found, address: found })
    at = index + found.length
  }
  if (at < text.length || stretches.length === 0) stretches.push({ text: text.slice(at) })
  return stretches
}

const ADDRESS = /https?:\/\/[^\s<>"”’]*[^\s<>"”’.,;:!?)\]]/g
