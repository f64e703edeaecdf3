import { baseAsVerb } from './model'
import { sure } from './sure'
import type { Token } from './tokens'

/** Mends in a tree what no sentence of English can mean. */
export function repair(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    thatClause(tokens, i, token)
    nounWithAuxiliary(tokens, token)
    reducedRelative(tokens, i, token)
  }
  for (const root of tokens.filter((t) => !t.head)) {
    takenForMain(tokens, root)
    markedMain(tokens, root)
  }
  missingVerb(tokens)
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

const SUBORDINATE = /^(?:relcl|ccomp|advcl|pcomp|csubj|acl|aux|auxpass|parataxis)$/

/**
 * "The usual losses all point towards a decline": in a sentence for which no verb was found, a word in the form of one; else a past form that was taken
 * to describe the noun after it ("The conference limited cruisers"), or a noun that has what only verbs have ("alliances risk losing members").
 */
function missingVerb(tokens: readonly Token[]): void {
  const roots = tokens.filter((t) => !t.head && t.pos !== 'PUNCT')
  const root = roots[0]
  if (roots.length !== 1 || !root || !/^(?:NOUN|PROPN)$/.test(root.pos)) return
  const at = (token: Token): number => tokens.indexOf(token)
  const has = (token: Token, label: RegExp): boolean => tokens.some((t) => t.head === token && label.test(t.label))
  if (tokens.some((t) => /^VB[DPZ]$/.test(t.tag) && has(t, /^nsubj/) && !SUBORDINATE.test(t.label))) return
  const nounBefore = (token: Token): boolean => /^(?:NOUN|PROPN)$/.test(tokens[at(token) - 1]?.pos ?? '')
  const verb =
    tokens.find((t) => /^VB[DPZ]$/.test(t.tag) && !SUBORDINATE.test(t.label) && at(t) > 0 && !has(t, /^nsubj/)) ??
    (tokens.some((t) => /^(?:VB[DPZ]|MD)$/.test(t.tag))
      ? undefined
      : (tokens.find(
          (t) =>
            t.tag === 'VBN' &&
            /^(?:amod|acl)$/.test(t.label) &&
            nounBefore(t) &&
            /^(?:NOUN|PROPN|DET|ADJ|NUM)$/.test(tokens[at(t) + 1]?.pos ?? ''),
        ) ?? (root.tag === 'NN' && nounBefore(root) && has(root, /^(?:xcomp|dobj)$/) ? root : undefined)))
  if (!verb) return
  const subject =
    verb === root
      ? tokens.filter((t) => t.head === root && /^(?:compound|nmod)$/.test(t.label) && at(t) < at(root)).at(-1)
      : nounAt(tokens, at(verb))
  if (!subject) return
  makeVerb(tokens, root, verb, subject)
}

/** The noun that the words before a verb are about: the highest in the tree of those before it. */
function nounAt(tokens: readonly Token[], verb: number): Token | undefined {
  const before = tokens.slice(0, verb)
  return (
    before.find((t) => /^(?:NOUN|PROPN)$/.test(t.pos) && (!t.head || !before.includes(t.head)) && t.label === 'ROOT') ??
    before.findLast((t) => /^(?:NOUN|PROPN)$/.test(t.pos) && (!t.head || !before.includes(t.head)))
  )
}

function makeVerb(tokens: readonly Token[], root: Token, verb: Token, subject: Token): void {
  const place = tokens.indexOf(verb)
  if (verb !== root) {
    if (tokens.indexOf(root) > place) {
      root.head = verb
      root.label = 'dobj'
    }
    verb.head = null
    verb.label = 'ROOT'
  }
  subject.head = verb
  subject.label = 'nsubj'
  for (const [i, t] of tokens.entries())
    if (t.head && t !== subject && i < place && t.head !== subject && (t.head === root || t.head === verb))
      t.head = t.pos === 'PUNCT' ? verb : subject
  verb.pos = 'VERB'
  if (verb.tag === 'VBN') verb.tag = 'VBD'
  if (verb.tag === 'NN') verb.tag = 'VBP'
}
