/**
 * Undoes UTF-8 that some program took for Windows-1252 on its way here: "â€™" → "’", "Ã©" → "é". Only runs whose bytes are valid UTF-8 are
 * changed, so a real "Ã" in a Portuguese name stays.
 */
export function mendMojibake(text: string): string {
  return SUSPECT.test(text) ? text.replace(RUN, decodeAgain) : text
}

/** Cheap test for the texts, nearly all, which have none. */
const SUSPECT = /[Â-ô][\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/
const RUN = /(?:[Â-ß][\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[à-ï][\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2})+/g
/** Windows-1252's characters at 0x80-0x9F, in order; a space where it has none. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decodeAgain(run: string): string {
  const bytes = Uint8Array.from(run, (character) => {
    const upper = UPPER.indexOf(character)
    return upper >= 0 ? 0x80 + upper : character.charCodeAt(0)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return run
  }
}
