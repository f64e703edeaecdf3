import type { Reading } from '../extractors/reading'
import { oneLine } from '../plain'
import type { ContextCue } from '.'
import type { Candidate } from './candidate'
import { yearsOf } from './occasion-names'

/**
 * The treaty or conference with which a text opens as its subject (“The Kellogg–Briand Pact has had a terrible press”), or which its first paragraphs name with its date (“The
 * First Hague Peace Conference (18 May to 29 July 1899)”). Null where there is none.
 */
export function eventOpened({ sentences, text, lexicon }: Reading): ContextCue | null {
  const body = sentences.filter(({ kind }) => kind !== 'heading').map(({ start, end }) => oneLine(text.slice(start, end)))
  const from = body.findIndex((sentence) => sentence.length > LONG && /[.?!][”"’)]*$/.test(sentence))
  for (const [n, sentence] of body.slice(Math.max(0, from), Math.max(0, from) + OPENING).entries()) {
    const [, name, dated] = (n === 0 ? SUBJECT.exec(sentence) : null) ?? DATED.exec(sentence) ?? []
    if (name === undefined) continue
    const known = lexicon.occasions.find((occasion) => [occasion.name, ...occasion.names].includes(name))
    return { name, year: dated ?? (known ? yearsOf(known) : null) }
  }
  return null
}

/** “… which Azerbaijan calls the Zangezur corridor”: what is called by its name as a text opens, and comes back. */
export function thingCalled({ sentences, text }: Reading): Candidate | null {
  const body = sentences.filter(({ kind }) => kind !== 'heading')
  for (const { start, end } of body.slice(0, OPENING)) {
    const [, name, noun] = CALLED.exec(oneLine(text.slice(start, end))) ?? []
    if (name === undefined || noun === undefined) continue
    const uses = body.filter(({ tokens }) => tokens.some(({ lower }) => lower === noun)).length
    if (uses >= COMES_BACK) return { name, score: 1, event: false }
  }
  return null
}

const CALLED = /\b(?:calls?|called|known as) the (\p{Lu}\p{Ll}[\p{L}’-]+ (\p{Ll}{4,}))/u
const COMES_BACK = 3

/** Letters of a sentence of the text itself; a line about who wrote it is shorter, or has no stop. */
const LONG = 60
/** Sentences. */
const OPENING = 3

const KIND =
  '(?:Summit|Conference|Congress|Accords?|Agreement|Treaty|Crisis|Declaration|Protocol|Pact|Act|Plan|Doctrine|Charter|Compact|Memorandum|Convention|Armistice|Blockade)'
const NAME = `((?:\\p{Lu}[\\p{L}’'–-]+ ){1,4}${KIND}(?: of \\p{Lu}\\p{L}+)?)`
const SUBJECT = new RegExp(`^The ${NAME} (?:has|had|have|is|was|were|did|does|will|would|may|might|must|can|could|should)\\b`, 'u')
const DATED = new RegExp(`\\b[Tt]he ${NAME} \\((?:[^()]* )?((?:1[5-9]|20)\\d\\d)\\)`, 'u')
