import { sure } from '../sure'
import type { Analysis, Sentence } from '../analysis'
import { withArticle } from '../pair'
import type { Token } from '../tokens'
import type { Pointer } from './context'
import { statesByCapital } from './sides'
import { insideQuotes } from './words'

/** What only a state has one of: whoever says "our ambassador" speaks as one of its people. */
const OFFICES =
  /^(?:ambassador|embassy|president|premier|government|parliament|soldier|troop|army|navy|diplomat|capital|chancellor|minister|secretary|senator|taxpayer)$/

/** In front of these "we" are those who write and read: "as we have seen". */
const READS = /^(?:see|hear|read|learn|note|notice|discuss|argue|remember|know|say|call|think)$/

/**
 * "We refused to recognise the order": France, in an opinion whose author says "our ambassador" and writes of what Paris did; "France’s line" for "our line". Null leaves the words,
 * where nobody knows who speaks or the verb would not go with a name.
 */
export function ours(analysis: Analysis, sentence: Sentence, i: number): Pointer {
  const { tokens } = sentence
  const word = sure(tokens[i])
  const state = stateSpeaking(analysis)
  if (state === null || !/^(?:we|us|our)$/.test(word.lower) || (word.lower === 'we' && !takesName(tokens, word)))
    return { to: i + 1, by: null }
  return { to: i + 1, by: word.lower === 'our' ? `${state}${/s$/.test(state) ? '’' : '’s'}` : state }
}

/** "We refused", "we would back": "we are" would want another form behind a name. */
function takesName(tokens: readonly Token[], pronoun: Token): boolean {
  const verb = pronoun.head
  if (!verb || READS.test(verb.lemma)) return false
  const finite = tokens.find((t) => t.head === verb && /^aux/.test(t.label)) ?? verb
  return (finite.tag === 'VBD' && finite.lower !== 'were') || finite.tag === 'MD'
}

const found = new WeakMap<Analysis['sentences'], string | null>()

/** The state of which the author of a text says "we". */
export function stateSpeaking(analysis: Analysis): string | null {
  const known = found.get(analysis.sentences)
  if (known !== undefined) return known
  const state = mostVoted(analysis)
  found.set(analysis.sentences, state)
  return state
}

/** The state that the text names where it could say "we": as what the title is about, in front of a sentence with "we", and as whose soldiers or ambassador. */
function mostVoted({ sentences, lexicon }: Analysis): string | null {
  if (!sentences.some((s) => s.tokens.some((t, i) => isOurOffice(s, t, i)))) return null
  const votes = new Map<string, number>()
  const vote = (state: string | null | undefined, weight: number): unknown => state && votes.set(state, (votes.get(state) ?? 0) + weight)
  const capitals = statesByCapital(lexicon)
  for (const s of sentences) {
    const weight = s.block < TOP || s.kind === 'heading' ? TITLE : saysWe(sentences[s.index + 1], s.block) ? 1 : 0
    for (const m of s.mentions) {
      const isSubject = s.tokens.slice(m.from, m.to).some((t) => t.label.startsWith('nsubj') && t.head?.label === 'ROOT')
      const state = m.kind === 'state' ? m.name : capitals.get(m.name)
      if (isSubject && weight > 0) vote(state, weight)
      if (s.tokens[m.from - 1]?.text === ',' && isOurOffice(s, s.tokens[m.from - 2], m.from - 2) && m.kind === 'person') vote(m.side, NAMED)
    }
    for (const [i, t] of s.tokens.entries())
      if (OFFICES.test(t.lemma)) {
        const of = lexicon.byAlias.get(s.tokens[i - 1]?.lower ?? '')
        if (of?.kind === 'state' && of.adjective?.toLowerCase() === s.tokens[i - 1]?.lower) vote(of.name, 1)
      }
  }
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a)
  return first && first[1] >= LEAST && first[1] >= 2 * (second?.[1] ?? 0) ? withArticle(first[0]) : null
}

/** Blocks in which a title and what stands below it may be. */
const TOP = 3
const TITLE = 2
const NAMED = 3
const LEAST = 2

const isOurOffice = ({ tokens }: Sentence, t: Token | undefined, at: number): boolean => {
  if (!t || !OFFICES.test(t.lemma)) return false
  const our = tokens.findLastIndex((x, k) => k < at && k >= at - 3 && x.lower === 'our')
  return our >= 0 && sure(tokens[our]).head === t && !insideQuotes(tokens, our)
}

const saysWe = (s: Sentence | undefined, block: number): boolean =>
  s?.block === block && s.tokens.some((t, i) => t.lower === 'we' && t.label.startsWith('nsubj') && !insideQuotes(s.tokens, i))
