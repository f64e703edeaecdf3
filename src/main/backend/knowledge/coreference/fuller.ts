import { sure } from '../sure'
import type { Analysis, Sentence } from '../analysis'
import type { Token } from '../tokens'
import type { Pointer } from './context'
import { dated, justMade } from './dated'
import { fullNamesIn } from './full-names'
import { clean } from './words'

/** How far back a thing may have been introduced. */
const FAR = 8
const LONGEST = 7

/** Nouns which are what they are without more: "the government", "the world", "the rest". */
const PLAIN =
  /^(?:government|president|minister|king|army|navy|state|nation|country|people|public|press|world|war|peace|west|east|north|south|past|future|present|time|day|year|month|week|night|morning|end|beginning|start|rest|same|other|way|case|fact|truth|question|problem|point|result|reason|matter|one|other|leader|side|party|power|man|woman|author|reader|city|capital|border|territory|region|economy|law|number|part|kind|sort|century|decade|moment|first|second|third|last|latter|former|meeting|summit|talk|session|visit|conference|example|argument|text|book|chapter|article)$/

/**
 * "the letter", where the text has introduced "an American side letter": the noun with what told it apart when it was introduced. Null for a noun that stands with something of
 * its own, that was never told apart, or for which more than one could be meant.
 */
export function fuller(analysis: Analysis, sentence: Sentence, i: number): Pointer | null {
  const noun = sentence.tokens[i + 1]
  if (!noun || !/^NN/.test(noun.tag) || isDescribed(sentence.tokens, noun)) return null
  const next = sentence.tokens[i + 2]
  // "declared the award null and void" is read as one noun
  if ((/^NNP?S?$|^POS$/.test(next?.tag ?? '') && next?.lower !== 'null') || next?.text === '-') return null
  const named = fullNamesIn(analysis.sentences).get(noun.lower)
  if (named !== undefined) return { to: i + 2, by: named }
  const made = dated(analysis, noun) ?? justMade(analysis, sentence, noun)
  if (made !== null) return { to: i + 2, by: made }
  const called = doubleName(analysis, sentence, noun)
  if (called !== null) return { to: i + 2, by: `the ${called} ${noun.lower}` }
  if (!/^NNS?$/.test(noun.tag) || PLAIN.test(noun.lemma) || isOldAt(analysis, sentence, noun)) return null
  const found = new Set<string>()
  for (let index = sentence.index; index >= Math.max(0, sentence.index - FAR); index--) {
    const earlier = sure(analysis.sentences[index])
    if (earlier.kind === 'heading' || !firstNouns(earlier).has(noun.lemma)) continue
    for (const [at, token] of earlier.tokens.entries()) {
      if (earlier === sentence && at >= i) break
      if (token.lemma !== noun.lemma || token.tag !== noun.tag) continue
      const words = introduced(analysis, earlier, at)
      // "Today 29 ATCPs.": when, and how many, is no part of what they are
      if (words && /^(?:today|now|currently|then)\b/i.test(words)) continue
      // "an empty threat" of one paragraph is not what the next says of threats
      const isKind = words?.split(' ').length === 2 && earlier.tokens[at - 1]?.label === 'amod' && !/\p{Lu}/u.test(words)
      if (words && !(isKind && earlier.block !== sentence.block)) found.add(words)
    }
  }
  const [only] = found
  return only !== undefined && found.size === 1 ? { to: i + 2, by: `the ${only}` } : null
}

/** "About Jackson–Vanik she is less sure-footed. The amendment denied …": what is called by the names of the two who made it. */
function doubleName({ sentences }: Analysis, { index, block }: Sentence, noun: Token): string | null {
  const before = sentences[index - 1]
  if (!DOUBLE.test(noun.lower) || before?.block !== block || before.tokens.some(({ lemma }) => lemma === noun.lemma)) return null
  const names = before.tokens.filter(
    (t, i) => t.tag === 'NNP' && /^\p{Lu}\p{Ll}+–\p{Lu}\p{Ll}+$/u.test(t.text) && !/^NN/.test(before.tokens[i + 1]?.tag ?? ''),
  )
  return names.length === 1 ? sure(names[0]).text : null
}
/** What is called so: the Jackson–Vanik amendment, the Sykes–Picot agreement. */
const DOUBLE = /^(?:amendment|agreement|act|bill|pact|treaty|plan|declaration|doctrine|report|memorandum|proposal|protocol)$/

/**
 * True where the text spoke of the noun bare before it ever told one apart: of threats in general, and then of "an empty threat", which is not the one that "the threat" means.
 */
function isOldAt({ sentences }: Analysis, sentence: Sentence, noun: Token): boolean {
  for (let index = Math.max(0, sentence.index - 4 * FAR); index <= sentence.index; index++) {
    const earlier = sure(sentences[index])
    if (earlier.kind === 'heading') continue
    const first = firstNouns(earlier).get(noun.lemma)
    if (first) return first !== noun && !/^(?:compound|nmod)$/.test(first.label) && !isDescribed(earlier.tokens, first)
  }
  return false
}

const nouns = new WeakMap<Sentence, ReadonlyMap<string, Token>>()

/** The first of each noun of a sentence, by base form; three dozen sentences are asked for each noun behind "the". */
function firstNouns(sentence: Sentence): ReadonlyMap<string, Token> {
  const known = nouns.get(sentence)
  if (known) return known
  const first = new Map<string, Token>()
  for (const token of sentence.tokens)
    if ((token.tag === 'NN' || token.tag === 'NNS') && !first.has(token.lemma)) first.set(token.lemma, token)
  nouns.set(sentence, first)
  return first
}

const isDescribed = (tokens: readonly Token[], noun: Token): boolean =>
  tokens.some((t) => t.head === noun && /^(?:prep|relcl|acl|appos|amod|compound|poss|nummod|nmod)$/.test(t.label))

/** What tells a noun apart where it is introduced, without its article: "American side letter", "treaty with Egypt". */
function introduced(analysis: Analysis, sentence: Sentence, at: number): string | null {
  const { tokens } = sentence
  const noun = sure(tokens[at])
  const own = tokens.flatMap((t, n) => (t.head === noun ? [n] : []))
  const front = own.filter((n) => n < at && /^(?:amod|compound|nmod)$/.test(sure(tokens[n]).label))
  const article = own.find((n) => n < at && /^(?:det)$/.test(sure(tokens[n]).label))
  if (article !== undefined && !/^(?:an?|the)$/.test(sure(tokens[article]).lower)) return null
  // "in general terms", "its food price index"
  if (/^(?:compound|nmod)$/.test(noun.label) || (article === undefined && !own.some((n) => n < at && isTelling(sure(tokens[n])))))
    return null
  const from = front.length > 0 ? startOf(tokens, Math.min(...front)) : at
  if (tokens.slice(from, at).some((t) => VAGUE.test(t.lower) || t.pos === 'PUNCT' || t.pos === 'PRON')) return null
  // "Pershing II and cruise missiles": of more than one kind
  if (
    noun.tag === 'NNS' &&
    /^(?:and|or)$/.test(tokens[from - 1]?.lower ?? '') &&
    /^(?:NN|NNP|JJ)$/.test(tokens[from - 2]?.tag ?? '') &&
    front.length > 0
  )
    return null
  const behind = own.find(
    (n) => n === at + 1 && sure(tokens[n]).label === 'prep' && /^(?:of|with|on|to|for|between|against|over)$/.test(sure(tokens[n]).lower),
  )
  const to = behind === undefined ? at + 1 : endOf(tokens, behind)
  if (
    tokens
      .slice(at + 1, to)
      .some((t) => t.pos === 'PRON' || t.pos === 'PUNCT' || /^W/.test(t.tag) || /^(?:this|that|these|those)$/.test(t.lower))
  )
    return null
  if ((from === at && to === at + 1) || to - from > LONGEST) return null
  const words = clean(analysis.words(sentence, { from, to }))
  return BARGAIN.test(noun.lemma) && !/\p{Lu}/u.test(words) ? null : words
}

/** "nine hundred strategic warheads", "Soviet troops": no article is needed where a number or a name tells. */
const isTelling = ({ label, text, tag }: Token): boolean =>
  label === 'nummod' || tag === 'CD' || label === 'compound' || /^\p{Lu}/u.test(text)

/** "the agreement" of a text is the one it is about, whatever kinds it speaks of in passing. */
const BARGAIN = /^(?:treaty|agreement|deal|accord|pact|settlement|compromise|bargain)$/

/** "arms control agreement": what describes the describing word belongs to it. */
function startOf(tokens: readonly Token[], from: number): number {
  while (from > 0 && tokens[from - 1]?.head === tokens[from] && /^(?:compound|amod|advmod|nmod)$/.test(tokens[from - 1]?.label ?? ''))
    from--
  return from
}

/** Behind the last word that hangs below `top` without a gap. */
function endOf(tokens: readonly Token[], top: number): number {
  const below = new Set<Token>([sure(tokens[top])])
  let to = top + 1
  while (to < tokens.length) {
    const token = sure(tokens[to])
    const ahead = tokens.slice(to, to + 4).some((t) => t.head && below.has(t.head))
    if (!(token.head && below.has(token.head)) && !ahead) break
    if (/^(?:prep|relcl|acl|advcl|cc|conj|punct)$/.test(token.label) && token.head && below.has(token.head) && token.label !== 'prep') break
    below.add(token)
    to++
  }
  return to
}

/** Describing words that tell nothing apart. */
const VAGUE =
  /^(?:new|first|second|third|last|next|such|same|other|another|similar|further|separate|additional|supplementary|later|earlier|previous|subsequent|own|whole|long|short|great|small|large|big|good|bad|important|famous|more|most|few|many|several|certain|particular|only|single)$/
