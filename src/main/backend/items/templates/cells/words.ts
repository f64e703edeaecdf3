/** True of a heading that names several things: "parties", and not "process". */
export const isSeveral = (words: string): boolean => /[^s]s$/.test(words)

/** A heading within a sentence. */
export const spelt = (column: string): string => (/^\p{Lu}\p{Lu}/u.test(column) ? column : column.charAt(0).toLowerCase() + column.slice(1))

/** "What happens" asks already; "what the theory predicts" has to be turned; "happened" is asked for. */
export function questionOf(column: string): string | null {
  const lower = spelt(column)
  const [, subject, verb] = /^what ((?:the )?[\p{L}. -]{3,30}?) (\p{Ll}{2,}[^s])s$/u.exec(lower) ?? []
  if (subject && verb) return `what does ${/ |^\p{Lu}|s$/u.test(subject) ? subject : `the ${subject}`} ${verb.replace(/^(do|go)e$/, '$1')}`
  // "what it received" is no question, but the name of a thing
  if (/^(?:what|who|why|how|when|where|which)\b./.test(lower) && !/^\p{L}+ (?:it|they|he|she|each|both|we)\b/u.test(lower)) return lower
  return /^(?:happened|happens)$/.test(lower) ? `what ${lower}` : null
}
