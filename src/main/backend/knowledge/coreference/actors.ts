import { sure } from '../sure'
import type { Sentence } from '../analysis'
import type { Phrase } from '../clauses'
import { headOf, isPersonNoun } from '../phrases'
import type { Token } from '../tokens'
import { BODY } from './antecedents/referents'

/** More people or bodies besides a subject of several. */
export const hasBodies = ({ tokens }: Sentence, { from, to }: Phrase): boolean =>
  tokens.some((x, k) => (k < from || k >= to) && /^NNS$/.test(x.tag) && (isPersonNoun(x) || JUDGES.test(x.lemma)))

const JUDGES = /^(?:judge|arbitrator|mediator|commissioner|envoy|state|government|power|nation|country|party|ally|rival)$/

/** Somebody named, or a body which acts: what a sentence goes on to tell of. */
export const isActor = ({ tokens, mentions }: Sentence, { from, to }: Phrase): boolean =>
  mentions.some((m) => m.from >= from && m.to <= to && m.to >= to - 1 && !isOfDeed(tokens, m, to)) ||
  tokens.slice(from, to).some((t) => ACTORS.test(t.lemma) && /^NN/.test(t.tag))

/** "The French advance": what a people did is not the people. */
const isOfDeed = (tokens: readonly Token[], { kind, to }: { kind: string; to: number }, end: number): boolean =>
  kind === 'state' && to === end - 1 && tokens[to - 1]?.label === 'amod' && DEED.test(tokens[to]?.lemma ?? '')
const DEED =
  /^(?:advance|attack|offensive|invasion|withdrawal|retreat|victory|defeat|policy|proposal|plan|decision|action|move|demand|offer|response|reply|reaction|refusal|aid|influence|support|pressure|opinion|trade|success|failure|gain|loss|campaign|landing|blockade|claim|interest|position|expansion|rule|intervention|occupation|debt|strategy|diplomacy|presence|weakness|strength|economy|veto|note|protest|initiative)$/

const ACTORS =
  /^(?:state|government|leader|president|minister|official|diplomat|negotiator|ally|power|country|nation|scholar|critic|party|side|delegation|army|troop|parliament|union|council|court|people|citizen|voter|elite|ruler|hawk|dove|rebel|mediator)$/

/** True where a subject is no state or body, and one that is does something in a clause inside the sentence. */
export const actsWithin = ({ tokens, mentions }: Sentence, { from, to }: Phrase): boolean => {
  const acts = mentions.filter((m) => /^(?:state|organisation|place)$/.test(m.kind))
  return (
    !acts.some((m) => from <= m.from && m.to <= to) &&
    acts.some((m) => m.from >= to && tokens.slice(m.from, m.to).some((t) => t.label === 'nsubj' && t.head?.label !== 'relcl'))
  )
}

/** "Four devices recur. They may cut the bargain into steps": the states of the sentence before that, or the devices? */
export const hasRival = ({ tokens }: Sentence, { from, to }: Phrase, plural: boolean): boolean =>
  tokens.some(
    (t, i) => (i < from || i >= to) && (plural ? /^NNP?S$/ : /^NN$/).test(t.tag) && !/^(?:year|month|week|day|time)$/.test(t.lemma),
  )

export const isBody = ({ tokens, mentions }: Sentence, p: Phrase): boolean => {
  const head = headOf(tokens, p)
  const own = mentions.find((m) => m.from <= head && head < m.to)
  return own
    ? /^(?:state|organisation|place)$/.test(own.kind) || BODY.test(sure(tokens[head]).lemma)
    : head >= 0 && BODY.test(sure(tokens[head]).lemma)
}
