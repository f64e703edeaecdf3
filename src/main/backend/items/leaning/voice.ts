import type { Token } from '../../knowledge/tokens'
import { below, isQuoted, type Reader } from './question'

/** "Our ambassador", "tie the money to returns": words of somebody whom nothing names. */
export const speakers: Reader = ({ tokens, isGap, body, key }) => {
  const from = body.indexOf('_____')
  const ours = tokens.find(
    ({ lower, text, start }, at) =>
      FIRST.test(lower) && !/^(?:US|I{1,3}|Me)$/.test(text) && !isQuoted(tokens, at) && (start < from || start >= from + key.length),
  )
  // "which term means that we value a thing more once we own it?"
  if (ours && isGap) return [{ kind: 'no speaker', words: ours.text }]
  const root = tokens.find(({ head }) => !head)
  return isGap && root?.tag === 'VB' && root.pos === 'VERB' && isOrder(tokens, root) ? [{ kind: 'no speaker', words: root.text }] : []
}

const FIRST = /^(?:we|our|us|ours|my|me)$/

const isOrder = (tokens: readonly Token[], root: Token): boolean =>
  !below(tokens, root).some(({ label }) => /^(?:nsubj|nsubjpass|csubj|expl|aux)$/.test(label)) &&
  tokens.slice(0, tokens.indexOf(root)).every(({ pos }) => pos === 'ADV' || pos === 'PUNCT')

/** "What did Russia say about Japan?": with no time, no place and no matter, anything. */
export const openReports: Reader = ({ tokens, isGap, body }) => {
  const asked = tokens.findIndex(({ lower }) => lower === 'what')
  const verb = tokens[asked]?.head
  if (isGap || !verb || !body.endsWith('?') || /\d|[“"]/.test(body) || !REPORTS.test(verb.lemma)) return []
  const about = below(tokens, verb).find(({ lower, label }) => lower === 'about' && label === 'prep')
  const matter = about && below(tokens, about).find(({ label }) => label === 'pobj')
  if (!matter || below(tokens, verb).some(({ label, lower }) => label === 'prep' && lower !== 'about')) return []
  const nouns = [matter, ...below(tokens, matter)].filter(({ label }) => /^(?:pobj|conj|compound|poss|prep)$/.test(label))
  return nouns.every(({ pos, lemma, label }) => label !== 'prep' && (pos === 'PROPN' || PARTIES.test(lemma)))
    ? [{ kind: 'open report', words: `about ${matter.text}` }]
    : []
}

/** Of whom anything may be said. */
const PARTIES = /^(?:country|partner|ally|government|state|side|leader|president|people|american)$/
const REPORTS = /^(?:say|claim|announce|admit|declare|state|write|argue|think|believe|predict|maintain|insist|warn|acknowledge)$/
