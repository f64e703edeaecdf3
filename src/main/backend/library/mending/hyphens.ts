/** Which words the text itself uses within lines; the evidence for joining "coopera-" and "tion". */
export type WordEvidence = ReadonlySet<string>

/** All words and hyphenated compounds, in lower case, that stand whole within a line. */
export function wordEvidence(lines: readonly string[]): WordEvidence {
  const words = new Set<string>()
  for (const line of lines) {
    const found = line.match(/[\p{L}]+(?:[-’'][\p{L}]+)*-?/gu) ?? []
    for (const [index, word] of found.entries()) {
      // The last word of a line may be half a word, and so may the first.
      if (word.endsWith('-') || (index === 0 && startsLower(word))) continue
      words.add(word.toLowerCase())
      if (word.includes('-')) for (const part of word.split('-')) words.add(part.toLowerCase())
    }
  }
  return words
}

/** Joins lines with spaces, and words hyphenated across a line end without; the hyphen of a real compound stays. */
export function joinHyphenated(lines: readonly string[], words: WordEvidence): string {
  let joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last === undefined) joined = [line]
    else {
      const { keep, glue } = seam(last, line, words)
      joined[joined.length - 1] = keep
      joined.push(glue + line)
    }
  }
  return joined.join('')
}

function seam(above: string, below: string, words: WordEvidence): { keep: string; glue: string } {
  const left = /([\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*|(?:\p{L}\.)+)-$/u.exec(above)?.[1]
  const right = /^[\p{L}\p{N}]+/u.exec(below)?.[0]
  if (left === undefined || right === undefined) return { keep: above, glue: /\p{L}[—-]$/u.test(above) && above.endsWith('—') ? '' : ' ' }
  // "short- and long-term": the hyphen hangs.
  if (/^(?:and|or|to|versus|but|nor)$/.test(right)) return { keep: above, glue: ' ' }
  return isCompound(left, right, words) ? { keep: above, glue: '' } : { keep: above.slice(0, -1), glue: '' }
}

function isCompound(left: string, right: string, words: WordEvidence): boolean {
  const capitals = /^\p{Lu}{2,}$/u.test(left) && /^\p{Lu}{2,}$/u.test(right)
  const whole = (left + right).toLowerCase()
  if (capitals) return !words.has(whole) && !ENDINGS.test(right)
  // "Mc-" and "Namara" are one name
  if (/^Ma?c$/.test(left)) return false
  if (!startsLower(right) || /[\p{N}.]$/u.test(left)) return true
  const lastPart = left.split('-').at(-1)?.toLowerCase() ?? ''
  if (words.has(`${left}-${right}`.toLowerCase())) return true
  if (words.has(whole) || words.has(lastPart + right)) return false
  // "low-ered", "near-ly": what follows is no word, but an ending
  if (INFLECTED.test(right)) return false
  // "pro-tector", but "pro-government" where the text speaks of governments
  if (PREFIXES.has(lastPart)) return right === 'war' || words.has(right)
  if (COMPOUND_STARTS.has(lastPart)) return true
  return words.has(lastPart) && words.has(right) && !WORD_STARTS.has(lastPart)
}

/** No word of its own: "MAK-ING". */
const ENDINGS = /^(?:(?:a|i)?tions?|sions?|ments?|ness|ings?|i?ties|ity|isms?|ists?|[ae]nces?|[ai]ble|al|ic|ous|ed|ers?|ly|ary|ory|ive)$/i

/** "ly", "er" and "ened": never the second word of a compound. */
const INFLECTED = /^(?:ly|n?ess|(?:en|er)?(?:ed|ing|s)|e[nr]|est|ments?|ship|hood|dom|is[mt]s?|ish|ary)$/

/** They take a hyphen before a word, and begin many words without one. */
const PREFIXES = new Set('ex post pre anti pro'.split(' '))

/** First parts which take a hyphen in British and American print. */
const COMPOUND_STARTS = new Set(
  `self well quasi vice so long short high low mid half cease semi neo decision policy great middle third first second
   two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety far old wide arms cold non state
   all cross co-ordinating much best ill hard soft free full left right near one`.split(/\s+/),
)
/** Words which also begin longer words, so that finding them alone proves nothing. */
const WORD_STARTS = new Set(
  'a an in on un re de dis mis be for fore to with out over under up inter sub super trans con com per pro al ad at as is it so no do or if go man men car par can sea the her he she we me us up ten'.split(
    ' ',
  ),
)

const startsLower = (word: string) => /^\p{Ll}/u.test(word)
