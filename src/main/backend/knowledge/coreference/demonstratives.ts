import { sure } from '../sure'
import type { Analysis, Sentence } from '../analysis'
import type { Phrase } from '../clauses'
import type { Token } from '../tokens'
import type { Context, Pointer } from './context'
import { fullNamesIn } from './full-names'
import { EVENT_NOUNS } from './meetings'
import { subjectPerson } from './people'
import { clean, labelAsPhrase, lowerFirst } from './words'

/** "this dilemma", "those powers", "such early warning". */
export function demonstrative(context: Context, sentence: Sentence, phrase: Phrase, i: number): Pointer | null {
  const { analysis } = context
  const { tokens } = sentence
  const word = sure(tokens[i])
  if (word.lower === 'that') {
    // "no one believed that; the deadline was …", "nobody does that.": what was said before
    if (/^(?:;|\.|\?)$/.test(tokens[i + 1]?.text ?? '') && tokens[i - 1]?.pos === 'VERB') return { to: i + 1, by: null }
    const determines = i === phrase.from && tokens[i + 1]?.pos === 'NOUN' && i + 2 >= phrase.to
    if (!determines && (word.pos === 'SCONJ' || i > phrase.from)) return null
  }
  if (word.lower === 'those' && /^(?:who|of|that|in)$/.test(tokens[i + 1]?.lower ?? '')) return null
  if (tokens.slice(phrase.from, i).some((x) => x.lower === word.lower)) return null
  let h = i + 1
  // "these were pieties": no kind of pieties
  while (tokens[h] && (/ADJ|ADV|NUM/.test(sure(tokens[h]).pos) || /^VB[GN]$/.test(sure(tokens[h]).tag)) && h < phrase.to) h++
  while (/NOUN|PROPN/.test(tokens[h]?.pos ?? '') && tokens[h + 1]?.pos === 'NOUN' && h + 1 < phrase.to) h++
  const head = tokens[h]
  if (!head || h >= phrase.to || !/NOUN|PROPN/.test(head.pos)) {
    const label = labelOf(analysis, sentence)
    return { to: i + 1, by: label && i === phrase.from && !/^(?:these|those)$/.test(word.lower) ? label : null }
  }
  if (EVENT_NOUNS.has(head.lemma)) {
    const name = context.meeting(sentence, head)
    if (name) return { to: h + 1, by: name }
  }
  const named = h === i + 1 ? fullNamesIn(analysis.sentences).get(head.lower) : undefined
  if (named !== undefined && /^(?:this|these)$/.test(word.lower)) return { to: h + 1, by: named }
  const term = IDEA.test(head.lower) ? termBefore(analysis, sentence) : null
  if (term) return { to: h + 1, by: term }
  const counted = tokens.slice(i + 1, h).find(({ tag }) => tag === 'CD')
  const antecedent = sameHead(analysis, sentence, head, counted?.lower)
  if (antecedent) return { to: h + 1, by: antecedent }
  const label = labelOf(analysis, sentence)
  if (label && label.toLowerCase().includes(head.lemma)) return { to: h + 1, by: label }
  const described = h > i + 1
  if (word.lower === 'such' && described) return { to: i + 1, by: '' }
  const holder =
    /^(?:stance|view|position|claim|argument|approach|attitude|behaviour|behavior|statement|policy|decision|move|reaction|response|refusal|proposal|offer|speech|remark|strategy|thesis)$/.test(
      head.lemma,
    ) && head.lower === head.lemma
      ? subjectPerson(analysis, sentence)
      : null
  if (holder && !described) return { to: h + 1, by: `${holder}’s ${head.lower}` }
  if (described && counted === undefined && head.lower !== head.lemma) return { to: i + 1, by: '' }
  return { to: h + 1, by: null }
}

/** "such early warning" / "this may deter": in a labelled list item, the label is what is spoken of. */
function labelOf(analysis: Analysis, sentence: Sentence): string | null {
  for (let s = sentence.index; s >= 0; s--) {
    const at = sure(analysis.sentences[s])
    if (at.block !== sentence.block) return null
    if (at.label) return labelAsPhrase(at.label.text)
  }
  return null
}

/** `count` is how many are meant: “those two countries” are not seven. */
function sameHead(analysis: Analysis, sentence: Sentence, head: Token, count?: string): string | null {
  for (let back = 0; back <= 6; back++) {
    const s = analysis.sentences[sentence.index - back]
    if (!s) break
    if (s.kind === 'heading') continue
    const limit = back === 0 ? s.tokens.findIndex((t) => t === head) : s.tokens.length
    for (let i = limit - 1; i >= 0; i--) {
      const t = sure(s.tokens[i])
      if (t.lemma !== head.lemma || t === head || t.pos !== head.pos) continue
      let from = i
      while (from > 0 && /ADJ|NOUN|PROPN|NUM/.test(sure(s.tokens[from - 1]).pos)) from--
      const det = s.tokens[from - 1]
      if (det && /^(?:this|these|that|those|such|its|their|his)$/.test(det.lower)) continue
      const told = s.tokens.slice(from, i).filter(({ tag }) => tag === 'CD')
      // "in 2004 seven more countries": a year is no part of what they are
      if (told.length > 1 || (count !== undefined && told.some(({ lower }) => lower !== count))) continue
      let to = i + 1
      if (s.tokens[to]?.lower === 'of' || s.tokens[to]?.lower === 'between') {
        to++
        while (to < s.tokens.length && /DET|ADJ|NOUN|PROPN|PART|CCONJ/.test(sure(s.tokens[to]).pos) && to - i < 8) to++
        while (/DET|CCONJ|ADJ/.test(sure(s.tokens[to - 1]).pos)) to--
      }
      if (to - from < 2) continue
      const text = clean(analysis.words(s, { from, to }))
      if (text.split(' ').length > 8) continue
      const first = sure(s.tokens[from])
      return `the ${lowerFirst(text, first, s)}`
    }
  }
  return null
}

const IDEA = /^(?:view|theory|account|idea|concept|term|notion|thesis|model|approach|doctrine|phenomenon|effect|logic)$/

/** "… is called the naive theory. According to this view, …": the term with which the sentence before ends. */
function termBefore(analysis: Analysis, sentence: Sentence): string | null {
  const previous = analysis.sentences[sentence.index - 1]
  if (!previous || previous.block !== sentence.block) return null
  const text = analysis.text.slice(previous.start, previous.end).replace(/\s+/g, ' ')
  const match =
    /\b(?:called|known as|termed|dubbed|named|the (?:term|concept|idea|notion) of) (?:the |an? )?[“"]?([\p{L}-]+(?: [\p{L}-]+){0,3})[.,]?[”"]?[.]?$/u.exec(
      text,
    )
  return match ? `the ${sure(match[1])}` : null
}
