import { MONTH } from '../../../../shared/months'

/**
 * An answer without what hangs loose at its end: a second statement behind a comma, a second answer behind a name, when and after what it happened.
 * "relief that firms believe in, Tehran must return …" → "relief that firms believe in".
 */
export function trimmed(key: string): string {
  let out = withoutOddMarks(key)
  for (const cut of LOOSE) {
    const short = out.replace(cut, '$1').replace(/[,;:\s]+$/, '')
    if (
      short.length >= 3 &&
      !/\b(?:and|or|the|a|an)$/.test(short) &&
      (!/\b(?:of|to|in|on|by|for|with)$/.test(short) || / (?:that|which|who) /.test(short))
    )
      out = short
  }
  return out
}

const LOOSE: readonly RegExp[] = [
  // Sentences joined by commas.
  /^(.+?), (?:they|it|he|she|we)\b .*$/,
  /^(.+?), (?!which|who|whose|and|or|but)(?:the )?[\p{L}’-]+(?: [\p{L}’-]+){0,2} (?:must|will|would|should|can|could|may|might)\b.*$/u,
  /^(.{4,}?),? so that .*$/,
  /^(.+?),? and (?:names|calls|argues|says|holds|claims|warns|adds|concludes|writes|named|called|argued|said|held|claimed|warned|added|concluded|wrote) .*$/,
  // "a force of its own and, in 1966, to withdrawal"
  /^(.+?),? (?:and|but|or), .*$/,
  // Two answers: a name, and where or when.
  /^((?:the )?(?:\p{Lu}[\p{L}.’-]+)(?: \p{Lu}[\p{L}.’-]+)*) (?:in|at|after|before|during|following|on \d|on the eve|to \p{Lu})\b.*$/u,
  /^(.{6,}?),? (?:after|before|by|while|when) \w+ing\b.*$/,
  new RegExp(
    String.raw`^(.{6,}?),? (?:in|on|by|since|until|from) (?:(?:early|late|mid-?) ?)?(?:\d{1,2} )?(?:${MONTH} ?)?(?:\d{4}|\d{1,2})$`,
  ),
]

/** A quotation mark without its partner is none. */
function withoutOddMarks(key: string): string {
  const straight = (key.match(/"/g) ?? []).length
  const out = straight % 2 === 1 ? key.replace('"', '') : key
  return /^"[^"]*"$/.test(out) ? out.slice(1, -1).replace(/[.,]$/, '') : out
}
