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
