import type { Fact } from '../../../../shared/fact'
import { clean } from '../coreference'
import type { Sentence } from '../analysis'
import { sure } from '../sure'
import type { Slots } from '../statements'
import { lastPart } from '../last-part'
import { treeOf, type Tree } from '../tree'
import { isContent } from './content'
import type { Extractor, Reading } from './reading'

/** Orders that only lead a reader through the text. */
const GUIDES =
  /^(?:consider|imagine|recall|note|notice|look|suppose|take|compare|read|remember|see|call|add|let|think|start|begin|ask|turn|return|picture|listen|wait|say|put|assume|observe|mark|mind|forget|keep|never)$/

/** "Tie every tranche of relief to a step that inspectors can see.": what an author tells those who govern to do. */
export const advice: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  if (sentence.kind !== 'paragraph' || sentence.label || !isContent(text, sentence) || !/[.]["”]?$/.test(text)) return []
  const tree = treeOf(sentence.tokens)
  return [...ordered(reading, sentence, tree), ...expected(reading, sentence, tree), ...ought(reading, sentence, tree)]
}

/** An order: a bare verb without a subject at the head of the sentence. */
function ordered(reading: Reading, sentence: Sentence, tree: Tree): Fact[] {
  const { tokens } = tree
  const lead = tokens.findIndex((t) => !/^(?:and|but|then|so|first|second|third|fourth|finally|lastly|,)$/.test(t.lower))
  const from = Math.max(0, lead)
  const verb = tokens[from]
  if (!verb || verb.tag !== 'VB' || verb.label !== 'ROOT' || GUIDES.test(verb.lemma) || !isOwnVoice(reading, sentence)) return []
  // of several orders each is asked beside the others
  if (tree.childrenBy(from, 'conj').some((c) => /^VBP?$/.test(sure(tokens[c]).tag) && !isAlternative(tokens, from, c))) return []
  if (tree.childrenBy(from, 'nsubj', 'nsubjpass', 'expl').length > 0 || tokens.some((t) => /^[“”"]$/.test(t.text))) return []
  return pointOf(reading, sentence, tree, from, `${reading.words(sentence, { from, to: from + 1 }).toLowerCase()}`)
}

/** "…, or else keep silent": what happens if it is not done. */
const isAlternative = (tokens: Tree['tokens'], verb: number, other: number): boolean =>
  tokens.slice(verb, other).some((t, i) => t.lower === 'or' && tokens[verb + i - 1]?.text === ',')

/** "I expect Iran to step away from its commitments", "I would release the benefits in instalments": what an author foresees or would do. */
function expected(reading: Reading, sentence: Sentence, tree: Tree): Fact[] {
  const { tokens } = tree
  const verb = tokens.findIndex(
    (t) => /^(?:expect|predict|recommend|propose|favour|favor)$/.test(t.lemma) && /^(?:VBP|VBD|VB)$/.test(t.tag),
  )
  const [subject] = verb < 0 ? [] : tree.childrenBy(verb, 'nsubj')
  if (subject === undefined || sure(tokens[subject]).text !== 'I') return []
  const own = sure(tokens[verb])
  return pointOf(reading, sentence, tree, verb, `the author ${own.tag === 'VBD' ? own.lower : `${own.lemma}s`}`)
}

/** "Rather, we should stop grading such meetings by the communiqué": the same order to himself. */
function ought(reading: Reading, sentence: Sentence, tree: Tree): Fact[] {
  const { tokens } = tree
  return tokens.flatMap((t, verb) => {
    if (t.tag !== 'VB' || verb < 2) return []
    const [subject] = tree.childrenBy(verb, 'nsubj')
    const helps = tree.childrenBy(verb, 'aux', 'neg').map((at) => sure(tokens[at]).lower)
    if (subject === undefined || sure(tokens[subject]).lower !== 'we' || helps.length !== 1) return []
    // "If we must make such bargains again, let them run for years": no advice to make them
    if (tree.childrenBy(verb, 'mark').some((at) => /^(?:if|unless|when|whether|though|although)$/.test(sure(tokens[at]).lower))) return []
    if (
      !/^(?:should|must)$/.test(helps[0] ?? '') ||
      /^(?:be|ask|remember|note|consider|look|distinguish|begin|start|expect)$/.test(t.lemma)
    )
      return []
    return pointOf(reading, sentence, tree, verb, t.lower)
  })
}

/** What is to be done, without what is only added to it; the words in front of it show what the gap asks for. */
function pointOf(reading: Reading, sentence: Sentence, tree: Tree, verb: number, front: string): Fact[] {
  const { tokens } = tree
  let { to } = tree.span(verb)
  const stop = tokens.findIndex(
    (t, i) =>
      i > verb + 2 &&
      i < to &&
      (/^[;:–—]$/.test(t.text) || (t.text === ',' && (ENDS.test(tokens[i + 1]?.lower ?? '') || /^VB[NG]$/.test(tokens[i + 1]?.tag ?? '')))),
  )
  if (stop > 0) to = stop
  while (to > verb && sure(tokens[to - 1]).pos === 'PUNCT') to--
  if (to - verb < 4 || to - verb > LONGEST) return []
  const asked = lastPart(tree, verb, to)
  if (!asked || sure(tokens[asked.from]).lower === 'not') return []
  const told = reading.coreference.resolve(sentence, asked)
  const between = reading.coreference.resolve(sentence, { from: verb + 1, to: asked.from })
  const open = [...between.open, ...told.open].filter((word) => !/^(?:we|you|our|your|us)$/.test(word))
  if (open.length > 0) return []
  const start = sure(tokens[verb + 1]).start
  const end = sure(tokens[to - 1]).end
  const slot = (words: string) => [reading.slot(start, end, clean(words))]
  const { ours } = reading.coreference
  const slots: Slots = { front: slot(`${front} ${between.text}`.trim()), said: slot(told.text) }
  if (ours !== null && !front.startsWith('the author')) slots.addressee = slot(ours)
  return [reading.fact('outlook', 'advice', slots, sentence, 0.74)]
}

const ENDS = /^(?:because|since|for|so|lest|as|little|which|where|and|but|or)$/
const LONGEST = 18

/** A text in which somebody says "I" or "we" to his readers, in prose. */
function isOwnVoice({ sentences }: Reading, sentence: Sentence): boolean {
  const around = sentences.slice(Math.max(0, sentence.index - FAR), sentence.index + FAR)
  return around.some(
    (s) =>
      s.kind === 'paragraph' &&
      s.tokens.some((t, i) => /^(?:i|we|my|our|us)$/.test(t.lower) && t.pos === 'PRON' && t.text !== 'US' && !quoted(s, i)),
  )
}

const quoted = ({ tokens }: Sentence, at: number): boolean =>
  tokens.slice(0, at).filter((t) => /^[“"]$/.test(t.text)).length > tokens.slice(0, at).filter((t) => t.text === '”').length

const FAR = 60
