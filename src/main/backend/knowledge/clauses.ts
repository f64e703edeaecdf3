import { clausePartsOf, type ClauseParts } from './clause-parts'
import { sure } from './sure'
import { nounPhrase } from './noun-phrases'
import { tailsOf, type Tail } from './tails'
import type { Token } from './tokens'
import { isOfSomebodyElse, withJoinedNames } from './told-of'
import { treeOf, type Phrase, type Tree } from './tree'
import { needsAuxiliary, verbGroupAt, type VerbGroup } from './verb-groups'

export type { Phrase } from './tree'
export type { Tail } from './tails'

/** A clause taken apart: adverbials, subject, verb, complement, tails. A coordinated predicate shares the subject of the one before. */
export interface Clause {
  leads: Phrase[]
  subject: Phrase
  /** "Anwar Sadat, the president of Egypt": what stands beside the subject. */
  apposition: Phrase | null
  /** The subject stands in this clause itself, not in the one before. */
  ownSubject: boolean
  verb: VerbGroup
  complement: Phrase
  /** Stretches of the complement. */
  parts: ClauseParts
  tails: Tail[]
  /** From its first word to its last. */
  span: Phrase
}

const SUBJECTS = ['nsubj', 'nsubjpass', 'csubj', 'csubjpass', 'expl']

/** The main clauses of a sentence, in order; empty for fragments and questions. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  if (tokens.some((t) => t.text === '?')) return []
  const tree = treeOf(tokens)
  const groups = [...tree.roots, ...afterMarks(tree)].map((root) => predicatesFrom(tree, root))
  const all = groups.flat()
  const clauses = groups.flatMap((predicates, n) =>
    mainClauses(
      tree,
      predicates.filter((verb) => !groups.slice(0, n).some((earlier) => earlier.includes(verb))),
      all,
    ),
  )
  return clauses.sort((a, b) => a.span.from - b.span.from)
}

/** "Waltz, who taught at Berkeley, …": what is said beside a noun in a relative clause between commas, as clauses of their own. */
export function relativeClausesOf(tokens: readonly Token[]): Clause[] {
  const tree = treeOf(tokens)
  return tokens.flatMap(({ label }, verb) => {
    const noun = tree.head(verb)
    if (label !== 'relcl' || noun < 0) return []
    const subject = subjectsOf(tree, verb)[0]
    if (subject === undefined || !/^(?:who|which)$/.test(sure(tokens[subject]).lower) || sure(tokens[subject - 1]).text !== ',') return []
    const antecedent = withJoinedNames(tree, noun, nounPhrase(tree, noun).phrase)
    if (isOfSomebodyElse(tree, noun)) return []
    // a longer way back: "a letter to the envoy, which …" may mean either
    if (antecedent.to !== subject - 1 || !isDefinite(tokens, antecedent)) return []
    // "who taught at Berkeley and wrote …"
    const verbs = [verb, ...tree.childrenBy(verb, 'conj').filter((other) => isVerb(tree, other))]
    return verbs.flatMap((one) => {
      const group = verbGroupAt(tree, one)
      const others = verbs.filter((other) => other > one)
      if (!group?.finite || (one !== verb && subjectsOf(tree, one).length > 0)) return []
      const clause = clauseAt(tree, one, group, antecedent, tree.span(one).to, others)
      return [{ ...clause, leads: [], span: { from: one === verb ? subject : group.from, to: clause.span.to } }]
    })
  })
}

/** "which" behind anything else may mean the whole sentence. */
const isDefinite = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  tokens.slice(from, to).every((t) => t.pos === 'PROPN') || /^(?:the|this|these|its|their|his|her)$/.test(sure(tokens[from]).lower)

/** Predicates that are coordinated, as clauses. `all` are the heads of all clauses of the sentence, none of which holds another. */
function mainClauses(tree: Tree, predicates: readonly number[], all: readonly number[]): Clause[] {
  const found: Clause[] = []
  let first: VerbGroup | null = null
  const independent = (verb: number): boolean =>
    subjectsOf(tree, verb).length > 0 || !first || verb === predicates[0] || !needsAuxiliary(tree, first, verb)
  for (const verb of predicates) {
    const group = verbGroupAt(tree, verb)
    if (!group || !group.finite || !independent(verb)) continue
    const before = found.at(-1)
    const own = subjectAt(tree, verb, group, before !== undefined)
    if (!own && !before) continue
    const { phrase, apposition } = own ?? { phrase: sure(before).subject, apposition: sure(before).apposition }
    first ??= group
    const clause = clauseAt(
      tree,
      verb,
      group,
      phrase,
      tree.span(verb).to,
      all.filter((other) => other !== verb && independent(other)),
    )
    found.push({ ...clause, apposition, ownSubject: own !== null })
  }
  return found
}

/** The subject of a predicate; where the tree has none and none is shared, the noun phrase right in front of the verb. */
function subjectAt(tree: Tree, verb: number, group: VerbGroup, shares: boolean): { phrase: Phrase; apposition: Phrase | null } | null {
  const { tokens } = tree
  const subjects = subjectsOf(tree, verb)
  const last = subjects.at(-1)
  if (last === undefined) return shares ? null : guessSubject(tree, verb, group)
  if (tree.label(last) !== 'expl' && last > group.from) return null
  const { phrase, apposition } = nounPhrase(tree, last)
  // "Issues such as arms control, and the conflicts in Syria remained …": the parser may give a list two heads
  let from = phrase.from
  for (const earlier of subjects.slice(0, -1).reverse()) {
    const span = tree.span(earlier)
    if (span.to > from || !/^(?:and|or|nor)$/.test(tokens[from - 1]?.lower ?? '')) break
    if (!tokens.slice(span.to, from).every((t) => t.pos === 'CCONJ' || t.text === ',')) break
    from = span.from
  }
  let to = last < group.from ? Math.min(phrase.to, group.from) : phrase.to
  while (to > last + 1 && sure(tokens[to - 1]).pos === 'PUNCT' && !/^[”’")\]]$/.test(sure(tokens[to - 1]).text)) to--
  return { phrase: { from, to }, apposition: from < phrase.from ? null : apposition }
}

/** "Setting goals may lead to …", "At Sèvres, a suburb of Paris, British and French envoys met": the words up to the verb that can be a subject. */
function guessSubject(tree: Tree, verb: number, group: VerbGroup): { phrase: Phrase; apposition: null } | null {
  const { tokens } = tree
  const gerund = tree
    .childrenBy(verb, 'advcl')
    .find((a) => a < verb && sure(tokens[a]).tag === 'VBG' && tree.childrenBy(a, 'mark', 'advmod', 'nsubj').length === 0)
  if (gerund !== undefined && tree.span(gerund).from === gerund) return { phrase: nounPhrase(tree, gerund).phrase, apposition: null }
  if (!/^(?:NOUN|PROPN)$/.test(tokens[group.from - 1]?.pos ?? '') || group.from < 2) return null
  let from = group.from - 1
  const inside = (i: number): boolean => {
    const { pos, text } = sure(tokens[i])
    return /^(?:ADJ|NOUN|PROPN|DET|NUM|CCONJ)$/.test(pos) || (text === ',' && tokens[i - 1]?.pos === 'ADJ' && tokens[i + 1]?.pos === 'ADJ')
  }
  while (from > 0 && inside(from - 1)) from--
  return tokens[from - 1]?.text === ',' ? { phrase: { from, to: group.from }, apposition: null } : null
}

function predicatesFrom(tree: Tree, root: number): number[] {
  const found: number[] = isVerb(tree, root) ? [root] : []
  const visit = (word: number): void => {
    for (const child of tree.children(word)) {
      if (!isVerb(tree, child)) continue
      const coordinated = tree.label(child) === 'conj' && child > word
      // "A did this; B did that": the parser may hang the first on the second
      const before =
        child < word &&
        /^(?:parataxis|ccomp|advcl|dep)$/.test(tree.label(child)) &&
        subjectsOf(tree, child).length > 0 &&
        tree.childrenBy(child, 'mark').length === 0 &&
        tree.tokens.slice(child, word).some(({ text }) => /^[:;]$/.test(text))
      if (!coordinated && !before) continue
      found.push(child)
      visit(child)
    }
  }
  visit(root)
  return found.sort((a, b) => a - b)
}

/** Verbs of clauses that begin right after a colon or semicolon, wherever the parser hangs them. */
const afterMarks = (tree: Tree): number[] =>
  tree.tokens.flatMap((_, verb) =>
    tree.head(verb) >= 0 &&
    isVerb(tree, verb) &&
    !/^(?:conj|relcl|aux|auxpass)$/.test(tree.label(verb)) &&
    subjectsOf(tree, verb).length > 0 &&
    tree.childrenBy(verb, 'mark').length === 0 &&
    /^[:;]$/.test(tree.tokens[tree.span(verb).from - 1]?.text ?? '') &&
    !/^W/.test(sure(tree.tokens[tree.span(verb).from]).tag)
      ? [verb]
      : [],
  )

const isVerb = (tree: Tree, word: number): boolean => /^(?:VERB|AUX)$/.test(sure(tree.tokens[word]).pos)

/** Left to right; "there" alone where it holds the place of the subject. */
function subjectsOf(tree: Tree, verb: number): number[] {
  const subjects = tree.childrenBy(verb, ...SUBJECTS)
  const expletive = subjects.find((s) => tree.label(s) === 'expl')
  return expletive === undefined ? subjects.filter((s) => s < verb || subjects.length === 1) : [expletive]
}

function clauseAt(tree: Tree, verb: number, group: VerbGroup, subject: Phrase, edge: number, others: readonly number[]): Clause {
  const { tokens } = tree
  const end = endOf(tree, group, edge, others)
  const leads = leadsOf(tree, verb, subject.from < verb ? subject : { from: group.from, to: group.from })
  const { to, tails } = tailsOf(tree, verb, group, end)
  let from = group.to
  // "are, for Waltz, more stable": set off between verb and complement
  const inserted = tree
    .children(group.head)
    .find(
      (c) =>
        tree.label(c) === 'prep' &&
        tree.span(c).from === group.to + 1 &&
        tokens[group.to]?.text === ',' &&
        tokens[tree.span(c).to]?.text === ',',
    )
  if (inserted !== undefined && tree.span(inserted).to < to) {
    leads.push(tree.span(inserted))
    from = tree.span(inserted).to
  }
  while (from < to && /^[,–—]$/.test(sure(tokens[from]).text)) from++
  const complement = { from, to }
  const start = Math.min(group.from, subject.from < verb ? subject.from : group.from, ...leads.map((lead) => lead.from))
  return {
    leads,
    subject,
    apposition: null,
    ownSubject: true,
    verb: group,
    complement,
    parts: clausePartsOf(tree, group, complement),
    tails,
    span: { from: start, to: end },
  }
}

/** Where a clause stops: before the next one and its "and", at the last mark. */
function endOf(tree: Tree, group: VerbGroup, edge: number, others: readonly number[]): number {
  const { tokens } = tree
  let end = edge
  for (const other of others) {
    // a clause that this one hangs on begins before it
    if (other < group.to || tree.within(group.head, other)) continue
    let from = tree.span(other).from
    while (from > group.to && (sure(tokens[from - 1]).pos === 'CCONJ' || sure(tokens[from - 1]).pos === 'PUNCT')) from--
    end = Math.min(end, from)
  }
  while (end > group.to && /^[.!…,;:–—]$/.test(sure(tokens[end - 1]).text)) end--
  const inside = tokens.slice(group.to, end)
  const opened = inside.filter((t) => t.text === '“').length - inside.filter((t) => t.text === '”').length
  return opened > 0 && tokens[end]?.text === '”' ? end + 1 : Math.max(group.to, end)
}

/** Connectives that point to the sentence before. */
const DISCOURSE = new Set(
  `however conversely furthermore moreover similarly ultimately firstly secondly thirdly fourthly lastly finally first second third fourth fifth next then also yet
  still thus hence therefore consequently nevertheless nonetheless instead meanwhile indeed likewise accordingly additionally historically today again perhaps later
  eventually initially soon here often sometimes once too even not`.split(/\s+/),
)

/** What stands before the subject, or between it and the verb, and tells when, where or how. */
function leadsOf(tree: Tree, verb: number, subject: Phrase): Phrase[] {
  const { tokens } = tree
  return tree
    .children(verb)
    .filter((child) => {
      if (child >= verb || !/^(?:prep|advcl|advmod|npadvmod|pcomp|agent|acomp|oprd|amod|acl|dep|nmod|nummod|mark)$/.test(tree.label(child)))
        return false
      const span = tree.span(child)
      if (span.to > subject.from && span.from < subject.to) return false
      if (span.from >= subject.to && tree.label(child) !== 'prep' && tree.label(child) !== 'npadvmod') return false
      return span.to - span.from > 1 || !(DISCOURSE.has(sure(tokens[child]).lower) || tree.label(child) === 'mark')
    })
    .map((child) => withoutOpening(tree, tree.span(child)))
}

/** "and in 1972": a coordinator or a mark in front says nothing. */
function withoutOpening({ tokens }: Tree, { from, to }: Phrase): Phrase {
  while (from < to - 1 && (sure(tokens[from]).pos === 'CCONJ' || sure(tokens[from]).text === ',')) from++
  return { from, to }
}
