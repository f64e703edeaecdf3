import { sure } from '../sure'
import type { Phrase } from '../clauses'
import type { Token } from '../tokens'
import { roleOf, type Role } from './roles'
import { treeOf, type Tree } from '../tree'

/** What stands with a verb besides its subject. */
export interface Argument {
  role: Role
  phrase: Phrase
  /** The phrase without its preposition or conjunction, relative clauses and appositions: what an answer would say. */
  core: Phrase
  /** Token index of its main word. */
  head: number
  /** "on", "because of", "to": the words in front of the core that a question keeps. */
  link: string
  /** Stands before the subject. */
  leads: boolean
  /** A comma parts it from what stands before: the sentence can do without it. */
  loose: boolean
}

/** One verb with everything that hangs on it: who did what to whom, when, where and why. */
export interface Predication {
  /** How it hangs in the sentence: the main clause, a second verb, a relative clause, a subordinate one, what somebody said. */
  kind: 'main' | 'joined' | 'relative' | 'side' | 'said' | 'participle'
  tree: Tree
  /** Token index of the main verb. */
  verb: number
  /** From its first auxiliary to the verb. */
  group: Phrase
  subject: Phrase
  /** Token index of the subject's noun. */
  subjectHead: number
  /** The subject stands with another verb, or before the relative pronoun. */
  borrowed: boolean
  /** "did", "has", "will": what stands before the subject in a question. */
  front: string
  /** What stays behind the subject: "agree", "not been signed". */
  rest: string
  /** The verb as "who" takes it: "agreed", "has signed", "are ready". */
  finite: string
  passive: boolean
  negated: boolean
  arguments: Argument[]
  /** Who said it, for what stands in somebody's words: the predication of the verb of saying. */
  speaker: Predication | null
}

/** All predications of a sentence, main ones first. Empty for questions, commands and fragments. */
export function predicationsOf(tokens: readonly Token[]): Predication[] {
  if (tokens.length === 0 || tokens.some((t) => t.text === '?')) return []
  const tree = treeOf(tokens)
  const found: Predication[] = []
  for (const [i, token] of tokens.entries()) if (!token.head && isVerb(token)) readVerb(tree, i, 'main', null, null, found)
  const read = new Set(found.map((p) => p.verb))
  for (const [i, token] of tokens.entries()) if (token.tag === 'VBG' && !read.has(i)) readAbsolute(tree, i, found)
  return found
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
    rest: sure(tokens[verb]).lemma,
    arguments: children
      .filter((c) => c !== subject && c > verb)
      .map((c) => argument(tree, verb, c, -1))
      .filter((a) => a !== null),
  })
}

const isVerb = (token: Token): boolean => /^(?:VB|MD)/.test(token.tag)
const isFinite = (token: Token): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(token.tag)

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
    if (token.label === 'conj' && isVerb(token)) readVerb(tree, child, kind === 'main' ? 'joined' : kind, subjectOf, speaker, into)
    else if (token.label === 'advcl' && isVerb(token)) readSide(tree, child, own, speaker, into)
    else if (token.label === 'ccomp' && isVerb(token)) {
      const says = own !== null && SAYING.has(sure(tokens[verb]).lemma) && !SHOWING.test(sure(tokens[verb]).lemma)
      if (says) readVerb(tree, child, 'said', null, own, into)
      // Two sentences parted by a colon or semicolon; "it follows that …".
      else if (child < verb || own === null || isDummy(tree, verb))
        readVerb(tree, child, kind === 'main' ? 'joined' : kind, null, speaker, into)
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
  // ", creating a board": what the subject of the main clause did by it.
  const token = sure(tokens[verb])
  if (main && token.tag === 'VBG' && marks.length === 0 && verb > main.verb) {
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
  if (antecedent.to > pronoun || (before !== ',' && !/^(?:NNP|CD)/.test(sure(tokens[noun]).tag) && sure(tokens[noun]).label !== 'nsubj'))
    return
  readVerb(tree, verb, 'relative', { ...EMPTY, tree, subject: antecedent, subjectHead: noun, verb: -1 }, speaker, into)
}

/** "the communiqué, issued on 28 February 1972": a relative clause without its pronoun, told in the past. */
function readReduced(tree: Tree, verb: number, noun: number, speaker: Predication | null, into: Predication[]): void {
  const { tokens } = tree
  const antecedent = nounPhrase(tree, noun)
  const own = { from: antecedent.from, to: Math.min(antecedent.to, tree.span(verb).from) }
  const parts = tree
    .children(verb)
    .map((c) => argument(tree, verb, c, -1))
    .filter((a) => a !== null)
  if (
    own.to <= own.from ||
    !parts.some((a) => a.role === 'date' || a.role === 'place' || a.role === 'agent') ||
    !/^NN/.test(sure(tokens[noun]).tag)
  )
    return
  const plural = /S$/.test(sure(tokens[noun]).tag)
  const front = plural ? 'were' : 'was'
  const rest = sure(tokens[verb]).lower
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

const trimEnd = (tree: Tree, { from, to }: Phrase, noun: number): Phrase => {
  while (to > noun + 1 && /^[,;:–—(]$/.test(sure(tree.tokens[to - 1]).text)) to--
  return { from, to }
}

/** "agreed to put the matter to the Knesset", "was to have Sakhalin": two verbs as one, so that what stands with the second can be asked for. */
function composites(tree: Tree, outer: Predication): Predication[] {
  const { tokens } = tree
  return outer.arguments
    .filter((a) => a.role === 'to' && !a.leads && !/^(?:VBN|JJ)$/.test(sure(tokens[a.head]).tag))
    .flatMap((a) => {
      const inner = tree
        .children(a.head)
        .map((c) => argument(tree, a.head, c, -1))
        .filter((x) => x !== null && !x.leads)
      const parts = inner.filter((x) => x !== null)
      const words = tokens.slice(a.phrase.from, a.head + 1)
      if (parts.length === 0 || words.length > 4 || outer.arguments.some((x) => !x.leads && x !== a && x.phrase.from < a.phrase.from))
        return []
      const particle = tree
        .children(a.head)
        .filter((c) => c === a.head + 1 && sure(tokens[c]).label === 'prt')
        .map((c) => sure(tokens[c]).lower)
      const added = [...words.map((t) => t.lower), ...particle].join(' ')
      return [
        {
          ...outer,
          kind: outer.kind === 'main' ? ('joined' as const) : outer.kind,
          verb: a.head,
          rest: `${outer.rest} ${added}`.trim(),
          finite: '',
          arguments: [...outer.arguments.filter((x) => x.leads), ...parts],
        },
      ]
    })
}

const EMPTY: Omit<Predication, 'tree' | 'subject' | 'subjectHead' | 'verb'> = {
  kind: 'main',
  group: { from: 0, to: 0 },
  borrowed: false,
  front: '',
  rest: '',
  finite: '',
  passive: false,
  negated: false,
  arguments: [],
  speaker: null,
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
    arguments: argumentsOf,
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
  const token = sure(tree.tokens[verb])
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
    rest: token.lemma,
    finite: '',
    arguments: tree
      .children(verb)
      .map((c) => argument(tree, verb, c, -1))
      .filter((a) => a !== null),
    speaker,
  }
}

interface Group {
  words: number[]
  front: string
  rest: string
  finite: string
  passive: boolean
  negated: boolean
}

/** The verb with its auxiliaries, taken apart for a question. Null where it has no finite form of its own or of the verb it is joined to. */
function verbGroup(tree: Tree, verb: number, above: Predication | null): Group | null {
  const { tokens } = tree
  const token = sure(tokens[verb])
  const before = tree.children(verb).filter((c) => c < verb)
  const auxiliaries = before.filter((c) => /^(?:aux|auxpass)$/.test(sure(tokens[c]).label))
  const first = auxiliaries[0]
  if (first !== undefined && sure(tokens[first]).lower === 'to') return null
  const adverbs = before.filter((c) => first !== undefined && c > first && (sure(tokens[c]).label === 'neg' || isInnerAdverb(tree, c)))
  const plainAdverbs = before.filter(
    (c) => first === undefined && c === verb - 1 && (sure(tokens[c]).label === 'neg' || isInnerAdverb(tree, c)),
  )
  const particles = tree.children(verb).filter((c) => c === verb + 1 && sure(tokens[c]).label === 'prt')
  const negated = before.some((c) => sure(tokens[c]).label === 'neg' && /^(?:not|n['’]t|never)$/.test(sure(tokens[c]).lower))
  const passive = auxiliaries.some((c) => sure(tokens[c]).label === 'auxpass')
  const word = (c: number): string => spelled(sure(tokens[c]))
  const tail = particles.map(word)
  if (first !== undefined) {
    const inner = [...auxiliaries.slice(1), ...adverbs].sort((a, b) => a - b).map(word)
    const front = word(first)
    if (!/^(?:VBD|VBZ|VBP|MD)$/.test(sure(tokens[first]).tag)) return null
    const rest = [...inner, token.lower, ...tail].join(' ')
    return { words: [...auxiliaries, ...adverbs, verb, ...particles], front, rest, finite: `${front} ${rest}`, passive, negated }
  }
  if (isFinite(token)) {
    const inner = plainAdverbs.map(word)
    if (token.lemma === 'be')
      return { words: [verb], front: spelled(token), rest: '', finite: spelled(token), passive, negated: hasNegation(tree, verb) }
    const front = token.tag === 'VBD' ? 'did' : token.tag === 'VBZ' ? 'does' : 'do'
    const rest = [...inner, token.lemma, ...tail].join(' ')
    return {
      words: [verb, ...plainAdverbs, ...particles],
      front,
      rest,
      finite: [...inner, token.lower, ...tail].join(' '),
      passive,
      negated,
    }
  }
  // "has been built and tested", "will meet and sign": the auxiliary stands with the first verb
  if (above && above.verb >= 0 && above.rest && /^(?:VB|VBN|VBG)$/.test(token.tag) && !/^(?:do|does|did)$/.test(above.front)) {
    const had = /^(?:has|have|had|having)$/.test(above.front)
    const be = above.passive && token.tag === 'VBN' ? (/^(?:is|are|was|were)$/.test(above.front) ? '' : 'been ') : ''
    if (token.tag === 'VBN' && !had && !above.passive) return null
    if (token.tag === 'VB' && (had || above.passive)) return null
    if (token.tag === 'VBG' && !/^(?:is|are|was|were)$/.test(above.front)) return null
    const rest = `${be}${token.lower}${tail.length ? ` ${tail.join(' ')}` : ''}`
    return {
      words: [verb, ...particles],
      front: above.front,
      rest,
      finite: `${above.front} ${rest}`,
      passive: above.passive && token.tag === 'VBN',
      negated: above.negated,
    }
  }
  if (above && above.verb >= 0 && token.tag === 'VB' && /^(?:do|does|did)$/.test(above.front))
    return {
      words: [verb],
      front: above.front,
      rest: token.lower,
      finite: `${above.front} ${token.lower}`,
      passive: false,
      negated: above.negated,
    }
  return null
}

const hasNegation = (tree: Tree, verb: number): boolean => tree.children(verb).some((c) => sure(tree.tokens[c]).label === 'neg')

const isInnerAdverb = (tree: Tree, c: number): boolean => {
  const { label, lower } = sure(tree.tokens[c])
  return (
    label === 'advmod' &&
    tree.children(c).length === 0 &&
    !/^(?:so|then|also|therefore|thus|hence|however|moreover|nevertheless|instead|yet|still|now|first|just|even|only)$/.test(lower)
  )
}

const spelled = ({ lower, text }: Token): string =>
  /^n['’]t$/.test(lower)
    ? 'not'
    : /^['’]ve$/.test(lower)
      ? 'have'
      : /^['’]ll$/.test(lower)
        ? 'will'
        : /^ca$/.test(lower)
          ? 'can'
          : /^wo$/.test(lower)
            ? 'will'
            : /^['’]s$/.test(lower)
              ? 'is'
              : /^['’]re$/.test(lower)
                ? 'are'
                : text === text.toUpperCase() && text.length > 3
                  ? text
                  : lower

function argument(tree: Tree, verb: number, child: number, subject: number): Argument | null {
  const { tokens } = tree
  const phrase = tree.span(child)
  const role = roleOf(tree, verb, child)
  if (!role) return null
  const { core, head, link } = coreOf(tree, child, role, phrase)
  if (core.to <= core.from) return null
  const leads = subject >= 0 ? child < subject : child < verb
  const before = tokens[phrase.from - 1]
  return { role, phrase, core, head, link, leads, loose: before?.text === ',' || before?.text === '—' || before?.text === '–' }
}

function coreOf(tree: Tree, child: number, role: Role, phrase: Phrase): { core: Phrase; head: number; link: string } {
  const { tokens } = tree
  const words = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map((t) => t.lower)
      .join(' ')
  const token = sure(tokens[child])
  if (token.label === 'prep' || token.label === 'agent' || token.label === 'dative') {
    const object = tree.children(child).find((c) => /^(?:pobj|pcomp)$/.test(sure(tokens[c]).label))
    if (object === undefined) {
      const inner = tree.children(child).find((c) => sure(tokens[c]).label === 'prep')
      const deep = inner === undefined ? undefined : tree.children(inner).find((c) => sure(tokens[c]).label === 'pobj')
      if (deep === undefined)
        return { core: token.label === 'dative' ? nounPhrase(tree, child) : { from: 0, to: 0 }, head: child, link: '' }
      const core = nounPhrase(tree, deep)
      return { core, head: deep, link: words(phrase.from, core.from) }
    }
    const core = sure(tokens[object]).label === 'pcomp' ? tree.span(object) : nounPhrase(tree, object)
    return { core, head: object, link: words(phrase.from, core.from) }
  }
  if (role === 'that' || role === 'reason' || role === 'condition' || role === 'when') {
    let from = phrase.from
    while (
      from < child &&
      /^(?:mark|advmod|cc|punct)$/.test(sure(tokens[from]).label) &&
      sure(tokens[from]).head === token &&
      !/^(?:how|why|what|whether)$/.test(sure(tokens[from]).lower)
    )
      from++
    return { core: { from, to: phrase.to }, head: child, link: words(phrase.from, from) }
  }
  if (role === 'source' && token.label === 'advcl') {
    const agent = tree.children(child).find((c) => /^(?:agent|prep)$/.test(sure(tokens[c]).label) && sure(tokens[c]).lower === 'by')
    const who = agent === undefined ? undefined : tree.children(agent).find((c) => sure(tokens[c]).label === 'pobj')
    if (who !== undefined) return { core: nounPhrase(tree, who), head: who, link: 'as told by' }
  }
  if (role === 'to' || role === 'purpose') {
    let from = phrase.from
    while (from < child && /^(?:in|order|so|as|to)$/.test(sure(tokens[from]).lower)) from++
    return { core: { from, to: phrase.to }, head: child, link: words(phrase.from, from) }
  }
  const doer = tree.children(child).find((c) => sure(tokens[c]).label === 'nsubj')
  if ((role === 'made-to' || role === 'made-do' || role === 'made-so') && doer !== undefined) {
    const who = nounPhrase(tree, doer)
    if (role === 'made-so') return { core: who, head: doer, link: words(who.to, phrase.to) }
    let from = who.to
    while (from < child && sure(tokens[from]).lower === 'to') from++
    return { core: { from, to: phrase.to }, head: child, link: words(who.from, from) }
  }
  if (role === 'doing' || role === 'quality' || role === 'contrast') return { core: phrase, head: child, link: '' }
  return { core: nounPhrase(tree, child), head: child, link: '' }
}

/** A noun with what belongs to it, up to a relative clause, an apposition or anything else that a comma or dash sets apart. */
export function nounPhrase(tree: Tree, noun: number): Phrase {
  const { tokens } = tree
  const whole = tree.span(noun)
  let to = whole.to
  const cutBefore = (index: number): void => {
    if (index > noun && index < to) to = index
  }
  const visit = (at: number): void => {
    for (const child of tree.children(at)) {
      const token = sure(tokens[child])
      const { from } = tree.span(child)
      const mark = tokens[from - 1]?.text ?? ''
      if (child > noun && /^(?:relcl|appos|acl|advcl|parataxis|dep)$/.test(token.label) && /^[,–—(:]$/.test(mark)) cutBefore(from - 1)
      else if (child > noun && token.label === 'appos' && !/^NNP/.test(token.tag)) cutBefore(from)
      else if (child > noun && token.label === 'prep' && /^[,–—(]$/.test(mark)) cutBefore(from - 1)
      else if (!/^(?:relcl|ccomp)$/.test(token.label)) visit(child)
    }
  }
  visit(noun)
  // An apposition between two joined names: "Weizman, the minister, and Dayan" stays whole.
  if (to < whole.to && tree.children(noun).some((c) => sure(tokens[c]).label === 'conj' && c >= to)) to = whole.to
  while (to > whole.from + 1 && to - 1 !== noun && /^[,;:–—(]$/.test(sure(tokens[to - 1]).text)) to--
  return { from: whole.from, to }
}
