import { isMonthName } from '../../../shared/months'
import { baseAsVerb } from './model'
import { leadsInFront } from './leads'
import { missingVerb, NEVER_NOUN } from './missing-verb'
import { isPersonNoun } from './phrases'
import type { Token } from './tokens'
import { mainBehindParticiple, mainBehindRelative, markedMain, participleTakenForVerb, reducedRelative, takenForMain } from './main-verb'
import { behindQuotation, countedAside, listTakenForApposition, thatBehindAside, verbOfSeries, whoOfNobody } from './attached'

/** Mends in a tree what no sentence of English can mean. */
export function repair(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    thatClause(tokens, i, token)
    nounWithAuxiliary(tokens, token)
    nounWithSubject(tokens, i, token)
    reducedRelative(tokens, i, token)
    numberedRuler(tokens, i, token)
    verbOfSeries(tokens, i, token)
    receiverBeforeNumber(tokens, i, token)
    pastWithSubject(tokens, token)
    whoOfNobody(tokens, i, token)
    thatBehindAside(tokens, i, token)
    behindQuotation(tokens, i, token)
    countedAside(tokens, i, token)
    byCalendar(tokens, token)
    listTakenForApposition(tokens, i, token)
    participleTakenForVerb(tokens, i, token)
    nameBeforeSubject(tokens, i, token)
    leadsInFront(tokens, i, token)
  }
  for (const root of tokens.filter((t) => !t.head)) {
    takenForMain(tokens, root)
    mainBehindParticiple(tokens, root)
    mainBehindRelative(tokens, root)
    markedMain(tokens, root)
  }
  missingVerb(tokens)
  for (const [i, token] of tokens.entries()) {
    subjectOfVerb(tokens, i, token)
    verbOfLead(tokens, i, token)
  }
}

/** "spending runs away without limit": what stands in front of a finite verb and was taken for a part of it is its subject. */
function subjectOfVerb(tokens: readonly Token[], i: number, verb: Token): void {
  const before = tokens[i - 1]
  if (!/^VB[DZP]$/.test(verb.tag) || verb.label !== 'ROOT' || before?.head !== verb || before.label !== 'compound') return
  if (!tokens.some((t) => t.head === verb && /^(?:nsubj|csubj|expl)/.test(t.label))) before.label = 'nsubj'
}

/** "Where mutual fear outweighs fatigue, …": a form that is no noun is the verb of the clause that leads. */
function verbOfLead(tokens: readonly Token[], i: number, verb: Token): void {
  const noun = tokens[i - 1]
  const above = verb.head
  if (!/^NN/.test(verb.tag) || !NEVER_NOUN.test(verb.lower) || !/^NNP?$/.test(noun?.tag ?? '') || !noun) return
  const comma = tokens.findIndex((t, k) => k > i && t.text === ',')
  const opens = /^(?:where|when|if|as|while|although|because|once|unless|whenever|wherever)$/.test(tokens[0]?.lower ?? '')
  const root = tokens.find((t) => !t.head && t.pos !== 'PUNCT')
  if (!opens || comma < 0 || !root || tokens.indexOf(root) < comma || tokens.slice(0, comma).some((t) => /^(?:VB[DZP]|MD)$/.test(t.tag)))
    return
  Object.assign(verb, { tag: 'VBZ', pos: 'VERB', lemma: baseAsVerb(verb.lower), head: root, label: 'advcl' })
  Object.assign(noun, { head: verb, label: 'nsubj' })
  for (const [k, t] of tokens.entries()) {
    if (k < i - 1 && (t.head === above || t.head === verb)) t.head = t.label === 'mark' || /^W/.test(t.tag) ? verb : noun
    if (k > i && k < comma && t === above) Object.assign(t, { head: verb, label: 'dobj' })
  }
}

/** "asked that research be confined": right behind the verb whose clause it opens, "that" points at nothing. */
function thatClause(tokens: readonly Token[], i: number, that: Token): void {
  const clause = that.head?.head
  if (that.lower !== 'that' || that.label !== 'det' || clause?.label !== 'ccomp' || clause.head !== tokens[i - 1]) return
  Object.assign(that, { label: 'mark', pos: 'SCONJ', tag: 'IN', head: clause })
}

/** "were bargaining": what has an auxiliary is a verb. */
function nounWithAuxiliary(tokens: readonly Token[], token: Token): void {
  if (token.tag !== 'NN' || !/ing$/.test(token.lower) || !tokens.some((t) => t.head === token && t.label === 'aux')) return
  Object.assign(token, { tag: 'VBG', pos: 'VERB', lemma: baseAsVerb(token.lower) })
}

/** "When two persons quarrel over a contract", "Wohlforth and Brooks answer that": what has a subject of its own right before it is a verb. */
function nounWithSubject(tokens: readonly Token[], i: number, token: Token): void {
  if (token.tag !== 'NN' || !/^(?:ROOT|advcl|ccomp|relcl)$/.test(token.label)) return
  const subject = tokens.find((t) => t.head === token && t.label === 'nsubj')
  const last = tokens[i - 1]
  if (!subject || !last || !(last === subject || last.head === subject)) return
  const plural = /^NNP?S$/.test(subject.tag) || last.label === 'conj'
  if (plural && !tokens.some((t) => t.head === token && /^(?:cop|det|aux)$/.test(t.label)))
    Object.assign(token, { tag: 'VBP', pos: 'VERB', lemma: token.lower })
}

/** "Nicholas I declared war": right behind a name and in front of a verb of the third person the "I" counts rulers. */
function numberedRuler(tokens: readonly Token[], i: number, one: Token): void {
  const name = tokens[i - 1]
  if (one.text !== 'I' || one.tag !== 'PRP' || name?.tag !== 'NNP' || !/^(?:nsubj|nsubjpass)$/.test(one.label)) return
  if (name.label === 'poss' || isMonthName(name.text)) return
  Object.assign(one, { tag: 'NNP', pos: 'PROPN', lemma: 'I' })
  Object.assign(name, { head: one, label: 'compound' })
}

/** "will sell Australia three boats": no number stands behind the noun it counts. */
function receiverBeforeNumber(tokens: readonly Token[], i: number, name: Token): void {
  const object = name.head
  const number = tokens[i + 1]
  if (name.tag !== 'NNP' || name.label !== 'nmod' || object?.label !== 'dobj' || tokens.indexOf(object) < i) return
  if (number?.head !== name || number.label !== 'nummod' || !/^\p{Ll}/u.test(number.text)) return
  Object.assign(name, { head: object.head, label: 'dative' })
  number.head = object
}

/** "Notice of withdrawal followed on 27 March": what has a subject and nothing that helps it is a past form. */
function pastWithSubject(tokens: readonly Token[], verb: Token): void {
  if (verb.tag !== 'VBN' || verb.head !== null) return
  const own = tokens.filter((t) => t.head === verb)
  if (
    own.some((t) => /^(?:aux|auxpass|nsubjpass|mark)$/.test(t.label)) ||
    !own.some((t) => t.label === 'nsubj' && tokens.indexOf(t) < tokens.indexOf(verb))
  )
    return
  // "aid intended to stabilise the West hastened …": another verb has the same subject
  if (
    tokens.some((t) => t !== verb && /^(?:VB[DZP]|MD)$/.test(t.tag) && !tokens.some((s) => s.head === t && /^(?:nsubj|expl)/.test(s.label)))
  )
    return
  // "known", "gone", "begun" are participles and nothing else
  if (!/(?:n|ne|um|ung|unk)$/.test(verb.lower)) verb.tag = 'VBD'
}

/** "signed on 30 August by the Russian calendar": nothing that signs. */
function byCalendar(tokens: readonly Token[], by: Token): void {
  if (
    by.label !== 'agent' ||
    !tokens.some((t) => t.head === by && t.label === 'pobj' && /^(?:calendar|reckoning|clock|standards?)$/.test(t.lower))
  )
    return
  by.label = 'prep'
}

/** "under the eye of a Russian envoy, Vladimir Kazimirov, the Armenians had won": the name is the envoy's, and the Armenians have won. */
function nameBeforeSubject(tokens: readonly Token[], i: number, several: Token): void {
  const name = several.head
  const verb = name?.head
  if (several.label !== 'appos' || !/^NNP?S$/.test(several.tag) || name?.tag !== 'NNP' || !/^nsubj/.test(name.label) || !verb) return
  const first = Math.min(...tokens.flatMap((t, k) => (t === name || (t.head === name && t.label === 'compound') ? [k] : [])))
  const office = tokens[first - 2]
  if (tokens[first - 1]?.text !== ',' || tokens[tokens.indexOf(name) + 1]?.text !== ',' || office?.tag !== 'NN') return
  if (!isPersonNoun(office) || !/^(?:pobj|dobj)$/.test(office.label) || tokens.indexOf(verb) < i) return
  Object.assign(several, { head: verb, label: name.label })
  Object.assign(name, { head: office, label: 'appos' })
  for (const t of tokens) if (t.text === ',' && t.head === verb && tokens.indexOf(t) === first - 1) t.head = office
}
