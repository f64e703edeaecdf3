import { sure } from '../sure'
import type { Analysis, Sentence } from '../analysis'
import { clausesOf, type Clause, type Phrase } from '../clauses'
import { isPlural } from '../phrases'
import type { Token } from '../tokens'
import type { Context, Pointer } from './context'
import { isPersonPhrase } from './people'
import { clean, lowerFirst } from './words'

/** "it", "they", "its": the thing or the group spoken of before. */
export function thing(context: Context, sentence: Sentence, phrase: Phrase, i: number, clause: Clause | undefined): Pointer | null {
  const { analysis } = context
  const { tokens } = sentence
  const t = sure(tokens[i])
  const plural = /^the/.test(t.lower)
  if (tokens.slice(phrase.from, i).some((x) => x.pos === 'NOUN' || x.pos === 'PROPN')) return null
  const possessive = t.lower === 'its' || t.lower === 'their'
  // "makes it hard to": the grammar's "it"
  if (t.lower === 'it' && tokens[i + 1]?.pos === 'ADJ') return null
  const use = (s: Sentence, p: Phrase): Pointer | null => {
    if (/^it/.test(t.lower) && isPersonPhrase(s, p)) return null
    const only = p.to === p.from + 1 ? sure(s.tokens[p.from]) : null
    const same = only !== null && s !== sentence && only.lower === (plural ? 'they' : 'it')
    const pair = /^the pair$/i.test(clean(analysis.words(s, p)))
    if (!same && ((isPlural(s.tokens, p) || pair) !== plural || s.tokens.slice(p.from, p.to).some((x) => x.pos === 'PRON'))) return null
    if (s !== sentence && (plural || possessive) && !isActor(s, p) && hasRival(s, p, plural)) return null
    const resolved = s === sentence ? null : context.resolve(s, p)
    if (resolved && (resolved.open.length > 0 || resolved.leansOnSubject || NAMELESS.test(resolved.text))) return null
    const name = resolved?.text ?? lowerFirst(clean(analysis.words(s, p)), sure(s.tokens[p.from]), s)
    if (name.split(' ').length > 11) return null
    return { to: i + 1, by: possessive ? (/s$/.test(name) ? `${name}’` : `${name}’s`) : name }
  }
  if (clause) {
    const isSubject = phrase.from === clause.subject.from
    if (!isSubject) {
      for (const lead of clause.leads) {
        const noun = lastNounPhrase(tokens, lead)
        const found = noun && clause.subject.to <= phrase.from && possessive ? use(sentence, noun) : null
        if (found) return found
      }
      if (!/^(?:it|its|itself)$/.test(t.lower) || !isPersonPhrase(sentence, clause.subject)) return { to: i + 1, by: null, leans: true }
    }
    for (const lead of isSubject ? clause.leads : []) {
      const word = tokens[lead.from]
      if (!word || !/^(?:while|although|though|when|if|even|as)$/.test(word.lower)) continue
      if (t.lower === 'it' && /^(?:when|if)$/.test(word.lower)) return { to: i + 1, by: null, leans: true }
      const skip = lead.from + (word.lower === 'even' ? 2 : 1)
      const inner = clausesOf(tokens.slice(skip, lead.to))[0]
      const found = inner && use(sentence, { from: inner.subject.from + skip, to: inner.subject.to + skip })
      if (found) return found
    }
    const at = isSubject ? sentence.clauses.indexOf(clause) : 0
    if (at > 0) {
      const found = use(sentence, sure(sentence.clauses[at - 1]).subject)
      if (found) return found
    }
  }
  const earlier = analysis.sentences[sentence.index - 1]
  if (earlier && earlier.block === sentence.block) {
    if (sentence.label && !plural) return { to: i + 1, by: null }
    for (const c of earlier.clauses) {
      const found = use(earlier, c.subject) ?? predicate(analysis, earlier, c, t.lower, possessive)
      if (found) return { ...found, to: i + 1 }
    }
  }
  return { to: i + 1, by: null }
}

function lastNounPhrase(tokens: readonly Token[], { from, to }: Phrase): Phrase | null {
  for (let i = to - 1; i >= from; i--) if (sure(tokens[i]).pos === 'DET') return { from: i, to }
  return null
}

/** "What came out of Geneva was a joint statement. It …": the statement. Only where the subject tells nothing itself. */
function predicate(analysis: Analysis, s: Sentence, c: Clause, word: string, possessive: boolean): Pointer | null {
  const head = s.tokens[c.subject.from]
  if (!/^it/.test(word) || !head || !/^(?:what|there)$/.test(head.lower)) return null
  const match = /^an? ([\p{L} -]{3,40}?)(?: (?:rather than|and not|that|which|in|on|for|with|to)\b|,|$)/u.exec(
    clean(analysis.words(s, c.complement)),
  )
  return match ? { to: 0, by: `the ${sure(match[1])}${possessive ? '’s' : ''}` } : null
}

/** "the three": as open as the pronoun. */
const NAMELESS = /^(?:it|they|the (?:two|three|four|five|first|second|third|last|latter|former|others?|one))$/i

/** Somebody named, or a body which acts: what a sentence goes on to tell of. */
const isActor = ({ tokens, mentions }: Sentence, { from, to }: Phrase): boolean =>
  mentions.some((m) => m.from >= from && m.to <= to && m.to >= to - 1) ||
  tokens.slice(from, to).some((t) => ACTORS.test(t.lemma) && /^NN/.test(t.tag))

const ACTORS =
  /^(?:state|government|leader|president|minister|official|diplomat|negotiator|ally|power|country|nation|scholar|critic|party|side|delegation|army|troop|parliament|union|council|court|people|citizen|voter|elite|ruler|hawk|dove|rebel|mediator)$/

/** "Four devices recur. They may cut the bargain into steps": the states of the sentence before that, or the devices? */
const hasRival = ({ tokens }: Sentence, { from, to }: Phrase, plural: boolean): boolean =>
  tokens.some(
    (t, i) => (i < from || i >= to) && (plural ? /^NNP?S$/ : /^NN$/).test(t.tag) && !/^(?:year|month|week|day|time)$/.test(t.lemma),
  )
