/** A page or a work, as the fact sheets and the briefings list them. A work is titled “A. Author, Title”, a page by its title alone; one in square brackets is described. */
export interface Cited {
  title: string
  publisher: string
  year: number | null
}

/** “I. W. Zartman, “Ripe for Resolution”, Oxford University Press (1985)”, “Kirkus, “Victims of Groupthink” (1972)”. */
export function citation({ title, publisher, year }: Cited): string {
  const when = year === null ? '' : ` (${year})`
  const { author, work } = authorAndWork(title)
  if (author) return `${author}, “${work}”, ${publisher}${when}`
  const described = /^\[(.*)\]$/.exec(title)?.[1]
  return `${publisher}, ${described ?? `“${title}”`}${when}`
}

/** Whose word it is, in short: “I. W. Zartman (1985)”, “TIME (2017)”. */
export function credit({ title, publisher, year }: Cited): string {
  const who = authorAndWork(title).author?.replace(/ \(eds?\.?\)$/, '') ?? publisher
  return year === null ? who : `${who} (${year})`
}

function authorAndWork(title: string): { author?: string; work: string } {
  const [, author, work] = AUTHORED.exec(title) ?? []
  return author && work ? { author, work } : { work: title }
}

/** Initials and a surname: “G. R. Berridge”, “E.-W. Tan”, “P. ’t Hart”. */
const NAME = "(?:\\p{Lu}\\.[- ]?)+(?:[’']t )?\\p{Lu}[\\p{L}’-]+"
const AUTHORED = new RegExp(`^(?!U\\.S\\.)(${NAME}(?:(?:, | and | with )${NAME})*(?: and others)?(?: \\(eds?\\.?\\))?), (.+)$`, 'u')
