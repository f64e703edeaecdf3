import { sure } from './sure'
import type { DocumentBody } from '../../../shared/document'
import { tokensOf } from './tokens'
import { DATE_LABEL } from './labels'

/** Notes set their terms as paragraphs of their own: "Reference point: …", "Certainty effect = …", two of them in a row at least. */
export function isGlossary({ text, blocks, passages }: DocumentBody, index: number): boolean {
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
export function isGlossLine({ text, blocks, passages }: DocumentBody, index: number): boolean {
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
export function isChronology({ text, blocks, passages }: DocumentBody, index: number): boolean {
  const own = sure(passages[index])
  const opens = (block: number): boolean => {
    const at = blocks[block]
    return at?.kind === 'paragraph' && DATE_LABEL.test(text.slice(at.start, at.end))
  }
  return opens(own.block) && (opens(own.block - 1) || opens(own.block + 1))
}

/** A term of four words at most, and what it means in words that begin small. */
const GLOSS = /^\p{Lu}[\p{L}’'-]*(?: [\p{L}’'-]+){0,3}(?: \([^()\n]{2,70}\))?(?::|\s[–—=])\s\p{Ll}/u
