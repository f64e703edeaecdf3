import { sure } from '../sure'
import type { Token } from '../tokens'
import { isFinite } from '../verbs'
import { groupsWithin, isClauseAt, isCounted } from './parts'

/** Where what hangs on behind a comma begins, last one first: ", so that …", ", which …", ", but …". */
export function tailStarts(tokens: readonly Token[], from: number, to: number): number[] {
  const found: number[] = []
  for (let i = to - 2; i > from + 4; i--) {
    const { text, lower } = sure(tokens[i])
    const starts =
      text === ','
        ? startsTail(tokens, i, to) && !holdsMain(tokens, i, to)
        : text === ':' || /^(?:because|although|unless|whereas)$/.test(lower)
    // "chiefly because", "not least because"
    const at = i > 0 && PARTLY.test(sure(tokens[i - 1]).lower) && lower === 'because' ? i - 1 : i
    if (starts && isWholeUntil(tokens, from, at) && !leavesSubject(tokens, from, at, to) && isClauseAt(tokens, from, at)) found.push(at)
  }
  return found
}

/** "On 31 May, as they walked about the grounds | , a reporter asked whether …": what the sentence is there to say. */
const holdsMain = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ label, pos }) => label === 'ROOT' && /^(?:VERB|AUX)$/.test(pos))

const PARTLY = /^(?:\p{L}+ly|least|just|only|perhaps)$/u

const CHOOSES = /^(?:whether|either|prefer(?:s|red|ring)?|choose|chose|chosen|choice|between)$/

function startsTail(tokens: readonly Token[], comma: number, to: number): boolean {
  const next = sure(tokens[comma + 1])
  const second = tokens[comma + 2]
  // "asked whether he would prefer the one | , or the other": a choice needs both
  if (next.lower === 'or' && tokens.slice(0, comma).some((t) => CHOOSES.test(t.lower))) return false
  // "lays down three criteria: A must be, B must be | , and C must be": fewer than were counted
  if (/^(?:and|or)$/.test(next.lower) && isCounted(tokens, comma)) return false
  // the last member of a list stays
  if (/^(?:and|or|but)$/.test(next.lower))
    return second !== undefined && (isClauseAt(tokens, comma + 2, Math.min(to, comma + 14)) || (isFinite(second) && second.pos === 'VERB'))
  // ", an hour or so south of Oslo", ", an unwelcome finding which …"
  if (/^(?:an?|the)$/.test(next.lower)) {
    const rest = tokens.slice(comma + 2, to)
    return !rest.some((t) => t.text === ',' || t.lower === 'and') || rest.slice(0, 6).some((t) => /^(?:which|that|who)$/.test(t.lower))
  }
  return TAIL.test(next.lower) || (/ing$/.test(next.lower) && next.pos === 'VERB')
}

/** "and turnout | , at about 37 per cent, fell well short": a subject would be left without its verb. */
const leavesSubject = (tokens: readonly Token[], from: number, at: number, to: number): boolean =>
  tokens.slice(from, at).some((t) => {
    const verb = /^nsubj/.test(t.label) && t.head ? tokens.indexOf(t.head) : -1
    return verb >= at && verb < to && tokens[at]?.text === ','
  })

/** What is left in front of a cut still says something behind its last ", and". */
function isWholeUntil(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = at - 1; i > from; i--)
    if (sure(tokens[i]).text === ',' && /^(?:and|but|or)$/.test(sure(tokens[i + 1]).lower))
      return groupsWithin(tokens, i, at).some((group) => group.finite)
  return true
}

const TAIL =
  /^(?:so|because|although|though|while|whereas|since|as|with|when|until|before|after|where|namely|including|especially|particularly|which|who|whose|whom|not|rather|even|for|together|in|at|on|often|usually|such|unless|if|once|without)$/
