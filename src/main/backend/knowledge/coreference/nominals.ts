import type { Analysis, Sentence } from '../analysis'
import { sure } from '../sure'
import type { Token } from '../tokens'
import type { Context, Pointer } from './context'
import { clean, lowerFirst } from './words'

/** How far back it may have been said. */
const FAR = 4
/** What somebody does by speaking, thinking or refusing, said as a noun. */
const SAID =
  /^(?:amendment|objection|proposal|refusal|decision|argument|prediction|invitation|offer|demand|reply|claim|warning|answer|suggestion|declaration|definition|criticism|denial|promise|recommendation|conclusion|judgement|judgment|remark|request|complaint|admission|assertion|contention|protest|pledge|appeal)$/
const LONGEST = 3

/**
 * "Walt amended this. … The amendment explains" → "Walt’s amendment"; "An alliance is a commitment. The definition hides" → "the definition of alliance": what was told with a
 * verb and is then spoken of with its noun. Null where the noun stands with something of its own, or nobody is named who did it.
 */
export function nominal(context: Context, sentence: Sentence, i: number): Pointer | null {
  const noun = sentence.tokens[i + 1]
  if (noun?.tag !== 'NN' || !SAID.test(noun.lower) || isDescribed(sentence, i + 1)) return null
  const { analysis } = context
  for (let back = 1; back <= FAR; back++) {
    const earlier = analysis.sentences[sentence.index - back]
    if (!earlier || earlier.block !== sentence.block || earlier.kind === 'heading') return null
    // "A demand was made. … The demand": it was spoken of already
    if (earlier.tokens.some((t) => t.lemma === noun.lemma && t.pos === 'NOUN')) return null
    const term = noun.lower === 'definition' && back === 1 ? termDefined(analysis, earlier) : null
    if (term) return { to: i + 2, by: `the definition of ${term}` }
    const verbs = earlier.tokens.filter((t) => t.pos === 'VERB' && t.tag !== 'VBN' && isSameWord(t.lemma, noun.lower))
    if (verbs.length > 1) return null
    const who = verbs[0] ? doerOf(context, earlier, verbs[0]) : null
    if (verbs[0]) return who === null ? null : { to: i + 2, by: `${who}${/s$/.test(who) ? '’' : '’s'} ${noun.lower}` }
  }
  return null
}

const isDescribed = ({ tokens }: Sentence, at: number): boolean =>
  tokens.some((t) => t.head === tokens[at] && /^(?:prep|relcl|acl|appos|amod|compound|poss|nummod|nmod)$/.test(t.label)) ||
  /^(?:NN|POS)/.test(tokens[at + 1]?.tag ?? '')

/** "amendment" and "amend", "decision" and "decide", "reply" and "reply". */
function isSameWord(verb: string, noun: string): boolean {
  if (verb === noun) return true
  const [v, n] = [
    verb.replace(/[ey]$/, ''),
    noun.replace(/(?:ment|ation|ition|tion|sion|al|ance|ence|ism|ing|ure)$/, '').replace(/[ey]$/, ''),
  ]
  return Math.min(v.length, n.length) >= 4 && Math.abs(v.length - n.length) <= 2 && (v.startsWith(n) || n.startsWith(v))
}

/** Who did it, by name, where the verb has a subject of its own. */
function doerOf(context: Context, sentence: Sentence, verb: Token): string | null {
  const { tokens } = sentence
  const at = tokens.findIndex((t) => t.head === verb && t.label === 'nsubj')
  const front = tokens.indexOf(verb)
  const named = sentence.mentions.find((m) => (at < 0 ? m.to === front : m.from <= at && at < m.to))
  if (named) return named.kind === 'person' ? sure(named.name.split(' ').at(-1)) : named.kind === 'state' ? named.name : null
  const clause = sentence.clauses.find(({ subject }) => subject.from <= at && at < subject.to)
  if (!clause || !/^(?:he|she)$/.test(tokens[at]?.lower ?? '')) return null
  const { text, open } = context.resolve(sentence, clause.subject)
  return open.length === 0 && /^\p{Lu}/u.test(text) && text.split(' ').length <= LONGEST ? text : null
}

/** "An alliance is a formal or informal commitment to …": alliance. */
function termDefined(analysis: Analysis, sentence: Sentence): string | null {
  const { tokens, clauses } = sentence
  const subject = clauses[0]?.subject
  const verb = subject ? tokens[subject.to] : undefined
  const isTerm =
    subject &&
    subject.from === 0 &&
    /^(?:is|are|means|refers)$/.test(verb?.lower ?? '') &&
    /^an?$/.test(tokens[subject.to + 1]?.lower ?? '')
  if (!subject || !isTerm || subject.to - subject.from > LONGEST) return null
  const first = sure(tokens[0])
  if (/^(?:the|this|that|it|he|she|they|one|his|her|its|their)$/.test(first.lower)) return null
  return lowerFirst(clean(analysis.words(sentence, subject)), first, sentence).replace(/^an? /, '')
}
