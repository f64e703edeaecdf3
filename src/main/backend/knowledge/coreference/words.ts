import { sure } from '../sure'
import type { Sentence } from '../analysis'
import type { Token } from '../tokens'

/** One line, with balanced quotation marks and brackets, without the marks at its ends. */
export function clean(text: string): string {
  if (!UNCLEAN.test(text)) return text
  let out = text
    .replace(/\s+/g, ' ')
    .replace(/_\([^)]*\)_/g, '')
    .replace(/[*_`]{1,3}/g, '')
    .trim()
  out = out.replace(/^[,;:–—\s]+|[,;:–—\s]+$/g, '')
  const opens = (out.match(/“/g) ?? []).length
  const closes = (out.match(/”/g) ?? []).length
  if (opens > closes) out = /^“/.test(out) && opens === 1 ? out.slice(1) : out.includes('“') ? `${out}”` : out
  if (closes > opens) out = out.replace('”', '')
  if ((out.match(/"/g) ?? []).length % 2 === 1) out = /^"/.test(out) ? out.slice(1) : /"$/.test(out) ? out.slice(0, -1) : out
  out = out.replace(/([.,])”$/, '”')
  if ((out.match(/\(/g) ?? []).length !== (out.match(/\)/g) ?? []).length) out = out.replace(/[()]/g, '')
  return out
    .replace(/\s{2,}/g, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .trim()
}

/** Most phrases have nothing of what is mended. */
const UNCLEAN = /[“”"()*_`]|[^\S ]| {2}|^[ ,;:–—]|[ ,;:–—]$| [.,;:]/

const OF_A_PEOPLE = /(?:ish|ese|[cei]an|nch|tch)$/

/** Lower-cases a sentence's first word unless it is a name or an abbreviation. */
export function lowerFirst(text: string, opens: Token, sentence: Sentence): string {
  // "“advised” | Tokyo": a mark that closes in front of a word is none of it
  const first = /^[”"’]$/.test(opens.text) ? (sentence.tokens[sentence.tokens.indexOf(opens) + 1] ?? opens) : opens
  // "President Trump"
  if (first.pos === 'PROPN' && /^\p{Lu}\S* \p{Lu}/u.test(text)) return text
  // "American commissioners", "Chinese coastguards", "West German industry", "Ago von Maltzan", "Article IX"
  if (first.pos === 'PROPN' && first.tag === 'JJ' && OF_A_PEOPLE.test(first.lower)) return text
  if (/^(?:(?:East|West|North|South) \p{Lu}|Article (?:\d|[IVXL]+\b))/u.test(text)) return text
  if (first.pos === 'PROPN' && /^\p{Lu}\S* (?:von|van|de|al|el|bin|di|du|zu) \p{Lu}/u.test(text)) return text
  // "New START"
  if (first.lower === 'new' && /^New \p{Lu}/u.test(text)) return text
  if (first.pos === 'PROPN' && sentence.mentions.some((m) => m.start === first.start)) return text
  if (/^(?:I\b|[A-Z]{2,}|(?:[A-Z]\.)+)/.test(first.text) && first.text !== 'A') return text
  return text ? sure(text[0]).toLowerCase() + text.slice(1) : text
}

/** "Loss of Prestige" → "the loss of prestige", "Raising the Stakes" → "raising the stakes". */
export function labelAsPhrase(label: string): string {
  const words = label
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/[:.]$/, '')
    .split(/\s+/)
  const lower = words.map((w) => (/^[A-Z]{2,}|^\p{Lu}[\p{L}]*\p{Lu}/u.test(w) ? w : w.toLowerCase())).join(' ')
  const first = sure(lower.split(' ')[0])
  if (/ing$/.test(first) || /^(?:the|a|an)$/.test(first)) return lower
  const head = /^(.*?)(?: (?:of|for|in|on|over|with|to|from|between|against)\b|$)/.exec(lower)?.[1] ?? lower
  const last = sure(head.split(' ').at(-1))
  if (/s$/.test(last) && !/(?:ss|us|is|ics)$/.test(last)) return lower
  return /^(?:lack|risk|loss|danger|cost|problem|history)$/.test(last) || lower.includes(' of ')
    ? `the ${lower}`
    : /(?:ity|ness|ance|ence|ment|ion|ism|port|cy|acy|er|th|hip|ge)$/.test(last)
      ? lower
      : `the ${lower}`
}

/** True for a word that somebody else is quoted with. */
export function insideQuotes(tokens: readonly Token[], at: number): boolean {
  let open = 0
  let straight = false
  for (let i = 0; i < at; i++) {
    const { text } = sure(tokens[i])
    if (text === '“') open++
    else if (text === '”') open = Math.max(0, open - 1)
    else if (text === '"') straight = !straight
  }
  return (open > 0 && tokens.slice(at).some((t) => t.text === '”')) || (straight && tokens.slice(at).some((t) => t.text === '"'))
}
