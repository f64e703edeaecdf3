import { escaped } from '../../../../shared/escaped'
import { oneLine } from '../plain'

/** "Abbrevs: A-H = Austria-Hungary, OE = Ottoman Empire", "(SU: Soviet Union; US: United States)": the line on which notes tell their abbreviations. */
const LINE = /^.{0,60}?\b(?:abbrev(?:iation)?s?|abbr|key|legend|short forms?)\b\.?\s*[:–—]\s*(.+)$/gimu
/** "FR = France, GER = Germany": two of them in a row need no word in front. */
const ROW = /(?:\p{Lu}[\p{Lu}&/-]{0,4} = \p{Lu}[^=,;.\n]{2,40}[,;] )+\p{Lu}[\p{Lu}&/-]{0,4} = \p{Lu}[^=,;.\n]{2,40}/gu
const ENTRY = /^\s*(\p{Lu}[\p{L}&./-]{0,7})\s*(?:=|:|–|—|for)\s*(\p{Lu}[^=,;]{2,48}?)\s*[.)*_]*\s*$/u

/** What shortenings of a text stand for. */
export type Legend = ReadonlyMap<string, string>

const known = new WeakMap<object, Legend>()

/** The abbreviations which the text explains on a line of its own; none in a text that has no such line. */
export function legendOf(document: { text: string }): Legend {
  const found = known.get(document) ?? read(document.text)
  known.set(document, found)
  return found
}

function read(text: string): Legend {
  const lines = [...[...text.matchAll(LINE)].map(([, line = '']) => line), ...(text.match(ROW) ?? [])]
  const entries = lines.flatMap((line) =>
    line.split(/[,;]\s+/).flatMap((entry): [string, string][] => {
      const [, short, long] = ENTRY.exec(entry) ?? []
      return short && long && short.length < long.length ? [[short, oneLine(long)]] : []
    }),
  )
  // one equation behind "Key:" explains a word; a legend has several
  return new Map(entries.length > 1 ? entries : [])
}

/** Names that are spoken with an article. */
const WITH_ARTICLE = /^(?!the )[^,]* (?:Empire|Union|Kingdom|States|Republic|Nations|Powers|Alliance|League|Entente|Porte|government)$/

/** "OE" → "the Ottoman Empire", the whole words alone. */
export function expanded(words: string, legend: Legend): string {
  let out = words
  for (const [short, long] of legend) {
    if (!out.includes(short)) continue
    const whole = new RegExp(`((?:^|[^\\p{L}])the )?(?<![\\p{L}.-])${escaped(short)}(?![\\p{L}-]|\\.\\p{L})`, 'giu')
    out = out.replace(whole, (found, the: string | undefined) =>
      found.slice(the?.length ?? 0) !== short ? found : the !== undefined ? the + long : WITH_ARTICLE.test(long) ? `the ${long}` : long,
    )
  }
  return out
}
