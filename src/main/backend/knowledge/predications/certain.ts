import { sure } from '../sure'
import type { Phrase } from '../clauses'
import type { Token } from '../tokens'
import type { Tree } from '../tree'
import type { Argument, Predication } from './model'
import { isTimeNoun, isYear } from './times'

/**
 * False where something shows that the tree is wrong, or that the clause cannot be taken apart: a question from it would ask for what nobody said. Better none than
 * a wrong one.
 */
export function isCertain(p: Predication): boolean {
  return (
    !isInverted(p) &&
    !isTornList(p) &&
    !isTurnedRound(p) &&
    hasCertainSubject(p) &&
    p.arguments.every((a) => isCertainArgument(p, a)) &&
    !hasTwice(p) &&
    !comparesItself(p) &&
    !isParted(p) &&
    !isDay(p) &&
    !isOfAnother(p) &&
    !hasLooseMark(p)
  )
}

/** "Britain accepted the limit; in return, Iceland promised": what stands before a semicolon is not promised; "and the first built in Adelaide": a subject of its own. */
function isOfAnother({ tree: { tokens }, kind, verb, group, speaker, borrowed }: Predication): boolean {
  const between = speaker ? tokens.slice(Math.min(verb, speaker.verb), Math.max(verb, speaker.verb)) : []
  if (between.some((t) => t.text === ';')) return true
  if (kind !== 'joined' || !borrowed) return false
  const and = tokens.findLastIndex((t, i) => i < group.from && t.tag === 'CC')
  return and >= 0 && tokens.slice(and + 1, group.from).some((t) => t.tag === 'DT')
}

/** "Up to eighteen inspections a year, exchanges of data and thousands of notifications gave": the first of those who did it is lost. */
const isTornList = ({ tree: { tokens }, subject, verb }: Predication): boolean =>
  tokens[subject.from - 1]?.text === ',' &&
  tokens.slice(subject.from, subject.to).some((t) => t.label === 'cc') &&
  tokens.slice(0, subject.from).some((t) => t.head === tokens[verb] && t.label === 'dep' && /^NN/.test(t.tag))

/** "signed on 27 May 1997, which created a Council": no day did. */
const isDay = ({ tree, subject, subjectHead }: Predication): boolean =>
  sure(tree.tokens[subjectHead]).tag !== 'NNS' && isDate(tree, subject) && tree.tokens.slice(subject.from, subject.to).some(isYear)

/** "A bad deal (his lawyer called him a con man) would have been worse": a bracket opens between the subject and its verb. */
const isParted = ({ tree: { tokens }, subject, verb }: Predication): boolean =>
  verb > subject.to && !isEven(tokens.slice(subject.to, verb).map((t) => t.text))

const isEven = (words: readonly string[]): boolean => words.filter((w) => w === '(').length === words.filter((w) => w === ')').length

/** "Nor did France apply it evenly", "had the treaty carried sanctions": the order of words says that it is not so. */
const isInverted = ({ tree: { tokens }, subject, verb }: Predication): boolean =>
  tokens
    .slice(0, subject.from)
    .some((t) => t.head === tokens[verb] && (SELDOM.test(t.lower) || /^(?:nor|neither|never|little)$/.test(t.lower) || isOfCondition(t)))

const isOfCondition = ({ label, lower }: Token): boolean => label === 'aux' && /^(?:had|were|should)$/.test(lower)

const SELDOM = /^(?:hardly|scarcely|seldom|rarely|barely)$/

/**
 * "could no longer be decided", "so seldom change", "was never able to": what says that it is not so, or not any more, and has no place in the verb as it is asked.
 */
function isTurnedRound({ tree, verb, group, finite, negated }: Predication): boolean {
  const { tokens } = tree
  const quality = tree.childrenBy(verb, 'acomp')
  return [verb, ...quality].some((word) =>
    tree.children(word).some((c) => {
      const { lower, label } = sure(tokens[c])
      if (lower === 'longer') return tokens[c - 1]?.lower === 'no'
      if (SELDOM.test(lower)) return !finite.includes(lower) && c < group.to + 1
      return label === 'neg' && (!negated || (lower === 'never' && quality.length > 0))
    }),
  )
}

function hasCertainSubject(p: Predication): boolean {
  const { tokens } = p.tree
  if (hasOddMarks(p.tree, p.subject) || holdsClause(p.tree, p.subject) || hasLooseEnd(p)) return false
  if (!agrees(p) || holdsTime(p)) return false
  if (p.borrowed) return true
  // "on 16 September Begin, Carter and Vance talked": the first of them was taken for a part of the date.
  if (p.arguments.some((a) => a.leads && a.role === 'date' && !isDate(p.tree, a.core))) return false
  // "Three years after Camp David, in October, the soldiers shot him": a subject that a comma parts from its verb, with another one behind it.
  if (tokens[p.subject.to]?.text === ',' && p.tree.children(p.verb).some((c) => c > p.subject.to && c < p.verb && isSubject(p, c)))
    return false
  return true
}

/** "The following February Athens closed its border", "ten days after Russia fired an aircraft flew": when it was stands where its subject does. */
function holdsTime({ tree: { tokens }, subject, subjectHead }: Predication): boolean {
  const before = tokens[subjectHead - 1]
  const head = sure(tokens[subjectHead])
  if (
    head.pos === 'PROPN' &&
    !isTimeNoun(head) &&
    before &&
    subjectHead > subject.from &&
    isTimeNoun(before) &&
    sure(tokens[subject.from]).pos === 'DET'
  )
    return true
  if (opensWithDay(tokens.slice(subject.from, subjectHead)) && !isTimeNoun(head)) return true
  const marks = tokens.filter((t) => t.head === head && t.label === 'mark')
  if (/^csubj/.test(head.label) && marks.some((t) => /^(?:after|before|since|when|while|because|as)$/.test(t.lower))) return true
  return (
    (isTimeNoun(head) || DURATION.test(head.lemma)) &&
    tokens.slice(subjectHead + 1, subject.to).some((t) => /^(?:after|before|earlier|later|ago)$/.test(t.lower))
  )
}

/** "24 June Rathenau was shot", "September Churchill told": a day or month with no article before it; "a day earlier Barack Obama spoke". */
const opensWithDay = (words: readonly Token[]): boolean =>
  words.some((t, i) => isTimeNoun(t) && /^NNP/.test(t.tag) && words.slice(0, i).every((before) => before.tag === 'CD')) ||
  words.some((t, i) => /^(?:earlier|later|ago)$/.test(t.lower) && i > 0 && isTimeNoun(sure(words[i - 1])))

const DURATION = /^(?:second|minute|hour|day|week|month|year|decade)$/

/** Subject and verb must agree in number, or one of the two was read wrongly. */
function agrees(p: Predication): boolean {
  const subject = sure(p.tree.tokens[p.subjectHead])
  if (subject.tag === 'NN' && !isJoined(p) && /^(?:are|were|have|do)$/.test(p.front))
    return /^(?:number|majority|range|series|few|variety|couple|handful|lot|half|rest|pair|dozen|people|police|public)$/.test(subject.lower)
  return !(
    subject.tag === 'NNS' &&
    /^(?:is|was|has|does)$/.test(p.front) &&
    !/^(?:politics|economics|news|years|months|days|weeks|states)$/.test(subject.lower)
  )
}

/** "the case against", "Merkel and Macron that Minsk": a preposition without its noun, a conjunction whose clause lies outside. */
function hasLooseEnd({ tree, subject: { from, to } }: Predication): boolean {
  const words = tree.tokens.slice(from, to)
  if (/^(?:IN|TO|CC|DT)$/.test(words.at(-1)?.tag ?? '') && !/^(?:this|that|these|those|all|both|some)$/.test(words.at(-1)?.lower ?? ''))
    return true
  return words.some((t, i) => i > 0 && t.label === 'mark' && !(t.head && words.includes(t.head)))
}

const isSubject = (p: Predication, word: number): boolean => /^nsubj/.test(sure(p.tree.tokens[word]).label)

const isJoined = (p: Predication): boolean => p.tree.children(p.subjectHead).some((c) => sure(p.tree.tokens[c]).label === 'conj')

const isDate = (tree: Tree, { from, to }: Phrase): boolean =>
  tree.tokens
    .slice(from, to)
    .every(
      (t) =>
        isTimeNoun(t) ||
        isYear(t) ||
        /^(?:CD|DT|IN|JJ|RB|TO|CC|HYPH|,)$/.test(t.tag) ||
        /^(?:early|late|mid|th|st|nd|rd|ad|bc|morning|evening)$/.test(t.lower),
    )

/** What a comma parts from its verb is no object of it, unless an aside stands between: "drew, in May, a map". */
function isCertainArgument(p: Predication, a: Argument): boolean {
  const { tokens } = p.tree
  if (hasOddMarks(p.tree, a.core)) return false
  // "by one power after another" is by many
  if (
    tokens[a.core.from]?.lower === 'one' &&
    tokens[a.core.to]?.lower === 'after' &&
    /^(?:an)?other$/.test(tokens[a.core.to + 1]?.lower ?? '')
  )
    return false
  const before = tokens[a.phrase.from - 1]?.lower ?? ''
  // "began not in Vienna but in Oman": where it did not begin. "as one of several, and seldom as the best": half of what it is.
  if (!a.leads && /^(?:not|neither|nor|hardly|scarcely|seldom|rarely)$/.test(before) && a.phrase.from - 1 > p.verb) return false
  if (/^(?:not|neither|nor|seldom|rarely|hardly)$/.test(sure(tokens[a.phrase.from]).lower) && a.role !== 'to') return false
  if (a.leads) return true
  if (a.role === 'preposition' && /^(?:and|or|but)$/.test(before)) return false
  if (holdsClause(p.tree, a.core) && /^(?:object|receiver|identity|called|agent|with|place|date)$/.test(a.role)) return false
  if (!/^(?:object|receiver|identity|called|quality|that)$/.test(a.role) || a.phrase.from <= p.verb) return true
  const commas = tokens.slice(p.verb + 1, a.phrase.from).filter((t) => /^[,–—:;]$/.test(t.text)).length
  return commas % 2 === 0
}

/** A finite verb which no relative pronoun or conjunction within the phrase explains: another clause was swallowed. */
export function holdsClause(tree: Tree, { from, to }: Phrase): boolean {
  for (let i = from; i < to; i++) {
    if (!/^(?:VBD|VBZ|VBP|MD)$/.test(sure(tree.tokens[i]).tag)) continue
    let at = i
    while (at >= from && at < to && !/^(?:relcl|acl|ccomp|csubj|pcomp|advcl)$/.test(sure(tree.tokens[at]).label)) at = tree.head(at)
    if (at < from || at >= to) return true
  }
  return false
}

function hasOddMarks(tree: Tree, { from, to }: Phrase): boolean {
  const count = (mark: RegExp): number => tree.tokens.slice(from, to).filter((t) => mark.test(t.text)).length
  return count(/^“$/) !== count(/^”$/) || count(/^\($/) !== count(/^\)$/) || count(/^"$/) % 2 === 1
}

/** Two objects, two claims: one of them belongs elsewhere. */
const hasTwice = ({ arguments: all }: Predication): boolean =>
  ['object', 'that', 'to', 'identity'].some((role) => all.filter((a) => a.role === role && !a.leads).length > 1)

/** "lay less in enlargement than in the manner of it", "matters most in the middle": how much more belongs to the answer. */
const comparesItself = ({ tree, verb }: Predication): boolean =>
  verb >= 0 &&
  tree
    .children(verb)
    .some((c) => /^(?:RBR|RBS)$/.test(sure(tree.tokens[c]).tag) && !/^(?:later|earlier|longer|further)$/.test(sure(tree.tokens[c]).lower))

/** "Because a name for resolve pays …": the top of a sentence is no subordinate clause. */
const hasLooseMark = ({ tree, verb, kind }: Predication): boolean =>
  kind === 'main' &&
  tree.children(verb).some((c) => sure(tree.tokens[c]).label === 'mark' && !/^(?:that|so|but)$/.test(sure(tree.tokens[c]).lower))
