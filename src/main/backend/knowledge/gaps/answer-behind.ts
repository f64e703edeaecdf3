import type { Sentence } from '../analysis'
import { sure } from '../sure'
import type { Token } from '../tokens'
import type { Phrase } from '../tree'
import { groupsWithin, isClauseAt } from './parts'
import type { Unit } from './unit'

/**
 * "The French drew the opposite conclusion: _____", "States join the stronger side because _____": what a colon announces, and what a reason tells, is left out whole; its
 * pronouns may mean what stands in front. `unitAt` makes the clause in front.
 */
export function answersBehind(sentence: Sentence, span: Phrase, unitAt: (from: number, to: number) => Unit | null): Unit[] {
  const { tokens } = sentence
  return breaksIn(tokens, span).flatMap(({ at, answer }) => {
    const front = unitAt(span.from, at)
    // what the front cannot say without its own end is no front
    if (!front || front.to < at - 1) return []
    const pieces = Array.from({ length: answer.to - at }, (_, n) => ({
      at: at + n,
      text: sure(tokens[at + n]).text,
      glued: isGlued(tokens, at + n),
    }))
    return [{ ...front, to: answer.to, pieces: [...front.pieces, ...pieces], asks: answer.from, only: answer }]
  })
}

const isGlued = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.end === tokens[at]?.start

/** Where the front ends, and the words that are left out. */
function breaksIn(tokens: readonly Token[], { from, to }: Phrase): { at: number; answer: Phrase }[] {
  let end = to
  while (end > from && /^[.!;,]$/.test(sure(tokens[end - 1]).text)) end--
  const found: { at: number; answer: Phrase }[] = []
  for (let i = from + 3; i < end - 2; i++) {
    const { text } = sure(tokens[i])
    const announced = text === ':' && announces(tokens, from, i) && !tokens.slice(i + 1, end).some((t) => /^[:;?]$/.test(t.text))
    const asked = text === ':' && asks(tokens, from, i) && opensQuestion(tokens, i + 1, end)
    const reason = opensReason(tokens, from, i) && isClauseAt(tokens, i + 1, end)
    if (!announced && !asked && !reason) continue
    const answer = { from: i + 1, to: announced ? end : asked ? end - 1 : clauseEnd(tokens, i + 1, end) }
    // "not by whether one interprets, for everyone does, | but by whether …": told between two halves
    if (text === 'for' && tokens.slice(i + 1, answer.to).some((t, k) => t.text === ',' && tokens[i + k + 2]?.lower === 'but')) continue
    if (answer.to - answer.from >= LEAST && answer.to - answer.from <= LONGEST) found.push({ at: linkStart(tokens, from, i), answer })
  }
  return found
}

/** "Lord Curzon asked a more practical question: what was to become of …?": what was asked. */
const asks = (tokens: readonly Token[], from: number, colon: number): boolean =>
  tokens.slice(Math.max(from, colon - 7), colon).some((t) => /^(?:question|puzzle|ask|wonder|enquire|inquire)$/.test(t.lemma))

const opensQuestion = (tokens: readonly Token[], from: number, end: number): boolean =>
  /^(?:W\w*|VB[DZP]|MD|IN)$/.test(tokens[from]?.tag ?? '') &&
  tokens[end - 1]?.text === '?' &&
  !tokens.slice(from, end - 1).some((t) => /^[:;?“”"]$/.test(t.text))

/** Where the words that lead to the answer begin: ", so that", "on the ground that". */
function linkStart(tokens: readonly Token[], from: number, at: number): number {
  let start = at
  if (sure(tokens[at]).lower === 'that')
    while (
      start > from &&
      /^(?:that|so|for|fear|on|the|grounds?|in|hope|belief|plain|simple|good|very|same|reason|condition|understanding|to|effect)$/.test(
        sure(tokens[start - 1]).lower,
      )
    )
      start--
  return start > from && sure(tokens[start - 1]).text === ',' ? start - 1 : start
}

/** "because …", ", since …", "on the ground that …", "so that …": `at` is the last word in front of the reason or purpose. */
function opensReason(tokens: readonly Token[], from: number, at: number): boolean {
  const { lower } = sure(tokens[at])
  const before = tokens.slice(Math.max(from, at - 4), at).map((t) => t.lower)
  switch (lower) {
    case 'because':
      return /^(?:\p{L}|,$)/u.test(before.at(-1) ?? '') && tokens[at + 1]?.lower !== 'of'
    case 'since':
      return before.at(-1) === ','
    case 'for':
      return before.at(-1) === ',' && opensClause(tokens, at)
    case 'that':
      return before.at(-1) === 'so' ? before.at(-2) === ',' : REASONS.test(before.join(' '))
    default:
      return false
  }
}

/** ", for candour is its condition"; not "for the first time since the war" */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const { label, head } = sure(tokens[at])
  return label === 'mark' || (label === 'prep' && head?.label === 'advcl' && tokens.indexOf(head) > at)
}

const REASONS =
  /(?:^| )(?:for fear|on the grounds?|in the hope|in the belief|for the (?:\S+ )?reason|on condition|on the understanding|to the effect)$/

const LEAST = 3
const LONGEST = 16

/** "… drew the opposite conclusion: …", "… is this: …": the front promises what stands behind it. */
function announces(tokens: readonly Token[], from: number, colon: number): boolean {
  const near = tokens.slice(Math.max(from, colon - 7), colon)
  return (
    /^(?:this|simple|clear|following|obvious|plain)$/.test(tokens[colon - 1]?.lower ?? '') ||
    near.some((t) => ANNOUNCES.test(t.lemma) && /^NN/.test(t.tag)) ||
    leavesOpen(tokens, from, colon)
  )
}

/** "showed what critics had warned of: …", "had something better: …": what it was, stands behind the colon. */
function leavesOpen(tokens: readonly Token[], from: number, colon: number): boolean {
  const front = tokens.slice(from, colon)
  const verb = front.find((t) => /^(?:ROOT|ccomp|conj)$/.test(t.label) && /^VB/.test(t.tag))
  if (!verb) return false
  return front.some(
    (t) =>
      (t.lower === 'something' && t.label === 'dobj' && t.head === verb) ||
      (t.lower === 'what' &&
        t.tag === 'WP' &&
        t.head?.label === 'ccomp' &&
        t.head.head === verb &&
        tokens.indexOf(t) > tokens.indexOf(verb)),
  )
}

const ANNOUNCES =
  /^(?:conclusion|lesson|rule|point|claim|answer|reply|difference|problem|paradox|irony|reason|cause|condition|demand|offer|proposal|promise|message|warning|threat|result|outcome|effect|consequence|bargain|deal|compromise|formula|principle|idea|view|argument|objection|verdict|finding|pattern|aim|goal|purpose|price|catch|trap|mistake|fear|hope|risk|danger|fact|choice|option|solution|logic|strategy|method|trick|task|change|thing|puzzle|weakness|motive|explanation|interpretation|implication|criticism|advice|request|concession|distinction|contrast|exchange|trade|assumption|premise|thesis|hypothesis|position|policy|plan|goal|advantage|drawback|limit|instruction)$/

/** Up to the comma behind which another clause or an aside begins. */
function clauseEnd(tokens: readonly Token[], from: number, to: number): number {
  const comma = tokens.findIndex(
    (t, i) =>
      i > from + 2 &&
      i < to &&
      t.text === ',' &&
      // "the papal mediator, Fabio Chigi, would not": not within its subject
      groupsWithin(tokens, from, i).some(({ finite }) => finite) &&
      (isClauseAt(tokens, i + 1, to) ||
        (/^(?:and|but|so)$/.test(tokens[i + 1]?.lower ?? '') && isClauseAt(tokens, i + 2, to)) ||
        /^(?:which|who|although|though|while|whereas|unless|if|as)$/.test(tokens[i + 1]?.lower ?? '')),
  )
  return comma < 0 ? to : comma
}
