import type { Analysis, Sentence } from '../analysis'
import type { Phrase } from '../clauses'
import { clean, type Coreference } from '../coreference'
import type { Utterance } from '../quotations'
import { sure } from '../sure'
import { SPEECH_VERBS } from '../topics'
import type { Tree } from '../tree'
import { isOwnMemory, personAt, speakerOf, type Speaker } from './speaker'

const LONGEST_INSERTION = 12

/** "No British government, Chamberlain had written in February, would …", "“…,” declared his foreign minister, Juan Antonio Tack, “but …”". */
export function inserted(analysis: Analysis, coreference: Coreference, sentence: Sentence, tree: Tree, verb: number): Utterance | null {
  const { tokens } = tree
  const says =
    SPEECH_VERBS.has(sure(tokens[verb]).lemma) || (isClaim(tree, verb) && tree.childrenBy(verb, 'dobj', 'dative', 'xcomp').length === 0)
  if (
    !says ||
    sure(tokens[verb]).tag === 'VBG' ||
    (sure(tokens[verb]).tag === 'VB' && !isLater(tree, verb)) ||
    tree.childrenBy(verb, 'auxpass').length > 0
  )
    return null
  const before = subjectBefore(analysis, coreference, sentence, tree, verb)
  const who = before ?? nameBehind(sentence, verb)
  if (!who || isOwnMemory(who, sure(tokens[verb]))) return null
  let from = Math.min(who.speaker.from, verb)
  while (/^(?:DET|ADJ)$/.test(tokens[from - 1]?.pos ?? '')) from--
  const open = tokens[from - 1]
  if (!open || !/^[,”"]$/.test(open.text) || from < 2) return null
  let to = Math.max(verb + 1, who.speaker.to)
  while (to < tokens.length && to - from < LONGEST_INSERTION && !/^[,.;:!?]$/.test(sure(tokens[to]).text)) {
    if (/^(?:that|“|")$/.test(sure(tokens[to]).lower) || /^VB[DZP]$/.test(sure(tokens[to]).tag)) return null
    to++
  }
  if (to - from >= LONGEST_INSERTION) return null
  const quoted = /^[“"]$/.test(sure(tokens[0]).text) && tokens.slice(from - 2, from).some((t) => /^[”"]$/.test(t.text))
  // “"This man" had known …, he said”: words quoted within
  if (!quoted && /^[“"]$/.test(sure(tokens[0]).text)) return null
  const trim = (part: Phrase): Phrase => {
    let { from: a, to: b } = part
    while (a < b && /^[“”",]$/.test(sure(tokens[a]).text)) a++
    while (b > a && /^[“”",.]$/.test(sure(tokens[b - 1]).text)) b--
    return { from: a, to: b }
  }
  const first = trim({ from: 0, to: from })
  // “…!” Sadat shouted, leaning across the table: only what is in marks was said
  const goesOn = tokens.slice(to, to + 2).some((t) => /^[“"]$/.test(t.text))
  if (!quoted && goesOn) return null
  const rest = quoted && !goesOn ? { from: to, to } : trim({ from: to, to: tokens.length })
  // "Asked why, he said, …" or a list: what is said has to be a sentence with a verb of its own
  const isFinite = (part: Phrase): boolean => tokens.slice(part.from, part.to).some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag))
  if (first.to - first.from < 2 || !(quoted || isFinite(first) || isFinite(rest)) || tokens.slice(0, from).some((t) => t.text === ':'))
    return null
  if (
    !quoted &&
    !isFinite(first) &&
    tree.childrenBy(verb, 'ccomp').every((c) => c > verb) &&
    !isClaim(tree, verb) &&
    tree.childrenBy(verb, 'nsubj').length < 2
  )
    return null
  const parts = rest.to > rest.from ? [first, rest] : [first]
  const text = parts.map((part) => clean(analysis.words(sentence, part))).join(isFinite(first) ? ', ' : ' ')
  const main = isFinite(first) ? first : rest
  return {
    sentence,
    ...who,
    verb: sure(tokens[verb]),
    said: { start: sure(tokens[main.from]).start, end: sure(tokens[main.to - 1]).end, text },
    parts,
    quoted,
    end: sentence.end,
  }
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
