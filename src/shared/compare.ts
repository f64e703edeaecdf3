export interface Comparison {
  /** 'right': the same but for case, accents and punctuation; 'close': a slip of the pen; 'wrong': anything else. */
  verdict: 'right' | 'close' | 'wrong'
  /** The key, or the accepted variant that comes nearest to what was typed. */
  against: string
  /** From left to right: letters that agree, letters missing from the answer, and letters that should not be there. */
  parts: { kind: 'same' | 'missing' | 'extra'; text: string }[]
}

/** Holds a typed answer against the key and its accepted variants, letter by letter. */
export function compare(typed: string, key: string, accepted: readonly string[] = []): Comparison {
  const answer = tidy(typed).slice(0, LONGEST)
  const compared = [key, ...accepted].map((variant) => compareOne(answer, tidy(variant).slice(0, LONGEST)))
  return compared.reduce((best, next) => (next.agreement > best.agreement ? next : best)).comparison
}

/** Letters beyond this are not compared: the table below grows with the square. */
const LONGEST = 400

/** From this share of common letters on, and without figures, a wrong answer counts as a slip of the pen. */
const CLOSE = 0.85

/** Below this share of common letters, a letter-by-letter comparison is confetti: the two are set side by side. */
const ALIKE = 0.35

function compareOne(typed: string, key: string): { comparison: Comparison; agreement: number } {
  const given = letters(typed)
  const wanted = letters(key)
  const essence = [bare(given), bare(wanted)] as const
  const same = essence[0] === essence[1] && essence[0] !== ''
  const letterwise = difference(given, wanted)
  const common = letterwise.reduce((sum, part) => sum + (part.kind === 'same' ? part.text.length : 0), 0)
  const agreement = same ? 1 : (2 * common) / Math.max(1, typed.length + key.length) - Number.EPSILON
  if (same) return { agreement, comparison: { verdict: 'right', against: key, parts: [{ kind: 'same', text: key }] } }
  const verdict = agreement >= CLOSE && !/\d/.test(key) ? 'close' : 'wrong'
  return { agreement, comparison: { verdict, against: key, parts: agreement >= ALIKE ? letterwise : apart(typed, key) } }
}

function apart(typed: string, key: string): Comparison['parts'] {
  const extra = { kind: 'extra' as const, text: typed }
  return [...(typed ? [extra] : []), { kind: 'missing', text: key }]
}

/** Longest common subsequence of letters, told as runs. */
function difference(given: readonly Letter[], wanted: readonly Letter[]): Comparison['parts'] {
  const width = wanted.length + 1
  const lengths = new Uint16Array((given.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = given.length - 1; row >= 0; row -= 1)
    for (let column = wanted.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        given[row]?.folded === wanted[column]?.folded ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))

  const parts: Comparison['parts'] = []
  const add = (kind: 'same' | 'missing' | 'extra', text: string) => {
    const last = parts.at(-1)
    if (last?.kind === kind) last.text += text
    else parts.push({ kind, text })
  }
  let row = 0
  let column = 0
  while (row < given.length || column < wanted.length) {
    const mine = given[row]
    const theirs = wanted[column]
    if (mine && theirs && mine.folded === theirs.folded) {
      add('same', theirs.shown)
      row += 1
      column += 1
    } else if (mine && (!theirs || at(row + 1, column) >= at(row, column + 1))) {
      add('extra', mine.shown)
      row += 1
    } else if (theirs) {
      add('missing', theirs.shown)
      column += 1
    }
  }
  return parts
}

interface Letter {
  shown: string
  folded: string
}

const letters = (text: string): Letter[] => [...segmenter.segment(text)].map(({ segment }) => ({ shown: segment, folded: fold(segment) }))

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Without case, accents and the many shapes of dashes and quotation marks. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[‘’‛′]/gu, "'")
    .replace(/[“”„″]/gu, '"')
    .toLocaleLowerCase('en')

/** What has to agree for an answer to be right: letters and figures, single spaces, no leading article. */
const bare = (text: readonly Letter[]): string =>
  text
    .map(({ folded }) => folded)
    .join('')
    .replace(/(\d)[,\s](?=\d{3}\b)/g, '$1')
    .replace(/[^\p{L}\p{N}.%$€£]+|\.(?!\d)/gu, ' ')
    .trim()
    .replace(/^(?:the|an?)\s+(?=\S)/u, '')
    .replace(/\s+/g, ' ')

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
