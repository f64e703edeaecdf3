import type { Token } from './tokens'

export const MODALS = new Set([
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'must',
  'shall',
  'should',
  'ought',
  "'ll",
  '’ll',
  "'d",
  '’d',
])
export const BE = new Set(['is', 'are', 'was', 'were', 'am', "'s", '’s', "'re", '’re'])
const HAVE_DO = new Set(['has', 'have', 'had', 'do', 'does', 'did', "'ve", '’ve'])
/** Irregular past forms that are not also base forms; the simple past of "read", "put", "cut" cannot be told from the base. */
const IRREGULAR_PAST = new Set(
  `said held met took made gave came went saw led left kept became began brought built bought broke chose drew drove fell felt fought found flew forgot got grew
  heard hid knew laid lay lost meant paid rose ran sent set shook shot showed spoke spent stood stole struck sought sold taught told thought threw understood won
  withdrew wrote undertook overcame foresaw forbade forgave arose awoke bore beat bound dealt dug ate fed fled froze ground hung leapt lent lit rode rang sang sank
  slept slid sprang stuck stung swore swept swam swung tore trod woke wore wove wound put cut let shut spread cast cost hit hurt split upset read bet burst`
    .split(/\s+/)
    .filter(Boolean),
)

/** True for a verb form that can carry a main clause: an auxiliary, a modal, a present or a past form. `before` is the token to its left. */
export function isFinite(token: Token, before: Token | undefined): boolean {
  if (token.pos !== 'AUX' && token.pos !== 'VERB') return false
  const word = token.lower
  if (before && (before.lower === 'to' || /^(?:be|been|being)$/.test(word) || word === 'having')) return false
  if (MODALS.has(word) || BE.has(word) || HAVE_DO.has(word)) return true
  if (/ing$/.test(word) && token.lemma !== word) return false
  return token.pos === 'VERB'
}

/** True for a form in -ed or an irregular one: past tense or past participle, which only the sentence can tell. */
export const isPastForm = (token: Token): boolean =>
  token.pos === 'VERB' && (/ed$/.test(token.lower) || IRREGULAR_PAST.has(token.lower) || PARTICIPLES.has(token.lower))

const PARTICIPLES = new Set(
  `begun broken chosen done drawn driven eaten fallen flown forbidden forgotten forgiven frozen given gone grown hidden known lain proven ridden risen seen shaken shown
  sung sunk spoken sprung stolen sworn swum taken torn thrown undertaken undergone withdrawn woken worn woven written beaten been become come run`
    .split(/\s+/)
    .filter(Boolean),
)
/** A form that is only ever a participle ("seen", "given") and so never finite by itself. */
export const isBareParticiple = (word: string): boolean => PARTICIPLES.has(word) && word !== 'become' && word !== 'come' && word !== 'run'

/** -ing form of a verb used as a verb. */
export const isGerund = (token: Token): boolean => token.pos === 'VERB' && /ing$/.test(token.lower) && token.lower.length > 4

const IRREGULAR_BASE: Record<string, string> = {
  said: 'say',
  found: 'find',
  founded: 'found',
  left: 'leave',
  lay: 'lie',
  saw: 'see',
  felt: 'feel',
  fell: 'fall',
  fed: 'feed',
  wound: 'wind',
  ground: 'grind',
  bound: 'bind',
  undertook: 'undertake',
  foresaw: 'foresee',
  forbade: 'forbid',
  arose: 'arise',
  overcame: 'overcome',
  has: 'have',
  had: 'have',
  does: 'do',
  did: 'do',
  withdrew: 'withdraw',
  fueled: 'fuel',
  fuelled: 'fuel',
}

/** Base form of a verb, from the tagger's lemma mended where it is known to fail. */
export function baseForm(token: Token): string {
  const known = IRREGULAR_BASE[token.lower]
  if (known) return known
  if (token.lemma !== token.lower) return token.lemma
  return token.lower
}
