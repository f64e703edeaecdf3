import { sure } from '../sure'
import type { Token } from '../tokens'
import { isClauseAt } from './parts'

/** "It was the nine members who insisted …": this "it" means nothing before. */
export function isCleft(tokens: readonly Token[], from: number, to: number): boolean {
  if (sure(tokens[from]).lower !== 'it' || !/^(?:is|was)$/.test(tokens[from + 1]?.lower ?? '')) return false
  // "It was only when the leaders outran their experts that anyone discovered …"
  const second = NOT.test(tokens[from + 2]?.lower ?? '') ? from + 3 : from + 2
  if (/^(?:when|after|until|because|in|on|at|by|through|with)$/.test(tokens[second]?.lower ?? ''))
    return tokens.slice(second + 2, to).some((t, k, all) => t.lower === 'that' && t.pos !== 'DET' && isClauseAt(all, k + 1, all.length))
  const opens = tokens.findIndex((t, i) => i > from + 2 && i < to && /^(?:who|that|which)$/.test(t.lower))
  // "It was not until 24 October 1648 that the two were signed"
  const when = NOT.test(tokens[from + 2]?.lower ?? '') ? from + 3 : from + 2
  if (
    opens > 0 &&
    tokens[opens]?.lower === 'that' &&
    /^(?:until|only|in|on|at|under|by|through)$/.test(tokens[when]?.lower ?? '') &&
    opens - when < 9
  )
    return true
  return (
    opens > 0 &&
    /^(?:VB[DZP]|MD)$/.test(tokens[opens + 1]?.tag ?? '') &&
    tokens.slice(from + 2, opens).some((t) => t.label === 'attr' && t.head === tokens[from + 1])
  )
}

/** "it was only when", "it wasn't until" */
const NOT = /^(?:only|not|n[’']t)$/
