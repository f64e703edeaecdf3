import type { Analysis, Sentence } from '../analysis'
import type { Phrase } from '../clauses'
import { clean, type Coreference } from '../coreference'
import type { Utterance } from '../said'
import { sure } from '../sure'
import { SPEECH_VERBS } from '../topics'
import type { Tree } from '../tree'
import { isOwnMemory, personAt, speakerOf, type Speaker } from './speaker'

/** "No British government, Chamberlain had written in February, would …", "“…,” declared his foreign minister, Juan Antonio Tack, “but …”". */
export function inserted(analysis: Analysis, coreference: Coreference, sentence: Sentence, tree: Tree, verb: number): Utterance | null {
  const said = sure(tree.tokens[verb])
  if (!isSaying(tree, verb)) return null
  const who = subjectBefore(analysis, coreference, sentence, tree, verb) ?? nameBehind(sentence, verb)
  if (!who || isOwnMemory(who, said)) return null
  const insertion = insertionOf(tree, who, verb)
  const around = insertion && saidAround(tree, insertion, verb)
  if (!around) return null
  const { first, rest, quoted } = around
  const parts = rest.to > rest.from ? [first, rest] : [first]
  const isOne = isFinite(tree, first)
  const text = parts.map((part) => clean(analysis.words(sentence, part))).join(isOne ? ', ' : ' ')
  const main = isOne ? first : rest
  return {
    sentence,
    ...who,
    verb: said,
    said: { start: sure(tree.tokens[main.from]).start, end: sure(tree.tokens[main.to - 1]).end, text },
    parts,
    quoted,
    end: sentence.end,
  }
}

function isSaying(tree: Tree, verb: number): boolean {
  const { lemma, tag } = sure(tree.tokens[verb])
  const says = SPEECH_VERBS.has(lemma) || (isClaim(tree, verb) && tree.childrenBy(verb, 'dobj', 'dative', 'xcomp').length === 0)
  return says && tag !== 'VBG' && (tag !== 'VB' || isLater(tree, verb)) && tree.childrenBy(verb, 'auxpass').length === 0
}

const LONGEST_INSERTION = 12

/** Who says it and the verb, with what belongs to them, from the comma or the closing mark in front to the next comma or stop. */
function insertionOf({ tokens }: Tree, { speaker }: Speaker, verb: number): Phrase | null {
  let from = Math.min(speaker.from, verb)
  while (/^(?:DET|ADJ)$/.test(tokens[from - 1]?.pos ?? '')) from--
  if (from < 2 || !/^[,”"]$/.test(sure(tokens[from - 1]).text)) return null
  let to = Math.max(verb + 1, speaker.to)
  while (to < tokens.length && to - from < LONGEST_INSERTION && !/^[,.;:!?]$/.test(sure(tokens[to]).text)) {
    if (/^(?:that|“|")$/.test(sure(tokens[to]).lower) || /^VB[DZP]$/.test(sure(tokens[to]).tag)) return null
    to++
  }
  return to - from < LONGEST_INSERTION ? { from, to } : null
}

/** What was said before and behind the insertion. */
function saidAround(tree: Tree, { from, to }: Phrase, verb: number): { first: Phrase; rest: Phrase; quoted: boolean } | null {
  const { tokens } = tree
  const opens = /^[“"]$/.test(sure(tokens[0]).text)
  const quoted = opens && tokens.slice(from - 2, from).some((t) => /^[”"]$/.test(t.text))
  const goesOn = tokens.slice(to, to + 2).some((t) => /^[“"]$/.test(t.text))
  // “"This man" had known …, he said”: words quoted within
  if (!quoted && (opens || goesOn)) return null
  const first = trimmed(tree, { from: 0, to: from })
  // "Democracy, he concludes, is …": one word is enough where it is what the claim is about
  const isOne = first.to - first.from === 1 && /^nsubj/.test(sure(tokens[first.from]).label) && isParted(tree, verb)
  if ((first.to - first.from < 2 && !isOne) || tokens.slice(0, from).some((t) => t.text === ':')) return null
  // “…!” Sadat shouted, leaning across the table: only what is in marks was said
  const rest = quoted && !goesOn ? { from: to, to } : trimmed(tree, { from: to, to: tokens.length })
  // "Asked why, he said, …" or a list: what is said has to be a sentence with a verb of its own
  const isWhole = isFinite(tree, first) || (isFinite(tree, rest) && isParted(tree, verb))
  return quoted || isWhole ? { first, rest, quoted } : null
}

/** The clause that the insertion parts has begun in front of it. */
const isParted = (tree: Tree, verb: number): boolean =>
  isClaim(tree, verb) || tree.childrenBy(verb, 'ccomp').some((c) => c < verb) || tree.childrenBy(verb, 'nsubj').length > 1

const isFinite = ({ tokens }: Tree, { from, to }: Phrase): boolean => tokens.slice(from, to).some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag))

/** Without the marks around it. */
function trimmed({ tokens }: Tree, part: Phrase): Phrase {
  let { from, to } = part
  while (from < to && /^[“”",]$/.test(sure(tokens[from]).text)) from++
  while (to > from && /^[“”",.]$/.test(sure(tokens[to - 1]).text)) to--
  return { from, to }
}

/** "he would write afterwards", "Kennedy is reported to have answered": said, for all that. */
const isLater = (tree: Tree, verb: number): boolean =>
  tree.childrenBy(verb, 'aux').some((a) => sure(tree.tokens[a]).lower === 'would') &&
  tree.childrenBy(verb, 'advmod').some((a) => /^(?:later|afterwards|afterward|subsequently)$/.test(sure(tree.tokens[a]).lower))

/** The parser hangs what is inserted on what it is inserted into. */
const isClaim = (tree: Tree, verb: number): boolean => /^(?:parataxis|ccomp)$/.test(tree.label(verb))

function subjectBefore(analysis: Analysis, coreference: Coreference, sentence: Sentence, tree: Tree, verb: number): Speaker | null {
  let at = verb - 1
  while (/^(?:ADV|AUX)$/.test(tree.tokens[at]?.pos ?? '')) at--
  if (tree.label(verb) === 'xcomp' && tree.childrenBy(tree.head(verb), 'auxpass').length > 0)
    return speakerOf(analysis, coreference, sentence, tree, verb)
  return at < 0 ? null : personAt(analysis, coreference, sentence, tree, at)
}

/** "declared his foreign minister, Juan Antonio Tack,", "said Acheson": the name is the first thing named behind the verb. */
function nameBehind({ tokens, mentions }: Sentence, verb: number): Speaker | null {
  const who = mentions.find((m) => m.from > verb)
  if (who?.kind !== 'person') return null
  const between = tokens.slice(verb + 1, who.from)
  return between.length <= 6 && between.every((t) => /^(?:DET|ADJ|NOUN|PROPN|PART|PRON)$/.test(t.pos) || t.text === ',')
    ? { speaker: { from: who.from, to: who.to }, name: who.name, person: true }
    : null
}
