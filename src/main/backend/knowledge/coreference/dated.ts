import { MONTH } from '../../../../shared/months'
import type { Analysis, Sentence } from '../analysis'
import { sure } from '../sure'
import type { Token } from '../tokens'
import { kindOf, thingsNamedIn } from './names-of-things'

/** What is told apart by the day on which it was made. */
const MADE = /^(?:award|ruling|judgment|judgement|verdict|resolution|communiqué|statement|ultimatum|law|decree|report|proclamation)$/
const WHEN = new RegExp(
  `^,?(?: of|(?: (?:which|that) was)? (?:signed|concluded|initialled|reached|agreed|adopted|issued|published|made public|announced|delivered|handed down|given)(?: (?:in|at) \\p{Lu}\\p{L}+,?)? (?:on|in)) ((?:(?:\\d{1,2} )?${MONTH} )?(?:1[5-9]|20)\\d\\d)(?![\\d–-])`,
  'u',
)

/**
 * "The award" → "the award of 2 May 1977", where the text said "its award, made public on 2 May 1977". Null for a noun of which it names, or introduces, another.
 */
export function dated(analysis: Analysis, noun: Token): string | null {
  const word = noun.lower
  if (noun.tag === 'NNS' || (kindOf(word) !== 'bargain' && !MADE.test(word))) return null
  const all = datesIn(analysis).filter(({ lower }) => lower === word)
  const [only] = all
  if (!only || only.end > noun.start || all.some(({ name }) => name !== only.name)) return null
  if (thingsNamedIn(analysis).some(({ nouns }) => nouns.has(word))) return null
  const before = analysis.text.slice(0, noun.start).replace(/\s+/g, ' ')
  const others = before.match(new RegExp(`\\b(?:an?|another|no|new|second|earlier|later|\\d{4}) (?:[\\p{L}-]+ ){0,2}${word}\\b`, 'giu'))
  return (others ?? []).length > (only.isNew ? 1 : 0) ? null : only.name
}

interface Made {
  lower: string
  name: string
  end: number
  /** "a treaty signed on …" */
  isNew: boolean
}

function datesIn({ sentences, text }: Analysis): readonly Made[] {
  const known = cache.get(sentences)
  if (known) return known
  const found = sentences.flatMap(({ tokens, kind }) =>
    kind === 'heading'
      ? []
      : tokens.flatMap((t, at): Made[] => {
          if (t.tag !== 'NN' || (kindOf(t.lower) !== 'bargain' && !MADE.test(t.lower))) return []
          const date = WHEN.exec(text.slice(t.end, t.end + 120).replace(/\s+/g, ' '))?.[1]
          if (date === undefined) return []
          let from = at
          while (from > 0 && tokens[from - 1]?.head === t && /^(?:compound|amod)$/.test(sure(tokens[from - 1]).label)) from--
          const own = tokens.slice(from, at + 1).map((own) => own.text)
          return [
            { lower: t.lower, name: `the ${own.join(' ')} of ${date}`, end: t.end, isNew: /^an?$/.test(tokens[from - 1]?.lower ?? '') },
          ]
        }),
  )
  cache.set(sentences, found)
  return found
}

const cache = new WeakMap<Analysis['sentences'], readonly Made[]>()

/** How far back, in sentences of the same paragraph, it may have been made. */
const NEAR = 3
const MAKES = /^(?:sign|conclude|reach|initial|make|negotiate|strike)$/
const DATE = new RegExp(`(?:(?:\\d{1,2} )?${MONTH} )?\\b(?:1[5-9]|20)\\d\\d\\b`, 'gu')
const OPENING = new RegExp(`^(?:On|In) (${DATE.source})`, 'u')
/** What a treaty, an accord or a pact may be called next. */
const CALLED = /^(?:treaty|agreement|accord|pact|deal|convention)$/

/** "On 1 July 1890 they concluded a treaty. … The agreement" → "the treaty of 1 July 1890": what was made just before, on a day that was told, and nothing of the kind since. */
export function justMade({ sentences, text }: Analysis, sentence: Sentence, noun: Token): string | null {
  if (noun.tag !== 'NN' || !CALLED.test(noun.lower)) return null
  for (let index = sentence.index; index >= sentence.index - NEAR; index--) {
    const each = sentences[index]
    if (each?.block !== sentence.block) return null
    const bargains = each.tokens.filter(
      (t) => kindOf(t.lower) === 'bargain' && t.pos !== 'VERB' && (each !== sentence || t.start < noun.start),
    )
    if (bargains.length === 0) continue
    const [made, other] = bargains
    const told = text.slice(each.start, made?.end).replace(/\s+/g, ' ')
    const dates = told.match(DATE) ?? []
    const date = OPENING.exec(told)?.[1]
    const own = each.tokens.filter(({ head }) => head === made)
    return made &&
      !other &&
      each !== sentence &&
      date !== undefined &&
      dates.length === 1 &&
      CALLED.test(made.lower) &&
      MAKES.test(made.head?.lemma ?? '') &&
      /^(?:dobj|nsubjpass)$/.test(made.label) &&
      own.some(({ lower }) => /^an?$/.test(lower)) &&
      !own.some(({ label, lower }) => /^(?:amod|compound|nmod)$/.test(label) || /^with$/.test(lower))
      ? `the ${made.lower} of ${date}`
      : null
  }
  return null
}
