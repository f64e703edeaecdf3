import { oneLine } from './plain'
import { sure } from './sure'
import type { DocumentBody, Section } from '../../../shared/document'
import { MONTH } from '../../../shared/months'
import { capitalsOf } from './capitals'
import { clausesOf, type Clause, type Phrase } from './clauses'
import { namesOf, type Mention } from './entities'
import type { Lexicon } from './lexicon'
import { tokensOf, type Token } from './tokens'
import { tornPassages } from './torn'
import { afterLabel, innerLabelOf, labelOf, looseLabelOf } from './labels'
import { isChronology, isGlossLine, isGlossary } from './glossaries'

/** One sentence taken apart. `label` is the heading word of a list item ("Opportunity cost: …"); tokens and clauses leave it out. */
export interface Sentence {
  index: number
  start: number
  end: number
  block: number
  kind: 'heading' | 'paragraph' | 'list-item' | 'quotation'
  /** First sentence of its block. */
  opensBlock: boolean
  tokens: Token[]
  clauses: Clause[]
  mentions: Mention[]
  label: { start: number; end: number; text: string } | null
  /** The heading it stands under, innermost first. */
  sections: Section[]
}

export interface Analysis {
  document: DocumentBody
  text: string
  sentences: Sentence[]
  lexicon: Lexicon
  /** Words of a token range as they stand in the text, with line breaks as spaces. */
  words(sentence: Sentence, phrase: Phrase): string
}

/** Tags and parses the document sentence by sentence, then finds the names in each. A generator, so that the caller may pause and cancel. */
export function* analyse(document: DocumentBody, lexicon: Lexicon): Generator<number, Analysis> {
  const { text, blocks, sections, passages } = document
  const sentences: Sentence[] = []
  const settleCapital = capitalsOf(document, lexicon)
  const sectionsAt = openSections(sections)
  const isTorn = tornPassages(document)
  for (const [index, passage] of passages.entries()) {
    const block = blocks[passage.block]
    const kind = block?.kind ?? 'paragraph'
    const opensBlock = passages[index - 1]?.block !== passage.block
    const label =
      (opensBlock && (kind === 'list-item' || isGlossary(document, index) || isChronology(document, index))) || isGlossLine(document, index)
        ? (labelOf(text, passage.start, passage.end) ?? (kind === 'list-item' ? looseLabelOf(document, passage.start, passage.end) : null))
        : kind === 'list-item'
          ? innerLabelOf(text, passage.start, passage.end)
          : null
    const from = label
      ? afterLabel(text, label.end, passage.end)
      : afterRunIn(text, afterNumber(document, index, afterBullet(text, passage.start, passage.end, kind)), passage.end, opensBlock)
    const tokens = kind === 'heading' || isTorn(index) ? [] : withoutAsides(tokensOf(text.slice(from, passage.end), from))
    settleCapital(tokens)
    sentences.push({
      index,
      start: passage.start,
      end: passage.end,
      block: passage.block,
      kind,
      opensBlock,
      tokens,
      clauses: clausesOf(tokens),
      mentions: [],
      label,
      sections: sectionsAt(passage.start),
    })
    yield index
  }
  const names = namesOf(
    sentences.map((s) => s.tokens),
    lexicon,
  )
  for (const sentence of sentences) {
    sentence.mentions = names.mentionsIn(sentence.tokens)
    yield sentence.index
  }
  const words = (sentence: Sentence, { from, to }: Phrase): string =>
    to > from ? oneLine(text.slice(sure(sentence.tokens[from]).start, sure(sentence.tokens[to - 1]).end)) : ''
  return { document, text, sentences, lexicon, words }
}

/** Returns what gives the sections that are open at a place, innermost first, for places in the order of the text. */
function openSections(sections: readonly Section[]): (at: number) => Section[] {
  let next = 0
  let open: Section[] = []
  return (at) => {
    for (let section = sections[next]; section && section.start <= at; section = sections[++next]) open = [section, ...open]
    if (open.some(({ end }) => end <= at)) open = open.filter(({ end }) => at < end)
    return open
  }
}

/** Behind a bullet, and behind what tells a question from its answer in a handout. */
function afterBullet(text: string, start: number, end: number, kind: string): number {
  const turn = /^(?:Q(?:uestion)?|A(?:nswer)?)\s?\d{0,2}[.:)]\s+/.exec(text.slice(start, end))?.[0]
  if (turn) return start + turn.length
  return kind === 'list-item'
    ? start + (/^(?:[-•*–]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)?/.exec(text.slice(start, end))?.[0].length ?? 0)
    : start
}

/** Behind the number of a paragraph or of a note: "2.1 Talks opened", "3 Notice took effect" below "2 The doctrine went back". */
function afterNumber(document: DocumentBody, index: number, at: number): number {
  const { text, passages } = document
  const own = sure(passages[index])
  if (at !== own.start || passages[index - 1]?.block === own.block) return at
  // "² Dated 26 November 1648": the mark of a note at its head
  const mark = /^[¹²³⁰⁴-⁹]{1,2}\s*(?=\p{Lu})/u.exec(text.slice(at, at + 6))
  if (mark) return at + mark[0].length
  const [number = '', first = ''] = NUMBER.exec(text.slice(at, at + 40)) ?? []
  if (number === '' || DAY.test(text.slice(at, at + 40))) return at
  return first.includes('.') || countsOn(document, own.block, Number.parseInt(first)) ? at + number.length : at
}

const NUMBER = /^((?:\d{1,2}(?:\.\d{1,2}){1,2}\.?)|\d{1,2})\s+(?=[“"‘]?\p{Lu})/u
const DAY = new RegExp(String.raw`^\d{1,2}\s+${MONTH}\b`)

/** Another block begins with the number before or behind. */
const countsOn = ({ text, blocks }: DocumentBody, own: number, number: number): boolean =>
  blocks.some(({ start }, at) => {
    const [, other = ''] = at === own ? [] : (NUMBER.exec(text.slice(start, start + 40)) ?? [])
    return !other.includes('.') && Math.abs(Number.parseInt(other || '-9') - number) === 1
  })

/** "Withdrawal. On 8 May 2018 the president …": a heading set in the line is no part of the sentence. */
const RUN_IN = /^\p{Lu}\p{Ll}+(?: \p{Ll}+){0,3}\.\s+(?=\p{Lu})/u

/** "WOODSIDE, California — The presidents …", "GENEVA (Reuters) – …": where a report was written is no part of the sentence either. */
const DATELINE = /^\p{Lu}[\p{Lu} .’'-]{2,30}(?:, [\p{L}. ]{2,24}(?:\d{1,2})?)?(?: \([^)]{2,30}\))?\s*[—–]\s+(?=[\p{Lu}“"])/u

const afterRunIn = (text: string, at: number, end: number, opensBlock: boolean): number => {
  if (!opensBlock) return at
  const said = text.slice(at, end)
  return at + (DATELINE.exec(said) ?? RUN_IN.exec(said) ?? [''])[0].length
}

/** "Waltz, by contrast, holds …": connectives between two commas, which would part a subject from its verb. */
const ASIDE =
  /^(?:by contrast|in contrast|however|moreover|for example|for instance|for his part|for her part|in turn|of course|in fact|on the other hand|on the contrary|meanwhile|therefore|nevertheless|indeed|too|in particular)$/
const LONGEST_ASIDE = 5

function withoutAsides(tokens: Token[]): Token[] {
  const out = new Set<Token>()
  for (const [i, { text }] of tokens.entries()) {
    if (text !== ',' || i === 0) continue
    const close = tokens.findIndex((t, k) => k > i && k <= i + LONGEST_ASIDE && t.text === ',')
    const inside = close < 0 ? [] : tokens.slice(i + 1, close)
    if (!ASIDE.test(inside.map((t) => t.lower).join(' '))) continue
    // "Of the radar, on the other hand, a plain breach of the treaty, …": one of the two marks parts what stands around it
    const parts = /^(?:DET|PRON|NOUN|PROPN|ADJ|NUM)$/.test(tokens[close + 1]?.pos ?? '')
    for (const token of tokens.slice(parts ? i + 1 : i, close + 1)) out.add(token)
  }
  return out.size === 0 ? tokens : tokens.filter((token) => !out.has(token))
}
