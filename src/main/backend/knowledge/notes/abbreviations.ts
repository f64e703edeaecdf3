import type { Reading } from '../extractors/reading'
import { spokenLabel } from '../nesting'

/** "MHS" → "mutually hurting stalemate (MHS)", if the text writes it out somewhere; any other words stay. */
export function inFull(reading: Reading, words: string): string {
  if (!/^\p{Lu}{2,5}$/u.test(words)) return words
  const at = reading.text.indexOf(` (${words})`)
  if (at < 0) return words
  const before = /(?:^|[\n.,;:“"])\s*([^\n.,;:“"]{4,60})$/.exec(reading.text.slice(Math.max(0, at - 80), at))?.[1]?.trim()
  const named = before && initialled(before.split(' '), words)
  return named ? `${spokenLabel(named)} (${words})` : words
}

/** The last words whose initials are the abbreviation; small words need not count. */
function initialled(words: readonly string[], abbreviation: string): string | null {
  for (let from = words.length - 2; from >= 0; from--) {
    const part = words.slice(from)
    const initials = part.map((word) => word.charAt(0)).join('')
    const big = part
      .filter((word) => !/^(?:of|the|a|an|and|for|in|on|to)$/i.test(word))
      .map((word) => word.charAt(0))
      .join('')
    if ([initials, big].some((one) => one.toUpperCase() === abbreviation)) return part.join(' ')
  }
  // "Sense of a way out (WO)": a heading of its own
  return words.length <= 6 && /^\p{Lu}/u.test(words[0] ?? '') ? words.join(' ') : null
}
