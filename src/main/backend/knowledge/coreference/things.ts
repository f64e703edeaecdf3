import { sure } from '../sure'
import type { Analysis, Sentence } from '../analysis'
import { clausesOf, type Clause, type Phrase } from '../clauses'
import { headOf, isPersonNoun, isPlural } from '../phrases'
import type { Token } from '../tokens'
import { isSigned } from './antecedents/agreement'
import { doerAbove, isTakenUpHere } from './binding'
import type { Context, Pointer } from './context'
import { isGrammars } from './grammars'
import { isPersonPhrase } from './people'
import { isNumeral, isTitle } from './somebody'
import { clean, lowerFirst } from './words'
import { actsWithin, hasBodies, hasRival, isActor, isBody } from './actors'

/** "it", "they", "its": the thing or the group spoken of before. */
export function thing(context: Context, sentence: Sentence, phrase: Phrase, i: number, clause: Clause | undefined): Pointer | null {
  const { analysis } = context
  const { tokens } = sentence
  const t = sure(tokens[i])
  const plural = /^the/.test(t.lower)
  if (tokens.slice(phrase.from, i).some((x) => x.pos === 'NOUN' || x.pos === 'PROPN')) return null
  const possessive = t.lower === 'its' || t.lower === 'their'
  // "makes it hard to": the grammar's "it"
  if (t.lower === 'it' && tokens[i + 1]?.pos === 'ADJ') return null
  if (t.lower === 'it' && isGrammars(tokens, i)) return { to: i + 1, by: null }
  if (/^(?:itself|themselves)$/.test(t.lower) || (t.lower === 'its' && hasOwnSubject(sentence, phrase, i)))
    return { to: i + 1, by: null, leans: true }
  const use = (s: Sentence, p: Phrase): Pointer | null => {
    // "No such denial appears in the readout. It says …": what is not there is meant by nothing
    if (/^(?:no|nobody|nothing|none|neither|few|hardly)$/.test(s.tokens[p.from]?.lower ?? '')) return null
    // "Regimes lower costs, …": a plural before an adjective is a subject and its verb misread
    if (s.tokens.slice(p.from, p.to - 1).some(({ tag }, n) => /^(?:NNS JJ|NN JJR)/.test(`${tag} ${s.tokens[p.from + n + 1]?.tag ?? ''}`)))
      return null
    const isWho = s.tokens.slice(p.from, p.to).some((x) => /^(?:who|whose|whom)$/.test(x.lower))
    if (
      /^it/.test(t.lower) &&
      s.tokens.slice(p.from, p.to).some((x, k) => isNumeral(x) || (x.tag === 'NNP' && x.label === 'conj' && isOfPerson(s, p.from + k)))
    )
      return null
    // "If it is too small, a greedy state could imitate it; if it is large enough, …": the same it
    if (t.lower === 'it' && s === sentence && tokens.some((x, k) => k < p.from && x.lower === 'it' && /^nsubj/.test(x.label))) return null
    // "the fourth mediator": no thing
    const noun = headOf(s.tokens, p)
    if (/^it/.test(t.lower) && noun >= 0 && isTitle(sure(s.tokens[noun]))) return null
    // "In 1971 the parties went to five judges. Their award …": whose?
    if (s !== sentence && plural && possessive && hasBodies(s, p)) return null
    // "The Security Council obliged with ONUMOZ, and its head …": the one named last, or who does it
    if (s === sentence && possessive && !plural && isNamedBetween(s, p, i)) return null
    if (/^it/.test(t.lower) && (isPersonPhrase(s, p) || isWho || speaks(s, p))) return null
    const only = p.to === p.from + 1 ? sure(s.tokens[p.from]) : null
    const same = only !== null && s !== sentence && only.lower === (plural ? 'they' : 'it')
    const pair = /^the pair$/i.test(clean(analysis.words(s, p)))
    if (!same && ((isPlural(s.tokens, p) || pair) !== plural || s.tokens.slice(p.from, p.to).some((x) => x.pos === 'PRON'))) return null
    if (s !== sentence && (plural || possessive) && !isActor(s, p) && hasRival(s, p, plural)) return null
    // "The Senate approved the treaty. Its future …", "The Soviet Union founded the Cominform. At its opening meeting …": whose?
    if (s !== sentence && possessive && !plural && hasObject(s, p)) return null
    // "Rather than let Russia act alone, Britain and France joined it. Their fleets …": of all three
    if (s !== sentence && plural && possessive && joinsAnother(s, p)) return null
    // "a mere return was out of the question. It recommended an autonomous Manchuria": what recommends is somebody
    if (t.label === 'nsubj' && !possessive && !isActor(s, p) && DECIDES.test(t.head?.lemma ?? '')) return null
    // "A group of experts completed a draft. It was signed in Cairo", "the Duma approved the extension, and it took effect": no body
    if (/^it$/.test(t.lower) && (isSigned(t) || isInForce(tokens, t)) && isBody(s, p)) return null
    // "Two days earlier Reagan and Wright had published …", "the United States, India and Japan do not": not all of the subject
    if (s.tokens.slice(p.from, p.to).some(({ label }) => label === 'npadvmod') || goesOnBehind(s, p)) return null
    // "Athens closed its border to it": what is no subject goes back to any word of the sentence before
    if (s !== sentence && !possessive && /^(?:pobj|dobj|dative)$/.test(t.label) && hasRival(s, p, plural)) return null
    // "the other four members came late. They …": all of them, or these
    if (s !== sentence && plural && s.tokens.slice(p.from, p.to).some((x) => /^(?:other|others|rest|remaining)$/.test(x.lower))) return null
    const resolved = s === sentence ? null : context.resolve(s, p)
    if (resolved && (resolved.open.length > 0 || resolved.leansOnSubject || NAMELESS.test(resolved.text))) return null
    const name = resolved?.text ?? lowerFirst(clean(analysis.words(s, p)), sure(s.tokens[p.from]), s)
    if (name.split(' ').length > 11) return null
    const lexicon = analysis.lexicon
    // "Iceland had a sort of grapnel. It was first used …": what is used is no country
    if (s !== sentence && t.label === 'nsubjpass' && lexicon.byAlias.get(name.toLowerCase())?.kind === 'state' && bringsIn(s, p))
      return null
    // "Russia's difficulty was of another kind. It could still send troops": the one or the other
    const [, state] = /^(?:the )?(\p{Lu}[\p{L} ]*?)['’]s? /u.exec(name) ?? []
    if (s !== sentence && !possessive && state !== undefined && lexicon.byAlias.get(state.toLowerCase())?.kind === 'state') return null
    // "Russia's incentive is weak. Its production lines": Russia's
    const owner = possessive ? /^(?:the )?\p{Lu}[\p{L} ]*?(?=['’]s )/u.exec(name)?.[0] : undefined
    const whose = owner ?? name
    // "the brigade on the Namka Chu’s commander": whose?
    if (possessive && / (?:on|in|at|with|for|to|from|between|against|under|over|near) /.test(whose)) return null
    return { to: i + 1, by: possessive ? (/s$/.test(whose) ? `${whose}’` : `${whose}’s`) : name }
  }
  // "gave her only a narrow strip of sea; beyond it …"
  if (
    t.label === 'pobj' &&
    /^(?:beyond|behind|above|below|beneath|across|around|through|inside|outside|near|along|within)$/.test(t.head?.lower ?? '')
  )
    return { to: i + 1, by: null }
  // "audiences often prefer a wise retreat; what they judge is the policy": who was spoken of last, in the same sentence
  if (!clause) {
    const before = sentence.clauses.findLast(
      ({ subject, verb }) => subject.to <= phrase.from && verb.head < i && isPlural(tokens, subject) === plural,
    )
    const found = before && !isNested(tokens, before.subject.to, phrase.from) ? use(sentence, before.subject) : null
    if (found) return found
  }
  if (clause) {
    const isSubject = phrase.from === clause.subject.from
    if (!isSubject) {
      for (const lead of clause.leads) {
        const noun = lastNounPhrase(tokens, lead)
        const found =
          noun && clause.subject.to <= phrase.from && possessive && isPlural(tokens, clause.subject) !== plural ? use(sentence, noun) : null
        if (found) return found
      }
      if (!/^(?:it|its|itself)$/.test(t.lower) || !isPersonPhrase(sentence, clause.subject)) return { to: i + 1, by: null, leans: true }
    }
    for (const lead of isSubject ? clause.leads : []) {
      const word = tokens[lead.from]
      if (!word || !/^(?:while|although|though|when|if|even|as|because|since|after|before|once|unless|until|whereas)$/.test(word.lower))
        continue
      if (t.lower === 'it' && /^(?:when|if)$/.test(word.lower)) return { to: i + 1, by: null, leans: true }
      const skip = lead.from + (word.lower === 'even' ? 2 : 1)
      const inner = clausesOf(tokens.slice(skip, lead.to))[0]
      const found = inner && use(sentence, { from: inner.subject.from + skip, to: inner.subject.to + skip })
      if (found) return found
    }
    const at = isSubject ? sentence.clauses.indexOf(clause) : 0
    if (at > 0) {
      const before = sure(sentence.clauses[at - 1])
      // "the conclusion is that Geneva bought time: it …"
      const nested = isNested(tokens, before.subject.to, phrase.from)
      return (nested ? null : use(sentence, before.subject)) ?? { to: i + 1, by: null }
    }
  }
  const earlier = analysis.sentences[sentence.index - 1]
  if (earlier && earlier.block === sentence.block && !isTakenUpHere(sentence, i, plural)) {
    if (sentence.label && !plural) return { to: i + 1, by: null }
    for (const c of earlier.clauses) {
      // "The Initiative ran for 120 days, which meant that Moscow could threaten to leave, and did. It suspended …": the one or the other
      if (t.lower === 'it' && t.label === 'nsubj' && actsWithin(earlier, c.subject)) return { to: i + 1, by: null }
      const found = use(earlier, c.subject) ?? predicate(analysis, earlier, c, t.lower, possessive)
      if (found) return { ...found, to: i + 1 }
    }
  }
  return { to: i + 1, by: null }
}

/**
 * "Washington could have enforced but, according to one of its own negotiators", "London sent frigates to protect its fishermen": the doer's own. A clause whose subject it
 * stands in has none before it.
 */
function hasOwnSubject({ tokens }: Sentence, phrase: Phrase, i: number): boolean {
  const doer = doerAbove(tokens, i)
  if (doer === null || tokens.indexOf(doer) >= phrase.from || !/^NNP?$/.test(doer.tag)) return false
  for (let at: Token | null = sure(tokens[i]); at && at !== doer.head; at = at.head) if (/^nsubj/.test(at.label)) return false
  return true
}

const isOfPerson = ({ mentions }: Sentence, at: number): boolean => mentions.some((m) => m.kind === 'person' && m.from <= at && at < m.to)

/** "Britain and France joined Russia" */
const joinsAnother = ({ tokens }: Sentence, { from, to }: Phrase): boolean =>
  tokens.some(
    (t) =>
      t.label === 'dobj' &&
      t.head?.lemma === 'join' &&
      tokens.slice(from, to).some(({ label, head }) => label === 'nsubj' && head === t.head) &&
      (t.pos === 'PRON' || t.pos === 'PROPN'),
  )

/** True where something else is named between a subject and what is owned in the next clause: "obliged with ONUMOZ, and its head". */
const isNamedBetween = ({ tokens, mentions }: Sentence, { to }: Phrase, i: number): boolean =>
  /^(?:and|but|;)$/.test(tokens[i - 1]?.lower ?? '') &&
  mentions.some(
    (m) =>
      m.from >= to &&
      m.to <= i &&
      (m.kind === 'organisation' || m.kind === 'unknown' || m.kind === 'state') &&
      /^(?:dobj|pobj)$/.test(tokens[m.to - 1]?.label ?? '') &&
      // "in August 1990": when and where it was done
      !/^(?:in|at|on|near)$/.test(tokens[m.to - 1]?.head?.lower ?? ''),
  )

/** "Axelrod attributed its success to …": who speaks is no thing. */
const speaks = ({ tokens }: Sentence, { from, to }: Phrase): boolean =>
  tokens.slice(from, to).some((x) => x.tag === 'NNP' && x.label === 'nsubj' && SPEECH.test(x.head?.lemma ?? ''))

/** "the conclusion is that Geneva bought time: it …", "the fear that the ally will defect: it …": a new subject has come in between. */
const isNested = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some((x) => x.lower === 'that' && x.pos === 'SCONJ' && (x.head?.label === 'acl' || SPEAKS_OF.test(x.head?.head?.lemma ?? '')))

/** Verbs with whose that-clause a new subject comes in. */
const SPEAKS_OF = /^(?:be|hold|argue|say|point|suggest|claim|contend|maintain|believe|show|find|note|report)$/

/** "Results were thin. They agreed …", "the advance went on. It declared war": what only somebody does is said of no thing. */
export const isNoDoer = (pronoun: Token, sentence: Sentence, phrase: Phrase): boolean =>
  pronoun.label === 'nsubj' && DECIDES.test(pronoun.head?.lemma ?? '') && !isActor(sentence, phrase) && !hasPerson(sentence, phrase)

const hasPerson = ({ tokens }: Sentence, { from, to }: Phrase): boolean =>
  tokens.slice(from, to).some((t) => isPersonNoun(t) || /^NNPS?$/.test(t.tag) || (t.tag === 'NNS' && PEOPLE.test(t.lemma)))
const PEOPLE =
  /^(?:crew|staff|family|police|crowd|mob|team|company|firm|bank|firms?|industry|union|church|tribe|clan|militia|guerrilla|settler|band|gang|gunman|policeman)$/

/** What only somebody does. */
const DECIDES =
  /^(?:recommend|propose|agree|refuse|decide|want|demand|promise|offer|ask|threaten|withdraw|sign|accept|reject|suspend|vote|warn|insist|declare|announce|argue|say|claim|maintain|hope|fear|believe|conclude|urge|request|order|pledge|undertake|invite|appoint|send|launch|invade|attack|occupy|retaliate|negotiate|concede|admit|deny|complain|protest|object|lose|regain|cede|surrender|try|imitate|seek)$/

const SPEECH =
  /^(?:argue|say|write|claim|hold|contend|maintain|suggest|attribute|think|believe|explain|insist|conclude|note|observe|object|reply|show|find|call|describe|define|distinguish)$/

function lastNounPhrase(tokens: readonly Token[], { from, to }: Phrase): Phrase | null {
  for (let i = to - 1; i >= from; i--) if (sure(tokens[i]).pos === 'DET') return { from: i, to }
  return null
}

/** "What came out of Geneva was a joint statement. It …": the statement. Only where the subject tells nothing itself. */
function predicate(analysis: Analysis, s: Sentence, c: Clause, word: string, possessive: boolean): Pointer | null {
  const head = s.tokens[c.subject.from]
  if (!/^it/.test(word) || !head || !/^(?:what|there)$/.test(head.lower)) return null
  const match = /^an? ([\p{L} -]{3,40}?)(?: (?:rather than|and not|that|which|in|on|for|with|to)\b|,|$)/u.exec(
    clean(analysis.words(s, c.complement)),
  )
  return match ? { to: 0, by: `the ${sure(match[1])}${possessive ? '’s' : ''}` } : null
}

/** True where a sentence goes on to something new: "had a sort of grapnel". */
const bringsIn = ({ tokens }: Sentence, subject: Phrase): boolean =>
  tokens.some((x, k) => k >= subject.to && /^an?$/.test(x.lower) && /^NN$/.test(x.head?.tag ?? ''))

/** "the three": as open as the pronoun. */
const NAMELESS = /^(?:it|they|the (?:two|three|four|five|first|second|third|last|latter|former|others?|one))$/i

/** "The United States, India and Japan": more is joined to the subject behind the words taken for it. */
const goesOnBehind = ({ tokens }: Sentence, { from, to }: Phrase): boolean =>
  tokens.some((x, k) => k >= to && x.lower === 'and' && x.label === 'cc' && hangsAlong(x.head, tokens.slice(from, to)))

function hangsAlong(word: Token | null, nouns: readonly Token[]): boolean {
  let at = word
  while (at && /^(?:conj|appos)$/.test(at.label) && !nouns.includes(at)) at = at.head
  return at !== null && at.label.startsWith('nsubj') && nouns.includes(at)
}

/** True where a sentence tells of one thing what another does to it, which is not its own. */
const hasObject = ({ tokens }: Sentence, { from, to }: Phrase): boolean =>
  tokens.some(
    (x, k) =>
      (k < from || k >= to) &&
      /^(?:dobj|attr)$/.test(x.label) &&
      /^NNP?$/.test(x.tag) &&
      /^nsubj/.test(tokens.slice(from, to).find((n) => n.head === x.head)?.label ?? '') &&
      !tokens.some((d) => d.head === x && /^(?:its|an?)$/.test(d.lower) && d.label === 'poss') &&
      !/^(?:year|month|week|day|time|part|half|end|use|lack)$/.test(x.lemma),
  )

/** "took effect", "entered into force": as a treaty does. */
const isInForce = (tokens: readonly Token[], { label, head }: Token): boolean =>
  label === 'nsubj' &&
  /^(?:take|enter|come|go)$/.test(head?.lemma ?? '') &&
  tokens.some(
    (t) =>
      (t.lower === 'effect' && t.label === 'dobj' && t.head === head) ||
      (t.lower === 'force' && t.head?.lower === 'into' && t.head.head === head),
  )
