import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf, type Phrase, type Tree } from '../tree'
import { isFinite } from '../verbs'
import { isClauseAt } from './parts'

/** Cut at semicolons, and at ", and" where a clause with a subject of its own begins. */
export function segments(tokens: readonly Token[]): Phrase[] {
  const cuts: { at: number; skip: number }[] = []
  let depth = 0
  for (let i = 1; i < tokens.length - 2; i++) {
    const { text } = sure(tokens[i])
    if (/^[(“[]$/.test(text)) depth++
    if (/^[)”\]]$/.test(text)) depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    const start = (cuts.at(-1)?.at ?? -1) + 1
    if (text === ';') cuts.push({ at: i, skip: 1 })
    // ", so learn its key phrase": said to the reader
    else if (text === ',' && sure(tokens[i + 1]).lower === 'so' && TELLS_READER.test(sure(tokens[i + 2]).lower))
      cuts.push({ at: i, skip: 2 })
    else if (
      text === ',' &&
      /^(?:and|but|yet|so|while|whereas)$/.test(sure(tokens[i + 1]).lower) &&
      startsOwnClause(tokens, i + 2) &&
      isClauseAt(tokens, start, i) &&
      !(sure(tokens[i + 1]).lower === 'and' && isOnCondition(tokens, { from: start, to: i }))
    )
      cuts.push({ at: i, skip: 2 })
  }
  const found: Phrase[] = []
  let from = 0
  for (const { at, skip } of cuts) {
    // "War is a teacher: battle reveals …, expectations converge | , and …": all of it explains
    if (skip === 2 && isListBehindColon(tokens, { from, to: at })) continue
    found.push(...(skip === 2 ? sideBySide(tokens, { from, to: at }) : [{ from, to: at }]))
    from = at + skip
  }
  found.push({ from, to: tokens.length })
  return found
}

const TELLS_READER = /^(?:learn|remember|note|notice|keep|mark|memorise|memorize|revise|read|watch|beware|expect|recall)$/

/** "When force is costly, the same advantage is harmless, and states can afford to look to their own welfare": the second holds on the same condition. */
function isOnCondition(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const words = tokens.slice(from, to)
  return (
    /^(?:if|when|where|unless|once|whenever)$/.test(words[0]?.lower ?? '') &&
    words.some((t) => t.text === ',') &&
    words.some((t) => /^VB[PZ]$/.test(t.tag)) &&
    !words.some((t) => t.tag === 'VBD')
  )
}

function isListBehindColon(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const colon = tokens.findIndex((t, i) => i > from && i < to && t.text === ':')
  if (colon < 0) return false
  const tree = treeOf(tokens)
  return tokens.some(
    (t, i) => i > colon + 2 && i < to - 2 && t.text === ',' && startsClause(tree, i + 1, to) && isClauseAt(tokens, colon + 1, i),
  )
}

/** "Austria had left the war, Prussia had been broken" in front of ", and Britain was slow": clauses of a list with nothing but commas between them. */
function sideBySide(tokens: readonly Token[], { from, to }: Phrase): Phrase[] {
  const tree = treeOf(tokens)
  const comma = tokens.findIndex(
    (t, i) =>
      i > from + 2 &&
      i < to - 2 &&
      t.text === ',' &&
      startsClause(tree, i + 1, to) &&
      isClauseAt(tokens, from, i) &&
      !isOnlyLead(tokens, from, i),
  )
  // behind a colon all of it is one explanation
  return comma < 0 || tokens.slice(from, comma).some((t) => /^[:–—(]$/.test(t.text))
    ? [{ from, to }]
    : [{ from, to: comma }, ...sideBySide(tokens, { from: comma + 1, to })]
}

/** "In March 1996, after the president had been allowed to visit his university | , China fired missiles": nothing but when and why it was done. */
function isOnlyLead(tokens: readonly Token[], from: number, to: number): boolean {
  const opens = tokens.findIndex((t, i) => i >= from && i < to && SUBORDINATES.test(t.lower) && (i === from || tokens[i - 1]?.text === ','))
  if (opens < 0 || tokens.slice(from, opens).some((t) => isFinite(t))) return false
  return !tokens.some((t, i) => i > opens && i < to && t.text === ',' && isClauseAt(tokens, i + 1, to))
}
const SUBORDINATES = /^(?:after|before|when|while|as|once|since|because|although|though|if|until|unless|where|whereas)$/

/** Right here begins the subject of a main clause; one behind "when" or "that" hangs on another, and so does "as the Germans saw it". */
function startsClause(tree: Tree, at: number, to: number): boolean {
  for (let verb = at + 1; verb < to; verb++) {
    if (!/^(?:VERB|AUX)$/.test(sure(tree.tokens[verb]).pos)) continue
    const subjects = tree.childrenBy(verb, 'nsubj', 'nsubjpass').filter((i) => i < verb)
    const subject = subjects.find((i) => i >= at)
    if (subject === undefined || tree.span(subject).from !== at) continue
    // "after | Austerlitz, Prussia had been broken": of two subjects the first belongs to the clause before
    const isMain = /^(?:ROOT|conj|ccomp|parataxis)$/.test(tree.label(verb)) && !tree.childrenBy(verb, 'mark', 'advcl').some((i) => i < at)
    if (!isMain && !subjects.some((i) => i < at)) continue
    // "he writes," goes with what stands around it
    if (/^(?:W|IN)/.test(sure(tree.tokens[at]).tag) || tree.tokens[verb + 1]?.text === ',') return false
    return [verb, ...tree.childrenBy(verb, 'aux', 'auxpass')].some((i) => isFinite(sure(tree.tokens[i])))
  }
  return false
}

/** A subject right here: "and that the cases …" and "and, in the end, …" go on with the clause before. */
const startsOwnClause = (tokens: readonly Token[], at: number): boolean =>
  !/^(?:that|which|who|to|not|by|with|of|,)$/.test(tokens[at]?.lower ?? ',') &&
  // "come into force provisionally, and permanently once the OSCE had judged it": another when
  !(
    /ly$/.test(tokens[at]?.lower ?? '') &&
    /^(?:once|when|if|as|because|after|before|until|only|whenever|since)$/.test(tokens[at + 1]?.lower ?? '')
  ) &&
  isClauseAt(tokens, at, Math.min(tokens.length, at + 16))

export const LONGEST_PAIR = 36

/** "Sanctions hurt the economy; they did not slow the programme", "the first asks …, while the second asks …": neither half says all without the other. */
export function isPair(tokens: readonly Token[], one: Phrase, other: Phrase): boolean {
  const first = sure(tokens[other.from]).lower
  if (/^(?:it|they)$/.test(first)) return true
  const link = tokens.slice(one.to, other.from).map((t) => t.lower)
  const denies = (span: Phrase): boolean =>
    tokens.slice(span.from, span.to).some((t) => /^(?:not|n['’]t|never|no|none|nobody|neither|nor)$/.test(t.lower))
  return (
    link.some((word) => /^(?:while|whereas)$/.test(word)) ||
    (link.some((word) => /^(?:but|yet)$/.test(word)) && denies(one) !== denies(other))
  )
}

/** "The irony is this: publics that …": what a colon announces, if it is a sentence by itself. */
export function behindColons(tokens: readonly Token[]): Phrase[] {
  const at = tokens.findIndex((t, i) => (t.text === ':' && i > 1) || (t.lower === 'that' && tokens[i - 1]?.lower === 'namely'))
  if (at < 0) return []
  if (isInSomebodysAccount(tokens, { from: 0, to: at })) return []
  const semicolon = tokens.findIndex((t, i) => i > at && t.text === ';')
  const to = semicolon < 0 ? tokens.length : semicolon
  // "Exam: be able to argue …": an order
  return startsOwnClause(tokens, at + 1) && tokens[at + 1]?.tag !== 'VB' ? [{ from: at + 1, to }] : []
}

/** "States, in this account, are egoists: they …", "in their view": said by somebody whom only the text knows. */
export const isInSomebodysAccount = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  tokens.some(
    (t, i) =>
      i >= from &&
      i < to - 2 &&
      /^(?:in|on|to)$/.test(t.lower) &&
      /^(?:this|that|their|his|her|its|such)$/.test(tokens[i + 1]?.lower ?? '') &&
      /^(?:account|view|opinion|reading|telling|version|eyes|judgement|judgment|estimation|interpretation|mind|picture|scheme)$/.test(
        tokens[i + 2]?.lower ?? '',
      ),
  )

/** "The first, the ABM Treaty, allowed …", "the first, known as the reservation, …": the name behind the number is the subject. `skip` is the comma behind it. */
export function namedByNumber(tokens: readonly Token[], { from, to }: Phrase): (Phrase & { skip: number }) | null {
  const number = sure(tokens[from]).lower === 'the' ? from + 1 : from
  if (!NUMBERED.test(tokens[number]?.lower ?? '') || tokens[number + 1]?.text !== ',') return null
  const start = number + 2 + wordsOfNaming(tokens, number + 2)
  const skip = tokens.findIndex((t, i) => i > start && i < to && t.text === ',')
  const name = tokens.slice(start, skip)
  const isName = /^(?:DT|NN|JJ|PRP\$)/.test(name[0]?.tag ?? '') && name.some((t) => /^NN/.test(t.tag)) && name.length <= LONGEST_NAME
  return skip > 0 && isName && !name.some((t) => OPENS_CLAUSE.test(t.lower)) && isFinite(sure(tokens[skip + 1]))
    ? { from: start, to, skip }
    : null
}

/** "known as", "called" */
const wordsOfNaming = (tokens: readonly Token[], at: number): number =>
  /^(?:known|called|named|termed|dubbed)$/.test(tokens[at]?.lower ?? '') ? (tokens[at + 1]?.lower === 'as' ? 2 : 1) : 0

const NUMBERED = /^(?:first|second|third|fourth|fifth|last|latter|former|other|another|one|two)$/
const OPENS_CLAUSE = /^(?:which|who|that|where|when|whose)$/
const LONGEST_NAME = 8

/** "First, that a summit should crown an agreement": what is counted is a clause. */
export const countedClause = (tokens: readonly Token[], from: number, start: number): number =>
  tokens[start]?.lower === 'that' && tokens.slice(from, start).some((t) => COUNTS.test(t.lower)) ? start + 1 : start

const COUNTS = /^(?:first|second|third|fourth|finally|lastly|firstly|secondly|thirdly)$/

/** "the one announced in Madrid in July 1997, when the alliance invited Poland": what happened in July 1997. `skip` is the "when". */
export function whenTails(tokens: readonly Token[]): (Phrase & { skip: number })[] {
  return tokens.flatMap((t, i) => {
    if (t.lower !== 'when' || tokens[i - 1]?.text !== ',' || !/^\d{4}$/.test(tokens[i - 2]?.text ?? '') || i < 8) return []
    let from = i - 2
    while (from > 0 && !/^(?:in|on)$/.test(sure(tokens[from]).lower) && i - from < 7) from--
    const end = clauseEnd(tokens, i)
    return /^(?:in|on)$/.test(sure(tokens[from]).lower) && startsOwnClause(tokens, i + 1) ? [{ from, to: end, skip: i }] : []
  })
}

/** Where the clause that "when" opens ends; the sentence itself may go on behind it. */
function clauseEnd(tokens: readonly Token[], when: number): number {
  const semicolon = tokens.findIndex((t, k) => k > when && t.text === ';')
  const tree = treeOf(tokens)
  const main = tree.roots.find((root) => root > when && /^(?:VERB|AUX)$/.test(sure(tokens[root]).pos))
  const end = semicolon < 0 ? tokens.length : semicolon
  if (main === undefined || main > end || tree.within(when, main) === false) return end
  // "American officials, mindful of 2018, when …, had ruled out …"
  const subject = tree.childrenBy(main, 'nsubj', 'nsubjpass')[0] ?? main
  if (subject > when) return end
  const comma = tokens.findLastIndex((t, k) => k > when && k < main && t.text === ',')
  return comma > 0 ? comma : end
}

/** Cut at semicolons only: a reason may follow an "and". */
export function sentencesIn(tokens: readonly Token[]): Phrase[] {
  const cuts = tokens.flatMap((t, i) => (t.text === ';' ? [i] : []))
  return cuts.length === 0
    ? [{ from: 0, to: tokens.length }]
    : [...cuts, tokens.length].map((to, n) => ({ from: n === 0 ? 0 : sure(cuts[n - 1]) + 1, to }))
}
