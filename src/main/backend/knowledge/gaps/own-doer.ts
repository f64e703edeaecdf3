import { verbAbove } from '../phrases'
import { sure } from '../sure'
import type { Token } from '../tokens'

/**
 * "Canada wanted it dropped", "Britain, Vienna's ally, pressed Maria Theresa to give it up", "Argentina and Chile were fighting for them": who does something does it to another.
 */
export function isOwnDoer(tokens: readonly Token[], at: number, noun: Token): boolean {
  const pronoun = sure(tokens[at])
  const front = tokens[at - 1]
  const isSmall = pronoun.label.startsWith('nsubj') && pronoun.head?.head === front && WANTS.test(front?.lemma ?? '')
  if (!(isSmall || (/^(?:dobj|dative|pobj)$/.test(pronoun.label) && !/self$|selves$/.test(pronoun.lower)))) return false
  let does = noun
  let isTold = false
  for (let up = wholeOf(does); up; up = wholeOf(does)) does = up
  for (let verb = isSmall ? verbAbove(pronoun.head) : verbAbove(pronoun); verb; verb = verbAbove(verb)) {
    const own = verb
    if (does.head === own && (/^nsubj/.test(does.label) || (isTold && does.label === 'dobj'))) return true
    // "the crews who built them"
    if (own.label === 'relcl' && tokens.some((t) => t.head === own && t.label === 'nsubj' && /^W/.test(t.tag))) return does === own.head
    const hasSubject = tokens.some((t) => t.head === own && /^nsubj/.test(t.label))
    if (hasSubject || !/^(?:xcomp|pcomp|conj|advcl|acl)$/.test(own.label) || (own.label === 'acl' && own.tag !== 'VB')) return false
    isTold = own.label === 'xcomp' || ASKS.test(own.head?.lemma ?? '')
  }
  return false
}

/** "wanted it dropped", "let it go" */
const WANTS = /^(?:want|let|make|have|see|keep|like|get|need|wish|watch|leave|find)$/
/** Whoever is asked does it: "pressed Maria Theresa to give it up". */
const ASKS =
  /^(?:press|ask|urge|force|persuade|order|tell|invite|allow|compel|beg|oblige|push|pressure|induce|warn|advise|encourage|require|instruct)$/

/** "Britain, Vienna's ally", "Canada, under Arthur Meighen": what a noun stands beside. */
function wholeOf({ label, head, pos }: Token): Token | null {
  if (/^(?:appos|compound|conj)$/.test(label)) return head
  return pos === 'PROPN' && label === 'pobj' && /^(?:under|in|at|from)$/.test(head?.lower ?? '') && head?.head?.pos === 'PROPN'
    ? head.head
    : null
}
