import type { Fact } from '../../../../../shared/fact'
import type { Sentence } from '../../analysis'
import { sure } from '../../sure'
import type { Tree } from '../../tree'
import type { Reading } from '../reading'
import { factOf, LEAST_WORDS, LONGEST_GLOSS } from './fact'
import { IDEA, kindOf } from './kind'
import type { Term } from './term'

/** What only says that a gloss comes. */
const OPENERS: readonly (readonly string[])[] = [
  ['that', 'is', 'to', 'say'],
  ['that', 'is'],
  ['in', 'other', 'words'],
  ['i.e.'],
  ['or'],
  ['namely'],
  ['meaning'],
]

export function glossBehind(reading: Reading, sentence: Sentence, tree: Tree, term: Term): Fact | null {
  const { tokens } = tree
  let at = term.mark + 1
  const opener = OPENERS.find((words) => words.every((word, k) => tokens[at + k]?.lower === word))
  at += opener?.length ?? 0
  // "or else a form of interim rule", "or at least a pause": another thing
  if (opener?.[0] === 'or' && /^(?:else|even|perhaps|at|indeed|possibly|maybe|worse|better)$/.test(tokens[at]?.lower ?? '')) return null
  if (tokens[at]?.text === ',') at++
  const head = headFrom(tree, at, term.noun)
  if (head === null) return null
  const gloss = { from: at, to: endOfGloss(tree, term, head) }
  if (gloss.to - gloss.from < LEAST_WORDS || gloss.to - gloss.from > LONGEST_GLOSS) return null
  const marked = opener !== undefined && (opener[0] !== 'or' || IDEA.test(sure(tokens[head]).lower))
  if (!opener && (goesOnAsList(tree, gloss.to) || isInList(tree, term, head, gloss.to) || tellsOfClause(tree, term, head))) return null
  // "Herbert Yardley’s codebreakers, the so-called Black Chamber": the name stands behind
  if (sentence.tokens.slice(gloss.from, gloss.to).some((t) => t.lower === 'so-called')) return null
  const kind = kindOf(tree, term, head, gloss, marked)
  return kind ? factOf(reading, sentence, tree, term, gloss, kind) : null
}

/** The noun of the phrase that begins here; it must not hold the term itself. */
function headFrom(tree: Tree, at: number, noun: number): number | null {
  const { tokens } = tree
  const first = tokens[at]
  if (
    !first ||
    !(/^(?:DET|NOUN|ADJ|VERB|ADV)$/.test(first.pos) || (first.lower === 'one' && tokens[at + 1]?.lower === 'of')) ||
    /^(?:JJR|RBR)$/.test(first.tag) ||
    /^(?:this|that|these|those|such|each|both|all|some)$/.test(first.lower)
  )
    return null
  if (first.lower === 'one') return at
  for (let i = at; i < tokens.length && i < at + 6; i++) {
    const { pos, text } = sure(tokens[i])
    if (text === ',' && i > at && sure(tokens[i - 1]).pos !== 'ADJ') return null
    if ((pos === 'NOUN' || isNounLike(tokens, i)) && tokens[i + 1]?.pos !== 'NOUN' && tokens[i + 1]?.pos !== 'PART') {
      const inside = tokens.slice(at, i).every((t) => /^(?:DET|ADJ|NOUN|ADV|PUNCT|NUM)$/.test(t.pos))
      return inside &&
        i !== noun &&
        !tree.within(noun, i) &&
        (!/^nsubj/.test(tree.label(i)) || (tokens[at - 1]?.text === ':' && IDEA.test(sure(tokens[i]).lower))) &&
        !(tree.label(i) === 'conj' && tree.childrenBy(tree.head(i), 'cc').length > 0) &&
        !/^(?:ones?|those)$/.test(sure(tokens[i]).lower)
        ? i
        : null
    }
    if (/^(?:ADP|SCONJ|AUX|PRON)$/.test(pos)) return null
  }
  return null
}

/** "wording that each side can read its own way", which the tagger takes for a verb. */
const isNounLike = (tokens: Tree['tokens'], i: number): boolean =>
  tokens[i]?.tag === 'VBG' && /^(?:that|which)$/.test(tokens[i + 1]?.lower ?? '')

/** Up to the comma, bracket or stop that ends what is said of the head without setting it off again. */
function endOfGloss(tree: Tree, term: Term, head: number): number {
  const { tokens } = tree
  const bracket = tokens[term.mark]?.text === '('
  const until = bracket ? tokens.findIndex((t, i) => i > head && t.text === ')') : -1
  for (let i = head + 1; i < tokens.length; i++) {
    if (i === until || /^[.;:–—?!)”]$/.test(sure(tokens[i]).text)) return i
    if (sure(tokens[i]).text !== ',') continue
    // "progress on an issue, such as trade or arms control, depend on good behaviour"
    const example = /^(?:such|including|say)$/.test(tokens[i + 1]?.lower ?? '') ? tokens.findIndex((t, k) => k > i && t.text === ',') : -1
    if (example > 0 && !/^(?:and|or|which|who|\p{L}+ing)$/u.test(tokens[example + 1]?.lower ?? '')) {
      i = example
      continue
    }
    // "leaders and parties who believe that peace threatens their power, worldview and interests, and who use violence"
    const next = tokens[i + 1]?.lower ?? ''
    const goesOn = /^(?:and|or)$/.test(next) && /^(?:who|which|that|whose)$/.test(tokens[i + 2]?.lower ?? '')
    if (goesOn || listGoesOn(tree, i)) continue
    return i
  }
  return tokens.length
}

/** "power, worldview and interests": the comma parts members of one list. */
function listGoesOn({ tokens }: Tree, comma: number): boolean {
  const kind = (t: { pos: string } | undefined) => (t && /^(?:NOUN|PROPN)$/.test(t.pos) ? 'noun' : (t?.pos ?? ''))
  const before = kind(tokens[comma - 1])
  const rest = tokens.slice(comma + 1, comma + 6)
  const and = rest.findIndex((t) => /^(?:and|or)$/.test(t.lower))
  return (
    before === 'noun' &&
    and > 0 &&
    and <= 3 &&
    rest.slice(0, and).every((t) => /^(?:NOUN|ADJ|PROPN|PUNCT)$/.test(t.pos)) &&
    kind(rest[and + 1]) === 'noun'
  )
}

/** ", and the navy": the gloss was a member of a list. */
const goesOnAsList = ({ tokens }: Tree, to: number): boolean => tokens[to]?.text === ',' && /^(?:and|or)$/.test(tokens[to + 1]?.lower ?? '')

/** "a vocabulary, a habit of meeting and a set of drafts": three things. */
const isInList = (tree: Tree, { article }: Term, head: number, to: number): boolean =>
  /^an?$/.test(article) &&
  tree.childrenBy(head, 'conj').some((other) => {
    const and = tree.childrenBy(head, 'cc').find((cc) => cc < other)
    return and !== undefined && other < to && /^an?$/.test(tree.tokens[and + 1]?.lower ?? '')
  })

/** "were to stay under Qing jurisdiction, a promise that was broken": what the whole clause was, where the parser does not set it beside the noun. */
const tellsOfClause = (tree: Tree, { noun }: Term, head: number): boolean =>
  OF_CLAUSE.test(sure(tree.tokens[head]).lower) && !(tree.label(head) === 'appos' && tree.head(head) === noun)

const OF_CLAUSE = /^(?:promise|threat|refusal|claim|hope|fear|attempt|measure|demand|belief|risk|danger|condition|requirement|right)$/
