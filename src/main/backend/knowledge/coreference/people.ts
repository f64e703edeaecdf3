import { SHIP } from './antecedents/agreement'
import { sure } from '../sure'
import type { Analysis, Sentence } from '../analysis'
import type { Clause, Phrase } from '../clauses'
import { headOf, isPersonNoun, isPlural } from '../phrases'
import type { Token } from '../tokens'
import { doerAbove, isDoneBy, isInRelativeClause } from './binding'
import type { Context, Pointer } from './context'
import { shortName } from './short-name'
import { isSomebodyInFront, isTitle } from './somebody'
import { insideQuotes } from './words'
import { authorReviewed, reviewed } from './reviewed-author'
import { isSomebody, ofOwnSubject } from './own-subject'
import { roleHolder } from './role-holder'

export function person(context: Context, sentence: Sentence, phrase: Phrase, i: number, clause: Clause | undefined): Pointer | null {
  const { analysis } = context
  const { tokens, mentions } = sentence
  const possessive =
    /^(?:his|her)$/.test(sure(tokens[i]).lower) &&
    sure(tokens[i]).lower !== 'him' &&
    (sure(tokens[i]).tag === 'PRP$' || /NOUN|ADJ|PROPN|VERB|NUM/.test(tokens[i + 1]?.pos ?? ''))
  if (/self$/.test(sure(tokens[i]).lower)) return reflexive(sentence, phrase, i)
  // who is named within a quotation is not who speaks it
  const quotes = insideQuotes(tokens, i)
  const isPerson = (m: { kind: string; name: string }): boolean => m.kind === 'person' && !isOther(analysis, sure(tokens[i]).lower, m.name)
  if (mentions.some((m) => isPerson(m) && m.from >= phrase.from && m.to <= i && !isFronted(sentence, m, i))) return null
  // "sanctions against Mussolini for his invasion": whom the phrase names, whether or not he is known
  const front = tokens[i - 2]
  if (possessive && tokens[i - 1]?.lower === 'for' && i - 2 >= phrase.from && front?.tag === 'NNP' && /^(?:pobj|dobj)$/.test(front.label))
    return null
  // "a ruler … his friends"
  if (tokens.slice(phrase.from, i).some((t) => t.pos === 'NOUN' && (isPersonNoun(t) || PERSON.test(t.lower)) && !/s$/.test(t.lower)))
    return null
  // "a statesman acts as he sees": anybody
  const anyone = tokens.findLast(
    (t, k) =>
      k < i &&
      t.tag === 'NN' &&
      (isPersonNoun(t) || PERSON.test(t.lower)) &&
      tokens.some((a) => a.head === t && /^(?:an?|no|any|every|each)$/.test(a.lower) && a.label === 'det'),
  )
  const isMain = sure(tokens[i]).label === 'nsubj' && sure(tokens[i]).head?.label === 'ROOT'
  if (
    anyone &&
    !isMain &&
    /^nsubj/.test(anyone.label) &&
    !mentions.some((m) => isPerson(m) && m.from > tokens.indexOf(anyone) && m.to <= i)
  )
    return { to: i + 1, by: null }
  // "whoever pays a neighbour also hands him the key": the neighbour
  const isOfAnyone = anyone !== undefined || tokens.slice(0, i).some((t) => t.lower === 'whoever')
  if (isOfAnyone && !isMain && !mentions.some((m) => isPerson(m) && m.to <= i)) return { to: i + 1, by: null }
  // "Poland's foreign minister, Skrzyński, smiled; his compatriots …": who is the subject before, whom nobody knows by name
  const inClause = sentence.clauses.findIndex(({ span }) => span.from <= i && i < span.to)
  const subjectHere = inClause > 0 ? sentence.clauses[inClause - 1]?.subject : undefined
  const headHere = subjectHere ? headOf(tokens, subjectHere) : -1
  if (
    headHere >= 0 &&
    isPersonNoun(sure(tokens[headHere])) &&
    !isPlural(tokens, sure(subjectHere)) &&
    !mentions.some((m) => isPerson(m) && m.to <= i)
  )
    return { to: i + 1, by: null }
  // "France's eastern treaties were meant to repair this, yet she …": a state
  if (
    /^(?:she|her)$/.test(sure(tokens[i]).lower) &&
    mentions.some((m) => m.kind === 'state' && m.to <= i) &&
    !mentions.some((m) => isPerson(m) && m.to <= i)
  )
    return { to: i + 1, by: null }
  // "a trawler … her net"
  if (/^(?:she|her)$/.test(sure(tokens[i]).lower) && tokens.slice(0, i).some((t) => SHIP.test(t.lower))) return { to: i + 1, by: null }
  const before = mentions.filter(
    (m) =>
      isPerson(m) &&
      m.to <= i &&
      !isFronted(sentence, m, i) &&
      !isDoneBy(tokens, i, m) &&
      !isInRelativeClause(sentence, m, i) &&
      (quotes || !insideQuotes(tokens, m.from)),
  )
  // "Holbrooke had warned him that …, he walked …": him is another, and he may be either
  const namedLast = before.at(-1)
  const other = namedLast && tokens.slice(namedLast.to, i).find((t) => t.lower === 'him' || (t.lower === 'her' && t.tag === 'PRP'))
  // "Sharon told him that he saw no objection": who tells, not who is told
  if (other)
    return TELLS.test(other.head?.lemma ?? '') && phrase.from > sure(namedLast).to
      ? { to: i + 1, by: null, leans: true }
      : { to: i + 1, by: null }
  // "each might remain seated on his own master's soil", "the Pope delivered a proposal of his own"
  const owner = possessive ? doerAbove(tokens, i) : null
  if (
    owner &&
    tokens.indexOf(owner) < phrase.from &&
    (EACH.test(owner.lower) || (owner.tag === 'NNP' && isTitle(owner) && isOwn(tokens, i)))
  )
    return { to: i + 1, by: null, leans: true }
  // "he feared losing his buffer zone": the same he
  const doer = possessive ? doerAbove(tokens, i) : null
  if (doer?.label === 'nsubj' && doer.lower === (sure(tokens[i]).lower === 'his' ? 'he' : 'she') && tokens.indexOf(doer) < phrase.from) {
    const at = tokens.indexOf(doer)
    if (clause && clause.subject.from <= at && at < clause.subject.to) return { to: i + 1, by: null, leans: true }
    const meant = person(context, sentence, { from: at, to: at + 1 }, at, undefined)
    return { to: i + 1, by: meant?.by ? `${meant.by}’s` : null }
  }
  if (!isInserted(sure(tokens[i])) && !isAside(tokens, i) && ofOwnSubject(sentence, i))
    return tokens.slice(phrase.from, i).some((t) => t.label.startsWith('nsubj')) ? null : { to: i + 1, by: null, leans: true }
  // "He believed that Khrushchev had concluded that he lacked resolve": one of two, and who was meant is in the sentence before
  const earlierPronoun = tokens.findIndex((t, k) => k < i && /^(?:he|she)$/.test(t.lower))
  const between = before.some((m) => m.from > earlierPronoun)
  if (earlierPronoun >= 0 && between && (!clause || earlierPronoun < clause.subject.from)) return { to: i + 1, by: null }
  if (clause && clause.subject.to <= phrase.from) {
    const inSubject = mentions.some((m) => isPerson(m) && m.from >= clause.subject.from && m.to <= clause.subject.to)
    const personSubject = inSubject || (headOf(tokens, clause.subject) >= 0 && isPersonNoun(sure(tokens[headOf(tokens, clause.subject)])))
    if (personSubject) return { to: i + 1, by: null, leans: true }
  }
  const subjectOf = (s: Sentence): string | null => {
    for (const c of s.clauses) {
      // "On Carter: Vance, the Secretary of State, opposed the raid": two names in front of the verb tell nothing
      const inSubject = s.mentions.filter(
        (m) => isPerson(m) && m.from >= c.subject.from && m.to <= c.subject.to && !insideQuotes(s.tokens, m.from),
      )
      if (new Set(inSubject.map((m) => m.name)).size > 1 || s.tokens.slice(0, c.subject.to).some((t) => t.text === ':')) continue
      const [found] = inSubject
      if (found) return found.name
    }
    return null
  }
  const earlierHere =
    before.length > 0
      ? subjectOf(sentence) && before.some((m) => m.name === subjectOf(sentence))
        ? subjectOf(sentence)
        : sure(before.at(-1)).name
      : null
  // "Ayub met trouble at home: his foreign minister left": Ayub Khan
  const called = before.length > 0 ? -1 : tokens.findLastIndex((t, k) => k < i && isGivenName(analysis, sentence, t))
  if (called >= phrase.from) return null
  if (earlierHere === null && called < 0 && isSomebodyInFront(sentence, i)) return { to: i + 1, by: null }
  let name = earlierHere ?? tokens[called]?.text ?? null
  for (let back = 1; !name && back <= 4; back++) {
    const earlier = analysis.sentences[sentence.index - back]
    if (!earlier || earlier.kind === 'heading' || earlier.block !== sentence.block) break
    const role = roleHolder(analysis, earlier)
    if (role !== undefined) {
      name = role
      break
    }
    // "He believed that Khrushchev …. He announced …": the same he, whoever else is named
    const same = pronounSubject(earlier)
    if (same) {
      const meant = person(context, earlier, same, same.from, undefined)
      return { to: i + 1, by: meant?.by ? (possessive ? `${meant.by}’s` : meant.by) : null }
    }
    // "On Carter: Vance … opposed the raid. He …": a name that two people bear
    if (earlier.tokens.some((t) => t.label.startsWith('nsubj') && t.head?.label === 'ROOT' && isSomebody(earlier, t))) break
    const people = new Set(earlier.mentions.filter(isPerson).map((m) => m.name))
    // Two people in sight: who of them is meant, a guess would get wrong too often.
    if (people.size > 1) break
    const subject = subjectOf(earlier)
    name = subject ?? [...people][0] ?? null
    // "The word we owe to Winston Churchill. … He sets apart …": in a paragraph on Reynolds, he is Reynolds
    if (name && !(subject && back === 1) && isOvershadowed(analysis, sentence, name)) name = null
    if (name === null && people.size > 0) break
  }
  name ??= reviewed(analysis, sentence, i)
  if (!name) return { to: i + 1, by: null }
  const short = withParticle(analysis, name.replace(/['’]s$/, ''))
  return { to: i + 1, by: possessive ? `${short}’s` : short }
}

/** "de Gaulle", "Le Drian", "St John": a short name keeps what stands in front of it. */
function withParticle(analysis: Analysis, name: string): string {
  const short = shortName(analysis, name)
  const particle = new RegExp(` ((?:Le|La|Van|Mac|St|de) )${short}$`, 'u').exec(name)?.[1] ?? ''
  return particle !== 'de ' || ONE_SYLLABLE.test(short) ? particle + short : short
}
const ONE_SYLLABLE = /^[^aeiouyé]*[aeiouyé]+[^aeiouyé]*e?$/iu

/** Any one of several. */
const EACH = /^(?:each|every|everyone|everybody|nobody|neither|either|whoever|anyone|anybody)$/

const isOwn = (tokens: readonly Token[], i: number): boolean => tokens[i + 1]?.lower === 'own'

/** True for a man where "she" is said, and for a woman where "he" is. Of whom the lexicon does not know nobody can tell. */
function isOther(analysis: Analysis, pronoun: string, name: string): boolean {
  const known = analysis.lexicon.byAlias.get(name.toLowerCase())
  const isHe = /^(?:he|him|his|himself)$/.test(pronoun)
  // the author of whom a review says "she"
  if (isHe && known?.kind !== 'person') return authorReviewed(analysis) === name
  return known?.kind === 'person' && (known.she ?? false) === isHe
}

/** "Against Lijphart she sets his critic": whom a clause begins with, behind a preposition, is not who does it. */
function isFronted({ tokens }: Sentence, { from, to }: { from: number; to: number }, i: number): boolean {
  const pronoun = sure(tokens[i])
  if (pronoun.label !== 'nsubj') return false
  // "after two hours alone with Putin, he seemed"
  let prep = tokens.slice(from, to).find((t) => t.label === 'pobj')?.head
  while (prep && prep.head !== pronoun.head && !/^(?:VERB|AUX)$/.test(prep.pos)) prep = prep.head
  if (prep?.label === 'prep' && prep.head === pronoun.head) return true
  // "Writing with Hussein Agha he called it a tragedy": whoever writes with somebody is another
  for (let at = tokens[from]?.head; at && at !== pronoun.head; at = at.head)
    if (at.label === 'advcl' && at.head === pronoun.head && /^VB[GN]$/.test(at.tag))
      return !tokens.some((t) => t.head === at && t.label.startsWith('nsubj'))
  return false
}

/** "Sunningdale, she points out, had failed": who points it out is not what had failed. */
const isInserted = ({ label, head }: Token): boolean => label === 'nsubj' && head?.label === 'parataxis'

const TELLS = /^(?:tell|inform|assure|promise|write)$/

/** "explained himself": whoever the subject is. */
const reflexive = ({ tokens }: Sentence, phrase: Phrase, i: number): Pointer | null =>
  tokens.slice(phrase.from, i).some((t) => t.pos === 'PROPN' || t.pos === 'PRON') ? null : { to: i + 1, by: null, leans: true }

/** "Northern Ireland, in her view, is stuck": whose view it is stands between two commas. */
const isAside = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.label === 'prep' && tokens[i - 2]?.text === ',' && tokens.slice(i + 1, i + 4).some(({ text }) => text === ',')

/** The subject of a verb whom the text elsewhere calls by more names: "Ayub", "Alexander". */
const isGivenName = ({ sentences }: Analysis, { mentions, tokens }: Sentence, t: Token): boolean =>
  t.label.startsWith('nsubj') &&
  t.tag === 'NNP' &&
  !mentions.some((m) => m.kind !== 'unknown' && m.from <= tokens.indexOf(t) && tokens.indexOf(t) < m.to) &&
  givenNames(sentences).has(t.text)

const given = new WeakMap<Analysis['sentences'], ReadonlySet<string>>()

/** The first words of all people's names, for which a book is read through once. */
function givenNames(sentences: Analysis['sentences']): ReadonlySet<string> {
  let names = given.get(sentences)
  if (!names) {
    const people = sentences.flatMap(({ mentions }) => mentions.filter((m) => m.kind === 'person' && m.name.includes(' ')))
    given.set(sentences, (names = new Set(people.map(({ name }) => name.slice(0, name.indexOf(' '))))))
  }
  return names
}

/** Somebody else is named as often in the paragraph so far. */
function isOvershadowed({ sentences }: Analysis, sentence: Sentence, name: string): boolean {
  const counts = new Map<string, number>()
  for (let index = sentence.index - 1; index >= 0 && sentences[index]?.block === sentence.block; index--)
    for (const m of sure(sentences[index]).mentions) if (m.kind === 'person') counts.set(m.name, (counts.get(m.name) ?? 0) + 1)
  const own = counts.get(name) ?? 0
  return [...counts].some(([other, count]) => other !== name && count >= own)
}

/** The subject of a sentence's first clause, if it is a pronoun for a person. */
function pronounSubject({ clauses, tokens }: Sentence): Phrase | null {
  const subject = clauses[0]?.subject
  return subject && subject.to === subject.from + 1 && /^(?:he|she)$/.test(tokens[subject.from]?.lower ?? '') ? subject : null
}

const PERSON =
  /^(?:ruler|tyrant|dictator|autocrat|player|bargainer|challenger|aggressor|loser|winner|buyer|seller|worker|person|individual|child|adversary|reader|actor|victim|settler|hardliner|incumbent|successor|predecessor|founder|prisoner|captive|hostage|refugee|defector|deserter|soldier|citizen|voter|student|member|physician|poet|novelist)$/

/** Somebody named as the subject of the sentence before. */
export function subjectPerson(analysis: Analysis, sentence: Sentence): string | null {
  const previous = analysis.sentences[sentence.index - 1]
  const subject = previous && previous.block === sentence.block ? previous.clauses[0]?.subject : undefined
  const found = subject && sure(previous).mentions.find((m) => m.from === subject.from && (m.kind === 'person' || m.kind === 'state'))
  return found ? (found.kind === 'person' ? shortName(analysis, found.name) : found.name) : null
}

export const isPersonPhrase = ({ tokens, mentions }: Sentence, phrase: Phrase): boolean => {
  const head = headOf(tokens, phrase)
  return (
    mentions.some(
      (m) => m.kind === 'person' && m.from >= phrase.from && m.to <= phrase.to && (m.to - 1 === head || m.from === phrase.from),
    ) ||
    (head >= 0 && isPersonNoun(sure(tokens[head]))) ||
    // "the Canadian chairman, Philippe Kirsch", "Lord Palmerston"
    tokens.slice(phrase.from, phrase.to).some((t) => /^nsubj/.test(t.label) && isPersonNoun(t)) ||
    /^(?:Lord|Lady|Sir|Dame)$/.test(tokens[phrase.from]?.text ?? '')
  )
}
