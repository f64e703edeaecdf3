import { sure } from '../../sure'
import { headOf } from '../../phrases'
import { treeOf } from '../../tree'
import type { Context } from '../context'
import { shortName } from '../short-name'
import { clean } from '../words'
import type { Referent } from './referents'

const LONGEST = 9

/** The words that stand for somebody or something in another sentence; null where its own sentence has none that tell. */
export function wordingOf(context: Context, referent: Referent): string | null {
  const { mention, pair, sentence } = referent
  if (pair) return pair.map((each) => nameOf(context.analysis, each.name, each.kind)).join(' and ')
  if (mention && (mention.kind === 'person' || isAdjective(referent))) return nameOf(context.analysis, mention.name, mention.kind)
  const told = context.resolve(sentence, mention ? whole(referent) : core(referent))
  if (told.open.length > 0 || told.leansOnSubject || NAMELESS.test(told.text)) return null
  const text = clean(told.text).replace(/^an? (?=\p{L})/iu, 'the ')
  return text.split(' ').length > LONGEST || UNSAID.test(text) || OWNED.test(text) ? null : text
}

/** "the Soviet delegate": the Soviet Union. */
const isAdjective = ({ sentence, head, mention }: Referent): boolean =>
  mention?.kind === 'state' && /^(?:amod|compound|nmod)$/.test(sure(sentence.tokens[head]).label)

function nameOf(analysis: Context['analysis'], name: string, kind: Referent['kind']): string {
  if (kind === 'person') return shortName(analysis, name.replace(/['’]s$/, ''))
  return WITH_ARTICLE.test(name) ? `the ${name}` : name
}

const WITH_ARTICLE = /^(?!the )(?:.* )?(?:Empire|Union|Kingdom|States|Republic|Nations|Netherlands|Philippines|Maldives)$/

/** "the Treaty of Lausanne", of which only "Treaty" may be known for a name. */
function whole({ sentence: { tokens }, phrase, head }: Referent): { from: number; to: number } {
  const tree = treeOf(tokens)
  const isOf = sure(tokens[head]).tag === 'NNP' && tokens[phrase.to]?.lower === 'of' && tree.head(phrase.to) === head
  return isOf ? { from: phrase.from, to: tree.span(phrase.to).to } : phrase
}

/** A noun with what stands before it and what it is of, and nothing that is told of it besides. */
function core({ sentence: { tokens }, phrase, head, kind }: Referent): { from: number; to: number } {
  if (kind === 'several') return phrase
  const tree = treeOf(tokens)
  const of = tree.childrenBy(head, 'prep').find((i) => i === head + 1 && i < phrase.to)
  const to = of === undefined ? head + 1 : Math.min(phrase.to, tree.span(of).to)
  const whole = { from: phrase.from, to }
  return headOf(tokens, whole) === head ? whole : { from: phrase.from, to: head + 1 }
}

/** As open as the pronoun: "the three", "the former", "the result". */
const NAMELESS =
  /^(?:it|they|(?:the |an? )?(?:two|three|four|five|first|second|third|last|latter|former|others?|one|result|case|point|thing|things|fact|way|reason|part|question|problem|idea|answer))$/i

/** "Russia’s difficulty was of another kind. It could still send troops": the one or the other. */
const OWNED = /^(?:the )?\p{Lu}[\p{L} ]*['’]s? /u

/** What is not there, or anything of a kind. */
const UNSAID =
  /^(?:no|nobody|nothing|none|neither|few|hardly|any|every|each|another|such|some|what|which|other|most|many|much)\b|^the (?:others?|rest|remaining)\b/i
