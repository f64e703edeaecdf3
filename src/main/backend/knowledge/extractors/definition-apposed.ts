import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { isPersonNoun } from '../phrases'
import { sure } from '../sure'
import { treeOf, type Phrase, type Tree } from '../tree'
import type { Reading } from './reading'

/** "spoilers, leaders who believe that …", "audience costs, that is, the penalty for …", "the snapback, under which …": a term with its meaning set beside it. */
export function apposed(reading: Reading, sentence: Sentence): Fact[] {
  const tree = treeOf(sentence.tokens)
  const found: Fact[] = []
  let end = 0
  for (let noun = 0; noun < sentence.tokens.length && found.length < MOST_TERMS; noun++) {
    const term = termAt(tree, sentence, noun)
    if (!term || sure(sentence.tokens[noun]).start < end) continue
    const fact =
      glossBehind(reading, sentence, tree, term) ??
      relativeBehind(reading, sentence, tree, term) ??
      nameBehind(reading, sentence, tree, term)
    if (!fact) continue
    found.push(fact)
    end = fact.slots.meaning?.[0]?.end ?? 0
  }
  return found
}

/** "the personal summit, where …, the plenary summit, where …, and the progressive summit, …" */
const MOST_TERMS = 3

interface Term {
  noun: number
  /** Without its article. */
  phrase: Phrase
  article: string
  /** The mark that sets off what follows. */
  mark: number
}

const LONGEST_TERM = 4
const MARKS = /^[,:(]$/
const CLOSING = /^[”"’*_]+$/

/** A noun that opens what a comma, a colon or a bracket goes on from, with the words that make a term of it. */
function termAt(tree: Tree, { mentions }: Sentence, noun: number): Term | null {
  const { tokens } = tree
  const head = sure(tokens[noun])
  if (!/^(?:NOUN|PROPN)$/.test(head.pos)) return null
  let from = noun
  while (from > 0 && tree.within(from - 1, noun) && /^(?:compound|amod|nmod|nummod|advmod|poss|case|punct)$/.test(tree.label(from - 1)))
    from--
  // "leaders who retreat pay audience costs": the parser may take the verb along
  while (from < noun && (/^(?:PUNCT|SYM)$/.test(sure(tokens[from]).pos) || /^VB[ZPD]?$/.test(sure(tokens[from]).tag))) from++
  // "Iran’s breakout time" is breakout time
  for (let i = noun - 1; i > from; i--) if (tree.label(i) === 'case' && sure(tokens[i - 1]).pos === 'PROPN') from = i + 1
  if (/^(?:so-called|famous|celebrated|notorious|familiar)$/.test(sure(tokens[from]).lower) && from < noun) from++
  const of = tree.childrenBy(noun, 'prep').find((p) => p === noun + 1 && /^(?:of|for|to)$/.test(sure(tokens[p]).lower))
  let to = of !== undefined && tree.span(of).to - noun <= 4 ? Math.min(tree.span(of).to, nextMark(tree, noun)) : noun + 1
  const phrase = { from, to }
  while (tokens[to] && CLOSING.test(sure(tokens[to]).text)) to++
  if (!MARKS.test(tokens[to]?.text ?? '') || phrase.to - phrase.from > LONGEST_TERM) return null
  if (mentions.some((m) => m.from <= noun && noun < m.to && /^(?:person|state|place)$/.test(m.kind))) return null
  if (tokens.slice(phrase.from, phrase.to).some((t) => /^(?:PRON|NUM)$/.test(t.pos) || /^\d/.test(t.text) || LOOSE.test(t.lower)))
    return null
  const before = tokens[from - 1]?.lower === 'so-called' ? tokens[from - 2] : tokens[from - 1]
  return { noun, phrase, article: before && /^(?:DET|PRON)$/.test(before.pos) ? before.lower : '', mark: to }
}

/** Words that make a noun one of several rather than a term. */
const LOOSE =
  /^(?:first|second|third|last|next|other|main|same|own|new|old|such|whole|another|more|most|less|few|many|several|one|two|three|latter|former|result|reason|case|way|thing|year|month|week|day|example)$/

const nextMark = ({ tokens }: Tree, from: number): number => {
  const at = tokens.findIndex((t, i) => i > from && (MARKS.test(t.text) || CLOSING.test(t.text)))
  return at < 0 ? tokens.length : at
}

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
const LEAST_WORDS = 5
const LONGEST_GLOSS = 34

function glossBehind(reading: Reading, sentence: Sentence, tree: Tree, term: Term): Fact | null {
  const { tokens } = tree
  let at = term.mark + 1
  const opener = OPENERS.find((words) => words.every((word, k) => tokens[at + k]?.lower === word))
  at += opener?.length ?? 0
  if (tokens[at]?.text === ',') at++
  const head = headFrom(tree, at, term.noun)
  if (head === null) return null
  const gloss = { from: at, to: endOfGloss(tree, term, head) }
  if (gloss.to - gloss.from < LEAST_WORDS || gloss.to - gloss.from > LONGEST_GLOSS) return null
  const marked = opener !== undefined && (opener[0] !== 'or' || IDEA.test(sure(tokens[head]).lower))
  if (!opener && goesOnAsList(tree, gloss.to)) return null
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

type Kind = 'concept' | 'named'

/** Nouns that say what kind of idea a term is. */
const IDEA =
  /^(?:assumption|idea|notion|principle|doctrine|belief|tendency|practice|habit|process|situation|condition|risk|danger|temptation|requirement|rule|right|ability|capacity|willingness|attempt|use|strategy|art|sense|set|period|point|degree|extent|penalty|cost|creation|belief|claim|hope|fear|desire|expectation|promise|threat|method|technique|form|state|measure|exchange|arrangement|bias|effect|mechanism|refusal|pursuit|absence|presence|balance|theory|paradox|dilemma|wording)s?$/

/** What a place or a vehicle is, is not asked in an exam. */
const SCENERY =
  /^(?:hotel|villa|house|mansion|palace|ship|cruiser|boat|yacht|town|city|suburb|village|island|river|station|base|building|castle|resort|newspaper|magazine|paper|weekly|daily|street|hall|church|square|mountain|valley|place|spot)s?$/

/** A concept is told by what it is made of; what has a name is told of; any other thing with “the” is just mentioned. */
function kindOf(tree: Tree, { noun, phrase, article, mark }: Term, head: number, gloss: Phrase, marked: boolean): Kind | null {
  const { tokens } = tree
  const modifier = tree
    .children(head)
    .find(
      (c) =>
        c > head &&
        c < gloss.to &&
        (tree.label(c) === 'relcl' || tree.label(c) === 'prep' || (tree.label(c) === 'acl' && sure(tokens[c]).tag !== 'VBN')),
    )
  const follows = tokens[head + 1]
  const told = modifier !== undefined || /^(?:that|which|who|of|for|in|between|to|by)$/.test(follows?.lower ?? '') || follows?.pos === 'ADJ'
  if (!told || tokens[head + 1]?.text === ',') return null
  // "Ostpolitik, the policy of Willy Brandt": whose it was
  const only = tokens.slice(head + 1, gloss.to)
  if (only.length <= 4 && only.some((t) => t.pos === 'PROPN') && only[0]?.lower === 'of') return null
  const idea = IDEA.test(sure(tokens[head]).lower)
  const plain = sure(tokens[noun]).pos === 'NOUN'
  if (tokens[mark]?.text === ':' && !/^(?:an?|the)$/.test(sure(tokens[gloss.from]).lower)) return null
  const words = phrase.to - phrase.from
  const person = /^(?:who)$/.test(follows?.lower ?? '')
  if (plain && (article === '' || /^(?:an?|the)$/.test(article))) {
    if (marked && (article !== 'the' || words > 1)) return 'concept'
    if (article === '' && (idea || (words > 1 && CONCEPT.test(sure(tokens[noun]).lower)) || (person && sure(tokens[noun]).tag === 'NNS')))
      return 'concept'
    if (idea && (words > 1 || article !== 'the')) return 'concept'
    // "the progressive summit, one of a series of meetings that builds something": one kind among others
    if (sure(tokens[head]).lower === 'one' && words > 1 && KIND_OF.test(sure(tokens[phrase.from]).tag)) return 'concept'
  }
  const capital = tokens.slice(phrase.from, phrase.to).filter((t) => /^\p{Lu}/u.test(t.text)).length
  // "a vital interest for the British Empire, a formula which …", "southern Sakhalin, the Kurile Islands, a lease on Port Arthur and a port": of the interest, and one of a list
  const prep = tree.label(noun) === 'pobj' ? tokens[tree.head(noun)] : undefined
  const isOfOther = /^(?:for|of|to|in|with)$/.test(prep?.lower ?? '') && prep?.head?.pos === 'NOUN'
  const isLoose =
    isOfOther ||
    (tokens[phrase.from - 2]?.text === ',' &&
      tokens.slice(gloss.from, gloss.to).some((t, i) => t.lower === 'and' && /^(?:an?|the)$/.test(tokens[gloss.from + i + 1]?.lower ?? '')))
  return article === 'the' &&
    !isLoose &&
    capital > 0 &&
    !SCENERY.test(sure(tokens[head]).lower) &&
    !isPersonNoun(sure(tokens[head])) &&
    /^(?:an?|the)$/.test(sure(tokens[gloss.from]).lower) &&
    phrase.from > 1
    ? 'named'
    : null
}

/** An adjective in front of a noun makes a kind of it: "the personal summit". */
const KIND_OF = /^(?:JJ|VBG|VBN|NN)$/

/** "Herbert Yardley’s codebreakers, the so-called Black Chamber, …": the name stands behind what bore it. */
function nameBehind(reading: Reading, sentence: Sentence, tree: Tree, term: Term): Fact | null {
  const { tokens } = tree
  const at = term.mark + 1
  if (tokens[term.mark]?.text !== ',' || !/^(?:the|an?)$/.test(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'so-called')
    return null
  let to = at + 2
  while (to < tokens.length && to < at + 6 && /^(?:ADJ|NOUN|PROPN)$/.test(sure(tokens[to]).pos)) to++
  if (to === at + 2 || !/^[,.;:)]$/.test(tokens[to]?.text ?? '.')) return null
  const { from } = tree.span(term.noun)
  const slot = (a: number, b: number) => reading.slot(sure(tokens[a]).start, sure(tokens[b - 1]).end)
  const meaning = slot(Math.min(from, term.phrase.from), term.phrase.to)
  const past = sentence.clauses.some(({ verb }) => tokens[verb.from]?.tag === 'VBD')
  const name = slot(at + 2, to)
  return reading.fact(
    'definition',
    'meaning',
    { term: [name], meaning: [meaning], named: [reading.slot(name.start, name.end, past ? 'past' : 'present')], labelled: [meaning] },
    sentence,
    0.84,
  )
}

/** "the so-called snapback, under which any participant could restore the sanctions": what happens under it is what it means. */
function relativeBehind(reading: Reading, sentence: Sentence, tree: Tree, term: Term): Fact | null {
  const { tokens } = tree
  const preposition = tokens[term.mark + 1]?.lower ?? ''
  const where = preposition === 'where'
  if (
    tokens[term.mark]?.text !== ',' ||
    !(where || (/^(?:in|by|under|through|at)$/.test(preposition) && tokens[term.mark + 2]?.lower === 'which'))
  )
    return null
  const from = term.mark + (where ? 2 : 3)
  const verb =
    tree.childrenBy(term.noun, 'relcl').find((r) => r > term.mark) ??
    tokens.findIndex((t, i) => i > from && i < from + 12 && /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag))
  if (verb < 0) return null
  let to = tree.span(verb).to
  const cut = tokens.findIndex((t, i) => i > verb && i < to && /^[;:–—]$/.test(t.text))
  if (cut > 0) to = cut
  const second = tokens.findIndex(
    (t, i) =>
      i > verb &&
      i < to - 2 &&
      t.text === ',' &&
      /^(?:and|but)$/.test(tokens[i + 1]?.lower ?? '') &&
      /^(?:which|who|that|an?|the)$/.test(tokens[i + 2]?.lower ?? ''),
  )
  if (second > 0) to = second
  // "where two leaders bet on their charm, the plenary summit, where …": the next of the kinds
  const next = tokens.findIndex(
    (t, i) =>
      i > verb &&
      i < to &&
      t.text === ',' &&
      /^(?:the|an?)$/.test(tokens[i + 1]?.lower ?? '') &&
      tokens.slice(i + 2, i + 6).some((x) => x.text === ','),
  )
  if (where && next > 0) to = next
  while (to > from && /^(?:CCONJ|PUNCT)$/.test(sure(tokens[to - 1]).pos)) to--
  const named = tokens.slice(term.phrase.from, term.phrase.to).some((t) => /^\p{Lu}/u.test(t.text))
  const words = term.phrase.to - term.phrase.from
  const soCalled = tokens[term.phrase.from - 1]?.lower === 'so-called' || /^[“"]$/.test(tokens[term.phrase.from - 1]?.text ?? '')
  // "a Joint Coordination Centre, in which all four parties sat": who sat there is not what it is
  const concept =
    (/^an?$/.test(term.article) && words > 1 && !named) || soCalled || (words > 1 && CONCEPT.test(sure(tokens[term.noun]).lower))
  // what holds of every one of its kind is told in the present
  const general =
    !named &&
    words > 1 &&
    KIND_OF.test(sure(tokens[term.phrase.from]).tag) &&
    /^(?:VBZ|VBP|MD)$/.test(tenseIn(tokens, from, to)) &&
    (where || preposition === 'in')
  const agreed = named && AGREED.test(sure(tokens[term.noun]).text)
  if (to - from < LEAST_WORDS || to - from > LONGEST_GLOSS || !(concept || general || agreed) || (where && !general)) return null
  if (agreed) return factOf(reading, sentence, tree, term, { from, to }, 'agreed')
  return factOf(reading, sentence, tree, term, { from, to }, 'clause')
}

const tenseIn = (tokens: Tree['tokens'], from: number, to: number): string =>
  tokens.slice(from, to).find((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag))?.tag ?? ''

const CONCEPT =
  /^(?:\p{L}+ism|effect|dilemma|paradox|trap|mechanism|problem|bias|spiral|cycle|game|fallacy|syndrome|stalemate|principle|rule|doctrine|strategy|diplomacy|deterrence|model|theory|power|ambiguity|equilibrium|order|peace|signals?|costs?)$/u
const AGREED = /^(?:Pact|Treaty|Accords?|Memorandum|Agreement|Protocol|Convention|Act|Declaration|Statement|Understanding|Charter)$/

function factOf(
  reading: Reading,
  sentence: Sentence,
  tree: Tree,
  term: Term,
  gloss: Phrase,
  kind: Kind | 'clause' | 'agreed',
): Fact | null {
  const { tokens } = tree
  const start = sure(tokens[gloss.from]).start
  const end = sure(tokens[gloss.to - 1]).end
  const words = tokens.slice(gloss.from, gloss.to)
  // what is meant has to be told by the gloss itself
  if (words.some((t) => /^(?:this|these|he|she|his|him|we|our|us|i|you|your)$/.test(t.lower) && t.pos === 'PRON')) return null
  if (/^(?:it|they|its|their)$/.test(words[0]?.lower ?? '')) return null
  const inWhich =
    kind === 'clause' &&
    (sure(tokens[gloss.from - 2]).lower === 'in' || sure(tokens[gloss.from - 1]).lower === 'where') &&
    term.phrase.to - term.phrase.from > 1 &&
    sure(tokens[term.noun]).tag === 'NN'
  const genus = sure(tokens[term.noun]).lower
  const told = reading.slot(start, end)
  // "a mutually hurting stalemate, in which neither side …" is a stalemate in which neither side …
  const meaning = inWhich ? { ...told, text: `${/^[aeio]/.test(genus) ? 'an' : 'a'} ${genus} in which ${told.text}` } : told
  const name = reading.slot(sure(tokens[term.phrase.from]).start, sure(tokens[term.phrase.to - 1]).end)
  const [claim] = reading.utterances(sentence).filter((u) => u.person && u.said.start <= name.start)
  const past = sentence.clauses.some(({ verb }) => /^VBD$/.test(tokens[verb.from]?.tag ?? ''))
  return reading.fact(
    'definition',
    'meaning',
    {
      ...(claim && kind !== 'named' && kind !== 'agreed' ? { user: [reading.slot(claim.verb.start, claim.verb.end, claim.name)] } : {}),
      term: [name],
      meaning: [meaning],
      ...(kind === 'clause' && !inWhich ? { clause: [meaning] } : {}),
      ...(kind === 'named' || kind === 'agreed' ? { [kind]: [reading.slot(name.start, name.end, past ? 'past' : 'present')] } : {}),
    },
    sentence,
    0.86,
  )
}
