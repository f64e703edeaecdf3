import { hasThe } from './somebody'
import { sure } from '../sure'
import type { Analysis, Sentence } from '../analysis'
import type { Token } from '../tokens'
import { isSigned } from './antecedents/agreement'

/** True for an "it" or "its" of which the words around it leave open what it means, whatever is the subject before it. */
export function isUnsure({ sentences }: Analysis, sentence: Sentence, i: number): boolean {
  const { tokens } = sentence
  const word = sure(tokens[i])
  if (!/^its?$/.test(word.lower)) return false
  if (isBehindNewObject(tokens, i) || isOfSameCondition(tokens, i)) return true
  const before = sentences[sentence.index - 1]
  if (!before || before.block !== sentence.block || tokens.slice(0, i).some((t) => /^(?:nsubj|nsubjpass)$/.test(t.label))) return false
  if (word.lower === 'its') return isOfThingNamed(before)
  if (word.label !== 'nsubj' && word.label !== 'nsubjpass') return false
  return (
    (COUNTS.test(tokens[0]?.lower ?? '') && !COUNTS.test(before.tokens[0]?.lower ?? '')) ||
    isJudged(tokens, word, before) ||
    ((isBeing(tokens, word) || GOES.test(word.head?.lemma ?? '')) && makesSomething(before)) ||
    isOtherBehindSemicolon(before) ||
    isSetInFront(before) ||
    isSecondDoer(before)
  )
}

/** "Sovereign equality is a form. Thirdly, it changes …": what is counted was spoken of further up. */
const COUNTS = /^(?:second|secondly|third|thirdly|fourth|fourthly|finally|lastly)$/

/** "had sent a tiny mission, and its chief": what has just been brought in, or who did so. */
function isBehindNewObject(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.lower !== 'its' || tokens[i - 1]?.lower !== 'and' || tokens[i - 2]?.text !== ',') return false
  const object = tokens.findLast((t, k) => k < i && /^(?:dobj|attr|nsubj|nsubjpass)$/.test(t.label))
  return object?.label === 'dobj' && object.tag === 'NN' && tokens.some((t) => t.head === object && /^an?$/.test(t.lower))
}

/** "When the use of force is cheap, an advantage counts; when it is costly, …": what the same word told of before, and not what came of it. */
function isOfSameCondition(tokens: readonly Token[], i: number): boolean {
  const link = tokens[i - 1]
  if (!/^(?:when|if|where|once)$/.test(link?.lower ?? '') || !/^[;,]$|^(?:and|but)$/.test(tokens[i - 2]?.lower ?? '')) return false
  const first = tokens.findIndex((t, k) => k < i - 1 && t.lower === link?.lower)
  return first >= 0 && tokens[first + 1]?.lower !== 'it'
}

/** "The true lesson of The Great Illusion is a grim one. Its author …": the lesson's, or the book's. */
function isOfThingNamed({ tokens, mentions, clauses }: Sentence): boolean {
  const subject = clauses[0]?.subject
  const of = subject ? tokens.findIndex((t, k) => k > subject.from && k < subject.to && t.lower === 'of') : -1
  if (!subject || of < 0 || mentions.some((m) => m.from < of && of < m.to) || /^NNP/.test(tokens[of - 1]?.tag ?? '')) return false
  return mentions.some((m) => m.from > of && m.from <= of + 2 && m.to <= subject.to && m.kind !== 'person')
}

/** "The memoranda were written as insurance. It is an ingenious argument": that they were. */
function isJudged(tokens: readonly Token[], word: Token, before: Sentence): boolean {
  const noun = tokens.find((t) => t.head === word.head && t.label === 'attr' && SAID.test(t.lemma))
  if (!noun || word.head?.lemma !== 'be' || !tokens.some((t) => t.head === noun && /^an?$/.test(t.lower))) return false
  return !before.tokens.some((t) => t.label.startsWith('nsubj') && SAID.test(t.lemma))
}
const SAID =
  /^(?:argument|claim|view|conclusion|point|thought|idea|explanation|objection|charge|reading|verdict|judgement|judgment|observation|insight|thesis|hypothesis|answer|question|warning|complaint|defence|excuse|story|lesson|mistake|error|pity|risk|gamble|choice|paradox|irony|achievement|humiliation|triumph|defeat|victory|compromise|bargain|concession|retreat|warning|success|failure)$/

const isBeing = (tokens: readonly Token[], word: Token): boolean =>
  word.head?.lemma === 'be' && tokens.some((t) => t.head === word.head && t.label === 'attr')

/** "The memorandum established a direct link. It was a pair of circuits": what was made. */
const makesSomething = ({ tokens }: Sentence): boolean =>
  tokens.some(
    (t) =>
      t.label === 'dobj' &&
      t.tag === 'NN' &&
      MAKES.test(t.head?.lemma ?? '') &&
      (t.head?.label === 'ROOT' || t.head?.label === 'conj') &&
      tokens.some((d) => d.head === t && /^an?$/.test(d.lower)),
  )
/** "The army opened an offensive. It ended in disaster": what was begun goes on, ends and fails. */
const GOES = /^(?:end|fail|last|begin|start|collapse|succeed|continue|founder|stall|expire|fizzle|peter|drag)$/
const MAKES =
  /^(?:open|mount|begin|start|stage|wage|declare|announce|call|convene|establish|create|found|set|build|introduce|devise|invent|develop|propose|draft|draw|launch|form|produce|install|construct|design|sign|conclude|negotiate|contain|include|propose|offer|bring|provide|yield)$/

/** "In the Partnership for Peace the administration had an option. It was working": what was set in front, by its name. */
function isSetInFront({ tokens, mentions, clauses }: Sentence): boolean {
  const subject = clauses[0]?.subject
  if (!subject || tokens[0]?.lower !== 'in') return false
  return mentions.some(
    (m) => m.from > 0 && m.from <= 2 && m.to <= subject.from && /^(?:unknown|treaty|organisation)$/.test(m.kind) && !m.where,
  )
}

/** "France and China refused, and Beijing denounced the treaty as a fraud. It did reduce …": not the first that does something in its sentence, and with an object of its own. */
function isSecondDoer({ tokens }: Sentence): boolean {
  const doers = tokens.filter((t) => t.label === 'nsubj' && (t.head?.label === 'ROOT' || t.head?.label === 'conj'))
  const [first, second] = doers
  if (!first || !second || doers.length > 2 || !/^NNP?$/.test(second.tag) || isOne(tokens, first)) return false
  return tokens.some((t) => t.label === 'dobj' && t.head === second.head && /^NN$/.test(t.tag) && hasThe(tokens, t))
}

/** "Serval was brief; Barkhane was neither. It spread …": the one named last, or the one before. */
function isOtherBehindSemicolon({ tokens, mentions }: Sentence): boolean {
  const mark = tokens.findLastIndex(({ text }) => text === ';')
  const isDoer = ({ label, head }: Token): boolean => label.startsWith('nsubj') && /^(?:ROOT|conj|ccomp|parataxis)$/.test(head?.label ?? '')
  const doer = (from: number, to: number): Token | undefined => tokens.slice(from, to).find(isDoer)
  const [first, last] = mark < 0 ? [] : [doer(0, mark), doer(mark + 1, tokens.length)]
  if (!first || !last || first.lemma === last.lemma || last.tag !== 'NNP' || !/^NNP?$/.test(first.tag)) return false
  const at = tokens.indexOf(last)
  return !mentions.some(({ kind, from, to }) => kind === 'person' && from <= at && at < to)
}

const isOne = (tokens: readonly Token[], noun: Token): boolean =>
  /^NNP?$/.test(noun.tag) && !tokens.some((t) => t.head === noun && t.label === 'conj')

/** "By then Diana was dead. It came into force in March": only a law does so, and is signed. */
export const isNoLaw = ({ lexicon }: Analysis, tokens: readonly Token[], { lower, label, head }: Token, name: string): boolean =>
  lower === 'it' &&
  (isSigned({ label, head } as Token) ||
    (label === 'nsubj' &&
      /^(?:come|enter)$/.test(head?.lemma ?? '') &&
      tokens.some((t) => t.lower === 'force' && t.head?.lower === 'into' && t.head.head === head))) &&
  !LAW.test(name) &&
  !/\b\p{Lu}{3,}\b/u.test(name) &&
  lexicon.byAlias.get(name.replace(/^the /, '').toLowerCase())?.kind !== 'treaty'
const LAW =
  /\b(?:treaty|agreement|accords?|pact|convention|protocol|charter|covenant|statute|law|act|bill|amendment|regulations?|rules?|code|constitution|declaration|memorandum|deal|settlement|truce|ceasefire|armistice|peace|alliance|embargo|ban|decree|resolution|plan|measure|text|document|instrument|understanding|arrangement|ordinance|directive|tariff|moratorium|union|regime|system|programme|clause|article|contract|compact|concordat|communiqué|provision|scheme|reform|system|entente|capitulation|edict|order|letter|note|one|version|draft|principles?|budget|statement|proposal|paper|final act|partnership|free-trade area)\b/i
