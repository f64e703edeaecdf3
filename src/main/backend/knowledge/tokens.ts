import { sure } from './sure'
import { parsePieces, type Piece } from './as-read'
import { splitWords } from './model'
import { remembered } from './remembered'
import { repair } from './repair'

/** A word or mark with its part of speech (Universal POS), its place in the document's text and in the sentence's tree. Hyphenated words are one token. */
export interface Token {
  text: string
  lower: string
  /** Base form, lower case. */
  lemma: string
  pos: string
  /** Penn Treebank tag, which tells forms of verbs apart. */
  tag: string
  start: number
  end: number
  /** The word it hangs on; null at the top. */
  head: Token | null
  /** How it hangs there, as in ClearNLP: "nsubj", "dobj", "relcl", … */
  label: string
  /** How sure the parser is of its place: 0 is a coin tossed, from about 3 on nothing else was near. */
  margin: number
}

/** Tags and parses one sentence. `offset` is where it stands in the document's text. */
export function tokensOf(sentence: string, offset: number): Token[] {
  const pieces = piecesOf(sentence, offset)
  const parsed = parsePieces(pieces)
  const tokens = parsed.map(({ tag, pos, lemma, label, margin }, i): Token => {
    const piece = sure(pieces[i])
    // "Soviet", "Gaullist", "In Perception and Misperception": a capital inside a sentence makes a name
    const named =
      /^(?:ADJ|NOUN)$/.test(pos) && /^\p{Lu}\p{Ll}/u.test(piece.text) && parsed[i - 1] !== undefined && parsed[i - 1]?.pos !== 'PUNCT'
    const { start, end } = piece
    const { text, lower } = spellingOf(piece.text)
    // words that occur again and again share their letters
    return { text, lower, lemma: spellingOf(lemma).text, pos: named ? 'PROPN' : pos, tag, start, end, head: null, label, margin }
  })
  for (const [i, { head }] of parsed.entries()) if (head >= 0) sure(tokens[i]).head = sure(tokens[head])
  repair(tokens)
  return withoutCircles(joinHyphens(tokens))
}

/** Whoever climbs from head to head arrives at the top, whatever was mended: of words that hang on each other in a circle the last goes to the top itself. */
export function withoutCircles(tokens: Token[]): Token[] {
  const arrive = new Set<Token>()
  for (const token of tokens) {
    const path = new Set<Token>()
    let at: Token = token
    while (at.head && !arrive.has(at)) {
      path.add(at)
      if (path.has(at.head)) at.head = null
      else at = at.head
    }
    for (const word of path) arrive.add(word)
  }
  return tokens
}

/** As `tokensOf`, for a text outside the document that several readers ask for one after the other, such as a question; the words are shared. */
export const tokensOfText: (text: string) => readonly Token[] = remembered((text) => tokensOf(text, 0), 1_000)

const spellingOf = remembered((text) => ({ text, lower: text.toLowerCase() }), 20_000)

/** Words and marks, without the asterisks and underscores of Markdown. */
function piecesOf(sentence: string, offset: number): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < sentence.length;) {
    const space = sentence.indexOf(' ', at)
    const end = space < 0 ? sentence.length : space
    if (end > at)
      for (const { text, start, end: to } of piecesBetweenSpaces(sentence.slice(at, end)))
        pieces.push({ text, start: offset + at + start, end: offset + at + to })
    at = end + 1
  }
  return withFullStop(pieces)
}

/** "… was built to bring them in." ends in a word, and not in short for inches. */
function withFullStop(pieces: Piece[]): Piece[] {
  const last = pieces.at(-1)
  const word = last && /^(\p{Ll}{2,})\.$/u.exec(last.text)?.[1]
  return last && word
    ? [...pieces.slice(0, -1), { text: word, start: last.start, end: last.end - 1 }, { text: '.', start: last.end - 1, end: last.end }]
    : pieces
}

/** What stands between two spaces is split by itself, and the same each time. */
const piecesBetweenSpaces = remembered((run): readonly Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  for (const text of splitWords(run)) {
    const start = run.indexOf(text, at)
    if (start < 0) continue
    at = start + text.length
    if (!/\S/.test(text) || /^[_*`]+$/.test(text)) continue
    const last = pieces.at(-1)
    if (last && last.end === start && isCutApart(last.text, text)) {
      pieces[pieces.length - 1] = { text: last.text + text, start: last.start, end: at }
    } else pieces.push({ text, start, end: at })
  }
  return pieces
}, 20_000)

/** The splitter knows the letters of Western Europe only, and cuts "Milošević" in four. */
const isCutApart = (before: string, after: string): boolean =>
  (FOREIGN_LETTER.test(before.slice(-1)) && /^\p{L}/u.test(after)) || (FOREIGN_LETTER.test(after.charAt(0)) && /\p{L}$/u.test(before))
const FOREIGN_LETTER = /(?=\p{L})[\u0100-\uffff]/u

const HYPHEN = /^[-‐‑–]$/

function joinHyphens(tokens: Token[]): Token[] {
  const joined: Token[] = []
  /** Parts of joined words, and the words they went into. */
  const into = new Map<Token, Token>()
  for (let i = 0; i < tokens.length; i++) {
    const token = sure(tokens[i])
    const before = joined.at(-1)
    const after = tokens[i + 1]
    if (
      HYPHEN.test(token.text) &&
      before &&
      after &&
      before.end === token.start &&
      token.end === after.start &&
      /[\p{L}\p{N}.]$/u.test(before.text) &&
      /^[\p{L}\p{N}]/u.test(after.text)
    ) {
      const whole = join(before, token, after)
      for (const part of [before, token, after]) into.set(part, whole)
      joined[joined.length - 1] = whole
      i++
    } else joined.push(token)
  }
  if (into.size === 0) return tokens
  const wholeOf = (token: Token): Token => {
    const whole = into.get(token)
    return whole ? wholeOf(whole) : token
  }
  for (const token of joined) if (token.head) token.head = wholeOf(token.head)
  for (const token of joined) if (token.head === token) token.head = null
  return joined
}

function join(before: Token, hyphen: Token, after: Token): Token {
  const text = before.text + hyphen.text + after.text
  const parts = [before, hyphen, after]
  const top = parts.find((part) => !part.head || !parts.includes(part.head)) ?? after
  const pos = compoundPos(before, after)
  return {
    text,
    lower: text.toLowerCase(),
    lemma: `${before.lower}-${after.lemma}`,
    pos,
    tag: pos === after.pos ? after.tag : pos === 'ADJ' ? 'JJ' : pos === 'PROPN' ? 'NNP' : top.tag,
    start: before.start,
    end: after.end,
    head: top.head,
    label: top.label,
    margin: Math.min(before.margin, after.margin),
  }
}

/** "Nixon-Mao" stays a name, "French-led" and "ten-day" describe, "cease-fire" is a thing. */
function compoundPos(before: Token, after: Token): string {
  if (before.pos === 'PROPN' && (after.pos === 'PROPN' || /^\p{Lu}/u.test(after.text))) return 'PROPN'
  if (/ing$/.test(after.lower) && after.pos === 'VERB' && /^(?:de|re|non|co|over|under|mis|out|self)$/.test(before.lower)) return 'VERB'
  if (after.pos === 'VERB' || after.pos === 'ADJ' || after.pos === 'ADP' || before.pos === 'NUM') return after.pos === 'NUM' ? 'NUM' : 'ADJ'
  return after.pos === 'NUM' ? 'PROPN' : 'NOUN'
}
