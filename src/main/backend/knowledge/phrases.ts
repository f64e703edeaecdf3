import { sure } from './sure'
import type { Phrase } from './clauses'
import type { Token } from './tokens'

/** Index of the noun that a noun phrase is about: "meeting" in "the first meeting between them"; -1 for none. */
export function headOf(tokens: readonly Token[], phrase: Phrase): number {
  const { from, to } = phrase
  const top = topOf(tokens, phrase)
  if (top >= 0 && /^(?:NOUN|PROPN|NUM)$/.test(sure(tokens[top]).pos)) return top
  let head = -1
  for (let i = from; i < to; i++) {
    const t = sure(tokens[i])
    if (t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'NUM') {
      if (tokens[i + 1]?.pos === 'PART' && /^['’]s?$/.test(sure(tokens[i + 1]).text)) continue
      head = i
    } else if (
      head >= 0 &&
      (t.pos === 'ADP' ||
        (t.pos === 'PRON' && !/^(?:its|their|his|her)$/.test(t.lower)) ||
        t.pos === 'SCONJ' ||
        t.pos === 'VERB' ||
        t.pos === 'AUX' ||
        /^(?:that|which|who|to|,|–)$/.test(t.lower) ||
        t.text === '(')
    )
      break
    else if (t.pos === 'CCONJ' && head >= 0) break
  }
  return head
}

/** The first word whose head lies outside the phrase, or -1 where several do. */
function topOf(tokens: readonly Token[], { from, to }: Phrase): number {
  const inside = new Set(tokens.slice(from, to))
  const tops: number[] = []
  for (let i = from; i < to; i++) {
    const { head, pos, label } = sure(tokens[i])
    if (pos !== 'PUNCT' && !/^(?:cc|preconj|predet|mark|case)$/.test(label) && !(head && inside.has(head))) tops.push(i)
  }
  return tops.length === 1 ? sure(tops[0]) : -1
}

/** True if a noun phrase takes a plural verb: plural head, or two phrases joined by "and". */
export function isPlural(tokens: readonly Token[], phrase: Phrase): boolean {
  const first = tokens[phrase.from]
  if (first && (first.pos === 'VERB' || /^(?:one|each|every|either|neither|any|this|that|it|he|she)$/.test(first.lower))) {
    if (!/^any$/.test(first.lower)) return false
  }
  const head = headOf(tokens, phrase)
  if (head < 0) return /^(?:they|these|those|both|many|several|few|we)$/.test(first?.lower ?? '')
  const noun = sure(tokens[head])
  if (joinsTwo(tokens, phrase)) return true
  // the tagger takes the capital of a sentence's first word for a name
  if (noun.pos === 'PROPN')
    return (noun === tokens[0] && /(?:ments|ers|ors|ists|ions|ties|ants|ians)$/.test(noun.lower)) || PEOPLE.test(noun.lower)
  return isPluralNoun(noun)
}

/** “The Americans”, “the Serbs of Eastern Slavonia” */
const PEOPLE = /^(?:\p{L}+(?:ians|cans|mans|iaks)|serbs|arabs|croats|turks|greeks|poles|swedes|danes|finns|jews|kurds|sunnis)$/u

const isPluralNoun = (noun: Token): boolean =>
  noun.pos === 'NOUN' &&
  (/^(?:people|men|women|media|criteria|phenomena|data|memoranda|referenda|addenda)$/.test(noun.lower) ||
    (/s$/.test(noun.lower) && noun.lemma !== noun.lower && !/(?:ss|us|ics)$/.test(noun.lower)))

/** "Begin and Sadat", "the rise of X and the fear in Y": joined by "and" at the top of the phrase. */
function joinsTwo(tokens: readonly Token[], { from, to }: Phrase): boolean {
  for (let i = from + 1; i < to - 1; i++) {
    const t = sure(tokens[i])
    if (/^(?:that|which|who|to)$/.test(t.lower)) return false
    if (t.pos !== 'CCONJ' || t.lower !== 'and') continue
    const next = sure(tokens[i + 1])
    const inPreposition = tokens.slice(from, i).some((x) => x.pos === 'ADP')
    if (next.pos === 'DET') return true
    if (!inPreposition && /NOUN|PROPN/.test(sure(tokens[i - 1]).pos) && sure(tokens[from]).pos !== 'VERB') return true
  }
  return false
}

const PERSON_NOUNS = new Set(
  `representative official delegate commander defender follower member delegation counterpart rebel soldier general realist marxist feminist president leader minister secretary ambassador diplomat official critic supporter expert observer scholar analyst historian realist liberal constructivist theorist negotiator envoy adviser advisor
  aide politician citizen voter reporter journalist chancellor premier general king queen emperor delegate statesman statesmen author writer student opponent proponent advocate sceptic skeptic commentator economist lawyer senator congressman
  man men woman women people son daughter brother sister nephew heir chief chairman chairwoman governor mediator bishop archbishop dictator sultan pope prince princess judge prosecutor professor monarch admiral marshal colonel spokesman spokeswoman policymaker policy-maker decision-maker strategist philosopher sociologist scientist student ally spoiler`
    .split(/\s+/)
    .filter(Boolean),
)

export const isPersonNoun = (noun: Token): boolean =>
  PERSON_NOUNS.has(noun.lower) ||
  PERSON_NOUNS.has(noun.lower.replace(/s$/, '')) ||
  PERSON_NOUNS.has(noun.lemma) ||
  /(?:ists|crats|makers|ologists)$/.test(noun.lower)

/** Splits "A, B, and C" at the commas and the last conjunction; one member if it is no series. */
export function members(tokens: readonly Token[], { from, to }: Phrase): Phrase[] {
  const cuts: number[] = []
  let coordinator = -1
  let depth = 0
  for (let i = from; i < to; i++) {
    const t = sure(tokens[i])
    if (t.text === '(') depth++
    if (t.text === ')') depth--
    if (depth > 0) continue
    if (t.text === ',' && !isAdjectiveComma(tokens, i)) cuts.push(i)
    if (t.pos === 'CCONJ' && /^(?:and|or)$/.test(t.lower) && tokens[i - 1]?.text === ',') coordinator = i
    if (
      t.pos === 'CCONJ' &&
      /^(?:and|or)$/.test(t.lower) &&
      cuts.length > 0 &&
      coordinator < 0 &&
      tokens.slice(i, to).every((x) => x.text !== ',')
    )
      coordinator = i
  }
  if (coordinator < 0 || cuts.length === 0) return [{ from, to }]
  const starts = [from, ...cuts.map((c) => c + 1)]
  const ends = [...cuts, to]
  const parts = starts.map((start, i) => ({ from: start, to: sure(ends[i]) }))
  const last = sure(parts.at(-1))
  if (tokens[last.from]?.pos === 'CCONJ') last.from++
  else if (coordinator > last.from) parts.splice(-1, 1, { from: last.from, to: coordinator }, { from: coordinator + 1, to: last.to })
  return parts.filter((p) => p.to > p.from)
}

/** "long, costly war": the comma between two adjectives parts nothing. */
function isAdjectiveComma(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (!before || !after) return false
  const noun = tokens.slice(i + 1, i + 4).find((t) => t.pos !== 'ADJ' && t.pos !== 'ADV')
  return (
    before.pos === 'ADJ' &&
    (after.pos === 'ADJ' || after.pos === 'VERB' || after.pos === 'ADV') &&
    (noun?.pos === 'NOUN' || noun?.pos === 'VERB')
  )
}

/** The verb, with its auxiliaries, that a word hangs on, however far up. */
export function verbAbove(word: Token | null): Token | null {
  let at = word?.head ?? null
  while (at && !/^(?:VERB|AUX)$/.test(at.pos)) at = at.head
  return at
}
