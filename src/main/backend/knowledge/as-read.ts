import { isMonthName } from '../../../shared/months'
import { language, type Parsed } from './language'
import { sure } from './sure'

/** A word or mark where it stands in the document's text. */
export interface Piece {
  text: string
  start: number
  end: number
}

/** Heads by index among the pieces. */
export type ParsedPiece = Parsed

interface Word {
  text: string
  space: boolean
  /** The pieces it stands for, its own last; none for a comma put in. */
  pieces: number[]
}

/**
 * Tags and parses a sentence as the model would like to read it: with straight quotation marks, dates as one word ("26 July 1956" is strange
 * to a model brought up on American newspapers) and a comma behind a date which opens the sentence.
 */
export function parsePieces(pieces: readonly Piece[]): ParsedPiece[] {
  const words = wordsOf(pieces)
  const parsed = language().parse(words)
  const result: ParsedPiece[] = []
  for (const [w, { pieces: own }] of words.entries()) {
    const of = sure(parsed[w])
    const last = own.at(-1)
    if (last === undefined) continue
    result[last] = { ...of, head: pieceOf(words, parsed, of.head) }
    if (own.length === 1) continue
    for (const part of own.slice(0, -1)) {
      const number = /^\d/.test(sure(pieces[part]).text)
      const text = sure(pieces[part]).text.toLowerCase()
      result[part] = {
        tag: number ? 'CD' : 'NNP',
        pos: number ? 'NUM' : 'PROPN',
        lemma: text,
        head: last,
        label: number ? 'nummod' : 'compound',
        margin: of.margin,
      }
    }
    if (!/^\d/.test(sure(pieces[last]).text)) result[last] = { ...sure(result[last]), tag: 'NNP', pos: 'PROPN' }
  }
  return result
}

/** The piece that the word at `head` stands for; a comma put in passes on what hangs on it. */
function pieceOf(words: readonly Word[], parsed: readonly Parsed[], head: number): number {
  while (head >= 0) {
    const piece = words[head]?.pieces.at(-1)
    if (piece !== undefined) return piece
    head = sure(parsed[head]).head
  }
  return -1
}

const OPENS_TIME = /^(?:on|in|by|from|between|until|since|before|after)$/i

function wordsOf(pieces: readonly Piece[]): Word[] {
  const words: Word[] = []
  const opensTime = OPENS_TIME.test(pieces[0]?.text ?? '')
  for (let i = 0; i < pieces.length; i++) {
    const date = dateAt(pieces, i)
    const last = i + date - 1
    const { text, end } = sure(pieces[last])
    const next = pieces[last + 1]
    words.push({ text: straight(text), space: next !== undefined && next.start > end, pieces: last === i ? [i] : range(i, last) })
    if (
      date > 1 &&
      next &&
      words.length <= 4 &&
      opensTime &&
      /^(?:\p{Lu}|(?:the|an?|his|her|its|their|he|she|it|they)$)/u.test(next.text)
    ) {
      sure(words.at(-1)).space = false
      words.push({ text: ',', space: true, pieces: [] })
    }
    i = last
  }
  return words
}

/** How many pieces a date at `i` takes; 1 for any other word. */
function dateAt(pieces: readonly Piece[], i: number): number {
  const [day, month, year] = [pieces[i]?.text ?? '', pieces[i + 1]?.text ?? '', pieces[i + 2]?.text ?? '']
  if (/^\d{1,2}$/.test(day) && isMonthName(month)) return /^\d{4}$/.test(year) ? 3 : 2
  return isMonthName(day) && /^\d{4}$/.test(month) ? 2 : 1
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const straight = (text: string): string => (/[“”‘’]/.test(text) ? text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") : text)
