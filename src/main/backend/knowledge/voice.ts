import type { Sentence } from './analysis'
import type { Reading } from './extractors/reading'
import { surnameOf } from './lexicon'

/** "Bias, on this view, is a source of credibility"; "In his model a mediator …" */
const MARKED =
  /\b(?:(?:on|in) (?:this|that|his|her) (?:view|model|account|reading|argument|theory|interpretation|telling)|by (?:this|his|her) (?:logic|reasoning|argument))\b/i
/** Sentences. */
const FAR = 5

/**
 * The short name of the scholar whose view a sentence goes on to tell, where it says so itself: what it states is no plain fact. Null where it does not, or where nobody was
 * named before it in the paragraph.
 */
export function voiceOf({ sentences, text }: Reading, sentence: Sentence): string | null {
  if (!MARKED.test(text.slice(sentence.start, sentence.end)) || sentence.mentions.some(({ kind }) => kind === 'person')) return null
  for (let back = 1; back <= FAR; back++) {
    const earlier = sentences[sentence.index - back]
    if (!earlier || earlier.block !== sentence.block) return null
    const named = earlier.mentions.filter(({ kind }) => kind === 'person')
    const speakers = named.filter((m) => earlier.tokens.slice(m.from, m.to).some((t) => t.label.startsWith('nsubj')))
    const [speaker] = speakers
    if (speaker && new Set(speakers.map(({ name }) => name)).size === 1) return surnameOf(speaker.name)
    // another who is named could be meant
    if (named.length > 0) return null
  }
  return null
}
