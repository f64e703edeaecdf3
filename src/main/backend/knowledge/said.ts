import { sure } from './sure'
import type { Analysis, Sentence } from './analysis'
import type { Phrase } from './clauses'
import { clean } from './coreference'
import type { Token } from './tokens'
import { SPEECH_VERBS } from './topics'

/** Somebody saying something. */
export interface Utterance {
  sentence: Sentence
  /** Token range of the speaker's name or role, with office. */
  speaker: Phrase
  /** Short canonical name ("Sergei Lavrov"), or the role ("critics"). */
  name: string
  person: boolean
  verb: Token
  /** Offsets of what is said: a quotation, or the words after "that". */
  said: { start: number; end: number; text: string }
  /** What is said, where the speaker stands in the middle of it. */
  parts?: Phrase[]
  quoted: boolean
  /** Offset where the utterance ends; later than its sentence for a quotation that runs on. */
  end: number
}

/** What was said, without who said it. */
type Said = Pick<Utterance, 'said' | 'quoted' | 'end'>

export function saidAfter(analysis: Analysis, sentence: Sentence, at: number): Said | null {
  const { tokens } = sentence
  let i = at + 1
  // "to reporters:", "in a speech that", "on Monday that"
  const limit = Math.min(tokens.length, at + 7)
  // "said that month that …"
  if (tokens[i]?.lower === 'that' && TIMES.test(tokens[i + 1]?.lower ?? '') && /^(?:that|:)$/.test(tokens[i + 2]?.lower ?? '')) i += 2
  while (i < limit && !/^(?:that|:|“|")$/.test(sure(tokens[i]).lower) && sure(tokens[i]).text !== ',') i++
  if (tokens[i]?.lower !== 'that' && !/^(?::|“|")$/.test(tokens[i]?.text ?? '')) i = thatOf(tokens, at) ?? i
  const mark = tokens[i]
  if (!mark) return null
  // "told the president it was so elastic that …"
  if (tokens.slice(at + 1, i).some((t) => /^(?:so|such)$/.test(t.lower))) return null
  if (mark.lower === 'that') {
    // "proposed the meeting in a letter that reached Washington", "declared a zone of that width": nothing that is said
    const isThat =
      mark.label === 'det' && mark.tag === 'DT' && /^(?:NN|JJ)/.test(tokens[i + 1]?.tag ?? '') && !/^NNP/.test(tokens[i + 1]?.tag ?? '')
    if (isThat || (mark.tag === 'WDT' && mark.head?.label === 'relcl')) return null
    const start = tokens[i + 1]?.start
    if (start === undefined) return null
    const end = Math.min(endOfClause(sentence, i + 1), endBeforeMain(sentence, at, i + 1))
    return { said: { start, end, text: clean(analysis.text.slice(start, end)) }, quoted: false, end: sentence.end }
  }
  if (mark.text === ',' && !/^[“"]$/.test(tokens[i + 1]?.text ?? '')) return null
  const open = tokens.slice(i, i + 3).find((t) => t.text === '“' || t.text === '"')
  const found = open ? quotationFrom(analysis, sentence, open.end) : null
  // "objected to the very word “allies”": a word, and nothing said
  return found && found.said.text.split(' ').length < 3 && i > at + 1 && !/^[,:]$/.test(mark.text) ? null : found
}

/** "told the House of Commons on 12 December 1826 that …", "complained bitterly, and in public, that …": where the tree knows which clause is said. */
function thatOf(tokens: readonly Token[], at: number): number | null {
  const that = tokens.findIndex(
    (t, i) => i > at && t.lower === 'that' && t.label === 'mark' && t.head?.label === 'ccomp' && t.head.head === tokens[at],
  )
  const between = tokens.slice(at + 1, that)
  return that < 0 || between.length > LONGEST_BETWEEN || between.some((t) => /^(?:VB[DZP]|MD|W.*)$/.test(t.tag) || /^[;:“”"]$/.test(t.text))
    ? null
    : that
}

const LONGEST_BETWEEN = 16
const TIMES = /^(?:day|night|evening|morning|week|month|year|spring|summer|autumn|winter)$/

/** The quotation that starts at an offset, up to its closing mark, at most three sentences on. */
function quotationFrom(analysis: Analysis, sentence: Sentence, start: number): Said | null {
  const lastSentence = sure(analysis.sentences[Math.min(analysis.sentences.length - 1, sentence.index + 2)])
  const rest = analysis.text.slice(start, lastSentence.end)
  const length = rest.search(/[”"]/)
  if (length < 0) return null
  const end = start + length
  const text = rest.slice(0, length).replace(/\s+/g, ' ').replace(/[,.]$/, '')
  const closing = analysis.sentences.slice(sentence.index, sentence.index + 3).find((s) => s.end > end)
  return { said: { start, end, text }, quoted: true, end: closing?.end ?? sentence.end }
}

export function quoteBefore(analysis: Analysis, sentence: Sentence, at: number): Said | null {
  const { tokens } = sentence
  const close = tokens.slice(Math.max(0, at - 6), at).find((t) => t.text === '”')
  const open = tokens.find((t) => t.text === '“')
  if (!close || !open || open.start > close.start) return null
  return {
    said: { start: open.end, end: close.start, text: analysis.text.slice(open.end, close.start).replace(/\s+/g, ' ').replace(/[,.]$/, '') },
    quoted: true,
    end: sentence.end,
  }
}

/** Reported speech ends with the sentence, or where a coordinated verb of saying begins ("…, but hinted that …"). */
function endOfClause({ tokens, end }: Sentence, from: number): number {
  for (let i = from; i < tokens.length - 1; i++) {
    if (sure(tokens[i]).text === ';' || sure(tokens[i]).text === ':') return sure(tokens[i]).start
    if (
      sure(tokens[i]).text === ',' &&
      sure(tokens[i + 1]).pos === 'CCONJ' &&
      tokens.slice(i + 2, i + 4).some((t) => t.pos === 'VERB' && SPEECH_VERBS.has(t.lemma) && /ed$|said|told/.test(t.lower))
    )
      return sure(tokens[i]).start
  }
  return end
}

/**
 * "After Brezhnev hinted that he might act alone, American forces were placed on alert", "Warned that the talks would fail, he walked out": what is warned of ends where the main clause begins, whose verb the verb of saying hangs on.
 */
function endBeforeMain({ tokens, end }: Sentence, saying: number, from: number): number {
  const opens = tokens.some(
    (t, i) =>
      i < saying &&
      t.head === tokens[saying] &&
      t.label === 'mark' &&
      /^(?:after|before|when|once|while|although|though|since)$/.test(t.lower),
  )
  // the tree takes the main clause for a part of what was said, where it has lost its own verb to the first
  const goesOn = tokens.findIndex(
    (t, i) => i > from && t.text === ',' && tokens.some((x, n) => n > i && /^nsubj/.test(x.label) && x.head?.head === tokens[saying]),
  )
  if (opens && goesOn > 0) return sure(tokens[goesOn]).start
  for (let above = sure(tokens[saying]).head, steps = 0; above && steps < tokens.length; above = above.head, steps++) {
    const subject = tokens.findIndex((t, i) => i > from && t.head === above && /^nsubj/.test(t.label))
    if (above.start < sure(tokens[from]).start || subject < 0) continue
    const comma = tokens.findLastIndex((t, i) => i > from && i < subject && t.text === ',')
    if (comma > 0) return sure(tokens[comma]).start
  }
  return end
}
