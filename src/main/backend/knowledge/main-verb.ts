import { sure } from './sure'
import type { Token } from './tokens'

/**
 * "Eden, convinced that Nasser was a second Mussolini, resolved to topple him": no comma stands alone between a subject and its verb, so that
 * the first past form only describes the subject and the second is the verb.
 */
export function reducedRelative(tokens: readonly Token[], i: number, verb: Token): void {
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
export function takenForMain(tokens: readonly Token[], root: Token): void {
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
export function mainBehindParticiple(tokens: readonly Token[], root: Token): void {
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
export function mainBehindRelative(tokens: readonly Token[], root: Token): void {
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
export function markedMain(tokens: readonly Token[], root: Token): void {
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

/** "The Council endorsed it in Resolution 2231, adopted on 20 July.": no "and" joins a second deed, and what stands behind the comma was done to what stands before it. */
export function participleTakenForVerb(tokens: readonly Token[], i: number, verb: Token): void {
  const main = verb.head
  if (verb.tag !== 'VBN' || verb.label !== 'conj' || !/^VB[DZ]$/.test(main?.tag ?? '') || tokens[i - 1]?.text !== ',') return
  if (tokens.some((t) => (t.head === main || t.head === verb) && t.label === 'cc' && t.lower !== 'but')) return
  if (tokens.some((t) => t.head === verb && /^(?:aux|auxpass|nsubj|nsubjpass|dobj|mark)$/.test(t.label))) return
  const last = tokens[i - 2]
  const noun = last?.label === 'nummod' && last.head && /^NN/.test(last.head.tag) ? last.head : last
  if (!noun || !/^NNPS?$/.test(noun.tag) || !/^(?:pobj|dobj)$/.test(noun.label)) return
  Object.assign(verb, { head: noun, label: 'acl' })
}
