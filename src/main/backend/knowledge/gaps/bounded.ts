import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf, type Phrase, type Tree } from '../tree'
import { isFinite } from '../verbs'
import { cutsName } from './cut-names'
import { isHalf } from './half-phrases'
import { leavesHanging, topsOf } from './left-hanging'
import { runsTogether } from './runs-together'
import type { Target } from './target'
import type { Unit } from './unit'

/**
 * The target without what is not of its phrase: the helping verb it begins with ("seems to have been | a slight heart attack"), what hangs on behind a comma ("evacuate
 * Manchuria | , which would return to China, with one exception"), and a clause that only stands beside it ("stay | , and who would guarantee …"). None where it begins or ends
 * in the middle of one. Best first: where too much would be left of the sentence, what hangs on goes with the answer.
 */
export function bounded(reading: Reading, unit: Unit, target: Target): Target[] {
  const { tokens } = unit.sentence
  // "55% of Annex | I"
  if (/^[IVX]+$/.test(tokens[target.to]?.text ?? '') && /^\p{Lu}\p{Ll}/u.test(tokens[target.to - 1]?.text ?? '')) return []
  // "Belgium, Portugal and China | itself"
  if (/^(?:itself|himself|herself|themselves)$/.test(tokens[target.to]?.lower ?? '') && target.to - target.from > 2) return []
  if (!/^(?:point|complement|ending|subject)$/.test(target.kind)) return cutsName(unit.sentence, target) ? [] : [target]
  const tree = treeOf(tokens)
  if (target.listed) return leavesSeries(tree, unit, target, target.kind) || runsTogether(tokens, target) ? [] : [target]
  return [target.whole ? { ...target, to: withoutOtherRelative(tree, target) } : shortened(tree, target), target]
    .filter((one) => !isTorn(tree, unit, one, target.kind) && !runsTogether(tokens, one) && !(one.to < target.to && isName(unit, one)))
    .map(({ from, to }) =>
      from === target.from && to === target.to
        ? target
        : { ...target, from, to, slot: reading.slot(sure(tokens[from]).start, sure(tokens[to - 1]).end) },
    )
}

/** A name has a gap of its own, where it is worth one. */
const isName = ({ sentence }: Unit, { from, to }: Phrase): boolean => sentence.mentions.some((m) => m.from <= from && m.to >= to)

function shortened(tree: Tree, target: Target): Phrase {
  const { tokens } = tree
  let { from, to } = target
  if (target.kind !== 'subject') {
    if (/^(?:MD|TO|RB)$/.test(tokens[from - 1]?.tag ?? ''))
      while (to - from > 2 && HELPS.test(sure(tokens[from]).lower) && (/^aux/.test(tree.label(from)) || tokens[from]?.lower === 'been'))
        from++
    from = behindIdiom(tokens, from, to)
    to = withoutOtherRelative(tree, { from, to: withoutOtherClause(tree, { from, to }) })
  }
  return { from, to: withoutTail(tree, { from, to: withoutAgain(tree, { from, to }) }) }
}

/** "above | all the American guarantee", "demanding among | other things that Israel pay": what is asked for begins behind it. */
function behindIdiom(tokens: readonly Token[], from: number, to: number): number {
  const [idiom = ''] = IDIOM.exec(wordsFrom(tokens, from - 1, from + 2)) ?? []
  const behind = from + Math.max(0, idiom.trim().split(' ').length - 1)
  const start = tokens[behind]?.lower === 'that' ? behind + 1 : behind
  return idiom !== '' && to - start > 1 && /^(?:DT|NN|JJ|CD|PRP\$)/.test(tokens[start]?.tag ?? '') ? start : from
}

const HELPS = /^(?:have|been|be)$/

/** "praised as | the measure which ended the crisis | and condemned as the moment …": behind "and" the same preposition again, with another verb. */
function withoutAgain({ tokens }: Tree, { from, to }: Phrase): number {
  const link = tokens[from - 1]
  if (link?.pos !== 'ADP' && link?.pos !== 'SCONJ') return to
  const and = tokens.findIndex(
    (t, i) =>
      i > from + 1 && i < to - 2 && t.lower === 'and' && /^VB[ND]$/.test(tokens[i + 1]?.tag ?? '') && tokens[i + 2]?.lower === link.lower,
  )
  return and < 0 ? to : and
}

/** ", and for which nothing had been asked": a relative clause of a noun that was told before the gap. */
function withoutOtherRelative({ tokens }: Tree, { from, to }: Phrase): number {
  const and = tokens.findIndex(
    (t, i) =>
      i > from + 1 &&
      i < to - 2 &&
      t.lower === 'and' &&
      (/^W(?:DT|P)/.test(tokens[i + 1]?.tag ?? '') || (tokens[i + 1]?.pos === 'ADP' && tokens[i + 2]?.tag === 'WDT')),
  )
  if (and < 0 || tokens.slice(from, and).some((t) => /^W/.test(t.tag) || t.lower === 'that')) return to
  return sure(tokens[and - 1]).text === ',' ? and - 1 : and
}

/** A verb joined to the first that brings its own subject, where the subject of the first was told before the gap. */
function withoutOtherClause(tree: Tree, phrase: Phrase): number {
  const top = topsOf(tree, phrase)[0]
  const inside = (i: number): boolean => i >= phrase.from && i < phrase.to
  if (top === undefined || !/^(?:VERB|AUX)$/.test(sure(tree.tokens[top]).pos) || subjectsOf(tree, top).some(inside)) return phrase.to
  for (let verb = top + 1; verb < phrase.to; verb++) {
    if (tree.label(verb) !== 'conj') continue
    const subject = subjectsOf(tree, verb).find((i) => inside(i) && i > top)
    if (subject === undefined || !chainsTo(tree, verb, top)) continue
    let end = tree.span(subject).from
    while (end > phrase.from && /^(?:,|;|and|or|but|that)$/.test(sure(tree.tokens[end - 1]).lower)) end--
    return end
  }
  return phrase.to
}

/** True if a verb is joined to another, directly or over others. */
function chainsTo(tree: Tree, verb: number, top: number): boolean {
  let at = verb
  while (at >= 0 && tree.label(at) === 'conj') at = tree.head(at)
  return at === top
}

const subjectsOf = (tree: Tree, verb: number): number[] => tree.childrenBy(verb, 'nsubj', 'nsubjpass', 'csubj', 'expl')

/** Up to the comma behind which nothing more is said than by the way. */
function withoutTail(tree: Tree, phrase: Phrase): number {
  const { tokens } = tree
  const comma = tokens.findIndex((t, i) => i > phrase.from && i < phrase.to - 2 && t.text === ',')
  if (comma < phrase.from + LEAST) return phrase.to
  const tops = topsOf(tree, { from: comma + 1, to: phrase.to })
  // "two entities, | the Federation receiving 51 percent of the land": a second subject with its participle
  const isAbsolute = isNounDoing(tokens.slice(comma + 1, phrase.to))
  const hangsOn = isAbsolute || tops.every((top) => TAIL.test(tree.label(top)) && tree.head(top) >= phrase.from && tree.head(top) < comma)
  // "…, preventing conflict, and providing a channel" is a list
  const isList = tokens.slice(comma + 1, phrase.to).some((t, i, all) => t.text === ',' && /^(?:and|or)$/.test(all[i + 1]?.lower ?? ''))
  return hangsOn && tops.length > 0 && !isList && saysEnough(tokens, { from: phrase.from, to: comma }) ? comma : phrase.to
}

/** A noun at once, and behind it what it does: "the Federation of Bosniaks and Croats receiving 51 percent". */
const isNounDoing = (words: readonly Token[]): boolean =>
  /^(?:DT|NN|PRP\$)/.test(words[0]?.tag ?? '') &&
  words.some((t, i) => t.tag === 'VBG' && i > 1 && /^(?:acl|nsubj|ROOT|advcl)$/.test(t.label) && /^NN/.test(words[i - 1]?.tag ?? '')) &&
  !words.some((t) => /^(?:VBD|VBZ|VBP|MD|W.*)$/.test(t.tag))

const TAIL = /^(?:relcl|acl|advcl|prep)$/
/** Words of an answer in front of a cut. */
const LEAST = 2

const saysEnough = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  tokens.slice(from, to).filter((t) => /^(?:NN|VB|CD|JJ)/.test(t.tag)).length >= LEAST &&
  !tokens.slice(from, to).some((t) => /^[“"(]$/.test(t.text)) &&
  sure(tokens[to - 1]).pos !== 'PRON'

/** A phrase of which a part is left outside, or which takes a part of another. */
function isTorn(tree: Tree, unit: Unit, { from, to }: Phrase, kind: Target['kind']): boolean {
  const { tokens } = tree
  const inside = (i: number): boolean => i >= from && i < to
  // "Whatever division | a war will eventually produce": it goes on right behind the gap
  if (to < unit.to && sure(tokens[to]).pos !== 'PUNCT' && !/^(?:CCONJ|ADV)$/.test(sure(tokens[to]).pos)) {
    let at = to
    while (at >= to && at < unit.to && !inside(tree.head(at)) && tree.head(at) >= to) at = tree.head(at)
    const isOwn = GOES_ON.test(tree.label(at)) || (tree.label(at) === 'prep' && sure(tokens[at]).lower === 'of')
    if (inside(tree.head(at)) && isOwn && tree.span(at).from <= to) return true
  }
  if (withoutOtherRelative(tree, { from, to: withoutOtherClause(tree, { from, to }) }) < to) return true
  if (leavesHanging(tree, unit, { from, to }) || isHalf(tree, kind, { from, to })) return true
  const [top = from] = topsOf(tree, { from, to })
  // "a weak party gains by passing for strong, and a strong party | may …": two halves of a sentence
  const commas = tokens.slice(from, to).flatMap((t, i) => (t.text === ',' ? [from + i] : []))
  if (kind === 'subject' && commas.length === 1 && tokens[sure(commas[0]) + 1]?.lower === 'and') return true
  for (let i = from; i < to; i++) {
    // "as Argentina and Britain | were in 1982"
    if (/^nsubj/.test(tree.label(i)) && tree.head(i) >= to && i !== top && tree.head(i) !== tree.head(top)) return true
    // "to | a large extent by loans": what was done so was done by them
    if (i > from && tree.label(i) === 'prep' && sure(tokens[i]).lower === 'by' && isDoneBy(tree, i, from)) return true
  }
  // "with | 1,618 missiles and the United States | with 1,054"
  const before = tokens[from - 1]
  if (before?.pos === 'ADP' && tokens[to]?.lower === before.lower && tokens.slice(from, to).some((t) => t.lower === 'and')) return true
  // "nothing to say about | toasts and a great deal about what each side wanted"
  if (before?.pos === 'ADP' && tokens.slice(from, to).some((t, i, all) => t.lower === before.lower && i > 1 && parallel(all, i)))
    return true
  // "could no | longer be decided", "ever will or | ever can risk"
  if (from > 1 && tree.head(from - 1) > from - 1 && inside(tree.head(from - 1)) && tree.head(from - 1) !== top && before?.lower === 'no')
    return true
  if (before?.tag === 'CC' && tokens[from - 2]?.tag === 'MD') return true
  // "against the regime of | Ian Smith in Rhodesia and against South Africa"
  if (kind !== 'subject' && joinsBack(tokens, unit, { from, to })) return true
  // "read out to | the Bundestag a Ten-Point Programme": to whom, and what
  if (before?.pos === 'ADP' && isPair(tree, { from, to })) return true
  // "to dilute or | convert the stock": of two verbs with one object
  if (before?.tag === 'CC' && /^VB/.test(tokens[from]?.tag ?? '') && tokens[from - 2]?.tag === tokens[from]?.tag) return true
  // "with | Angela Merkel and the Dutch prime minister |, Mark Rutte": the name says again who is in the gap
  const beside =
    tokens[to]?.text === ',' ? tokens.findIndex((t, i) => i > to && i < to + LONGEST_NAME && t.label === 'appos' && t.pos === 'PROPN') : -1
  if (beside > 0 && to < unit.to && inside(tree.head(beside)) && kind !== 'subject') return true
  if (leavesSeries(tree, unit, { from, to }, kind)) return true
  // "two entities, the Federation receiving 51 percent": a noun, and what another does
  const comma = tokens.findIndex((t, i) => i > from && i < to && t.text === ',')
  if (comma > 0 && isNounDoing(tokens.slice(comma + 1, to))) return true
  // "promising | six governments 50,000 tonnes | apiece"
  if (/^(?:apiece|each)$/.test(tokens[to]?.lower ?? '')) return true
  // "attacked | the bases and the prime minister | ordered an offensive"
  const after = tokens[to]
  if (kind !== 'subject' && to < unit.to && after && isFinite(after) && tokens.slice(from, to).some((t) => t.lower === 'and')) return true
  return (
    isExtracted(tree, { from, to }) ||
    tokens.slice(from, to - 1).some((t) => /:$/.test(t.text)) ||
    isFixed(tokens, from) ||
    cutsDate(tokens, to)
  )
}

/** Behind an "and" the gap goes on with a small word that stood in front of it, and not in it. */
function joinsBack(tokens: readonly Token[], unit: Unit, { from, to }: Phrase): boolean {
  const at = tokens.findIndex((t, i) => i > from && i < to && t.tag === 'IN' && /^(?:and|or)$/.test(tokens[i - 1]?.lower ?? ''))
  const word = tokens[at]?.lower
  return at > 0 && tokens.slice(unit.from, from - 1).some((t) => t.lower === word) && !tokens.slice(from, at).some((t) => t.lower === word)
}

/** The object of a small word in front, and that of its verb. */
function isPair(tree: Tree, phrase: Phrase): boolean {
  const tops = topsOf(tree, phrase)
  // no comma, and so no name for it
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    const start = tree.span(i).from
    const isBare = start > phrase.from && /^(?:NN|POS)/.test(tree.tokens[start - 1]?.tag ?? '')
    if (tree.label(i) === 'appos' && isBare && /^an?$/.test(sure(tree.tokens[start]).lower)) return true
  }
  return (
    tops.length > 1 && tree.label(sure(tops[0])) === 'pobj' && tops.slice(1).some((top) => /^(?:dobj|attr|oprd)$/.test(tree.label(top)))
  )
}

/** "what leaders believe | the other side can be made to accept": a word in front of the gap is the object of what stands in it. */
function isExtracted(tree: Tree, phrase: Phrase): boolean {
  const { from, to } = phrase
  const [top = from] = topsOf(tree, phrase)
  return tree.tokens
    .slice(0, from - 1)
    .some(
      ({ tag }, i) =>
        /^W/.test(tag) &&
        /^(?:dobj|pobj|attr)$/.test(tree.label(i)) &&
        ((tree.head(i) >= from && tree.head(i) < to) || (tree.label(top) === 'ccomp' && tree.head(i) === tree.head(top))),
    )
}

/** True of "about" in "and a great deal about": an "and" before it, and a phrase between. */
function parallel(tokens: readonly Token[], at: number): boolean {
  const and = tokens.findLastIndex((t, i) => i < at && /^(?:and|but)$/.test(t.lower))
  const between = tokens.slice(and + 1, at).filter(({ text }) => !/^[“”"]$/.test(text))
  return and > 0 && between.length > 0 && between.length < 5 && between.every((t) => /^(?:DT|JJ|RB|NN)/.test(t.tag))
}

/**
 * "gained | roads across Holstein, a telegraph line |, and the right to a canal", "spent | five years as the guest |, and eventually the prisoner, of the Sultan", "were | James Bruce, a general, and
 * Heinrich Ostermann |, the son of a pastor": of a series the last member, or what is told of it, stays behind.
 */
function leavesSeries(tree: Tree, unit: Unit, { from, to }: Phrase, kind: Target['kind']): boolean {
  const { tokens } = tree
  const words = tokens.slice(from, to)
  if (leavesLast(tokens, unit, { from, to })) return true
  if (tokens[to]?.text !== ',' || to >= unit.to) return false
  const isSeveral = words.some((t) => /^(?:and|or)$/.test(t.lower))
  const next = tokens.slice(to + 1, Math.min(unit.to, to + 1 + LONGEST_SERIES))
  if (/^(?:and|or)$/.test(next[0]?.lower ?? '')) {
    const comma = next.findIndex((t) => t.text === ',')
    const last = next.slice(1, comma < 0 ? undefined : comma)
    if (kind === 'subject' || last.some((t) => isFinite(t)) || !last.some((t) => /^NN/.test(t.tag))) return false
    if (/^(?:VB|TO|IN|W)/.test(last.find((t) => t.pos !== 'ADV')?.tag ?? 'VB')) return false
    const sharesPreposition = comma > 0 && next[comma + 1]?.tag === 'IN' && words.length > 2
    return sharesPreposition || (!isSeveral && words.some((t, i) => t.text === ',' && /^(?:DT|NN|JJ|PRP\$)/.test(words[i + 1]?.tag ?? '')))
  }
  const beside = next.findIndex((t) => t.label === 'appos')
  const of = beside < 0 ? -1 : tree.head(to + 1 + beside)
  if (beside < 0 || of < from || of >= to || next.slice(0, beside).some((t) => t.pos === 'PUNCT')) return false
  return isSeveral && /^NNP/.test(sure(tokens[of]).tag)
}
const LONGEST_SERIES = 14

/**
 * "no border with Saudi Arabia, Iraq | or Jordan", "explained by exhaustion, by the balance of forces |, and by the fear of revolution", "theories of decision-making | (Allison 1999), of
 * misperception (Lebow 1994), and of failure": what comes behind goes on as the members in the gap do.
 */
function leavesLast(tokens: readonly Token[], unit: Unit, { from, to }: Phrase): boolean {
  const words = tokens.slice(from, to)
  if (to >= unit.to || words.some((t) => /^(?:and|or)$/.test(t.lower))) return false
  const isOne = tokens[to]?.text === '('
  const behind = isOne ? tokens.findIndex((t, i) => i > to && t.text === ')') + 1 : to
  const at = tokens[behind]?.text === ',' ? behind + 1 : behind
  const isJoined = /^(?:and|or)$/.test(tokens[at]?.lower ?? '')
  const next = tokens[isJoined ? at + 1 : at]
  if (behind < to || at >= unit.to || !next) return false
  // "decision-making (…), of misperception (…), and of failure"
  const again = tokens.slice(at + 1, unit.to).some((t, i, all) => t.lower === next.lower && all[i - 1]?.lower === 'and')
  if (isOne) return !isJoined && at > behind && next.pos === 'ADP' && again && words.some((t) => t.lower === next.lower)
  if (!isJoined) return false
  const members = words.filter((_, i) => words[i - 1]?.text === ',')
  // ", | or, after 1948, Jordan"
  if (at === behind) return members.length > 0 && members.every((t) => /^(?:DT|NN|JJ|VB)/.test(t.tag)) && isMember(tokens, at + 1, members)
  return next.pos === 'ADP' && members.some((t) => t.lower === next.lower)
}

/** Behind the "and": a noun, or a verb where the members are verbs. */
function isMember(tokens: readonly Token[], at: number, members: readonly Token[]): boolean {
  if (tokens[at]?.text === ',') return true
  const tag = tokens[at]?.tag ?? ''
  return members.some((t) => t.tag === tag || (/^(?:DT|NN|JJ|PRP\$)/.test(t.tag) && /^(?:DT|NN|JJ|PRP\$)/.test(tag)))
}

const LONGEST_NAME = 4

const GOES_ON = /^(?:relcl|acl|ccomp|xcomp|pcomp|pobj|dobj|attr|acomp|oprd|prt|nsubj|nsubjpass)$/

/** "financed to a large extent | by loans" */
function isDoneBy(tree: Tree, by: number, from: number): boolean {
  const link = from - 1
  const verb = link < 1 ? -1 : tree.head(link)
  return (
    verb >= 0 &&
    tree.label(link) === 'prep' &&
    verb === link - 1 &&
    sure(tree.tokens[verb]).tag === 'VBN' &&
    tree.childrenBy(verb, 'auxpass').length > 0 &&
    tree.childrenBy(by, 'pobj').length > 0
  )
}

/** "which is to | say", "as luck would have | it", "among | other things", "told him to | his face" */
const isFixed = (tokens: readonly Token[], from: number): boolean =>
  /^(?:which|that) is to say$|^luck would have \S+$/.test(wordsFrom(tokens, from - 3, from + 1)) ||
  IDIOM.test(wordsFrom(tokens, from - 1, from + 2))

const IDIOM =
  /^(?:among other (?:things|matters)|above all|after all|at (?:all|last|least|once|first|best|most|worst)|in (?:short|turn|fact|general|particular|part|effect|principle|practice|person|vain|public|private)|for (?:example|instance)|to (?:his|her|their) faces?|of course|by (?:far|then|now|chance))(?: |$)/

const wordsFrom = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(Math.max(0, from), to)
    .map((t) => t.lower)
    .join(' ')

/** "the ceasefire of December 17 | , 1971" */
const cutsDate = (tokens: readonly Token[], to: number): boolean =>
  /^\d{1,2}$/.test(tokens[to - 1]?.text ?? '') && tokens[to]?.text === ',' && /^\d{4}$/.test(tokens[to + 1]?.text ?? '')
