import { sure } from './sure'
import type { Token } from './tokens'
import { verbGroups, type VerbGroup } from './verb-groups'
import { reviveVerb } from './retag'
import { isGerund, isPastForm } from './verbs'

/** A stretch of a sentence's tokens, `to` exclusive. */
export interface Phrase {
  from: number
  to: number
}

export const TAIL_KINDS = [
  'participle',
  'relative',
  'because',
  'contrast',
  'with',
  'without',
  'colon',
  'detail',
  'so',
  'condition',
] as const
/** What follows the complement of a clause. `phrase` begins after the `connector`. */
export interface Tail {
  kind: (typeof TAIL_KINDS)[number]
  connector: string
  phrase: Phrase
}

/** A main clause taken apart: adverbials, subject, verb, complement, tails. A coordinated predicate shares the subject of the one before. */
export interface Clause {
  leads: Phrase[]
  subject: Phrase
  /** The subject stands in this clause itself, not in the one before. */
  ownSubject: boolean
  verb: VerbGroup
  complement: Phrase
  tails: Tail[]
  /** From its first word to its last. */
  span: Phrase
}

/** The main clauses of a sentence, in order; empty for fragments and questions. */
export function clausesOf(tokens: Token[]): Clause[] {
  const last = tokens.at(-1)
  if (!last || tokens.some((t) => t.text === '?')) return []
  const clauses = parse(tokens)
  return clauses.length === 0 && reviveVerb(tokens) ? parse(tokens) : clauses
}

function parse(tokens: readonly Token[]): Clause[] {
  const sentence: Parse = { tokens, groups: new Map(verbGroups(tokens).map((g) => [g.from, g])), depth: depths(tokens) }
  const clauses: Clause[] = []
  let from = 0
  let shared: Phrase | null = null
  for (let guard = 0; guard < 8 && from < tokens.length; guard++) {
    const clause = readClause(sentence, from, shared)
    if (!clause) break
    clauses.push(clause.clause)
    if (clause.next === null) break
    shared = clause.sharesSubject ? clause.clause.subject : null
    from = clause.next
  }
  return clauses
}

interface Parse {
  tokens: readonly Token[]
  groups: ReadonlyMap<number, VerbGroup>
  depth: readonly number[]
}

function depths(tokens: readonly Token[]): number[] {
  let depth = 0
  return tokens.map((t) => {
    if (t.text === '(' || t.text === '[') depth++
    const here = depth
    if (t.text === ')' || t.text === ']') depth = Math.max(0, depth - 1)
    return here
  })
}

const RELATIVE = new Set(['who', 'whom', 'which', 'whose'])
const SUBORDINATOR = new Set([
  'while',
  'whereas',
  'although',
  'though',
  'because',
  'since',
  'if',
  'unless',
  'until',
  'when',
  'whenever',
  'where',
  'whether',
  'how',
  'why',
  'what',
  'whatever',
  'once',
  'that',
  'as',
  'after',
  'before',
])

function opens({ tokens }: Parse, i: number): boolean {
  const t = sure(tokens[i])
  if (RELATIVE.has(t.lower)) return true
  if (!SUBORDINATOR.has(t.lower)) return false
  const next = tokens[i + 1]
  if (t.lower === 'that')
    return t.pos === 'SCONJ' || t.pos === 'PRON'
      ? !/^(?:is|was|poses|means|makes)$/.test(next?.lower ?? '') || tokens[i - 1]?.pos === 'NOUN'
      : false
  if (
    t.lower === 'as' &&
    tokens[i - 1]?.text === ',' &&
    hasVerbBeforeComma(tokens, i) &&
    tokens.slice(i + 1, i + 7).some((x) => x.text === ',')
  )
    return true
  if (t.lower === 'as' || t.lower === 'after' || t.lower === 'before' || t.lower === 'since' || t.lower === 'until')
    return t.pos === 'SCONJ' || (i === 0 && hasVerbBeforeComma(tokens, i))
  return true
}

function hasVerbBeforeComma(tokens: readonly Token[], from: number): boolean {
  for (let i = from + 1; i < tokens.length && sure(tokens[i]).text !== ','; i++)
    if (sure(tokens[i]).pos === 'VERB' || sure(tokens[i]).pos === 'AUX') return true
  return false
}

function readClause(
  parse: Parse,
  from: number,
  shared: Phrase | null,
): { clause: Clause; next: number | null; sharesSubject: boolean } | null {
  const verb = mainVerb(parse, from, shared !== null)
  if (!verb) return null
  const { leads, subject } =
    shared && isEmptyBefore(parse, from, verb) ? { leads: [], subject: shared } : readSubject(parse, from, verb.from)
  if (!subject) return null
  const { complement, tails, next, sharesSubject, end } = readAfter(parse, verb)
  const ownSubject = subject !== shared
  return { clause: { leads, subject, ownSubject, verb, complement, tails, span: { from, to: end } }, next, sharesSubject }
}

const isEmptyBefore = ({ tokens }: Parse, from: number, verb: VerbGroup): boolean =>
  tokens.slice(from, verb.from).every((t) => t.pos === 'ADV' || t.pos === 'PUNCT')

/** The first finite verb that belongs to no subordinate or relative clause. */
function mainVerb(parse: Parse, from: number, subjectShared: boolean): VerbGroup | null {
  const { tokens, groups, depth } = parse
  const open: { at: number; segmentStart: boolean }[] = []
  let subordinateEnd = -1
  for (let i = from; i < tokens.length; i++) {
    const t = sure(tokens[i])
    if (sure(depth[i]) > 0) continue
    if (t.text === ';') return null
    if (t.text === ',' && open.at(-1)?.segmentStart) open.pop()
    if (opens(parse, i) && !groups.has(i)) {
      open.push({ at: i, segmentStart: i === from || sure(tokens[i - 1]).text === ',' || sure(tokens[i - 1]).pos === 'ADV' })
      continue
    }
    const group = groups.get(i)
    if (!group) continue
    if (group.finite) {
      if (open.length > 0) {
        open.pop()
        subordinateEnd = group.to
      } else if (
        subordinateEnd > 0 &&
        tokens[group.from - 1]?.pos === 'CCONJ' &&
        !tokens.slice(subordinateEnd, i).some((x) => x.text === ',')
      ) {
        subordinateEnd = group.to
      } else if (zeroRelative(parse, group, from) || (group.ambiguous && isReducedRelative(parse, group, from, subjectShared))) {
        // belongs to a noun before it
      } else return group
    }
    i = group.to - 1
  }
  return null
}

/** "every deal she signs … is watched": a pronoun right after a noun begins a relative clause without "that", if another verb follows. */
function zeroRelative({ tokens, groups }: Parse, group: VerbGroup, from: number): boolean {
  const pronoun = tokens[group.from - 1]
  const noun = tokens[group.from - 2]
  if (group.from - 2 < from || pronoun?.pos !== 'PRON' || !/^(?:he|she|they|it|we|i|you)$/.test(pronoun.lower) || noun?.pos !== 'NOUN')
    return false
  if (tokens[from]?.pos === 'ADP' || tokens[from]?.pos === 'ADV') return false
  return [...groups.values()].some((g) => g.from >= group.to && g.finite)
}

function isReducedRelative({ tokens, groups }: Parse, group: VerbGroup, from: number, subjectShared: boolean): boolean {
  let b = group.from - 1
  while (b > from && sure(tokens[b]).pos === 'ADV') b--
  const before = tokens[b]
  if (group.from === from) return !subjectShared
  if (before?.pos === 'VERB' || before?.pos === 'AUX') return true
  // "For states denied a seat, talking …": still inside a leading prepositional phrase
  const comma = tokens.findIndex((t, i) => i >= from && t.text === ',')
  if (
    tokens[from]?.pos === 'ADP' &&
    comma > group.from &&
    /NOUN|PROPN/.test(before?.pos ?? '') &&
    [...groups.values()].some((g) => g.from > comma && g.finite)
  )
    return true
  const later = [...groups.values()].find((g) => g.from >= group.to && g.finite)
  if (!later && tokens[group.to]?.lower === 'by' && !subjectShared) return true
  if (!later)
    return (
      before?.pos === 'PUNCT' &&
      !subjectShared &&
      !tokens.slice(from, group.from).some((t) => t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'PRON')
    )
  const between = tokens.slice(group.to, later.from)
  // "the allies lifted sanctions related to oil": the second past form describes the object of the first
  if (
    later.ambiguous &&
    between.length > 0 &&
    between.every((t) => /DET|ADJ|NOUN|PROPN|NUM/.test(t.pos)) &&
    !/^(?:days?|weeks?|months?|years?|morning|evening|night|decade|century)$/.test(between.at(-1)?.lower ?? '') &&
    (tokens[later.to]?.pos === 'ADP' || tokens[later.to]?.lower === 'to') &&
    ![...groups.values()].some((g) => g.from >= later.to && g.finite)
  )
    return false
  if (before?.text === ',')
    return (
      between.some((t) => t.text === ',') ||
      [...groups.values()].some(
        (g) =>
          g.from >= group.to &&
          g.finite &&
          tokens.slice(group.to, g.from).some((t) => t.text === ',') &&
          /^,$/.test(tokens[g.from - 1]?.pos === 'ADV' ? sure(tokens[g.from - 2]).text : sure(tokens[g.from - 1]).text),
      )
    )
  if (
    between.some(
      (t) =>
        RELATIVE.has(t.lower) ||
        SUBORDINATOR.has(t.lower) ||
        t.text === ';' ||
        t.text === ':' ||
        t.text === ',' ||
        /^(?:he|she|it|they|we)$/.test(t.lower),
    )
  )
    return false
  if (between.some((t) => t.pos === 'CCONJ') && later.ambiguous) return false
  return /NOUN|PROPN/.test(before?.pos ?? '')
}

const PREPOSITION_LIKE = new Set([
  'following',
  'regarding',
  'including',
  'according',
  'given',
  'based',
  'concerning',
  'despite',
  'without',
  'unlike',
  'like',
  'compared',
  'due',
  'owing',
  'thanks',
  'contrary',
  'even',
  'far',
  'instead',
  'regardless',
  'together',
  'because',
  'prior',
  'ahead',
])
const DISCOURSE = new Set([
  'however',
  'conversely',
  'furthermore',
  'moreover',
  'similarly',
  'ultimately',
  'firstly',
  'secondly',
  'thirdly',
  'fourthly',
  'lastly',
  'finally',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'next',
  'then',
  'also',
  'yet',
  'still',
  'thus',
  'hence',
  'therefore',
  'consequently',
  'nevertheless',
  'nonetheless',
  'instead',
  'meanwhile',
  'indeed',
  'likewise',
  'accordingly',
  'additionally',
  'historically',
  'today',
  'and',
  'but',
  'or',
  'so',
  'nor',
  'again',
  'perhaps',
  'meanwhile',
  'later',
  'eventually',
  'initially',
  'soon',
  'here',
  'often',
  'sometimes',
  'in',
  'once',
])

/** True if the words from `at` on tell when, where or how rather than who or what. */
function isAdverbial({ tokens, groups }: Parse, at: number, to: number): boolean {
  const t = tokens[at]
  if (!t) return false
  if (t.pos === 'ADP' || t.pos === 'SCONJ' || SUBORDINATOR.has(t.lower) || PREPOSITION_LIKE.has(t.lower)) return true
  if (DISCOURSE.has(t.lower) && (t.pos === 'ADV' || t.pos === 'CCONJ' || to - at <= 2)) return true
  if (
    t.pos === 'ADV' &&
    (to - at === 1 || /ADV|ADP|SCONJ|VERB/.test(sure(tokens[at + 1]).pos) || SUBORDINATOR.has(sure(tokens[at + 1]).lower))
  )
    return true
  if (t.lower === 'to' && groups.get(at + 1) && !sure(groups.get(at + 1)).finite) return true
  if (isPastForm(t)) return true
  if (RELATIVE.has(t.lower)) return true
  return (
    /^(?:NUM|DET)$/.test(t.pos) &&
    /^(?:days?|weeks?|months?|years?|decades?|centur(?:y|ies))$/.test(tokens[at + 1]?.lower ?? '') &&
    tokens.slice(at, to).some((x) => /^(?:after|later|before|earlier|ago)$/.test(x.lower))
  )
}

/** Splits what stands before the verb at its commas; leading adverbials go, then the subject begins; inserts after it are left out. */
function readSubject(parse: Parse, from: number, to: number): { leads: Phrase[]; subject: Phrase | null } {
  const { tokens, depth } = parse
  const leads: Phrase[] = []
  const segments = splitAt(
    from,
    trimAdverbs(tokens, from, to),
    (i) => depth[i] === 0 && (sure(tokens[i]).text === ',' || sure(tokens[i]).text === '–' || sure(tokens[i]).text === '—'),
  )
  let start = -1
  for (let s = 0; s < segments.length; s++) {
    const segment = sure(segments[s])
    const isLast = s === segments.length - 1
    const at = skipDiscourse(parse, segment.from, segment.to)
    if (at >= segment.to) continue
    if (isAdverbial(parse, at, segment.to) || (isGerund(sure(tokens[at])) && !isLast && !onlyInsertsAfter(parse, segments, s))) {
      const dated = afterDate(parse, at, segment.to)
      const inside = dated > 0 ? dated : isLast ? subjectAfterPreposition(parse, at, segment.to) : -1
      if (inside > 0) {
        leads.push({ from: at, to: inside })
        start = inside
        break
      }
      leads.push({ from: at, to: segment.to })
      continue
    }
    // "At Sèvres, a suburb of Paris, the envoys …": an apposition to the place in front
    if (
      leads.length > 0 &&
      !isLast &&
      /^(?:a|an|the)$/.test(sure(tokens[at]).lower) &&
      tokens[at - 1]?.text === ',' &&
      tokens[at - 2]?.pos === 'PROPN' &&
      tokens[segment.to - 1]?.pos !== 'CCONJ' &&
      !isListMember(parse, segments.slice(0, s + 2), s)
    )
      continue
    // the members of a list inside a leading adverbial: "on fish, trade, and energy, the delegations …"
    if (leads.length > 0 && !isLast && isListMember(parse, segments, s)) {
      sure(leads.at(-1)).to = segment.to
      continue
    }
    start = at
    break
  }
  if (start < 0) return { leads, subject: null }
  const first = sure(segments.find((s) => s.from <= start && start < s.to))
  let end = first.to
  const rest = segments.slice(segments.indexOf(first) + 1)
  for (const [r, segment] of rest.entries()) {
    const last = r === rest.length - 1
    const word = tokens[segment.from]
    if (!word || segment.from >= segment.to) continue
    const insert = word.pos !== 'CCONJ' && (isAdverbial(parse, segment.from, segment.to) || isGerund(word))
    if (insert) {
      if (last || rest.slice(r + 1).every((x) => !isCoordinated(tokens, x))) break
      continue
    }
    if (word.pos === 'CCONJ' || rest.slice(r + 1).some((x) => tokens[x.from]?.pos === 'CCONJ') || /^(?:all|both|each)$/.test(word.lower))
      end = segment.to
    else end = segment.to
  }
  // "whatever it was, the encounter follows": with a single comma and no "and" the second half is the subject
  const only = rest.length === 1 ? sure(rest[0]) : null
  if (
    only &&
    end === only.to &&
    only.to > only.from &&
    sure(tokens[only.from]).pos === 'DET' &&
    !tokens.slice(start, only.to).some((t) => t.pos === 'CCONJ')
  )
    start = only.from
  while (end > start && (/^(?:all|both|each|itself|themselves)$/.test(sure(tokens[end - 1]).lower) || sure(tokens[end - 1]).text === ','))
    end--
  return { leads, subject: end > start ? { from: start, to: end } : null }
}

const isCoordinated = (tokens: readonly Token[], phrase: Phrase): boolean => tokens[phrase.from]?.pos === 'CCONJ'

function onlyInsertsAfter(parse: Parse, segments: Phrase[], s: number): boolean {
  return segments
    .slice(s + 1)
    .every((x) => x.from >= x.to || isAdverbial(parse, x.from, x.to) || sure(parse.tokens[x.from]).pos === 'CCONJ')
}

function isListMember({ tokens }: Parse, segments: Phrase[], s: number): boolean {
  const rest = segments.slice(s + 1)
  return rest.length > 1 && rest.slice(0, -1).some((x) => tokens[x.from]?.pos === 'CCONJ')
}

function trimAdverbs(tokens: readonly Token[], from: number, to: number): number {
  while (to > from && (sure(tokens[to - 1]).pos === 'ADV' || sure(tokens[to - 1]).text === '–')) to--
  return to
}

function skipDiscourse({ tokens }: Parse, at: number, to: number): number {
  while (at < to) {
    const t = sure(tokens[at])
    const next = tokens[at + 1]
    if (t.pos === 'PUNCT' && !/^[“"‘'(]$/.test(t.text)) at++
    else if (t.pos === 'CCONJ' && /^(?:and|but|or|yet|so|nor)$/.test(t.lower)) at++
    else if (
      t.lower !== 'in' &&
      DISCOURSE.has(t.lower) &&
      next &&
      at + 1 < to &&
      /DET|ADJ|NOUN|PROPN|PRON|VERB/.test(next.pos) &&
      (t.pos === 'ADV' || t.pos === 'CCONJ')
    )
      at++
    else break
  }
  return at
}

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** "Between 4 and 11 February 1945 British, …", "On 9 May 1950 Schuman …": where the subject begins behind a full date without comma, or -1. */
function afterDate({ tokens }: Parse, from: number, to: number): number {
  if (tokens[from]?.pos !== 'ADP') return -1
  let i = from + 1
  while (
    i < to &&
    (/^(?:\d{1,4}(?:st|nd|rd|th)?|and|to|the|of|early|late|mid)$/.test(sure(tokens[i]).lower) || MONTH.test(sure(tokens[i]).text))
  )
    i++
  const dated = tokens.slice(from, i).some((t) => MONTH.test(t.text)) && /^\d+$/.test(sure(tokens[i - 1]).text)
  return dated && i < to && /PROPN|ADJ|NOUN|DET|PRON/.test(sure(tokens[i]).pos) ? i : -1
}

/** "In 1986 Reagan …", "At Yalta the leaders …": where the subject begins after a prepositional phrase without comma, or -1. */
function subjectAfterPreposition({ tokens, groups }: Parse, from: number, to: number): number {
  for (let i = from + 2; i < to; i++) {
    const t = sure(tokens[i])
    const before = sure(tokens[i - 1])
    if (groups.has(i) && sure(groups.get(i)).finite) return -1
    if (t.pos === 'DET' && /NOUN|PROPN|NUM/.test(before.pos) && !/^(?:all|both)$/.test(t.lower)) return i
    if (t.pos === 'PRON' && /^(?:he|she|it|they|we)$/.test(t.lower) && /NOUN|PROPN|NUM/.test(before.pos)) return i
    if (MONTH.test(t.text) || (/^\d{4}$/.test(t.text) && MONTH.test(before.text))) continue
    if (t.pos === 'PROPN' && before.pos === 'NUM') return i
    if (t.pos === 'PROPN' && before.pos === 'NOUN') return i
    if (/ADJ|NOUN/.test(t.pos) && before.pos === 'NUM' && /^\d{4}$/.test(before.text)) return i
  }
  return -1
}

interface After {
  complement: Phrase
  tails: Tail[]
  next: number | null
  sharesSubject: boolean
  end: number
}

/** Reads on from the verb: complement, tails, and where a next main clause begins. */
function readAfter(parse: Parse, verb: VerbGroup): After {
  const { tokens, depth } = parse
  const tails: Tail[] = []
  let end = tokens.length
  while (end > verb.to && /^[.!…”"’']$/.test(sure(tokens[end - 1]).text) && !closesQuote(tokens, verb.to, end - 1)) end--
  let next: number | null = null
  let sharesSubject = false
  let stop = end
  let complementEnd = end
  let open: { kind: Tail['kind']; connector: string; from: number } | null = null
  const close = (at: number): void => {
    if (open) tails.push({ kind: open.kind, connector: open.connector, phrase: { from: open.from, to: at } })
    else complementEnd = Math.min(complementEnd, at)
  }
  for (let i = verb.to; i < end; i++) {
    if (sure(depth[i]) > 0) continue
    const t = sure(tokens[i])
    if (t.text === ';') {
      next = i + 1
      stop = i
      break
    }
    const clause = startsClause(parse, verb, i, end)
    if (clause && !(clause.shares && open)) {
      next = clause.at
      sharesSubject = clause.shares
      stop = i
      break
    }
    const tail = startsTail(parse, verb, i, end)
    if (!tail) continue
    close(i)
    open = tail
    i = tail.from - 1
    // a colon opens what may be clauses of their own
    if (tail.kind === 'colon' && [...parse.groups.values()].some((g) => g.from >= tail.from && g.finite)) {
      next = tail.from
      break
    }
  }
  close(stop)
  let to = complementEnd
  while (to > verb.to && sure(tokens[to - 1]).text === ',') to--
  for (const tail of tails) while (tail.phrase.to > tail.phrase.from && sure(tokens[tail.phrase.to - 1]).text === ',') tail.phrase.to--
  return { complement: { from: verb.to, to }, tails, next, sharesSubject, end: stop }
}

function closesQuote(tokens: readonly Token[], from: number, at: number): boolean {
  if (!/^[”"’']$/.test(sure(tokens[at]).text)) return false
  return tokens.slice(from, at).some((t) => /^[“"‘']$/.test(t.text))
}

/** "…, and Sadat flew …", "… but hinted that …": where the next main clause begins after a coordinator at `i`. */
function startsClause(parse: Parse, verb: VerbGroup, i: number, end: number): { at: number; shares: boolean } | null {
  const { tokens, groups } = parse
  const comma = sure(tokens[i]).text === ','
  const at = comma ? i + 1 : i
  const word = tokens[at]
  if (!word || !/^(?:and|but|or|yet|so|nor)$/.test(word.lower) || !(word.pos === 'CCONJ' || word.pos === 'ADV' || word.pos === 'SCONJ'))
    return null
  if (word.lower === 'so' && !comma) return null
  const embedded = tokens
    .slice(verb.to, i)
    .some((t) => t.lower === 'that' || t.lower === 'whether' || t.lower === 'which' || t.lower === 'who' || t.lower === 'how')
  if (embedded && !comma) return null
  let j = at + 1
  while (j < end && (sure(tokens[j]).pos === 'ADV' || /^[,“"]$/.test(sure(tokens[j]).text))) j++
  const direct = groups.get(j)
  if (direct?.finite && !(sure(tokens[j]).pos === 'VERB' && embedded && !comma)) {
    // "signal and seek": a base form after "and" continues an infinitive unless the main verb is in the same form
    const main = sure(tokens[verb.from])
    const here = sure(tokens[direct.from])
    const sameForm = here.pos === 'AUX' || (isPastForm(here) && isPastForm(main)) || /s$/.test(here.lower) === /s$/.test(main.lower)
    if (sameForm && !(verb.to - verb.from > 1 && direct.to - direct.from === 1)) return { at: at + 1, shares: true }
    return null
  }
  for (let k = at + 1; k < end; k++) {
    const t = sure(tokens[k])
    const group = groups.get(k)
    if (t.text === ';' || t.text === ':' || (t.text === ',' && k > at + 8)) return null
    if ((RELATIVE.has(t.lower) || SUBORDINATOR.has(t.lower)) && t.lower !== 'that' && k > at + 2) return null
    if (t.lower === 'that' && t.pos !== 'DET' && k > at + 1) return null
    if (!group) continue
    if (group.finite) {
      if (group.ambiguous && !comma && tokens[k - 1]?.pos === 'NOUN' && /^(?:by|in|from|to|on)$/.test(tokens[group.to]?.lower ?? ''))
        return null
      return { at: at + 1, shares: false }
    }
    if (isGerund(t) && /NOUN|PROPN/.test(tokens[k - 1]?.pos ?? '')) return null
    k = group.to - 1
  }
  return null
}

function startsTail(parse: Parse, verb: VerbGroup, i: number, end: number): { kind: Tail['kind']; connector: string; from: number } | null {
  const { tokens } = parse
  const t = sure(tokens[i])
  const comma = t.text === ','
  const at = comma ? i + 1 : i
  const word = tokens[at]
  const after = tokens[at + 1]
  if (!word) return null
  const tail = (kind: Tail['kind'], length = 1): { kind: Tail['kind']; connector: string; from: number } => ({
    kind,
    connector: tokens
      .slice(at, at + length)
      .map((x) => x.lower)
      .join(' '),
    from: at + length,
  })
  if (!comma) {
    if (t.text === ':' || t.text === '–' || t.text === '—') return { kind: 'colon', connector: t.text, from: i + 1 }
    if (t.lower === 'because') return after?.lower === 'of' ? tail('because', 2) : tail('because')
    if ((t.lower === 'due' || t.lower === 'owing' || t.lower === 'thanks') && after?.lower === 'to') return tail('because', 2)
    if (/^(?:whereas|although|unless)$/.test(t.lower)) return t.lower === 'unless' ? tail('condition') : tail('contrast')
    if (t.lower === 'while' && i > verb.to + 1) return tail('contrast')
    if (t.lower === 'if' && i > verb.to + 1) return tail('condition')
    return null
  }
  if (/^(?:which|who|whose|whom)$/.test(word.lower)) return { kind: 'relative', connector: word.lower, from: at + 1 }
  if (word.pos === 'ADP' && after?.lower === 'which') return tail('relative', 2)
  if (/^(?:while|whereas|although|though|unlike)$/.test(word.lower)) return tail('contrast')
  if (word.lower === 'even' && /^(?:as|though|if)$/.test(after?.lower ?? '')) return tail('contrast', 2)
  if (word.lower === 'rather' && after?.lower === 'than') return tail('contrast', 2)
  if (word.lower === 'as' && after?.lower === 'opposed') return tail('contrast', 3)
  if (word.lower === 'not' && after) return tail('contrast')
  if (/^(?:because|since)$/.test(word.lower)) return after?.lower === 'of' ? tail('because', 2) : tail('because')
  if ((word.lower === 'due' || word.lower === 'owing' || word.lower === 'thanks') && after?.lower === 'to') return tail('because', 2)
  if (word.lower === 'as' && word.pos === 'SCONJ') return tail('detail')
  if (word.lower === 'so' && after?.lower === 'that') return tail('so', 2)
  if (/^(?:if|unless|provided|when|once)$/.test(word.lower)) return tail('condition')
  if (word.lower === 'with' && /ing$|ed$/.test(nextVerb(tokens, at, end)?.lower ?? '')) return tail('with')
  if (word.lower === 'without') return tail('without')
  if (
    /^(?:such|including|particularly|especially|notably|often|usually|namely|however|sometimes|regardless|alongside|mainly|chiefly|even)$/.test(
      word.lower,
    )
  )
    return { kind: 'detail', connector: word.lower, from: at }
  const gerundAt = word.pos === 'ADV' ? at + 1 : at
  const gerund = tokens[gerundAt]
  if (gerund && isGerund(gerund) && !isSeries(tokens, verb, i, end)) return { kind: 'participle', connector: '', from: at }
  return null
}

function nextVerb(tokens: readonly Token[], from: number, end: number): Token | undefined {
  for (let i = from + 1; i < end && sure(tokens[i]).text !== ','; i++) if (sure(tokens[i]).pos === 'VERB') return tokens[i]
  return undefined
}

/** "buying time, dividing rivals, and saving face": -ing forms in a list are no tail. */
function isSeries(tokens: readonly Token[], verb: VerbGroup, comma: number, end: number): boolean {
  const hasEarlier = tokens.slice(verb.to, comma).some((t, k) => isGerund(t) && (k <= 1 || tokens[verb.to + k - 1]?.pos === 'ADP'))
  if (!hasEarlier) return false
  for (let i = comma + 1; i < end - 1; i++)
    if (sure(tokens[i]).pos === 'CCONJ' && (isGerund(sure(tokens[i + 1])) || sure(tokens[i + 1]).pos === 'ADV')) return true
  return false
}

function splitAt(from: number, to: number, separates: (i: number) => boolean): Phrase[] {
  const segments: Phrase[] = []
  let start = from
  for (let i = from; i < to; i++) {
    if (!separates(i)) continue
    segments.push({ from: start, to: i })
    start = i + 1
  }
  segments.push({ from: start, to })
  return segments
}
