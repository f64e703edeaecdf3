import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import type { Token } from '../tokens'
import { goesOn } from './goes-on'
import type { Phrase } from '../tree'
import type { Target } from './target'
import type { Unit } from './unit'

/** The target without a "that" in front, without the person who is told ("advised the President to _____"), and without a second verb behind ("recognised Israel and renounced terror"). */
export function narrowed(reading: Reading, unit: Unit, target: Target): Target {
  if (!/^(?:point|complement|ending)$/.test(target.kind)) return target
  const { tokens } = unit.sentence
  let { from, to } = target
  if (sure(tokens[from]).lower === 'that') from++
  // "can be crucial for _____"
  if (
    /^JJ/.test(sure(tokens[from]).tag) &&
    /^(?:for|to|in)$/.test(tokens[from + 1]?.lower ?? '') &&
    to - from > 4 &&
    tokens[from - 1]?.lemma === 'be'
  )
    from += 2
  // "concluded that it must never again _____": the pronoun and its helping verb stay
  if (/^(?:it|they|he|she)$/.test(sure(tokens[from]).lower) && tokens[from + 1]?.tag === 'MD' && to - from > 3) {
    from += 2
    while (to - from > 2 && /^(?:not|never|again|also|only|no|longer)$/.test(sure(tokens[from]).lower)) from++
  }
  const second = tokens.findIndex((_, i) => i > from + 1 && i < to - 1 && isSecondVerb(tokens, from, i))
  if (second > 0) to = second
  // "the existing international order and"
  while (to - 1 > from && (/^[,;]$/.test(sure(tokens[to - 1]).text) || sure(tokens[to - 1]).pos === 'CCONJ')) to--
  const asked = unit.from < from ? sure(tokens[from - 1]).lemma : ''
  const start = tokens.findIndex((t, i) => i > from && i <= from + 5 && i < to - 1 && t.lower === 'to' && sure(tokens[i + 1]).tag === 'VB')
  if (TELLS.test(asked) && start > 0) from = start + 1
  // "made the president _____", "let two men _____"
  const bare = tokens.findIndex((t, i) => i > from && i <= from + 6 && i < to - 1 && t.tag === 'VB' && sure(tokens[i - 1]).lower !== 'to')
  if (/^(?:make|let)$/.test(asked) && bare > 0) from = bare
  // "accused the president of _____", "declared in a joint statement that _____"
  const link = LINKS.find(([verb]) => verb.test(asked))?.[1]
  const at = link ? tokens.findIndex((t, i) => i > from && i <= from + 5 && i < to - 1 && t.lower === link) : -1
  if (at > 0 && (link === 'of' || SAYING.test(sure(tokens[at - 1]).lower))) from = at + 1
  from = behindPreposition(tokens, { from, to })
  const whole = goesOn(unit, { from, to })
  if (whole && whole.to - from <= LONGEST) to = whole.to
  to = beforeCitation(tokens, { from, to })
  if (from === target.from && to === target.to) return target
  if (to <= from) return target
  return { ...target, from, to, slot: reading.slot(sure(tokens[from]).start, sure(tokens[to - 1]).end) }
}

/** "by | way of Riga", "on | behalf of the union": two words of one preposition, where a noun without article stands between the small words. */
function behindPreposition(tokens: readonly Token[], { from, to }: Phrase): number {
  const noun = sure(tokens[from])
  const isBetween = /^(?:by|on|in|under|at)$/.test(tokens[from - 1]?.lower ?? '') && noun.tag === 'NN' && tokens[from + 1]?.lower === 'of'
  return isBetween && to - from > 2 ? from + 2 : from
}

/** "the United States respected only firmness | (Lu 2002)": where the writer has it from is no part of an answer. */
function beforeCitation(tokens: readonly Token[], { from, to }: Phrase): number {
  const open = tokens.findLastIndex((t, i) => i > from && i < to && t.text === '(')
  if (open <= from + 1 || tokens[to - 1]?.text !== ')') return to
  const cited = tokens.slice(open + 1, to - 1)
  return cited.some((t) => /^(?:1[5-9]|20)\d\d[a-z]?$/.test(t.text)) && /^\p{Lu}/u.test(sure(cited[0]).text) && cited.length > 1 ? open : to
}

/** Words of an answer to which its second half is added. */
const LONGEST = 16

const LINKS: [RegExp, string][] = [
  [/^(?:accuse|remind|deprive|rob|convict|suspect)$/, 'of'],
  [/^(?:in|by|with)$/, 'that'],
]
const SAYING = /^(?:statement|letter|speech|interview|report|article|note|declaration|message|telegram|memoir|memoirs)$/

const TELLS =
  /^(?:advise|ask|urge|tell|warn|persuade|convince|force|compel|encourage|allow|enable|permit|instruct|order|press|beg|expect|require|lead|cause|help)$/

/** "… and renounced", "…, and so holds": the verb of a second statement; not in an answer which is a clause itself. */
function isSecondVerb(tokens: readonly Token[], from: number, at: number): boolean {
  const { lower, text } = sure(tokens[at])
  if (text === ',' && tokens[at + 1]?.lower === 'and') return /^(?:so|thus|then|therefore)$/.test(tokens[at + 2]?.lower ?? '')
  if (!/^(?:and|but|or)$/.test(lower)) return false
  const next = tokens[at + 1]
  // "might cancel biases or make them worse"
  if (next?.tag === 'VB' && tokens[from - 1]?.tag === 'VB') return true
  return (
    next !== undefined &&
    /^VB[DZ]$/.test(next.tag) &&
    !tokens.slice(from, at).some((t) => /^(?:VB[DZP]|MD)$/.test(t.tag) || /^(?:that|which|who)$/.test(t.lower))
  )
}
