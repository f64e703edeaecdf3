import { sure } from '../sure'
import type { Token } from '../tokens'
import type { Phrase, Tree } from '../tree'
import { isNounDoing } from './absolutes'
import { behindIdiom } from './idioms'
import { topsOf } from './left-hanging'
import { withoutOtherClause, withoutOtherRelative } from './other-clauses'
import type { Target } from './target'

/** The phrase without the words that are better left in the sentence: those that help its verb, the rest of an idiom, and what is only said by the way. */
export function shortened(tree: Tree, target: Target): Phrase {
  const { tokens } = tree
  let { from, to } = target
  if (target.kind !== 'subject') {
    if (/^(?:MD|TO|RB)$/.test(tokens[from - 1]?.tag ?? ''))
      while (to - from > 2 && HELPS.test(sure(tokens[from]).lower) && (/^aux/.test(tree.label(from)) || tokens[from]?.lower === 'been'))
        from++
    from = behindIdiom(tokens, from, to)
    to = withoutOtherRelative(tree, { from, to: withoutOtherClause(tree, { from, to }) })
  }
  return { from, to: withoutTail(tree, { from, to: withoutAgain(tree, { from, to }) }) }
}

const HELPS = /^(?:have|been|be)$/

/** "praised as | the measure which ended the crisis | and condemned as the moment …": behind "and" the same preposition again, with another verb. */
function withoutAgain({ tokens }: Tree, { from, to }: Phrase): number {
  const link = tokens[from - 1]
  if (link?.pos !== 'ADP' && link?.pos !== 'SCONJ') return to
  const and = tokens.findIndex(
    (t, i) =>
      i > from + 1 && i < to - 2 && t.lower === 'and' && /^VB[ND]$/.test(tokens[i + 1]?.tag ?? '') && tokens[i + 2]?.lower === link.lower,
  )
  return and < 0 ? to : and
}

/** Up to the comma behind which nothing more is said than by the way. */
function withoutTail(tree: Tree, phrase: Phrase): number {
  const { tokens } = tree
  const comma = tokens.findIndex((t, i) => i > phrase.from && i < phrase.to - 2 && t.text === ',')
  if (comma < phrase.from + LEAST) return phrase.to
  const tops = topsOf(tree, { from: comma + 1, to: phrase.to })
  // "two entities, | the Federation receiving 51 percent of the land": a second subject with its participle
  const isAbsolute = isNounDoing(tokens.slice(comma + 1, phrase.to))
  const hangsOn = isAbsolute || tops.every((top) => TAIL.test(tree.label(top)) && tree.head(top) >= phrase.from && tree.head(top) < comma)
  // "…, preventing conflict, and providing a channel" is a list
  const isList = tokens.slice(comma + 1, phrase.to).some((t, i, all) => t.text === ',' && /^(?:and|or)$/.test(all[i + 1]?.lower ?? ''))
  return hangsOn && tops.length > 0 && !isList && saysEnough(tokens, { from: phrase.from, to: comma }) ? comma : phrase.to
}

const TAIL = /^(?:relcl|acl|advcl|prep)$/

/** Words of an answer in front of a cut. */
const LEAST = 2

const saysEnough = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  tokens.slice(from, to).filter((t) => /^(?:NN|VB|CD|JJ)/.test(t.tag)).length >= LEAST &&
  !tokens.slice(from, to).some((t) => /^[“"(]$/.test(t.text)) &&
  sure(tokens[to - 1]).pos !== 'PRON'
