import { sure } from '../sure'
import type { Analysis, Sentence } from '../analysis'
import { bookOf } from '../context-cue/title-page'
import type { Token } from '../tokens'
import type { Context, Pointer } from './context'
import { isDescribed, named, WHOLE } from './described'
import { kindOf, thingOfTopic, thingsNamedIn, type Thing } from './names-of-things'

/**
 * "The treaty" → "the Treaty of Chaumont": the one which the text has named that a reader can take for it. Null where two could be meant, or where the text has spoken of another
 * one, without its name, since.
 */
export function called(context: Context, sentence: Sentence, i: number): Pointer | null {
  const { tokens } = sentence
  const at = WHOLE.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1
  const noun = tokens[at]
  if (!noun || !/^NN/.test(noun.tag) || isDescribed(tokens, at) || isNameOfAnother(tokens, at)) return null
  const thing = thingMeant(context, sentence, noun)
  return thing && isOfNumber(thing, noun) ? named(tokens, at, thing.name) : null
}

/** "the Agreement on Fisheries Subsidies": with what its capital goes on to, a name of its own. */
const isNameOfAnother = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}/u.test(sure(tokens[at]).text) && /^(?:on|for)$/.test(tokens[at + 1]?.lower ?? '') && /^NNP/.test(tokens[at + 2]?.tag ?? '')

/** "The talks were": of a conference one says "was". */
const isOfNumber = ({ nouns }: Thing, { tag, label, lower }: Token): boolean =>
  nouns.has(lower) || !label.startsWith('nsubj') || [...nouns].some((noun) => /[^s]s$/.test(noun) === (tag === 'NNS' || tag === 'NNPS'))

function thingMeant(context: Context, sentence: Sentence, noun: Token): Thing | null {
  const { analysis } = context
  const things = thingsAt(context, sentence)
  const same = things.filter(({ nouns }) => nouns.has(noun.lower))
  const kind = CALLED_OTHERWISE.find(([, nouns]) => nouns.test(noun.lower))?.[0]
  const could =
    same.length > 0 ? same : things.filter((thing) => thing.kind === kind && ![...thing.nouns].every((own) => ONLY_SO.test(own)))
  const lastPlace = ({ places }: Thing): number => places.findLast((place) => place < noun.start) ?? -1
  const block = startOfBlock(analysis, sentence)
  const here = could.filter((thing) => lastPlace(thing) >= block)
  const topics = could.filter(({ own }) => isTopic(context, sentence, own))
  const known = could.filter((thing) => lastPlace(thing) >= 0)
  const [only, other] = here.length > 0 ? here : topics.length > 0 ? topics : known
  if (!only || other) return null
  const isTold = topics.includes(only)
  // one that was named further up in the paragraph may be named by the way
  const isNear = lastPlace(only) >= (analysis.sentences[sentence.index - 1]?.start ?? 0)
  const isOpening = same.length === 1 && (only.places[0] ?? Infinity) < (analysis.sentences[OPENING]?.start ?? Infinity)
  // "the Protocol" with a capital is a name itself, which the text said in full
  const isOwnName = same.length === 1 && isNameItself(sentence, noun)
  if (!isTold && !isNear && !isOwnName && (topics.length > 0 || (only.places.length === 1 && !isOpening))) return null
  if (isOwnName) return only
  const since = Math.max(lastPlace(only), here.length > 0 ? block : noun.start - SINCE, 0)
  return speaksOfAnother(analysis.text.slice(since, noun.start), noun) ? null : only
}

/** "declares the Protocol null": a capital which no beginning of a sentence asks for. */
const isNameItself = ({ tokens }: Sentence, noun: Token): boolean => /^\p{Lu}\p{Ll}/u.test(noun.text) && tokens[0] !== noun

/** What the text names, and what it is about. */
function thingsAt(context: Context, sentence: Sentence): readonly Thing[] {
  const named = thingsTold(context)
    .filter(({ thing, isWorld }) => !isWorld || isTopic(context, sentence, thing.own))
    .map(({ thing }) => thing)
  const topic = context.topic(sentence)
  const told = topic === null ? null : thingOfTopic(topic)
  const thing = told && isBook(context, told.name) ? null : told
  const { byAlias } = context.analysis.lexicon
  const entity = (name: string): unknown => byAlias.get(name.replace(/^the /, '').toLowerCase()) ?? name
  const isSame = (other: Thing, one: Thing): boolean =>
    other.kind === one.kind && (isWithin(one.own, other.own) || entity(other.name) === entity(one.name))
  return !thing || named.some((other) => isSame(other, thing)) ? named : [...named, thing]
}

/** What the text names apart from the book under review; `isWorld` for what is named by the way. A book has thousands, which are looked at once. */
function thingsTold(context: Context): readonly { thing: Thing; isWorld: boolean }[] {
  const named = thingsNamedIn(context.analysis)
  const known = told.get(named)
  if (known) return known
  const found = named.filter(({ name }) => !isBook(context, name)).map((thing) => ({ thing, isWorld: WORLDS.test(thing.own) }))
  told.set(named, found)
  return found
}

const told = new WeakMap<readonly Thing[], readonly { thing: Thing; isWorld: boolean }[]>()

/** "The League of Nations and the Crisis of Empire", "The Fateful Alliance": what the book under review is called, and nothing of which it tells. */
function isBook({ analysis: { document } }: Context, name: string): boolean {
  const plain = (words: string): string =>
    words
      .toLowerCase()
      .replace(/^(?:the|an?) |[“”"‘’'_*]/g, '')
      .trim()
  return (bookOf(document)?.title.split(/[:.]\s|\s[–—-]\s/) ?? []).some((part) => plain(part) === plain(name))
}

/** Sentences at the top of a text, which tell what it is about. */
const OPENING = 8
/** Letters in which another of the kind would have been spoken of. */
const SINCE = 700

/** By which nouns a thing may be called that is named with another. */
const CALLED_OTHERWISE: readonly (readonly [Thing['kind'], RegExp])[] = [
  ['bargain', /^(?:treaty|agreement|accords?|pact|deal|convention|document|settlement|text|bargain|memorandum)$/],
  ['meeting', /^(?:conference|congress|talks|negotiations|summit|meeting)$/],
]

/** Nobody calls an act of parliament the agreement. */
const ONLY_SO = /^(?:act|declaration|charter|peace|protocol|covenant)s?$/

/** They are spoken of by the way in texts on anything. */
const WORLDS = /^(?:cold|(?:first|second) world|world|great|un|united nations)$/

/** True where the title, or a heading over the sentence, names it. */
function isTopic(context: Context, sentence: Sentence, own: string): boolean {
  const titles = [context.analysis.document.title, ...sentence.sections.map(({ title }) => title), context.topic(sentence) ?? '']
  return titles.some((title) => isWithin(own, title.toLowerCase()))
}

const isWithin = (own: string, title: string): boolean => own.split(' ').every((word) => title.includes(word))

/** "A treaty", "another agreement", "the 1936 treaty": one that has no name. */
const speaksOfAnother = (text: string, { lower }: Token): boolean => {
  const nouns = kindOf(lower) === 'bargain' ? '(?:treaty|agreement|accord|pact|deal|convention|protocol|memorandum|document)' : lower
  return new RegExp(`\\b(?:an?|another|no|new|second|later|earlier|\\d{4}) (?:[\\p{L}-]+ ){0,2}${nouns}\\b`, 'iu').test(
    text.replace(/\s+/g, ' '),
  )
}

function startOfBlock({ sentences }: Analysis, { block, index }: Sentence): number {
  let at = index
  while (sentences[at - 1]?.block === block) at--
  return sure(sentences[at]).start
}
