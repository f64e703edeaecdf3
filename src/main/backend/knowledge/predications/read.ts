import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf, type Tree } from '../tree'
import { argument } from './arguments'
import { isCertain } from './certain'
import { composites } from './composites'
import { EMPTY, type Predication } from './model'
import { nounPhrase, trimEnd } from './noun-phrase'
import { regroup } from './regroup'
import { isFinite, verbGroup, withParticle } from './verb-group'

export type { Argument, Predication } from './model'

/** All predications of a sentence, main ones first. Empty for questions, commands and fragments. */
export function predicationsOf(tokens: readonly Token[]): Predication[] {
  if (tokens.length === 0 || tokens.some((t) => t.text === '?')) return []
  const tree = treeOf(tokens)
  const found: Predication[] = []
  for (const [i, token] of tokens.entries()) if (!token.head && isVerb(token)) readVerb(tree, i, 'main', null, null, found)
  const read = new Set(found.map((p) => p.verb))
  for (const [i, token] of tokens.entries()) if (token.tag === 'VBG' && !read.has(i)) readAbsolute(tree, i, found)
  return found.filter(isCertain)
}

/** "such as Nixon going to China", "with statements drawing criticism": a verb in -ing with a subject of its own. */
function readAbsolute(tree: Tree, verb: number, into: Predication[]): void {
  const { tokens } = tree
  const children = tree.children(verb)
  const label = sure(tokens[verb]).label
  const above = tree.head(verb)
  const subject =
    children.find((c) => sure(tokens[c]).label === 'nsubj') ??
    // "Obama cancelling plans" is often read as a noun with what it does behind it
    (label === 'acl' && above >= 0 && (/^NNP/.test(sure(tokens[above]).tag) || sure(tokens[Math.max(0, tree.head(above))]).lower === 'with')
      ? above
      : undefined)
  if (subject === undefined || subject > verb || children.some((c) => /^aux/.test(sure(tokens[c]).label))) return
  if (/^(?:PRP|WP|WDT|DT)/.test(sure(tokens[subject]).tag)) return
  const whole = nounPhrase(tree, subject)
  const own = trimEnd(tree, { from: whole.from, to: Math.min(whole.to, verb) }, subject)
  if (/^['’]s?$/.test(sure(tokens[own.to - 1]).text)) return
  const past =
    into.some((p) => /^(?:did|was|were|had)$/.test(p.front)) ||
    !into.some((p) => /^(?:do|does|is|are)$/.test(p.front)) ||
    /^NNP/.test(sure(tokens[subject]).tag)
  into.push({
    ...EMPTY,
    kind: 'participle',
    tree,
    verb,
    group: { from: verb, to: verb + 1 },
    subject: own,
    subjectHead: subject,
    front: past ? 'did' : sure(tokens[subject]).tag === 'NNS' ? 'do' : 'does',
    rest: withParticle(tree, verb),
    arguments: children
      .filter((c) => c !== subject && c > verb)
      .map((c) => argument(tree, verb, c, -1))
      .filter((a) => a !== null),
  })
}

const isVerb = (token: Token): boolean => /^(?:VB|MD)/.test(token.tag)

function readVerb(
  tree: Tree,
  verb: number,
  kind: Predication['kind'],
  above: Predication | null,
  speaker: Predication | null,
  into: Predication[],
): void {
  const { tokens } = tree
  const children = tree.children(verb)
  const own =
    isDummy(tree, verb) && children.some((c) => /^(?:ccomp|csubj)$/.test(sure(tokens[c]).label))
      ? null
      : predication(tree, verb, kind, above, speaker)
  if (own) into.push(own, ...composites(tree, own))
  const subjectOf = own ?? above
  for (const child of children) {
    const token = sure(tokens[child])
    if (token.label === 'conj' && isVerb(token)) {
      // "insisted that the shield threatened nobody and offered …": the second verb may be the speaker's.
      if (speaker && !tree.children(child).some((c) => /^nsubj/.test(sure(tokens[c]).label))) continue
      const at = into.length
      readVerb(tree, child, kind === 'main' ? 'joined' : kind, subjectOf, speaker, into)
      if (own)
        shareCondition(
          own,
          into.slice(at).find((p) => p.verb === child),
        )
    } else if (token.label === 'advcl' && isVerb(token)) readSide(tree, child, own, speaker, into)
    else if (token.label === 'ccomp' && isVerb(token)) {
      const says = own !== null && SAYING.has(sure(tokens[verb]).lemma) && !SHOWING.test(sure(tokens[verb]).lemma)
      if (says) readVerb(tree, child, 'said', null, own, into)
      // Two sentences parted by a colon or semicolon; "it follows that …".
      else if (child < verb || own === null || isDummy(tree, verb))
        readVerb(tree, child, kind === 'main' ? 'joined' : kind, null, speaker, into)
    } else if (token.label === 'xcomp' && own) {
      // "agreed to stop, bringing an end to …"
      for (const below of tree.children(child))
        if (sure(tokens[below]).label === 'advcl' && sure(tokens[below]).tag === 'VBG') readSide(tree, below, own, speaker, into)
    } else if (token.label === 'parataxis' && isVerb(token)) readVerb(tree, child, 'side', null, speaker, into)
  }
  const cleft = own === null || isCleft(tree, verb)
  for (const noun of nounsBelow(tree, verb)) {
    for (const child of tree.children(noun)) {
      const token = sure(tokens[child])
      if (cleft && token.label === 'relcl' && isVerb(token) && sure(tokens[noun]).label === 'attr')
        readCleft(tree, child, noun, speaker, into)
      else if (token.label === 'relcl' && isVerb(token)) readRelative(tree, child, noun, speaker, into)
      else if (token.label === 'acl' && token.tag === 'VBN') readReduced(tree, child, noun, speaker, into)
    }
  }
}

/** "If defence is strong, the dilemma persists, but races are mild": what is said second holds on the same condition. */
function shareCondition(first: Predication, second: Predication | undefined): void {
  if (!second || second.arguments.some(({ role }) => role === 'condition')) return
  // "When X was prolonged it seemed …, and two years later Putin suspended it": what happened once is no condition
  const isLaw = /^(?:do|does|is|are)$/.test(second.front)
  second.arguments.unshift(...first.arguments.filter((a) => a.leads && (a.role === 'condition' || (isLaw && a.role === 'when'))))
}

const isCleft = (tree: Tree, verb: number): boolean => sure(tree.tokens[verb]).lemma === 'be' && isDummy(tree, verb)

/** "It was the neutral states who mended the text": the noun is the subject of what follows. */
function readCleft(tree: Tree, verb: number, noun: number, speaker: Predication | null, into: Predication[]): void {
  const { tokens } = tree
  const pronoun = tree
    .children(verb)
    .find((c) => /^nsubj/.test(sure(tokens[c]).label) && /^(?:who|which|that)$/.test(sure(tokens[c]).lower))
  if (pronoun === undefined) return
  const whole = nounPhrase(tree, noun)
  const subject = trimEnd(tree, { from: whole.from, to: Math.min(whole.to, pronoun) }, noun)
  const found: Predication[] = []
  readVerb(tree, verb, 'relative', { ...EMPTY, tree, subject, subjectHead: noun, verb: -1 }, speaker, found)
  into.push(...found)
}

/** "It follows that", "it is clear that": the clause behind says all. */
const isDummy = (tree: Tree, verb: number): boolean =>
  tree.children(verb).some((c) => sure(tree.tokens[c]).lower === 'it' && /^(?:nsubj|expl|nsubjpass)$/.test(sure(tree.tokens[c]).label))

/** Words below a verb that belong to no other verb. */
function nounsBelow(tree: Tree, verb: number): number[] {
  const found: number[] = []
  const visit = (at: number): void => {
    for (const child of tree.children(at)) {
      const token = sure(tree.tokens[child])
      if (isVerb(token) && /^(?:conj|advcl|ccomp|parataxis|relcl)$/.test(token.label)) continue
      if (/^(?:NN|PRP|CD)/.test(token.tag)) found.push(child)
      visit(child)
    }
  }
  visit(verb)
  return found
}

const SIDE = /^(?:while|whereas|although|though|because|since|as|when|after|before|once)$/

function readSide(tree: Tree, verb: number, main: Predication | null, speaker: Predication | null, into: Predication[]): void {
  const { tokens } = tree
  const marks = tree
    .children(verb)
    .filter((c) => /^(?:mark|advmod)$/.test(sure(tokens[c]).label))
    .map((c) => sure(tokens[c]).lower)
  if (isFinite(sure(tokens[verb])) || tree.children(verb).some((c) => isFinite(sure(tokens[c])) && /^aux/.test(sure(tokens[c]).label))) {
    if (marks.some((m) => SIDE.test(m)) || marks.length === 0) readVerb(tree, verb, 'side', null, speaker, into)
    return
  }
  // ", drawing much attention": what the subject of the main clause brought about by it. What somebody did meanwhile is asked with what he did.
  const token = sure(tokens[verb])
  const isNamed = main !== null && /^NNP/.test(sure(tokens[main.subjectHead]).tag)
  if (main && !isNamed && token.tag === 'VBG' && marks.length === 0 && verb > main.verb) {
    const found = predication(tree, verb, 'participle', main, speaker)
    if (found) into.push(found)
  }
}

/** "the text which they alone could revise", "Zartman, who set it out in 1985": asked with the noun in place of the pronoun. */
function readRelative(tree: Tree, verb: number, noun: number, speaker: Predication | null, into: Predication[]): void {
  const { tokens } = tree
  const children = tree.children(verb)
  const pronoun = children.find((c) => /^nsubj/.test(sure(tokens[c]).label) && /^(?:who|which|that)$/.test(sure(tokens[c]).lower))
  if (pronoun === undefined) return
  const antecedent = nounPhrase(tree, noun)
  const before = sure(tokens[pronoun - 1]).text
  if (before === ',' && sure(tokens[pronoun]).lower === 'which' && isOfAnotherNoun(tree, noun)) return
  if (antecedent.to > pronoun || (before !== ',' && !/^(?:NNP|CD)/.test(sure(tokens[noun]).tag) && sure(tokens[noun]).label !== 'nsubj'))
    return
  readVerb(tree, verb, 'relative', { ...EMPTY, tree, subject: antecedent, subjectHead: noun, verb: -1 }, speaker, into)
}

/**
 * "cheaper than war, which …", "the reputation for power, which …": behind a comma nothing tells whether the last noun is meant, or what it belongs to. What has a name is:
 * "without the Iran–Contra scandal, which broke in 1986".
 */
const isOfAnotherNoun = (tree: Tree, noun: number): boolean =>
  tree.label(noun) === 'pobj' && ![noun, ...tree.childrenBy(noun, 'compound', 'amod')].some((c) => /^NNP/.test(sure(tree.tokens[c]).tag))

/** "the communiqué, issued on 28 February 1972": a relative clause without its pronoun, told in the past. */
function readReduced(tree: Tree, verb: number, noun: number, speaker: Predication | null, into: Predication[]): void {
  const { tokens } = tree
  const antecedent = nounPhrase(tree, noun)
  const own = { from: antecedent.from, to: Math.min(antecedent.to, tree.span(verb).from) }
  // "START, delayed by quarrels, in July 1991": what a comma parts from the participle was told of another verb
  const parts = tree
    .children(verb)
    .map((c) => argument(tree, verb, c, -1))
    .filter((a) => a !== null)
    .filter((a) => !tokens.slice(verb + 1, a.phrase.from).some((t) => /^[,;:]$/.test(t.text)))
  // "the withdrawal of half a million troops announced in December": which of the two nouns, nothing tells
  const link = tree.head(noun)
  const above = tree.label(noun) === 'pobj' && link >= 0 ? tree.head(link) : -1
  if (above >= 0 && /^NN/.test(sure(tokens[above]).tag)) return
  if (
    own.to <= own.from ||
    !parts.some((a) => a.role === 'date' || a.role === 'place' || a.role === 'agent') ||
    !/^NN/.test(sure(tokens[noun]).tag)
  )
    return
  const plural = /S$/.test(sure(tokens[noun]).tag)
  const front = plural ? 'were' : 'was'
  const rest = [sure(tokens[verb]).lower, ...withParticle(tree, verb).split(' ').slice(1)].join(' ')
  into.push({
    ...EMPTY,
    kind: 'relative',
    tree,
    verb,
    group: { from: verb, to: verb + 1 },
    subject: trimEnd(tree, own, noun),
    subjectHead: noun,
    borrowed: true,
    front,
    rest,
    finite: `${front} ${rest}`,
    passive: true,
    arguments: parts.filter((a) => !a.leads),
    speaker,
  })
}

/** Verbs of saying and thinking whose clause is somebody's claim and not a fact. */
export const SAYING = new Set(
  `say claim argue note remark state suggest stress explain insist deny assert maintain contend declare announce warn write observe add report reveal admit acknowledge conclude believe think predict recall
  tell reply respond emphasise emphasize underline underscore imply hold describe complain boast concede confirm hope fear worry expect assume suspect doubt propose fancy judge reckon swear promise calculate agree shout demand
  recommend urge speculate caution estimate show find demonstrate indicate see understand know mean feel posit hypothesise hypothesize speculate foresee anticipate reason object protest counter retort`.split(
    /\s+/,
  ),
)

/** What means or shows something is no speaker. */
const SHOWING =
  /^(?:mean|show|know|see|understand|find|demonstrate|indicate|expect|suppose|imply|reveal|ensure|agree|demand|urge|recommend|propose)$/

function predication(
  tree: Tree,
  verb: number,
  kind: Predication['kind'],
  above: Predication | null,
  speaker: Predication | null,
): Predication | null {
  const { tokens } = tree
  const children = tree.children(verb)
  const is = (label: RegExp) => (c: number) => label.test(sure(tokens[c]).label)
  const subjects = children.filter(is(/^(?:nsubj|nsubjpass|csubj|csubjpass)$/))
  // "the physicist Yuri Orlov founded …": two words taken for the subject are one name with its title.
  const titled =
    subjects.length === 2 && tree.span(sure(subjects[0])).to === tree.span(sure(subjects[1])).from
      ? tree.span(sure(subjects[0])).from
      : null
  const subject = titled === null ? subjects[0] : subjects[1]
  if (children.some(is(/^expl$/))) return kind === 'main' || kind === 'joined' ? existence(tree, verb, kind, speaker) : null
  const pronoun = subject !== undefined && kind === 'relative' && /^(?:who|which|that)$/.test(sure(tokens[subject]).lower)
  if (subject === undefined && !above) return null
  if (subject !== undefined && !pronoun && /^(?:who|which)$/.test(sure(tokens[subject]).lower)) return null
  const own = subject !== undefined && !pronoun
  const group = verbGroup(tree, verb, above)
  if (!group) return kind === 'participle' && above ? participle(tree, verb, above, speaker) : null
  // A wrong tree: the subject reaches over its verb.
  if (own && nounPhrase(tree, subject).from <= verb && verb < nounPhrase(tree, subject).to) return null
  const argumentsOf = children
    .filter((c) => !subjects.includes(c) && !group.words.includes(c))
    .map((c) => argument(tree, verb, c, subject ?? -1))
    .filter((a) => a !== null)
  return {
    kind,
    tree,
    verb,
    group: { from: Math.min(...group.words), to: verb + 1 },
    subject: own ? { ...nounPhrase(tree, subject), ...(titled === null ? {} : { from: titled }) } : sure(above).subject,
    subjectHead: own ? subject : sure(above).subjectHead,
    borrowed: !own,
    front: group.front,
    rest: group.rest,
    finite: group.finite,
    passive: group.passive,
    negated: group.negated,
    arguments: regroup(tree, verb, argumentsOf),
    speaker,
  }
}

/** "There were roughly 110,000 settlers in the West Bank": what there was stands for the subject. */
function existence(tree: Tree, verb: number, kind: Predication['kind'], speaker: Predication | null): Predication | null {
  const { tokens } = tree
  const children = tree.children(verb)
  const there = children.find((c) => sure(tokens[c]).label === 'expl')
  const group = verbGroup(tree, verb, null)
  if (there === undefined || !group || sure(tokens[verb]).lemma !== 'be' || sure(tokens[there]).lower !== 'there') return null
  return {
    kind,
    tree,
    verb,
    group: { from: Math.min(...group.words), to: verb + 1 },
    subject: { from: there, to: there + 1 },
    subjectHead: there,
    borrowed: false,
    front: group.front,
    rest: group.rest,
    finite: group.finite,
    passive: false,
    negated: group.negated,
    arguments: children
      .filter((c) => c !== there && !group.words.includes(c))
      .map((c) => argument(tree, verb, c, there))
      .filter((a) => a !== null),
    speaker,
  }
}

function participle(tree: Tree, verb: number, above: Predication, speaker: Predication | null): Predication {
  const past = /^(?:did|was|were|had)$/.test(above.front)
  return {
    ...EMPTY,
    kind: 'participle',
    tree,
    verb,
    group: { from: verb, to: verb + 1 },
    subject: above.subject,
    subjectHead: above.subjectHead,
    borrowed: true,
    front: past ? 'did' : 'does',
    rest: withParticle(tree, verb),
    finite: '',
    arguments: tree
      .children(verb)
      .map((c) => argument(tree, verb, c, -1))
      .filter((a) => a !== null),
    speaker,
  }
}
