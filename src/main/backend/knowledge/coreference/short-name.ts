import { sure } from '../sure'
import type { Analysis } from '../analysis'
import { surnameOf } from '../lexicon'

const known = new WeakMap<Analysis['sentences'], Map<string, string>>()

/**
 * The name by which a text calls somebody for short: the last one, or the first where that alone stands by itself in it ("Li Hongzhang … Li had lost his fleet"). Of "Rauf Bey" the
 * last word is no name.
 */
export function shortName({ sentences }: Analysis, name: string): string {
  const short = PARTICLE.exec(name)?.[0].trimStart() ?? surnameOf(name)
  const [first = name, ...more] = name.split(' ')
  if (more.length === 0 || short === first) return short
  // “King Wilhelm I” is not “I”
  if (/^[IVX]+$/.test(short)) return name
  const names = known.get(sentences) ?? new Map<string, string>()
  known.set(sentences, names)
  let found = names.get(name)
  if (found === undefined) names.set(name, (found = told(sentences, first, sure(more[0]), short) ?? (HONOUR.test(short) ? name : short)))
  return found
}

function told(sentences: Analysis['sentences'], first: string, second: string, short: string): string | null {
  const uses = placesOf(sentences)
  const before = short === second ? first : second
  const isAlone = (uses.get(short) ?? []).some((n) =>
    sure(sentences[n]).tokens.some(({ text }, i, tokens) => text === short && tokens[i - 1]?.text !== before),
  )
  if (isAlone) return null
  const isFirst = (uses.get(first) ?? []).some((n) =>
    sure(sentences[n]).tokens.some(
      ({ text, tag }, i, tokens) =>
        // “Charles de Gaulle” is nowhere “Charles” alone
        text === first && tag === 'NNP' && tokens[i + 1]?.text !== second && !/^\p{Lu}/u.test(tokens[i + 1]?.text ?? ''),
    ),
  )
  return isFirst ? first : null
}

/** By words the sentences that have them: a book is read through once, and not for each name in it. */
function placesOf(sentences: Analysis['sentences']): ReadonlyMap<string, readonly number[]> {
  const known = places.get(sentences)
  if (known) return known
  const found = new Map<string, number[]>()
  for (const [n, { tokens }] of sentences.entries())
    for (const { text } of tokens) {
      const there = found.get(text)
      if (!there) found.set(text, [n])
      else if (there.at(-1) !== n) there.push(n)
    }
  places.set(sentences, found)
  return found
}

const places = new WeakMap<Analysis['sentences'], ReadonlyMap<string, readonly number[]>>()

/** “de Gaulle”, “de Klerk”: a family by whose name the particle stays. */
const PARTICLE = / (?:de|da|di|du|van|van der|van den) \p{Lu}[\p{L}’-]+$/u

/** What stands behind a name to honour who bears it. */
const HONOUR = /^(?:Bey|Pasha|Paşa|Effendi|Efendi|Agha|Aga|Khan|Khatun|Hanım)$/
