import type { Phrase } from '../clauses'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { isFinite } from '../verbs'
import type { Token } from '../tokens'
import type { Target, TargetKind } from './target'
import type { Unit } from './unit'

const LONGEST = 20

export function targetAt(reading: Reading, unit: Unit, kind: TargetKind, phrase: Phrase): Target[] {
  const { tokens } = unit.sentence
  let { from } = phrase
  const added = tokens.findIndex((t, i) => i > from && i < phrase.to && t.text === ',' && ADDED.test(tokens[i + 1]?.lower ?? ''))
  const whole = Math.min(added < 0 ? phrase.to : added, unit.to)
  const to = kind === 'point' && whole - from > LONGEST ? shortened(tokens, from, whole) : whole
  while (from < to && FOCUS.test(sure(tokens[from]).lower)) from++
  if (from < unit.from || to <= from || to - from > LONGEST || tokens.slice(from, to).some((t) => /^[.;:–—]$/.test(t.text))) return []
  if (kind === 'point' && isFinite(sure(tokens[from]))) return []
  // "1,419 deployed | warheads": the tree lost a word of the phrase
  if (kind !== 'subject' && /^(?:JJ|CD|DT|PRP\$)/.test(tokens[from - 1]?.tag ?? '')) return []
  if (
    (LAST.test(sure(tokens[to - 1]).lower) && !(kind === 'point' && to - from >= LONG_CLAUSE)) ||
    ODD.test(reading.text.slice(sure(tokens[from]).start, sure(tokens[to - 1]).end))
  )
    return []
  return [{ kind, from, to, slot: reading.slot(sure(tokens[from]).start, sure(tokens[to - 1]).end) }]
}

/** "that a bishop who became a Protestant must give up his office | , together with the lands attached to it": of a clause too long to be learnt what stands in front of a last comma. */
function shortened(tokens: readonly Token[], from: number, to: number): number {
  const comma = tokens.findLastIndex(
    (t, i) => i > from && i <= from + LONGEST && i < to && t.text === ',' && HANGS_ON.test(tokens[i + 1]?.lower ?? ''),
  )
  return comma > 0 && tokens.slice(from, comma).some((t) => isFinite(t)) ? comma : to
}

const HANGS_ON = /^(?:together|along|with|which|who|though|although|since|because|so|while|whereas|without|including|\p{Ll}+ing)$/u

/** "for its actions, particularly in Asia" */
const ADDED = /^(?:particularly|especially|including|notably|namely|often|usually)$/
/** "only a safe setting", "that the map …": what stays in the sentence. */
const FOCUS = /^(?:only|even|just|merely|mainly|chiefly|potentially|largely|that|because|,)$/
/** "three of them", "as much": an answer that the text has to explain. */
/** "easier to maintain one than to create it": a clause of its own has named what it means. */
const LONG_CLAUSE = 7
const LAST = /^(?:it|them|him|her|this|that|one|so|much|as|same)$/
/** "by | the name of", "in | front of": two words of one preposition. */
const ODD =
  /^(?:the name of|front of|return for|exchange for|favou?r of|terms of|view of|spite of|place of|means of|way of|condition (?:of|that))\b/
