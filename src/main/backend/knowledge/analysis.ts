import { oneLine } from './plain'
import { sure } from './sure'
import type { DocumentBody, Section } from '../../../shared/document'
import { MONTH, MONTH_BEGINS } from '../../../shared/months'
import { capitalsOf } from './capitals'
import { clausesOf, type Clause, type Phrase } from './clauses'
import { namesOf, type Mention } from './entities'
import type { Lexicon } from './lexicon'
import { tokensOf, type Token } from './tokens'
import { tornPassages } from './torn'

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

/** A list item's own heading: "Label: explanation" or "**Label.** explanation"; at most seven words, with no verb of its own needed. */
const LABEL =
  /^(?:[-•*–→]\s+|->\s+|\(?\d{1,2}[.)]\s+)?([“"]?\p{Lu}(?:[^:.!?;\n(]|vs\.|(?<=\b\p{Lu})\.(?= ?\p{Lu})|\([^()\n]{1,60}\)){2,70}?|\p{Lu}\p{Lu}(?= ?:)|[A-Z](?=: [\p{Ll}“"]))\s*(?::|\s[–—=])\s+(?=\S)/u

/** "chair: Lord Carrington", "good offices: help with contact": a label that its writer began small. */
const SMALL_LABEL = /^(?:[-•*–→]\s+|\(?\d{1,2}[.)]\s+)?((?:\p{Ll}|[“"]\p{Ll})[^:.!?;,\n(]{2,48}?(?: \([^()\n]{1,40}\))?):\s+(?=\S)/u

/** "What did Iran demand? – the return of the Shah": a question set beside its answer. */
const QUESTION_LABEL = /^(?:[-•*–→]\s+|\(?\d{1,2}[.)]\s+)?([“"]?\p{L}[^?\n]{2,110}\?)(?:\s*(?::|[–—-]|→|->))?\s+(?=\S)/u

/** "3 February 2021 – treaty extended", "1962: …": the line of a chronology. */
const DATE_LABEL =
  /^(?:[-•*–]\s+)?((?:[0-3]?\d(?:[–-][0-3]?\d)? )?(?:\p{Lu}\p{Ll}{2,8}\.? )?(?:1[4-9]|20)\d\d(?:[–-]\d{2,4})?)\s*(?::|[–—=-]|→|->)\s+(?=\S)/u

/** "29 Oct – paras dropped", "19 July ’56: …": a day of the year the notes are about. */
const DAY_LABEL = new RegExp(
  String.raw`^(?:[-•*–]\s+)?([0-3]?\d(?:[–-][0-3]?\d)? ${MONTH_BEGINS}[a-z]*\.?(?: [’'‘]\d\d)?)\s*(?::|\s[–—=-])\s+(?=\S)`,
  'u',
)

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

/** Notes set their terms as paragraphs of their own: "Reference point: …", "Certainty effect = …", two of them in a row at least. */
function isGlossary({ text, blocks, passages }: DocumentBody, index: number): boolean {
  const own = sure(passages[index])
  const opens = (block: number): boolean => {
    const at = blocks[block]
    return at?.kind === 'paragraph' && GLOSS.test(text.slice(at.start, at.end))
  }
  const at = blocks[own.block]
  const alone = at !== undefined && isNounGloss(text.slice(at.start, at.end))
  return opens(own.block) && (alone || opens(own.block - 1) || opens(own.block + 1))
}

/** Terms set line by line in one paragraph, three of them at least: "Ripeness: …", "Spoilers: …". */
function isGlossLine({ text, blocks, passages }: DocumentBody, index: number): boolean {
  const own = sure(passages[index])
  if (blocks[own.block]?.kind !== 'paragraph' || !GLOSS_LINE.test(text.slice(own.start, Math.min(own.end, own.start + MOST_OF_GLOSS))))
    return false
  let lines = 1
  for (const step of [-1, 1])
    for (let i = index + step; passages[i]?.block === own.block && Math.abs(i - index) <= NEAR_LINES; i += step) {
      const { start, end } = sure(passages[i])
      if (GLOSS_LINE.test(text.slice(start, Math.min(end, start + MOST_OF_GLOSS)))) lines++
    }
  return lines >= LEAST_LINES
}

const GLOSS_LINE = /^\p{Lu}[\p{L}’'-]*(?: [\p{Ll}][\p{L}’'-]*){0,3}: (?=[“"\p{L}])/u
const MOST_OF_GLOSS = 80
const NEAR_LINES = 12
const LEAST_LINES = 3

/** "Ripe moment: point at which both sides …": one such line tells by itself. */
const NOUN_GLOSS = /^\p{Lu}[\p{L}’'-]*(?: [\p{Ll}’'-]+){0,3}: (?:the |an? )?\p{Ll}+ (?:at which|in which|by which|of|that|which|who)\b/u

/** "Kissinger relied on linkage: the practice of …" is a sentence. */
const isNounGloss = (line: string): boolean =>
  NOUN_GLOSS.test(line) && !tokensOf(line, 0).some((t, i, all) => /^VB[DZP]$/.test(t.tag) && i < all.findIndex(({ text }) => text === ':'))

/** Lines of dates without bullets, two of them in a row at least. */
function isChronology({ text, blocks, passages }: DocumentBody, index: number): boolean {
  const own = sure(passages[index])
  const opens = (block: number): boolean => {
    const at = blocks[block]
    return at?.kind === 'paragraph' && DATE_LABEL.test(text.slice(at.start, at.end))
  }
  return opens(own.block) && (opens(own.block - 1) || opens(own.block + 1))
}

/** A term of four words at most, and what it means in words that begin small. */
const GLOSS = /^\p{Lu}[\p{L}’'-]*(?: [\p{L}’'-]+){0,3}(?: \([^()\n]{2,70}\))?(?::|\s[–—=])\s\p{Ll}/u

function labelOf(text: string, start: number, end: number): Sentence['label'] {
  const match = LABEL.exec(text.slice(start, end)) ?? DATE_LABEL.exec(text.slice(start, end)) ?? DAY_LABEL.exec(text.slice(start, end))
  const label = match?.[1]
  if (
    !match ||
    !label ||
    label
      .replace(/\([^)]*\)/g, '')
      .trim()
      .split(/\s+/).length > 8
  )
    return null
  const at = start + match[0].indexOf(label)
  const until = endOfSpan(text.slice(at, end), label)
  if (until === null || (until === label.length && tellsByItself(label))) return null
  return {
    start: at,
    end: at + until,
    text: text
      .slice(at, at + until)
      .replace(/[*_`]/g, '')
      .trim(),
  }
}

/** "Geophysical Year, July 1957 – Dec 1958: …": the dash in a span of time ends no label; null where nothing else ends it. */
function endOfSpan(line: string, label: string): number | null {
  const rest = line.slice(label.length)
  if (!/(?:\d|\b\p{Lu}\p{Ll}{2,8}\.?)$/u.test(label) || !SPAN_GOES_ON.test(rest)) return label.length
  const until = /^\s*[–—-]\s*[^:–—]{4,24}?(?=\s*(?::|\s[–—])\s)/u.exec(rest)?.[0]
  return until === undefined ? null : label.length + until.length
}

const SPAN_GOES_ON = new RegExp(String.raw`^\s*[–—-]\s*(?:[0-3]?\d )?(?:${MONTH_BEGINS}\p{L}*\.? (?:[0-3]?\d, )?)?(?:1[4-9]|20)\d\d\b`, 'u')

/** "US and UK at first stuck to the draft: better a strict regime …" is a sentence and no label; "Why Iran settled" is one. */
function tellsByItself(label: string): boolean {
  const plain = label.replace(/\s*\([^()]*\)/g, '')
  if (plain.split(/\s+/).length < SHORTEST_CLAUSE || /^(?:wh\p{L}+|how|if|that)\b/iu.test(plain) || /\d| \p{Ll}{2,4}$/u.test(plain))
    return false
  const tokens = tokensOf(plain, 0)
  return tokens.some(
    (verb) =>
      /^(?:VBD|VBZ|VBP|MD)$/.test(verb.tag) &&
      tokens.some((t) => t.label === 'nsubj' && t.head === verb && t.start < verb.start) &&
      // "share sent to others": a participle has no object
      (verb.tag !== 'VBD' || tokens.some((t) => t.head === verb && /^(?:dobj|attr|acomp|xcomp|ccomp|oprd|neg)$/.test(t.label))),
  )
}

const SHORTEST_CLAUSE = 4

/** What only the lines of lists begin with: a question with its answer, a label without a capital. */
function looseLabelOf({ text, sections }: DocumentBody, start: number, end: number): Sentence['label'] {
  const line = text.slice(start, end)
  const title = sections.findLast((s) => s.start <= start && start < s.end)?.title ?? ''
  const match = QUESTION_LABEL.exec(line) ?? SMALL_LABEL.exec(line) ?? (OF_TERMS.test(title) ? TERM_LINE.exec(line) : null)
  const label = match?.[1]
  if (!match || !label) return null
  const words = label.split(/\s+/).length
  // "the point is simple: …" is a sentence
  if (!label.endsWith('?') && (words > MOST_OF_SMALL || tokensOf(label, 0).some(({ tag }) => /^(?:VB[DZ]|MD)$/.test(tag)))) return null
  const at = start + match[0].indexOf(label)
  return { start: at, end: at + label.length, text: label }
}

/** "Reagan ordered a review. Objections: production limits, …": a later sentence of a line has a label too, if it is a noun. */
function innerLabelOf(text: string, start: number, end: number): Sentence['label'] {
  const label = INNER_LABEL.exec(text.slice(start, end))?.[1]
  if (!label || !/^NN/.test(tokensOf(label.toLowerCase(), 0).at(-1)?.tag ?? '')) return null
  return { start, end: start + label.length, text: label }
}

const INNER_LABEL = /^(\p{Lu}\p{Ll}+(?: \p{Ll}+)?): (?=\S)/u

const MOST_OF_SMALL = 5
const OF_TERMS = /\b(?:terms|definitions?|glossary|vocabulary|concepts|words)\b/i
/** "patron - outside state that pays": a term and what it means, with a dash between. */
const TERM_LINE = /^((?:\p{Ll}[\p{L}’'-]*)(?: \p{Ll}[\p{L}’'-]*){0,3}) [-–—] (?=(?:an? |the )?\p{Ll}+ )/u

const afterLabel = (text: string, at: number, end: number): number =>
  at + (/^[*_]*\s*(?::|->|→|[–—=-])?[*_]*\s*/.exec(text.slice(at, end))?.[0].length ?? 0)

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
