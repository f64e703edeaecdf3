import type { Token } from '../tokens'
import type { Phrase } from '../clauses'
import type { Sentence } from '../analysis'
import { isPersonNoun, verbAbove } from '../phrases'

/**
 * Who does what a word belongs to, in its own sentence: the subject of the nearest verb above it, which is no part of that subject. "Clinton tabled his “parameters”": Clinton;
 * "London sent frigates to protect its fishermen": London; "an idea that Bismarck took up and made his own": Bismarck. Null where the word stands within the subject of all.
 */
export function doerAbove(tokens: readonly Token[], i: number): Token | null {
  return doersAbove(tokens, i).next().value ?? null
}

/** The subjects of the verbs above a word, the nearest first. */
export function* doersAbove(tokens: readonly Token[], i: number): Generator<Token, undefined> {
  const within = new Set<Token>()
  for (let at = tokens[i]; at && !within.has(at); at = at.head ?? undefined) {
    const verb: Token = at
    const subject = tokens.find((t, k) => k < i && t.head === verb && /^nsubj/.test(t.label))
    if (subject && !within.has(subject) && subject !== tokens[i]) yield subject
    within.add(verb)
  }
  return undefined
}

/**
 * "It was Lie who told him", "Arafat, who had called him a great man": whoever does something to another does it to no one who would be "him". A phrase with the doer in it.
 */
export function isDoneBy(tokens: readonly Token[], i: number, { from, to }: Phrase): boolean {
  const pronoun = tokens[i]
  if (!pronoun || /^(?:nsubj|nsubjpass|poss)$/.test(pronoun.label)) return false
  const verb = verbAbove(pronoun)
  const subject = tokens.find((t) => t.head === verb && /^nsubj/.test(t.label))
  // "whom to tell him" has its doer elsewhere
  if (!verb || !subject) return false
  const does: Token[] = [subject]
  if (/^(?:who|that|which)$/.test(subject.lower) && verb.label === 'relcl' && verb.head) does.push(verb.head)
  for (const t of does) if (t.label === 'appos' && t.head) does.push(t.head)
  return does.some((t) => tokens.indexOf(t) >= from && tokens.indexOf(t) < to) || isJustBefore(tokens, tokens.indexOf(verb), to)
}

/** "His lawyer, Michael Cohen, called him": who is named in front of the verb, with nothing but a mark between. */
const isJustBefore = (tokens: readonly Token[], verb: number, to: number): boolean =>
  to <= verb &&
  /^(?:nsubj|appos)/.test(tokens[to - 1]?.label ?? '') &&
  tokens.slice(to, verb).every(({ text, pos }) => text === ',' || pos === 'AUX')

/** "The day on which Malenkov fell, he …": named within a clause that tells which day is meant, and nobody of whom the sentence tells. */
export function isInRelativeClause({ tokens }: Sentence, { to }: Phrase, i: number): boolean {
  const above = new Set<Token>()
  for (let at = tokens[i]; at && !above.has(at); at = at.head ?? undefined) above.add(at)
  const seen = new Set<Token>()
  for (let at = tokens[to - 1]; at && !seen.has(at); at = at.head ?? undefined) {
    if (above.has(at)) return false
    if (at.label === 'relcl') return hasRelative(tokens, at)
    seen.add(at)
  }
  return false
}

/** "on which Malenkov fell", and not "when it reached Reagan". */
const hasRelative = (tokens: readonly Token[], verb: Token): boolean => {
  const noun = verb.head ? tokens.indexOf(verb.head) : -1
  return noun >= 0 && tokens.slice(noun, tokens.indexOf(verb)).some(({ tag }) => /^W(?:DT|P)/.test(tag))
}

/**
 * True where somebody or something, by number, does something before a pronoun in its own sentence: a reader takes it for that, or for what an earlier pronoun of the sentence
 * means, and for nothing of the sentence before. "Nor does public opinion hold leaders back; it …", "This is the effect, and it …".
 */
export function isTakenUpHere(sentence: Sentence, i: number, plural: boolean): boolean {
  const { tokens } = sentence
  const pronoun = plural ? 'they' : 'it'
  const same = tokens.findIndex((t, k) => k < i && t.lower === pronoun && /^nsubj/.test(t.label))
  if (same >= 0) return isTakenUpHere(sentence, same, plural)
  const own = new Set<Token>()
  for (let at = tokens[i]; at && !own.has(at); at = at.head ?? undefined) own.add(at)
  return tokens.some((t, k) => k < i && /^nsubj/.test(t.label) && !own.has(t) && canBe(sentence, k, plural))
}

function canBe({ tokens, mentions }: Sentence, k: number, plural: boolean): boolean {
  const t = tokens[k]
  if (!t) return false
  const isJoined = tokens.some((x) => x.head === t && x.label === 'conj' && tokens.indexOf(x) > k)
  if (plural) return /^NNP?S$/.test(t.tag) || isJoined
  if (isJoined || isPersonNoun(t)) return false
  return /^NNP?$/.test(t.tag)
    ? !mentions.some((m) => m.kind === 'person' && m.from <= k && k < m.to)
    : /^(?:this|that)$/.test(t.lower) && t.tag === 'DT'
}
