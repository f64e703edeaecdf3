/** One space between words; none before a comma or full stop; one after a full stop that runs into the next sentence. */
export function mendSpaces(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}
