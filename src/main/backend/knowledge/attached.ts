import { isPersonNoun } from './phrases'
import type { Token } from './tokens'

/** "crossed the Danube, laid siege to Belgrade, and found himself trapped": what has an object of its own does not describe the river, and stands in the series of verbs. */
export function verbOfSeries(tokens: readonly Token[], i: number, verb: Token): void {
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

/** "an agent working at the airport, who escaped", "Görtz, a Holsteiner in the King's service, who hoped": a thing is no "who"; somebody it is told of is. */
export function whoOfNobody(tokens: readonly Token[], i: number, who: Token): void {
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
export function thatBehindAside(tokens: readonly Token[], i: number, that: Token): void {
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
export function behindQuotation(tokens: readonly Token[], i: number, verb: Token): void {
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
export function countedAside(tokens: readonly Token[], i: number, count: Token): void {
  if (count.tag !== 'CD' || count.label !== 'npadvmod' || tokens[i - 1]?.text !== ',' || tokens[i + 1]?.lower !== 'of') return
  if (!/^(?:them|which|whom)$/.test(tokens[i + 2]?.lower ?? '')) return
  const link = tokens[i + 3]
  if (link?.label === 'prep' && link.head === count.head) link.head = count
}

/** "Norway, South Africa, Belgium and others formed a group": what no comma parts from the verb is the rest of a list. */
export function listTakenForApposition(tokens: readonly Token[], i: number, second: Token): void {
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
