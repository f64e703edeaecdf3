import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { isOfOneNamed } from '../gaps/pointers'
import { isFinite, verbGroup } from '../predications/verb-group'
import { sure } from '../sure'
import { treeOf, type Phrase, type Tree } from '../tree'
import { isContent } from './content'
import type { Extractor, Reading } from './reading'

/** "What stopped the growth was not pain but a trade": a sentence that asks its own question, and answers it. */
export const cleft: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  if (!isContent(text, sentence) || !/\bwhat\b/i.test(text)) return []
  const tree = treeOf(sentence.tokens)
  return sentence.tokens.flatMap((token, what) => {
    const fact = token.lower === 'what' && token.tag === 'WP' ? factOf(reading, sentence, tree, what) : null
    return fact ? [fact] : []
  })
}

function factOf(reading: Reading, sentence: Sentence, tree: Tree, what: number): Fact | null {
  const { tokens } = tree
  const clause = clauseAbove(tree, what)
  if (clause === null || tree.span(clause).from !== what) return null
  const be = tree.head(clause)
  const is = tokens[be]
  if (!is || is.lemma !== 'be' || !isFinite(is) || !endsAt(tree, clause, be) || !/^(?:ROOT|conj|ccomp)$/.test(is.label)) return null
  // "What Stalin understood is a matter of dispute": of another time, and so no answer
  if (is.tag !== 'VBD' && sure(tokens[clause]).tag === 'VBD') return null
  // "What he wanted was hardly philanthropy": what it was not
  if (/^(?:hardly|scarcely|barely|no|never|anything)$/.test(tokens[be + 1]?.lower ?? '')) return null
  // "argued that what mattered was …" is his claim; "if what counts is …" is no claim at all
  if (tree.childrenBy(be, 'mark', 'aux').length > 0) return null
  const asked = questionOf(reading, sentence, tree, what, clause, be)
  const named = answerOf(tree, be)
  const answer = named && (explanationOf(tree, named) ?? named)
  if (!asked || !answer) return null
  const lead = leadOf(reading, sentence, tree, be)
  // "What matters?" could be asked of anything
  if (lead === null || (lead === '' && asked.split(' ').length < SHORTEST)) return null
  const question = lead === '' ? asked : `${lead}, ${asked.charAt(0).toLowerCase()}${asked.slice(1)}`
  const told = reading.coreference.resolve(sentence, answer)
  // "What moved Alexander was the exhaustion of his army": whose, the question says
  const owners = range(answer).filter(
    (i) => /^(?:his|her)$/.test(sure(tokens[i]).lower) && isOfOneNamed(sentence, tree.span(clause).from, i),
  )
  if (told.open.length > owners.length || EMPTY.test(told.text)) return null
  const start = sure(tokens[answer.from]).start
  const end = sure(tokens[answer.to - 1]).end
  const topic = /\b(?:not|rather than)\b/.test(told.text) ? 'contrast' : 'argument'
  return reading.fact(
    topic,
    'cleft',
    { question: [reading.slot(start, end, question)], answer: [reading.slot(start, end, told.text)] },
    sentence,
    0.86,
  )
}

/** All words of the clause stand before "was"; what the parser hung on "what" from behind it ("the exhaustion of his army, | the fear of unrest and …") is part of the answer. */
const endsAt = (tree: Tree, clause: number, be: number): boolean =>
  clause < be && range({ from: clause, to: be }).every((i) => tree.within(i, clause))

const range = ({ from, to }: Phrase): number[] => Array.from({ length: to - from }, (_, n) => from + n)

const SHORTEST = 4

/** "If commitment is at fault, …, and what is wanted is …": the condition holds for both; '' where there is none, null where nobody knows what it means. */
function leadOf(reading: Reading, sentence: Sentence, tree: Tree, be: number): string | null {
  const { tokens } = tree
  const top = tree.label(be) === 'conj' ? tree.head(be) : be
  const lead = tree
    .childrenBy(top, 'advcl')
    .find((c) => c < top && /^(?:if|when|where|unless|once)$/.test(sure(tokens[tree.span(c).from]).lower))
  if (lead === undefined) return ''
  const { text, open } = reading.coreference.resolve(sentence, tree.span(lead))
  return open.length > 0 ? null : `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** "What is disputed is why." */
const EMPTY = /^(?:why|how|when|where|who|what|whether)(?: \S+){0,3}$|^\S{1,4}$/i

/** The verb of the clause that "what" opens: its own, or one above ("what he hoped to gain"). */
function clauseAbove(tree: Tree, what: number): number | null {
  for (let at = tree.head(what), steps = 0; at >= 0 && steps < 4; at = tree.head(at), steps++)
    if (/^csubj/.test(tree.label(at))) return at
    else if (!/^(?:xcomp|pcomp|prep)$/.test(tree.label(at))) return null
  return null
}

/** "What stopped the growth?", "What did Kyiv want above all?" */
function questionOf(reading: Reading, sentence: Sentence, tree: Tree, what: number, verb: number, be: number): string | null {
  const { tokens } = tree
  const to = Math.min(be, tree.span(verb).to)
  const words = ({ from, to }: Phrase): string | null => {
    if (to <= from) return ''
    const { text, open } = reading.coreference.resolve(sentence, { from, to })
    return open.length > 0 ? null : text
  }
  if (/^nsubj/.test(tree.label(what))) {
    const rest = words({ from: what + 1, to })
    return rest ? `What ${rest.charAt(0).toLowerCase()}${rest.slice(1)}?` : null
  }
  const [subject] = tree.childrenBy(verb, 'nsubj', 'nsubjpass')
  const group = verbGroup(tree, verb, null)
  if (!group) return null
  // "What is lacking": the parser takes the pronoun for an object
  if (subject === undefined)
    return `What ${sentence.tokens
      .slice(what + 1, to)
      .map((t) => t.lower)
      .join(' ')}?`
  const who = words(tree.span(subject))
  const tail = words({ from: Math.max(...group.words) + 1, to })
  // "what it is after is …": of a bare "it" nobody can be sure
  if (/^(?:it|this|that)$/.test(sure(tokens[subject]).lower)) return null
  if (who === null || tail === null || tree.span(subject).to > Math.min(...group.words)) return null
  return `What ${[group.front, who, group.rest, tail].filter(Boolean).join(' ')}?`
}

/** What stands behind "was": up to where the next clause begins. */
function answerOf(tree: Tree, be: number): Phrase | null {
  const { tokens } = tree
  const next = tree.childrenBy(be, 'conj').filter((c) => tree.childrenBy(c, 'nsubj', 'nsubjpass', 'csubj').length > 0)
  let { to } = tree.span(be)
  for (const c of next) to = Math.min(to, tree.span(c).from)
  const stop = tokens.findIndex(
    (t, i) =>
      i > be + 1 &&
      i < to &&
      (/^[;:–—]$/.test(t.text) ||
        (t.text === ',' && /^(?:which|and|with|however)$/.test(tokens[i + 1]?.lower ?? '') && endsHere(tree, be, i))),
  )
  if (stop > 0) to = stop
  let from = be + 1
  while (from < to && /^(?:,|simply|precisely|essentially|of|course|therefore|that)$/.test(sure(tokens[from]).lower)) from++
  // "that the meeting …, and that it …": the second is another point
  const second = tokens.findIndex(
    (t, i) => i > from + 3 && i < to && t.lower === 'and' && tokens[i - 1]?.text === ',' && tokens[i + 1]?.lower === 'that',
  )
  if (second > 0) to = second
  while (
    to > from &&
    (/^(?:else)$/.test(sure(tokens[to - 1]).lower) || /^(?:PUNCT|CCONJ)$/.test(sure(tokens[to - 1]).pos)) &&
    !/^[”"’)]$/.test(sure(tokens[to - 1]).text)
  )
    to--
  return to > from ? { from, to } : null
}

/** "What was at stake was a principle: whether a crown could own an empty coast": a noun that says nothing by itself, and behind a colon what it means. */
function explanationOf({ tokens }: Tree, { from, to }: Phrase): Phrase | null {
  const noun = tokens.slice(from, to).findLast((t) => /^NNS?$/.test(t.tag))
  if (tokens[to]?.text !== ':' || to - from > 4 || !noun || tokens[to - 1] !== noun || !VAGUE.test(noun.lemma)) return null
  const stop = tokens.findIndex((t, i) => i > to && /^[;.–—]$/.test(t.text))
  const end = stop < 0 ? tokens.length : stop
  return end - to > LEAST_EXPLAINED && end - to <= LONGEST_EXPLAINED ? { from: to + 1, to: end } : null
}
const VAGUE =
  /^(?:principle|question|choice|point|thing|fear|risk|danger|promise|idea|rule|claim|aim|condition|reason|problem|answer|lesson|argument|dilemma|bargain|formula|price|issue|doubt|hope|assumption|task|test)$/
const LEAST_EXPLAINED = 3
const LONGEST_EXPLAINED = 25

/** "…, and what is more" goes on; "the clarity of the threat, and the skill of the opposition" does not. */
function endsHere(tree: Tree, be: number, comma: number): boolean {
  const { tokens } = tree
  if (tokens[comma + 1]?.lower !== 'and') return true
  return tokens.slice(comma + 2).some((t) => t.label === 'mark' && t.head?.head === tokens[be])
}
