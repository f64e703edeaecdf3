import { sure } from './sure'
import { nlp } from './model'
import { retag } from './retag'

/** A word or mark with its part of speech (Universal POS) and its place in the document's text. Hyphenated words are one token. */
export interface Token {
  text: string
  lower: string
  /** Base form, lower case. */
  lemma: string
  pos: string
  start: number
  end: number
}

const { its } = nlp

/** Tags one sentence. `offset` is where it stands in the document's text. */
export function tokensOf(sentence: string, offset: number): Token[] {
  const found = nlp.readDoc(sentence).tokens()
  const values = found.out()
  const tags = found.out(its.pos as never) as unknown as string[]
  const lemmas = found.out(its.lemma as never) as unknown as string[]
  const tokens: Token[] = []
  let at = 0
  values.forEach((text, i) => {
    const start = sentence.indexOf(text, at)
    if (start < 0 || tags[i] === 'SPACE') return
    at = start + text.length
    tokens.push({
      text,
      lower: text.toLowerCase(),
      lemma: (lemmas[i] ?? text).toLowerCase(),
      pos: tags[i] ?? 'X',
      start: offset + start,
      end: offset + at,
    })
  })
  return retag(joinHyphens(splitMarks(tokens)))
}

/** The model leaves marks such as "_(" or "**" at words of Markdown; they are never part of a word. */
function splitMarks(tokens: Token[]): Token[] {
  return tokens.filter((token) => !/^[_*`]+$/.test(token.text))
}

const HYPHEN = /^[-‐‑–]$/

function joinHyphens(tokens: Token[]): Token[] {
  const joined: Token[] = []
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
      const text = before.text + token.text + after.text
      joined[joined.length - 1] = {
        text,
        lower: text.toLowerCase(),
        lemma: `${before.lower}-${after.lemma}`,
        pos: compoundPos(before, after),
        start: before.start,
        end: after.end,
      }
      i++
    } else joined.push(token)
  }
  return joined
}

/** "Nixon-Mao" stays a name, "French-led" and "ten-day" describe, "cease-fire" is a thing. */
function compoundPos(before: Token, after: Token): string {
  if (before.pos === 'PROPN' && (after.pos === 'PROPN' || /^\p{Lu}/u.test(after.text))) return 'PROPN'
  if (/ing$/.test(after.lower) && after.pos === 'VERB' && /^(?:de|re|non|co|over|under|mis|out|self)$/.test(before.lower)) return 'VERB'
  if (after.pos === 'VERB' || after.pos === 'ADJ' || after.pos === 'ADP' || before.pos === 'NUM') return after.pos === 'NUM' ? 'NUM' : 'ADJ'
  return after.pos === 'NUM' ? 'PROPN' : 'NOUN'
}
