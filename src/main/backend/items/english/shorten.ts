import { countWords } from './words'

/** Places where a long phrase can end without being wrong, best first. */
const CUTS = [
  /,? (?:which|who|whose)\b.*$/,
  /, (?:particularly|especially|including|such as|often|even|not|rather than|as well as|namely|in particular)\b.*$/,
  / not only .*$/,
  / (?:such as|rather than|as opposed to)\b.*$/,
  / (?:that|who|which) (?:\w+ )*?(?:is|are|was|were|has|have|had|can|could|might|may|will|would|drive|make|makes|made|hinder|undermine|underminded|provide|\w+ed|\w+s)\b.*$/,
  / (?:because|while|although|when|if|unless|until|since) .*$/,
  / (?:regarding|concerning|surrounding|targeting|involving|seeking|following|during|throughout|towards?|within|through|across|under|without|against|amid|despite|as defined|as well)\b.*$/,
]

/** The phrase cut to `most` words at a place where it can end; unchanged if there is none. */
export function shorten(phrase: string, most: number, clause = false): string {
  if (countWords(phrase) <= most) return phrase
  for (const cut of CUTS) {
    const short = phrase.replace(cut, '').replace(/[,;:\s]+$/, '')
    if (short !== phrase && countWords(short) <= most && countWords(short) >= 2 && isWhole(short)) return short
  }
  return clause ? phrase : lastPreposition(phrase, most)
}

/** Cuts at the last preposition that leaves few enough words, unless that would cut a list in two. */
function lastPreposition(phrase: string, most: number): string {
  const places = [...phrase.matchAll(/ (?:in|on|for|with|from|by|to|at|about|over|into|between)\b /g)].map((m) => m.index).reverse()
  for (const at of places) {
    const short = phrase.slice(0, at).replace(/[,;:\s]+$/, '')
    const tail = phrase.slice(at)
    if (countWords(short) > most || countWords(short) < 2) continue
    if (/,/.test(short) && /, (?:and|or) /.test(tail)) continue
    if (/ (?:and|or) /.test(tail) && !/ (?:and|or) /.test(short) && / (?:and|or) (?:the|a|an|its|their|his) /.test(tail)) continue
    if (isWhole(short)) return short
  }
  return phrase
}

const isWhole = (text: string): boolean =>
  (text.match(/[“"]/g) ?? []).length % 2 === (text.match(/”/g) ?? []).length % 2 &&
  (text.match(/\(/g) ?? []).length === (text.match(/\)/g) ?? []).length &&
  !/\b(?:and|or|the|a|an|of|to|most|more|as|be|is|are|not|than|its|their|his|seems?|appears?|tends?|has|have|will|would|but|only|potentially)$/i.test(
    text,
  )
