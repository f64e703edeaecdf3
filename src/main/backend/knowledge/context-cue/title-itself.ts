import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { tokensOf } from '../tokens'
import type { Candidate } from './candidate'
import { isClause, nounPhraseOf } from './central'
import { ABSTRACT } from './terms'
import { inPlainCase } from './title-spelling'
import { KIND } from './title-parts'

/** “Twenty-One Days in Ohio”: where it was says more than the title's play. */
export function placeInTitle({ lexicon, text }: Reading, titles: readonly string[]): Candidate | null {
  for (const part of titles.flatMap((title) => title.split(/\s*(?:[:?!|·]|\s[–—-]{1,2}\s)\s*/))) {
    const place = /\b(?:in|at|off|near) (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)$/u.exec(part)?.[1]
    if (!place) continue
    const known = lexicon.byAlias.get(place.toLowerCase())
    const isPlace = known
      ? known.kind === 'place' || known.kind === 'state'
      : new RegExp(`\\b(?:in|at) ${place}\\b`, 'u').test(text.slice(part.length))
    if (isPlace) return { name: place, score: 1, event: true }
  }
  return null
}

/** “Why cooperate when nobody can make you?”: the noun of the text for what the title tells in a verb. */
export function fromTitleWords(titles: readonly string[], sentences: readonly Sentence[]): Candidate | null {
  const roots = (titles.join(' ').match(/\p{L}{6,}/gu) ?? []).map((word) => word.toLowerCase().slice(0, -1))
  const uses = new Map<string, number>()
  for (const { tokens } of sentences)
    for (const { lemma, tag } of tokens)
      if (/^NNS?$/.test(tag) && ABSTRACT.test(lemma) && roots.some((root) => lemma.startsWith(root)))
        uses.set(lemma, (uses.get(lemma) ?? 0) + 1)
  const [best] = [...uses].sort((a, b) => b[1] - a[1])
  return best && best[1] >= 3 ? { name: best[0], score: best[1], event: false } : null
}

/** Where not even names do: what the title speaks of, or the title itself, under which a reader knows the reading. */
export function fromWholeTitle([title = '']: readonly string[], text: string): Candidate | null {
  const [short = ''] = title
    .replace(/\([^)]*\)/g, ' ')
    .replace(KIND, '')
    .split(/\s*(?:[:?!|]|\s[–—]\s)\s*/)
  const trimmed = short
    .replace(/^[\s–—:-]+/, '')
    .replace(/^(?:on|about|of|for|from|to|towards?) (?:the |an? )?/i, '')
    .trim()
  const thing = nounPhraseOf(trimmed)
  if (thing) return { name: thing, score: 0, event: false }
  const words = trimmed.split(/\s+/)
  // “Ending Central America's longest war”
  const object = /^\p{L}+ing (\p{Lu}.*)$/u.exec(trimmed)?.[1]
  if (object && isClause(trimmed) && words.length <= LONGEST_TITLE) return { name: object, score: 0, event: false }
  if (words.length > 1 && words.length <= 3 && arePlural(trimmed)) return { name: trimmed.toLowerCase(), score: 0, event: false }
  if (/^(?:why|how|what|when|who|did|do|does|is|are|was|were|let|can|should)\b/i.test(trimmed)) return null
  // “THE ASEAN WAY”: “The ASEAN way”
  const small = trimmed === trimmed.toUpperCase() ? inPlainCase(text, trimmed) : trimmed
  const plain = small.charAt(0).toUpperCase() + small.slice(1)
  return words.length >= 2 && words.length <= LONGEST_TITLE && /\p{Ll}/u.test(plain) ? { name: `“${plain}”`, score: 0, event: false } : null
}

/** “Rising Powers”: things of a kind. */
function arePlural(title: string): boolean {
  const tokens = tokensOf(title.toLowerCase(), 0)
  return tokens.at(-1)?.tag === 'NNS' && tokens.every(({ tag }) => /^(?:JJ|NNS?|VB[GN])$/.test(tag))
}

const LONGEST_TITLE = 7
