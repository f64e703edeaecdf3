/** "Who" and "Began" beside "Bilateral track": the head of a row that asks of its columns. */
export function askedByRow(row: string, column: string): string | null {
  const thing = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)*$/u.test(column) ? `the ${column.charAt(0).toLowerCase()}${column.slice(1)}` : column
  // "Boycotted by"
  const [, done] = /^(\p{L}+ed) by$/iu.exec(row) ?? []
  const ask = ROWS[row.toLowerCase()] ?? (done ? (of: string) => `by whom was ${of} ${done.toLowerCase()}?` : undefined)
  return ask && / /.test(thing) ? ask(thing) : null
}

const ROWS: Record<string, ((thing: string) => string) | undefined> = {
  who: (thing) => `who took part in ${thing}?`,
  about: (thing) => `what was discussed in ${thing}?`,
  began: (thing) => `where and when did ${thing} begin?`,
  ended: (thing) => `when and how did ${thing} end?`,
}
