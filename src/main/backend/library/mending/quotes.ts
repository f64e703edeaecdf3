/**
 * Mends quotation marks that do not match: “…" and "…” get their typographic partner, ``…'' becomes “…”, and a grave or acute accent
 * used as an apostrophe becomes one. Marks that match, straight or typographic, stay as the author set them.
 */
export function mendQuotes(text: string): string {
  let mended = text
    .replace(/(?<=\p{L})[`´](?=\p{L})/gu, '’')
    .replace(/``/g, '“')
    .replace(/(?<=\S)''(?!')/g, '”')
  if (mended.includes('"') && /[“”]/.test(mended)) mended = pairMixed(mended)
  return mended
}

function pairMixed(text: string): string {
  const marks = [...text.matchAll(/["“”]/g)]
  const characters = new Map<number, string>()
  for (let index = 0; index + 1 < marks.length;) {
    const open = marks[index]
    const close = marks[index + 1]
    if (!open || !close) break
    if (open[0] === '“' && close[0] === '"' && /\S/.test(text[close.index - 1] ?? ' ')) characters.set(close.index, '”')
    else if (open[0] === '"' && close[0] === '”' && /\S/.test(text[open.index + 1] ?? ' ')) characters.set(open.index, '“')
    index += open[0] === '”' || (open[0] === '“' && close[0] === '“') ? 1 : 2
  }
  if (characters.size === 0) return text
  let mended = ''
  let from = 0
  for (const [at, mark] of characters) {
    mended += text.slice(from, at) + mark
    from = at + 1
  }
  return mended + text.slice(from)
}
