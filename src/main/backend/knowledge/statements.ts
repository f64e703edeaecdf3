import { sure } from './sure'
import type { Slot } from '../../../shared/fact'
import type { Sentence } from './analysis'
import { NO_PARTS, type ClauseParts } from './clause-parts'
import { clausesOf, relativeClausesOf, type Clause, type Phrase, type Tail } from './clauses'
import { clean, type Coreference, type Resolved } from './coreference'
import { headOf, isPersonNoun, isPlural } from './phrases'
import type { Token } from './tokens'
import { baseForm, isGerund, isPastForm } from './verbs'

export type Slots = Record<string, Slot[]>

/** How a clause's complement begins; it decides how one can ask for it. */
export type Shape = 'thing' | 'preposition' | 'by' | 'that' | 'infinitive' | 'quality' | 'gerund' | 'none'

/** A main or subordinate clause as something that can be asked about: who does what. All words are resolved. */
export interface Statement {
  sentence: Sentence
  clause: Clause
  /** 'main', or how the clause hangs on another one. */
  role: 'main' | 'lead' | 'tail'
  subject: Resolved
  complement: Resolved
  shape: Shape
  /** Base form of the main verb: "be", "lead", "stem". */
  lemma: string
  person: boolean
  plural: boolean
  /** The subject's own words name nothing ("the session"); only what they resolve to does. */
  bare: boolean
  start: number
  end: number
  /** For a verb in -ing: the tense of the clause it hangs on. */
  borrowedTense?: 'past' | 'present'
}

/** All statements of a sentence: its main clauses, and those in its leading and trailing subordinate clauses. */
export function statementsOf(coreference: Coreference, sentence: Sentence): Statement[] {
  const main = sentence.clauses.map((clause) => statement(coreference, sentence, clause, 'main')).filter((s) => s !== null)
  const hanging = sentence.clauses.flatMap((clause) => [
    ...clause.leads.flatMap((lead) => subordinate(coreference, sentence, lead, 'lead')),
    ...clause.tails
      .filter((t) => t.kind === 'with' || (t.kind === 'detail' && sentence.tokens[t.phrase.from]?.lower === 'such'))
      .flatMap((t) => absolutes(coreference, sentence, clause, t.phrase)),
    ...clause.tails
      .filter((t) => t.kind === 'contrast' || t.kind === 'because')
      .flatMap((t) => subordinate(coreference, sentence, { from: t.phrase.from - 1, to: t.phrase.to }, 'tail')),
  ])
  const beside = relativeClausesOf(sentence.tokens)
    .map((clause) => statement(coreference, sentence, clause, 'tail'))
    .filter((s) => s !== null)
  return [...main, ...hanging, ...beside]
}

const OPENERS = /^(?:while|whereas|although|though|because|since|as|if|when|even|once)$/

function subordinate(coreference: Coreference, sentence: Sentence, phrase: Phrase, role: 'lead' | 'tail'): Statement[] {
  const first = sentence.tokens[phrase.from]
  if (!first || !/^(?:while|whereas|although|though|because)$/.test(first.lower)) return []
  const skip = phrase.from + (OPENERS.test(sentence.tokens[phrase.from + 1]?.lower ?? '') ? 2 : 1)
  const tokens = sentence.tokens.slice(skip, phrase.to)
  const clause = clausesOf(tokens)[0]
  if (!clause) return []
  const found = statement(coreference, sentence, shift(clause, skip), role)
  return found ? [found] : []
}

/** "with statements drawing criticism", "such as Nixon going to China and Brandt kneeling in Warsaw": a noun phrase and a verb in -ing. */
function absolutes(coreference: Coreference, sentence: Sentence, main: Clause, phrase: Phrase): Statement[] {
  const { tokens } = sentence
  let at = phrase.from
  while (/^(?:with|such|as|like|including)$/.test(tokens[at]?.lower ?? '')) at++
  const found: Statement[] = []
  const verbs: number[] = []
  for (let i = at + 1; i < phrase.to; i++) if (isGerund(sure(tokens[i])) && /NOUN|PROPN/.test(sure(tokens[i - 1]).pos)) verbs.push(i)
  for (const [n, verb] of verbs.entries()) {
    let from = n === 0 ? at : verb
    if (n > 0) {
      for (let i = verb; i > sure(verbs[n - 1]); i--) {
        if (sure(tokens[i]).pos === 'CCONJ' || sure(tokens[i]).text === ',') {
          from = i + 1
          break
        }
      }
    }
    const next = verbs[n + 1]
    let to = phrase.to
    if (next !== undefined) {
      for (let i = next; i > verb; i--) {
        if (sure(tokens[i]).text === ',' || sure(tokens[i]).pos === 'CCONJ') {
          to = i
          if (tokens[i - 1]?.text === ',') to = i - 1
          break
        }
      }
    }
    if (from >= verb || to <= verb + 1) continue
    const group = { from: verb, to: verb + 1, head: verb, finite: false, passive: false, negated: false }
    const clause: Clause = {
      leads: [],
      subject: { from, to: verb },
      apposition: null,
      ownSubject: true,
      verb: group,
      complement: { from: verb + 1, to },
      parts: NO_PARTS,
      tails: [],
      span: { from, to },
    }
    const one = statement(coreference, sentence, clause, 'tail')
    if (one) found.push({ ...one, borrowedTense: tenseOf(sure(tokens[main.verb.from])) })
  }
  return found
}

const tenseOf = (verb: Token): 'past' | 'present' => (isPastForm(verb) || /^(?:was|were|had|did)$/.test(verb.lower) ? 'past' : 'present')

function shift(clause: Clause, by: number): Clause {
  const move = ({ from, to }: Phrase): Phrase => ({ from: from + by, to: to + by })
  return {
    ...clause,
    leads: clause.leads.map(move),
    subject: move(clause.subject),
    apposition: clause.apposition && move(clause.apposition),
    parts: Object.fromEntries(
      Object.entries(clause.parts).map(([name, part]: [string, Phrase | null]) => [name, part && move(part)]),
    ) as unknown as ClauseParts,
    verb: { ...clause.verb, from: clause.verb.from + by, to: clause.verb.to + by, head: clause.verb.head + by },
    complement: move(clause.complement),
    tails: clause.tails.map((t: Tail) => ({ ...t, phrase: move(t.phrase) })),
    span: move(clause.span),
  }
}

function statement(coreference: Coreference, sentence: Sentence, clause: Clause, role: Statement['role']): Statement | null {
  const { tokens } = sentence
  // "What is given up today weakens …": a clause as the subject cannot be moved about
  if (
    /^(?:what|whatever|whether|how|why|that)$/.test(sure(tokens[clause.subject.from]).lower) &&
    tokens[clause.subject.from]?.label !== 'det' &&
    clause.subject.to - clause.subject.from > 1
  )
    return null
  const owner = clause.ownSubject ? clause : (sentence.clauses.find((c) => c.ownSubject && c.subject === clause.subject) ?? clause)
  const subject = coreference.resolve(sentence, clause.subject, owner)
  const complement = coreference.resolve(sentence, clause.complement, clause)
  const head = sure(tokens[clause.verb.head])
  const noun = headOf(tokens, clause.subject)
  const named = sentence.mentions.find(
    (m) => m.from >= clause.subject.from && m.to <= clause.subject.to && (m.to - 1 === noun || m.from === noun),
  )
  return {
    sentence,
    clause,
    role,
    subject,
    complement,
    shape: shapeOf(sentence, clause),
    lemma: baseForm(head),
    person:
      named?.kind === 'person' ||
      (isPersonNoun(sure(tokens[clause.subject.to - 1])) &&
        !tokens.slice(clause.subject.from, clause.subject.to).some((t) => t.pos === 'ADP')) ||
      (noun >= 0 && isPersonNoun(sure(tokens[noun]))) ||
      sentence.mentions.some(
        (m) =>
          m.kind === 'person' &&
          m.from === clause.subject.from &&
          m.from <= noun &&
          tokens[m.to]?.pos !== 'PART' &&
          !/^(?:of|in|at|on|for)$/.test(tokens[m.to]?.lower ?? ''),
      ),
    plural: isPlural(tokens, clause.subject),
    bare:
      subject.text.toLowerCase() !==
      clean(
        sentence.tokens
          .slice(clause.subject.from, clause.subject.to)
          .map((t) => t.text)
          .join(' '),
      )
        .toLowerCase()
        .replace(/ (['’])/g, '$1'),
    start: sure(tokens[clause.span.from]).start,
    end: sure(tokens[Math.max(clause.span.from, clause.span.to - 1)]).end,
  }
}

/** "largely on trust", but not "close to an agreement". */
const colours = ({ pos, lower }: Token): boolean =>
  pos === 'ADV' &&
  /ly$|^(?:also|only|just|even|still|so|almost|too|then|again|now|soon|together|back|more|most|less|first|later)$/.test(lower)

/** "responds to aggregate demand": behind these verbs comes a thing, whatever the tagger takes its first word for. */
const TAKES_TO = /^(?:respond|refer|object|react|amount|contribute|belong|adhere|correspond|conform|relate|appeal|submit|resort|adapt)$/

function shapeOf({ tokens }: Sentence, { complement, verb }: Clause): Shape {
  let at = complement.from
  while (at < complement.to && tokens[at + 1] && (sure(tokens[at]).text === ',' || colours(sure(tokens[at])))) at++
  const first = tokens[at]
  if (!first || complement.to <= complement.from) return 'none'
  if (first.lower === 'that' && first.pos !== 'DET') return 'that'
  if (/^(?:whether|how|why|what|if)$/.test(first.lower)) return 'that'
  if (first.pos === 'PRON' && /^(?:they|he|she|we|it)$/.test(first.lower) && tokens[at + 1] && /VERB|AUX/.test(sure(tokens[at + 1]).pos))
    return 'that'
  if (first.lower === 'to' && TAKES_TO.test(baseForm(sure(tokens[verb.head])))) return 'preposition'
  if (first.lower === 'to' && tokens[at + 1] && (/VERB|AUX/.test(sure(tokens[at + 1]).pos) || sure(tokens[at + 1]).pos === 'ADV'))
    return 'infinitive'
  if (first.lower === 'by' && verb.passive) return 'by'
  if (first.pos === 'ADP' || first.lower === 'to') return 'preposition'
  if (isGerund(first)) return 'gerund'
  if (
    first.pos === 'ADJ' &&
    !tokens
      .slice(at, complement.to)
      .some(
        (t, k) =>
          k > 0 &&
          (t.pos === 'NOUN' || t.pos === 'PROPN') &&
          !tokens.slice(at, at + k).some((x) => x.pos === 'ADP' || x.pos === 'SCONJ' || x.lower === 'to'),
      )
  )
    return 'quality'
  if (isPastForm(first) || first.pos === 'ADV') return 'quality'
  return 'thing'
}

/** The statements inside reported speech or a "that" clause, given as a token range. */
export function innerStatement(coreference: Coreference, sentence: Sentence, range: Phrase): Statement[] {
  const tokens = sentence.tokens.slice(range.from, range.to)
  return clausesOf(tokens)
    .slice(0, 2)
    .map((clause) => statement(coreference, sentence, shift(clause, range.from), 'main'))
    .filter((s) => s !== null)
}
