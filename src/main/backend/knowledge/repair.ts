import { isMonthName } from '../../../shared/months'
import { baseAsVerb } from './model'
import { leadsInFront } from './leads'
import { missingVerb, NEVER_NOUN } from './missing-verb'
import { isPersonNoun } from './phrases'
import { sure } from './sure'
import type { Token } from './tokens'

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

/** "crossed the Danube, laid siege to Belgrade, and found himself trapped": what has an object of its own does not describe the river, and stands in the series of verbs. */
function verbOfSeries(tokens: readonly Token[], i: number, verb: Token): void {
  const main = verb.head?.head
  if (verb.tag !== 'VBN' || verb.label !== 'acl' || tokens[i - 1]?.text !== ',' || main?.tag !== 'VBD' || verb.head?.label !== 'dobj')
    return
  const isSeries = tokens.some(
    (t, k) => k > i && t.head === main && t.label === 'conj' && t.tag === 'VBD' && tokens[k - 1]?.lower === 'and',
  )
  const object = tokens.find((t) => t.head === verb && t.label === 'dobj')
  if (!isSeries || !object || /^(?:given|granted|called|named|offered|denied)$/.test(verb.lower)) return
  Object.assign(verb, { head: main, label: 'conj', tag: 'VBD' })
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

/**
 * "Eden, convinced that Nasser was a second Mussolini, resolved to topple him": no comma stands alone between a subject and its verb, so that
 * the first past form only describes the subject and the second is the verb.
 */
function reducedRelative(tokens: readonly Token[], i: number, verb: Token): void {
  const subject = subjectBeforeComma(tokens, i, verb)
  if (!subject) return
  const second = tokens.find(
    (t, k) =>
      k > i + 1 &&
      /^VB[DN]$/.test(t.tag) &&
      /^(?:acl|advcl|conj|dep|ccomp|appos)$/.test(t.label) &&
      tokens[k - 1]?.text === ',' &&
      !tokens.some((other) => other.head === t && /^(?:nsubj|nsubjpass|mark|cc|aux|auxpass)$/.test(other.label)),
  )
  if (!second || tokens.some((t) => t.head === verb && t.label === 'conj' && t !== second)) return
  second.head = verb.head
  second.label = verb.label
  for (const t of tokens) if (t.head === verb && (t === subject || tokens.indexOf(t) > tokens.indexOf(second))) t.head = second
  for (const t of tokens) if (t.head === verb && t.text === ',') t.head = second
  verb.head = subject
  verb.label = 'acl'
}

function subjectBeforeComma(tokens: readonly Token[], i: number, verb: Token): Token | null {
  if (!/^VB[DN]$/.test(verb.tag) || tokens[i - 1]?.text !== ',') return null
  const subject = tokens.find((t) => t.head === verb && t.label === 'nsubj')
  if (!subject || tokens.indexOf(subject) >= i - 1) return null
  // a comma before an apposition or a relative clause is one of a pair
  const between = tokens.slice(tokens.indexOf(subject), i - 1)
  return between.some((t) => t.text === ',') || tokens.some((t) => t.head === verb && /^aux/.test(t.label)) ? null : sure(subject)
}

/**
 * "This requires a study of the contexts, the agendas brought to the table, and …": a past form without an object, in a list behind the verb,
 * only describes its noun.
 */
function takenForMain(tokens: readonly Token[], root: Token): void {
  const place = tokens.indexOf(root)
  const main = tokens.find((t, i) => t.head === root && t.label === 'ccomp' && i < place && /^VB[DPZ]$/.test(t.tag))
  const subject = tokens.find((t) => t.head === root && t.label === 'nsubj')
  if (!main || !subject || !/^VB[DN]$/.test(root.tag) || tokens[place - 1] !== subject || tokens[place + 1]?.pos !== 'ADP') return
  const between = tokens.slice(tokens.indexOf(main), place)
  if (between.some((t) => /^[:;”"]$/.test(t.text)) || !between.some((t) => t.text === ',')) return
  main.head = null
  main.label = 'ROOT'
  subject.head = main
  subject.label = 'dep'
  root.head = subject
  root.label = 'acl'
}

/** "The peace concluded at Karlowitz has been called …": where a second verb begins with its auxiliary and has no subject, the first only describes the subject of both. */
function mainBehindParticiple(tokens: readonly Token[], root: Token): void {
  const place = tokens.indexOf(root)
  const subject = tokens[place - 1]
  if (!/^VB[DN]$/.test(root.tag) || subject?.head !== root || subject.label !== 'nsubj' || tokens[place + 1]?.pos !== 'ADP') return
  const main = tokens.find((t) => t.head === root && /^(?:ccomp|conj|dep|advcl|parataxis)$/.test(t.label) && tokens.indexOf(t) > place)
  if (!main) return
  const own = tokens.filter((t) => t.head === main)
  const first = own.find((t) => /^aux/.test(t.label)) ?? main
  const at = tokens.indexOf(first)
  if (!/^(?:VB[ZP]|VBD|MD)$/.test(first.tag) || !/^(?:has|have|had|is|are|was|were|will|would|can|could|may|might|must)$/.test(first.lower))
    return
  if (own.some((t) => /^(?:nsubj|nsubjpass|csubj|expl|mark|cc|advmod)/.test(t.label) && tokens.indexOf(t) < at)) return
  const between = tokens.slice(place + 1, at)
  if (between.some((t) => /^(?:,|;|:|–|—|“|”|")$/.test(t.text) || t.pos === 'CCONJ' || t.tag.startsWith('W') || t.lower === 'that')) return
  if (between.some((t) => /^(?:VB[DZP]|MD)$/.test(t.tag))) return
  Object.assign(main, { head: null, label: 'ROOT' })
  Object.assign(subject, { head: main, label: own.some((t) => t.label === 'auxpass') ? 'nsubjpass' : 'nsubj' })
  Object.assign(root, { head: subject, label: 'acl', tag: 'VBN' })
  for (const [i, t] of tokens.entries()) if (t.head === root && i > at) t.head = main
}

/** "Izvolsky, who believed that a conference would follow, set off on a tour": behind the comma that ends what is told of a noun comes its verb. */
function mainBehindRelative(tokens: readonly Token[], root: Token): void {
  const place = tokens.indexOf(root)
  if (!/^(?:NOUN|PROPN)$/.test(root.pos) || tokens[place + 1]?.text !== ',') return
  const told = tokens.find((t) => t.head === root && t.label === 'relcl')
  if (!told || !/^(?:who|which)$/.test(tokens[place + 2]?.lower ?? '')) return
  const main = tokens.find(
    (t, i) =>
      i > tokens.indexOf(told) &&
      tokens[i - 1]?.text === ',' &&
      t.head === told &&
      /^(?:advcl|conj|ccomp|dep)$/.test(t.label) &&
      /^VB[DNZP]$/.test(t.tag) &&
      !tokens.some((own) => own.head === t && /^(?:nsubj|nsubjpass|mark|cc|aux|auxpass)$/.test(own.label)),
  )
  // "… , moved by the news," begins another aside
  if (!main || tokens.slice(tokens.indexOf(main)).some((t) => t.text === ',' && t.head === main)) return
  if (main.tag === 'VBN' && (tokens[tokens.indexOf(main) + 1]?.lower === 'by' || /(?:n|ne|um|ung|unk)$/.test(main.lower))) return
  const at = tokens.indexOf(main)
  for (const [i, t] of tokens.entries()) if (i >= at - 1 && (t.head === root || t.head === told)) t.head = main
  Object.assign(main, { head: null, label: 'ROOT', tag: main.tag === 'VBN' ? 'VBD' : main.tag, pos: 'VERB' })
  Object.assign(root, { head: main, label: 'nsubj' })
}

/**
 * "After the crisis, the French, left alone, decided …": a main clause has no "after" of its own; the noun behind it belongs to it, and what
 * was taken for an apposition is the subject.
 */
function markedMain(tokens: readonly Token[], root: Token): void {
  const mark = tokens.find((t) => t.head === root && t.label === 'mark' && /^(?:after|before|since|until|as)$/.test(t.lower))
  const noun = tokens.find((t) => t.head === root && /^nsubj/.test(t.label))
  const subject = tokens.find((t) => t.head === noun && t.label === 'appos')
  if (!mark || !noun || !subject || tokens.indexOf(mark) > tokens.indexOf(noun)) return
  const place = tokens.indexOf(subject)
  for (const [i, t] of tokens.entries()) if (t.head === noun && i > place) t.head = subject
  subject.head = root
  subject.label = noun.label
  noun.head = mark
  noun.label = 'pobj'
  mark.label = 'prep'
  mark.pos = 'ADP'
}

/** "an agent working at the airport, who escaped", "Görtz, a Holsteiner in the King's service, who hoped": a thing is no "who"; somebody it is told of is. */
function whoOfNobody(tokens: readonly Token[], i: number, who: Token): void {
  const verb = who.head
  const noun = verb?.head
  if (who.lower !== 'who' || tokens[i - 1]?.text !== ',' || verb?.label !== 'relcl' || noun?.label !== 'pobj' || !isThing(noun)) return
  let somebody: Token | null = null
  for (let at = noun.head; at && /^(?:prep|pobj|acl|appos)$/.test(at.label); at = at.head)
    if (at.head && /^(?:NOUN|PROPN)$/.test(at.head.pos) && (at.head.pos === 'PROPN' || isPersonNoun(at.head) || DOER.test(at.head.lemma)))
      somebody ??= at.head
  if (somebody) verb.head = somebody
}

const isThing = (noun: Token): boolean => noun.tag === 'NN' && !isPersonNoun(noun) && !DOER.test(noun.lower) && !GROUP.test(noun.lower)
const GROUP =
  /^(?:army|navy|cabinet|public|opposition|party|delegation|team|crowd|committee|council|court|family|couple|pair|crew|staff|majority|minority|electorate|clergy|press|group|side|band|generation|class|faction)$/
const DOER = /(?:er|or|ist|ian|man|ant|ent|ee|eur)$/

/** "a convention, sponsored by the delegate Horace Porter, that renounced force": behind the comma that ends an aside goes on what was told before it. */
function thatBehindAside(tokens: readonly Token[], i: number, that: Token): void {
  const verb = that.head
  if (that.lower !== 'that' || that.label !== 'nsubj' || tokens[i - 1]?.text !== ',' || verb?.label !== 'relcl' || !verb.head) return
  for (let at: Token | null = verb.head; at; at = at.head) {
    if (!/^(?:pobj|prep|agent|acl|compound|conj)$/.test(at.label)) return
    if (at.label !== 'acl') continue
    if (at.tag === 'VBN' && tokens[tokens.indexOf(at) - 1]?.text === ',' && at.head) verb.head = at.head
    return
  }
}

/** "flung the phrase “we will bury you” back in his face, and the chairman threatened to go": what has a subject of its own behind a quotation is not joined to a verb within it. */
function behindQuotation(tokens: readonly Token[], i: number, verb: Token): void {
  const quoted = verb.head
  if (verb.label !== 'conj' || !quoted || !/^VB/.test(verb.tag) || !tokens.some((t) => t.head === verb && /^nsubj/.test(t.label))) return
  const at = tokens.indexOf(quoted)
  const isMark = (t: Token): boolean => /^[“”"]$/.test(t.text)
  const marks = tokens.slice(at, i).filter(isMark).length
  const open = tokens.findLastIndex((t, k) => k < at && isMark(t))
  if (marks !== 1 || open < 0 || tokens.slice(0, at).filter(isMark).length % 2 === 0) return
  let above: Token | null = quoted
  while (above && tokens.indexOf(above) > open) above = above.head
  while (above && !/^VB/.test(above.tag)) above = above.head
  if (!above || tokens.indexOf(above) > open) return
  for (const t of tokens) if (t.head === quoted && /^(?:cc|punct)$/.test(t.label) && !isMark(t) && tokens.indexOf(t) > at) t.head = above
  for (const [k, t] of tokens.entries()) if (t.head === quoted && k > at && k < i && /^(?:advmod|prep)$/.test(t.label)) t.head = above
  verb.head = above
}

/** "seven reefs into islands, three of them with runways": the runways are of the three. */
function countedAside(tokens: readonly Token[], i: number, count: Token): void {
  if (count.tag !== 'CD' || count.label !== 'npadvmod' || tokens[i - 1]?.text !== ',' || tokens[i + 1]?.lower !== 'of') return
  if (!/^(?:them|which|whom)$/.test(tokens[i + 2]?.lower ?? '')) return
  const link = tokens[i + 3]
  if (link?.label === 'prep' && link.head === count.head) link.head = count
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

/** "The Council endorsed it in Resolution 2231, adopted on 20 July.": no "and" joins a second deed, and what stands behind the comma was done to what stands before it. */
function participleTakenForVerb(tokens: readonly Token[], i: number, verb: Token): void {
  const main = verb.head
  if (verb.tag !== 'VBN' || verb.label !== 'conj' || !/^VB[DZ]$/.test(main?.tag ?? '') || tokens[i - 1]?.text !== ',') return
  if (tokens.some((t) => (t.head === main || t.head === verb) && t.label === 'cc' && t.lower !== 'but')) return
  if (tokens.some((t) => t.head === verb && /^(?:aux|auxpass|nsubj|nsubjpass|dobj|mark)$/.test(t.label))) return
  const last = tokens[i - 2]
  const noun = last?.label === 'nummod' && last.head && /^NN/.test(last.head.tag) ? last.head : last
  if (!noun || !/^NNPS?$/.test(noun.tag) || !/^(?:pobj|dobj)$/.test(noun.label)) return
  Object.assign(verb, { head: noun, label: 'acl' })
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

/** "Norway, South Africa, Belgium and others formed a group": what no comma parts from the verb is the rest of a list. */
function listTakenForApposition(tokens: readonly Token[], i: number, second: Token): void {
  const first = second.head
  const verb = first?.head
  if (second.label !== 'appos' || second.tag !== 'NNP' || first?.tag !== 'NNP' || first.label !== 'nsubj' || !verb) return
  const at = tokens.indexOf(first)
  const end = tokens.indexOf(verb)
  if (tokens[at + 1]?.text !== ',' || end < i) return
  const between = tokens.slice(i + 1, end)
  const and = between.findLastIndex((t) => t.lower === 'and' && t.label === 'cc')
  if (and < 0 || between.slice(and).some((t) => t.text === ',' || (/^VB/.test(t.tag) && !/^aux/.test(t.label)))) return
  if (!tokens.some((t) => t.head === second && t.label === 'conj')) return
  second.label = 'conj'
}
