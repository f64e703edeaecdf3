import { sure } from './sure'
import { baseAsVerb } from './model'
import type { Token } from './tokens'
import { isFinite, MODALS } from './verbs'

/** Nouns of expository prose that are verbs just as often; the tagger prefers the noun. Base form → forms are derived. */
const NOUN_OR_VERB = new Set(
  `guarantee risk point cast face drive cause result lead signal mark shape stress shift limit need fear hope offer promise demand claim blame threaten
  trade rest reward end rule back cost risk force favour favor reform contrast remain matter benefit challenge rise fall cut trigger spark fuel fund target
  deter bargain balance bandwagon profit aim seek yield spread change help support influence impact increase decrease struggle value report
  call rank highlight focus study question place present project produce process pledge plan permit object mandate market measure
  link land judge hold grant govern frame form deal defect cooperate balance collapse`
    .split(/\s+/)
    .map((w) => w.trim())
    .filter(Boolean),
)

/**
 * Mends what the tagger gets wrong most often in this genre: a finite verb read as a noun in a sentence that would else have none
 * ("alliances risk breaking up"), and "to" before a verb.
 */
export function retag(tokens: Token[]): Token[] {
  for (const [i, token] of tokens.entries()) {
    if (token.lower === 'ought') token.pos = 'AUX'
    const follows = tokens[i + 1]
    // "it breeds fear": after a subject pronoun stands a verb
    if (
      token.pos === 'NOUN' &&
      i > 0 &&
      /^(?:it|he|she|they|we)$/.test(sure(tokens[i - 1]).lower) &&
      /s$/.test(token.lower) === /^(?:it|he|she)$/.test(sure(tokens[i - 1]).lower)
    ) {
      token.pos = 'VERB'
      token.lemma = token.lower.replace(/(?:(?<=ss|sh|ch|x)es|(?<!s)s)$/, '')
    }
    // "Begin agreed": a verb form with a capital, right before another verb, is a name
    if (
      i === 0 &&
      token.pos === 'VERB' &&
      /^\p{Lu}/u.test(token.text) &&
      !/ing$|ed$/.test(token.lower) &&
      follows &&
      (follows.pos === 'AUX' || (follows.pos === 'VERB' && /ed$/.test(follows.lower)))
    )
      token.pos = 'PROPN'
    // "at Munich shaped a generation": between a noun and an article such a form is no adjective
    if (token.pos === 'ADJ' && /ed$/.test(token.lower) && i > 0 && /NOUN|PROPN/.test(sure(tokens[i - 1]).pos) && follows?.pos === 'DET') {
      token.pos = 'VERB'
      token.lemma = baseAsVerb(token.lower)
    }
    const next = tokens[i + 1]
    const previous = tokens[i - 1]
    // "that fuel wars", "who face trial": a relative pronoun, then a noun that can be a verb, then another noun phrase
    if (
      token.pos === 'NOUN' &&
      previous &&
      /^(?:who|which|that)$/.test(previous.lower) &&
      NOUN_OR_VERB.has(baseOfNoun(token.lower)) &&
      next &&
      /NOUN|DET|ADJ|PROPN|ADP|PRON/.test(next.pos)
    ) {
      token.pos = 'VERB'
      token.lemma = baseOfNoun(token.lower)
      previous.pos = 'PRON'
    }
    const afterModal =
      previous &&
      /^(?:likely|also|still|soon|never|not|probably|often|then)$/.test(previous.lower) &&
      MODALS.has(tokens[i - 2]?.lower ?? '')
    if (token.pos === 'NOUN' && afterModal && NOUN_OR_VERB.has(token.lower)) token.pos = 'VERB'
    if (
      token.pos === 'NOUN' &&
      previous &&
      (MODALS.has(previous.lower) || /^(?:to)$/.test(previous.lower)) &&
      NOUN_OR_VERB.has(token.lower) &&
      next &&
      /DET|ADJ|PRON|PROPN|NOUN/.test(next.pos)
    )
      token.pos = 'VERB'
    if (token.pos === 'NOUN' && /ing$/.test(token.lower) && previous?.text === ',' && next?.pos === 'DET') {
      token.pos = 'VERB'
      const stem = token.lower.replace(/ing$/, '')
      token.lemma = /(?:[cvsz]|[^aeiou]g|[aiu]t|[aeiu]d)$/.test(stem) ? `${stem}e` : stem
    }
  }
  for (let i = 1; i < tokens.length; i++) demote(tokens, i)
  if (!tokens.some((token, i) => isFinite(token, tokens[i - 1]))) reviveVerb(tokens)
  return tokens
}

/** "the ten-day visit", "the Rome encounter ended": a verb form that can only be the noun its determiner waits for. */
function demote(tokens: Token[], i: number): void {
  const token = sure(tokens[i])
  if (token.pos !== 'VERB' || /(?:ing|ed)$/.test(token.lower) || (token.lower !== token.lemma && token.lower !== `${token.lemma}s`)) return
  let d = i - 1
  while (
    d >= 0 &&
    (/ADJ|NUM/.test(sure(tokens[d]).pos) ||
      sure(tokens[d]).lower === 'very' ||
      (sure(tokens[d]).pos === 'VERB' && /ed$/.test(sure(tokens[d]).lower)))
  )
    d--
  const before = tokens[d]
  const next = tokens[i + 1]
  if (/^(?:particularly|especially|notably|including)$/.test(sure(tokens[i - 1]).lower) && /s$/.test(token.lower)) token.pos = 'NOUN'
  else if (before?.pos === 'DET' && !/^(?:that|this|these|those|all|both|which|what|each)$/.test(before.lower)) token.pos = 'NOUN'
  else if (d < i - 1 && before?.pos === 'ADP') token.pos = 'NOUN'
  else if (sure(tokens[i - 1]).pos === 'PROPN' && next && isFinite(next, token) && next.pos === 'VERB') token.pos = 'NOUN'
  else if (before && /^(?:its|their|his|her|our|whose)$/.test(before.lower)) token.pos = 'NOUN'
}

/**
 * Turns the likeliest noun of a sentence into its verb ("an inquiry cast a shadow", "both sides face elections"); for sentences in which
 * no main verb was found. False if there is none.
 */
export function reviveVerb(tokens: Token[]): boolean {
  for (const [i, token] of tokens.entries()) {
    const previous = tokens[i - 1]
    const next = tokens[i + 1]
    if (
      previous &&
      next &&
      token.pos === 'ADJ' &&
      /ed$/.test(token.lower) &&
      /NOUN|PROPN/.test(previous.pos) &&
      /DET|PRON|NUM|ADP|NOUN/.test(next.pos)
    ) {
      token.pos = 'VERB'
      token.lemma = baseAsVerb(token.lower)
      return true
    }
    if (
      !previous ||
      !next ||
      token.pos !== 'NOUN' ||
      !/NOUN|PROPN|PRON|DET/.test(previous.pos) ||
      /^(?:the|a|an|this|its|their|his)$/.test(previous.lower)
    )
      continue
    if (!NOUN_OR_VERB.has(baseOfNoun(token.lower))) continue
    if (
      /DET|PRON|ADP|PART|ADV|SCONJ/.test(next.pos) ||
      /ing$/.test(next.lower) ||
      (next.pos === 'NOUN' && /s$|^both$|^all$/.test(previous.lower)) ||
      next.pos === 'ADJ'
    ) {
      token.pos = 'VERB'
      token.lemma = baseOfNoun(token.lower)
      return true
    }
  }
  return false
}

const baseOfNoun = (word: string): string =>
  NOUN_OR_VERB.has(word)
    ? word
    : word
        .replace(/(?:ies)$/, 'y')
        .replace(/(?<=ss|sh|ch|x)es$/, '')
        .replace(/(?<!s)s$/, '')
