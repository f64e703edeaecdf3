import { sure } from '../sure'
import type { Analysis, Sentence } from '../analysis'
import type { Phrase } from '../clauses'
import { withArticle, type Pair } from '../pair'
import { administration } from './administrations'
import { called } from './called'
import type { Context, Pointer } from './context'
import { fuller } from './fuller'
import { holder } from './holders'
import { EVENT_NOUNS } from './meetings'
import { othersMet } from './others-met'
import { nominal } from './nominals'
import { placeMeant } from './places'
import { clean, lowerFirst } from './words'
import { leadingStates, statesByCapital, statesInARow } from './sides'
import { work } from './works'

const GROUP = /^(?:presidents|leaders|men|statesmen|heads|ministers|rulers|chancellors|premiers)$/
const SIDES = /^(?:sides|countries|powers|superpowers|states|governments|nations|parties|rivals|allies|adversaries)$/

/** "the two presidents", "both sides", "the latter", "the summit". */
export function definite(context: Context, sentence: Sentence, phrase: Phrase, i: number): Pointer | null {
  const { analysis, pair, meeting } = context
  const { tokens } = sentence
  const word = sure(tokens[i])
  const next = tokens[i + 1]
  if (!next || i + 1 >= phrase.to) return null
  const group =
    word.lower === 'both'
      ? next
      : next.lower === 'two'
        ? tokens[i + 2]
        : GROUP.test(next.lower) && next.lower === 'presidents'
          ? next
          : undefined
  const end = group === next ? i + 2 : i + 3
  // "the two sides’ arms": a name with an "and" in it takes no apostrophe well
  if (group && tokens[end]?.pos === 'PART') return null
  // "on both sides of the border"
  if (group?.lower === 'sides' && tokens[end]?.lower === 'of') return null
  if (word.lower === 'the' && next.lower === 'pair' && pair?.people && tokens[i + 2]?.lower !== 'of') return { to: i + 2, by: pair.people }
  if (group && end <= phrase.to && pair) {
    if (GROUP.test(group.lower) && pair.people) return { to: end, by: othersMet(analysis, pair, sentence) ? null : pair.people }
  }
  if (group && end <= phrase.to && SIDES.test(group.lower)) return { to: end, by: sidesMeant(analysis, pair, sentence, i, group.lower) }
  const several = word.lower === 'the' ? severalStates(analysis, sentence, i) : null
  if (several && several.to <= phrase.to) return several
  if (word.lower === 'the' && /^(?:former|latter)$/.test(next.lower)) {
    const found = formerOrLatter(analysis, sentence, next.lower)
    return { to: i + 2, by: found }
  }
  if (
    word.lower === 'both' &&
    (next.pos === 'NOUN' || next.pos === 'ADJ') &&
    i === phrase.from &&
    !tokens.slice(i, phrase.to).some((t) => t.lower === 'and')
  )
    return { to: i + 1, by: null }
  if (word.lower === 'the') {
    const thing =
      called(context, sentence, i) ?? work(context, sentence, i) ?? holder(analysis, sentence, i) ?? administration(analysis, sentence, i)
    if (thing && thing.to <= phrase.to) return thing
    let h = i + 1
    while (tokens[h] && /^(?:bilateral|whole|entire|first|initial|same|side|face-to-face|joint)$/.test(sure(tokens[h]).lower)) h++
    const head = tokens[h]
    if (
      head &&
      h < phrase.to &&
      EVENT_NOUNS.has(head.lemma) &&
      head.pos === 'NOUN' &&
      !/^(?:of|between|in|at|on|with|that|which)$/.test(tokens[h + 1]?.lower ?? '') &&
      // "the negotiations over Germany" are told from others by what they were about
      !tokens.some((t) => t.head === head && t.label === 'prep' && !/^(?:after|before|during|by|until|since)$/.test(t.lower)) &&
      !/NOUN|PROPN|PART/.test(tokens[h + 1]?.pos ?? '') &&
      // one of several sittings
      !(head.lemma === 'session' && h > i + 1)
    ) {
      const name = meeting(sentence, head)
      if (name) return { to: h + 1, by: name }
    }
    return nominal(context, sentence, i) ?? placeMeant(analysis, sentence, i) ?? fuller(analysis, sentence, i)
  }
  return null
}

/** "The two sides": the two states of whom alone the paragraph speaks; the document's pair, unless it speaks of others, any two of whom could be meant. */
function sidesMeant(analysis: Analysis, pair: Pair | null, sentence: Sentence, at: number, noun: string): string | null {
  const states = new Set<string>()
  for (let index = sentence.index; index >= 0; index--) {
    const s = sure(analysis.sentences[index])
    if (s.block !== sentence.block) break
    for (const m of s.mentions) {
      // where the two were introduced as people, a state named behind is another matter: "the two sides announced that in Syria …"
      if (pair?.parties && s === sentence && m.from > at) continue
      const state = m.kind === 'state' ? m.name : isWhere(s, m) ? undefined : capitalOf(analysis, m.name)
      if (state) states.add(state)
    }
  }
  const [first, second] = [...states].reverse()
  // "The Contact Group, which included Russia, summoned both sides", "the United States and Britain had cut off supplies to both sides": who does something to both is neither
  const here = new Set(sentence.mentions.filter((m) => m.kind === 'state' && m.to <= at).map(({ name }) => name))
  const isDoneTo = states.size === 2 && /^(?:dobj|pobj|dative)$/.test(groupLabel(sentence, at))
  if (isDoneTo && (here.size === 2 || (here.size === 1 && !pair?.states))) return null
  if (states.size === 2 && [...states].every((name) => !pair?.states || pair.states.includes(name)))
    return pair?.sides ?? `${withArticle(sure(first))} and ${withArticle(sure(second))}`
  if (states.size >= 2) return null
  if (pair?.states) return [...states].every((name) => pair.states?.includes(name)) ? pair.sides : null
  // "both parties" may be those of a parliament
  const led = noun === 'parties' ? null : leadingStates(analysis)
  return led && [...states].every((name) => led.states.includes(name)) ? led.words : null
}

/** As what "both sides" or "the two sides" stands. */
const groupLabel = ({ tokens }: Sentence, at: number): string => tokens.slice(at, at + 3).find((t) => SIDES.test(t.lower))?.label ?? ''

const COUNTS: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5 }

/** "The three powers", "the four presented thirteen demands": the states that a text names in a row. */
function severalStates(analysis: Analysis, { tokens, index }: Sentence, i: number): Pointer | null {
  const count = COUNTS[tokens[i + 1]?.lower ?? '']
  const noun = tokens[i + 2]
  if (count === undefined || !noun) return null
  const isBare = /^nsubj/.test(sure(tokens[i + 1]).label) && /^(?:VB[DPZ]|MD)$/.test(noun.tag)
  const isOfMore = /^(?:of|in|that|which|most|to)$/.test(tokens[i + 3]?.lower ?? '') || /^(?:POS|NNS?)$/.test(tokens[i + 3]?.tag ?? '')
  if (!isBare && (!SIDES.test(noun.lower) || isOfMore)) return null
  const by = statesInARow(analysis, count, isBare ? index : undefined)
  return by === null ? null : { to: isBare ? i + 2 : i + 3, by }
}

/** "Security against Moscow": the state whose government is called by its capital. */
const capitalOf = ({ lexicon }: Analysis, name: string): string | undefined => statesByCapital(lexicon).get(name)

/** "Secret meetings in Shanghai and Beijing", "the Free University of Berlin": no government. */
function isWhere({ tokens }: Sentence, { to }: Sentence['mentions'][number]): boolean {
  let name = tokens[to - 1]
  while (name?.label === 'conj' && name.head) name = name.head
  return name?.label === 'pobj' && /^(?:in|at|near|outside|of)$/.test(name.head?.lower ?? '')
}

/** "A and B …. For the former, …": A, if the sentence before joins two things in its subject. */
function formerOrLatter(analysis: Analysis, sentence: Sentence, which: string): string | null {
  for (let back = 1; back <= 3; back++) {
    const s = analysis.sentences[sentence.index - back]
    if (!s || s.block !== sentence.block) return null
    const subject = s.clauses[0]?.subject
    if (!subject) continue
    const and = s.tokens.findIndex((t, k) => k > subject.from && k < subject.to && t.lower === 'and')
    if (and < 0) continue
    const half = which === 'former' ? { from: subject.from, to: and } : { from: and + 1, to: subject.to }
    return lowerFirst(clean(analysis.words(s, half)), sure(s.tokens[half.from]), s)
  }
  return null
}
