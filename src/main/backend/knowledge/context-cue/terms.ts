import type { Sentence } from '../analysis'
import { sure } from '../sure'
import type { Candidate } from './candidate'

/** Terms of the field which a text turns to again and again: "audience costs", "the security dilemma". */
export function fromTerms(sentences: readonly Sentence[]): Candidate[] {
  const terms = new Map<string, { forms: Map<string, number>; count: number }>()
  for (const { tokens, kind } of sentences)
    for (const [i, token] of tokens.entries()) {
      // the label of a line stands over each of its lists
      if (i === 1 && kind === 'list-item') continue
      const before = tokens[i - 1]
      if (
        !/^NNS?$/.test(token.tag) ||
        !before ||
        before.head !== token ||
        !/^(?:JJ|NN|NNS|VBG)$/.test(before.tag) ||
        COMMON.test(before.lower)
      )
        continue
      if (before.end + 1 !== token.start || COMMON_HEAD.test(token.lemma)) continue
      const key = `${before.lower} ${token.lemma}`
      const term = terms.get(key) ?? { forms: new Map<string, number>(), count: 0 }
      const form = `${before.text} ${token.text}`
      term.forms.set(form, (term.forms.get(form) ?? 0) + 1)
      term.count++
      terms.set(key, term)
    }
  return [...terms.values()].flatMap(({ forms, count }) =>
    count >= 2 || TERM_HEAD.test(sure([...forms.keys()][0]))
      ? [
          {
            name: sure([...forms].sort((a, b) => b[1] - a[1])[0])[0],
            score: 1.1 * count + (TERM_HEAD.test(sure([...forms.keys()][0])) ? 1 : 0),
            event: false,
          },
        ]
      : [],
  )
}

const TERM_HEAD = / (?:dilemma|paradox|trap|doctrine|peace theory|theory)$/
const COMMON =
  /^(?:same|other|first|second|third|last|next|own|few|many|several|several|great|new|old|better|good|such|only|different|particular|whole|more|most|less|long|short|large|small|little|big|recent|early|late|certain|foreign|prime|american|soviet|russian|british|french|chinese|german|israeli|western|european|arab|egyptian|iranian|political|international|nuclear|domestic|public|former|final|full|main|key|real|true|modest|customary|financial|free|national|general)$/
const COMMON_HEAD =
  /^(?:day|year|month|week|time|side|man|woman|people|minister|president|leader|secretary|official|way|thing|part|power|state|government|country|party|question|point|case|reason|example|world|war|policy|election|relation|purpose|quo|position|force|troop|company|movement)$/

/** A single word of the field which runs through the text: "win-set", "ripeness", "deterrence". */
export function fromWords(sentences: readonly Sentence[]): Candidate[] {
  const counts = new Map<string, number>()
  for (const { tokens } of sentences)
    for (const lemma of new Set(tokens.flatMap((t) => (/^NNS?$/.test(t.tag) && FIELD_WORD.test(t.lemma) ? [t.lemma] : []))))
      counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
  return [...counts].flatMap(([name, count]) =>
    count >= 4 && count * 8 >= sentences.length ? [{ name, score: 0.8 * count, event: false }] : [],
  )
}

/** Compounds, and what the field calls things that are no things: the endings of abstract nouns. */
export const FIELD_WORD =
  /^\p{Ll}+-\p{Ll}+$|^(?:detente|détente|deterrence|compellence|appeasement|containment|ripeness|reassurance|hegemony|polarity|bipolarity|multipolarity|brinkmanship|neutrality|sovereignty|sanction|summit|mediation|coercion|secession|legitimacy|balancing|bandwagoning|disarmament|enlargement|arbitration|conciliation|peacekeeping|anarchy|realism|liberalism|constructivism|nationalism|imperialism|decolonisation|decolonization|non-proliferation|proliferation)$/u

/** The endings of nouns for what is no thing. */
export const ABSTRACT = /\p{L}{3}(?:tion|sion|ence|ance|ity|ism|cy|rchy|mony)$/iu

/** Noun phrases of two words to four which sentences come back to, the weightiest first: "racial equality proposal". */
export function phrasesOften(sentences: readonly Sentence[]): { name: string; count: number; opens: boolean }[] {
  const counts = new Map<string, { forms: Map<string, number>; count: number; words: number; opens: boolean }>()
  const body = sentences.filter(({ kind }) => kind !== 'heading')
  for (const [n, { tokens }] of body.entries()) {
    for (const [i, head] of tokens.entries()) {
      if (!/^NNP?S?$/.test(head.tag) || /^NN/.test(tokens[i + 1]?.tag ?? '')) continue
      for (let from = i - 1; from >= 0 && from > i - 4; from--) {
        const word = tokens[from]
        const next = tokens[from + 1]
        if (!word || !next || !/^(?:JJ|NNP?S?|VBG|VBN|CD)$/.test(word.tag) || word.end + 1 !== next.start) break
        if (/^(?:CD)$/.test(word.tag) || COMMON.test(word.lower)) continue
        const words = tokens.slice(from, i + 1).map(({ text }) => text)
        const key = [...words.slice(0, -1), head.lemma].join(' ').toLowerCase()
        const entry = counts.get(key) ?? { forms: new Map<string, number>(), count: 0, words: words.length, opens: n < OPENS }
        const form = words.join(' ')
        entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1)
        entry.count++
        counts.set(key, entry)
      }
    }
  }
  return [...counts.values()]
    .filter(({ count, opens }) => count >= 2 || opens)
    .sort((a, b) => b.count * (b.words - 0.5) - a.count * (a.words - 0.5))
    .map(({ forms, count, opens }) => ({ name: sure([...forms].sort((a, b) => b[1] - a[1])[0])[0], count, opens }))
}

/** Sentences in which a text says what it will speak of. */
const OPENS = 3
