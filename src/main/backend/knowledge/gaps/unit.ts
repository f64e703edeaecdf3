import { sure } from '../sure'
import type { Sentence } from '../analysis'
import { lowerFirst } from '../coreference'
import type { Reading } from '../extractors/reading'
import type { Token } from '../tokens'
import { treeOf, type Phrase } from '../tree'
import { countedNames } from './apposed'
import { answersBehind } from './answer-behind'
import { timeLead } from './branches'
import { asidesIn, isClauseAt, leadEnd, subordinateLead, tailStarts } from './parts'
import { isGrammars } from '../coreference/things'
import { labelMeant, ownLabel, pointersOf, scenesFor, subjectOf } from './pointers'
import { isProposition } from './proposition'
import { relativesIn, type Relative } from './relatives'
import { behindColons, countedClause, isPair, LONGEST_PAIR, namedByNumber, segments, sentencesIn, whenTails } from './segments'

/** One word of a unit: as it stands, or what it stands for. */
export interface Piece {
  /** Index of its token in the sentence. */
  at: number
  text: string
  /** No space in front. */
  glued: boolean
}

/** A stretch of a sentence that is a sentence by itself, its pronouns replaced by what they mean. */
export interface Unit {
  sentence: Sentence
  from: number
  to: number
  pieces: Piece[]
  /** The sentence before, without which nobody knows what its pronouns mean; whole, then shortened. */
  scenes?: readonly string[]
  /** Of two halves which tell each other apart the first stays whole: gaps begin here. */
  asks: number
  /** The one answer for which this clause was made. */
  only?: Phrase
  /** "not by force but by law", "the first …, while the second …": the second half is the point. */
  contrast?: true
}

/** The independent clauses of a sentence, each as far as it can stand alone; one with a pronoun that nothing explains is left out. */
export function unitsOf(reading: Reading, sentence: Sentence): Unit[] {
  const { tokens } = sentence
  const units: Unit[] = []
  const add = (from: number, to: number, before: Phrase | null = null): void => {
    const unit = from < to ? unitAt(reading, sentence, from, to, before, -1, units.at(-1)) : null
    if (unit) units.push(unit)
  }
  let before: Phrase | null = null
  for (const { from, to } of segments(tokens)) {
    const start = countedClause(tokens, from, leadEnd(tokens, from, to))
    const lead = subordinateLead(tokens, start, to)
    add(start, to, before)
    const named = start < to ? namedByNumber(tokens, { from: start, to }) : null
    const called = named && unitAt(reading, sentence, named.from, named.to, before, named.skip)
    if (called) units.push(called)
    const both =
      before && to - before.from <= LONGEST_PAIR && isPair(tokens, before, { from: start, to })
        ? unitAt(reading, sentence, before.from, to, null, -1, undefined, start)
        : null
    if (both) units.push({ ...both, asks: start, contrast: true })
    before = { from: start, to }
    if (!lead || to - start <= LONGEST) continue
    add(lead.inner.from, lead.inner.to)
    add(lead.main, to)
  }
  for (const { from, to } of sentencesIn(tokens))
    units.push(
      ...answersBehind(sentence, { from: leadEnd(tokens, from, to), to }, (start, end) => unitAt(reading, sentence, start, end, null)),
    )
  for (const { from, to } of behindColons(tokens)) {
    const found = units.length
    add(from, to, { from: leadEnd(tokens, 0, from), to: from - 1 })
    // "It was this: he would dismantle …": what is announced goes on from the sentence before
    if (units.length === found) add(from, to)
  }
  for (const relative of relativesIn(sentence)) {
    const unit = relativeUnit(reading, sentence, relative)
    if (unit) units.push(unit)
  }
  for (const { from, to, skip } of whenTails(tokens)) {
    const unit = unitAt(reading, sentence, from, to, null, skip)
    if (unit) units.push(unit)
  }
  return units
}

/** "an Interim Agreement which froze …" → "an Interim Agreement froze …"; "the Pact, by which Germany accepted …" → "by the Pact Germany accepted …". */
function relativeUnit(reading: Reading, sentence: Sentence, { noun, clause, link }: Relative): Unit | null {
  const { tokens } = sentence
  const pointers = pointersOf(reading, sentence, clause.from, clause.to).filter((p) => p.from >= clause.from && p.from < clause.to)
  // "its", "his": of what the clause is about
  if (pointers.some((p) => p.by === null && !(link === '' && sure(tokens[p.from]).tag === 'PRP$'))) return null
  if (tokens.slice(clause.from, clause.to).some((t) => /^[?=→]$/.test(t.text))) return null
  const at = ({ from, to }: Phrase): Piece[] =>
    Array.from({ length: to - from }, (_, n) => from + n).map((i) => ({
      at: i,
      text: pointers.find((p) => p.from === i && p.by !== null)?.by ?? sure(tokens[i]).text,
      glued: i > 0 && tokens[i - 1]?.end === tokens[i]?.start,
    }))
  const pieces = [...at(noun), ...at(clause)]
  const first = sure(pieces[0])
  first.glued = false
  if (first.text === 'The') first.text = 'the'
  if (link !== '') first.text = `${link} ${first.text}`
  return { sentence, from: noun.from, to: clause.to, pieces, asks: clause.from }
}

const isCounted = (tokens: readonly Token[], the: number): boolean => tokens[the]?.lower === 'the' && tokens[the + 1]?.label === 'nummod'

/** Tokens of a unit. */
const LONGEST_UNIT = 60
/** A longer clause is also asked without what stands in front of it. */
const LONGEST = 29

/** "The fourth, who …", "another, in London", "those which …": a subject that only the sentence before explains. */
const LEANS =
  /^(?:(?:the )?(?:first|second|third|fourth|fifth|last|latter|former|others?|same|rest|pair|three|two|four)(?=$| (?:is|was|are|were|to|of them|in|at|had|has|have)\b|,)|another\b(?! \p{L}+)|(?:who|which|what|that|those|both|all|none|either|one|such)\b(?! of the| (?!is|was|has|does)\p{L}+s\b)|(?:some|most|many)\b(?! \d| of the| (?:(?!is|was|has|does)\p{L}+ ){0,2}(?!is|was|has|does)\p{L}+s\b)|neither\b(?! of the| the\b| (?-i:\p{Lu}))|(?:an?|another|the) (?:second|third|further|related|final|next|other) \p{L}+ (?:of \p{L}+ )?(?:begins|concerns|is|was|asks|runs|comes|starts)\b|the \p{L}+ ones?\b|the case (?:for|against)(?= (?:was|is|were|has|had)\b)|the (?:date|place|time|moment|number|code name|answer|idea|rest)\b(?! of| for| that)|not\b|the (?:first|second|third|fourth|latter|former) \p{L}{3,}s(?= (?:the|an?|its|their|that)\b)|nobody\b|there (?:was|is|were|are) also\b|there['’]s\b|[(]|no,|(?:right|ok|well|yes|look|notice|consider|suppose|imagine|read|see|note|let|here|remember|keep)\b)/iu

function unitAt(
  reading: Reading,
  sentence: Sentence,
  from: number,
  to: number,
  before: Phrase | null,
  skip = -1,
  last?: Unit,
  told = -1,
): Unit | null {
  const { tokens } = sentence
  let end = to
  const trim = (): void => {
    while (end > from && /^[.,;:!–—]$/.test(sure(tokens[end - 1]).text)) end--
  }
  trim()
  const words = tokens
    .slice(from, from + 4)
    .map((t) => t.text)
    .join(' ')
    .replace(/ ,/g, ',')
  if ((LEANS.test(words) && !opensSubject(tokens, from) && !isNoun(tokens, from)) || isOrder(sentence, from)) return null
  let pointers = pointersOf(reading, sentence, from, end).filter((p) => p.from !== told)
  // "the two states with most power, the United States and the Soviet Union": the sentence says which
  if (countedNames(tokens, { from, to: end })) pointers = pointers.filter((p) => !isCounted(tokens, p.from))
  const opening = pointers.find((p) => p.from === from && p.by === null)
  // "This is the rally effect, and it is the reason …": the half in front tells, or nothing does
  const cleft = isCleft(tokens, from, end)
  if (cleft) pointers = pointers.filter((p) => p.from !== from)
  const again =
    !cleft && before && !isGrammars(tokens, from) && /^(?:it|they)$/.test(sure(tokens[from]).lower)
      ? pointers.find((p) => p.from === from)
      : null
  const same =
    last && before && last.from === before.from && sure(tokens[last.from]).lower === sure(tokens[from]).lower ? last.pieces[0]?.text : null
  if (again) again.by = subjectOf(reading, sentence, from, before) ?? same ?? null
  else if (opening)
    opening.by =
      subjectOf(reading, sentence, from, before) ??
      ownLabel(reading, sentence, from) ??
      labelMeant(reading, sentence, from) ??
      (/^(?:he|she)$/.test(sure(tokens[from]).lower) ? (same ?? null) : null)
  // "he shocked his hosts": whoever the clause is about
  const opens = pointers.find((p) => p.from === from && p.by !== null)
  if (opens && /^(?:he|she)$/.test(sure(tokens[from]).lower))
    pointers = pointers.filter((p) => p === opens || p.by !== null || !/^(?:his|her)$/.test(sure(tokens[p.from]).lower))
  // "The prisoners stayed; India insisted that they had surrendered": who stayed
  for (const p of before ? pointers : [])
    if (p.by === null && p.from > from && sure(tokens[p.from]).label.startsWith('nsubj'))
      p.by = subjectOf(reading, sentence, p.from, before)
  // what cannot be explained may hang on behind a comma, and be left out
  const asides = [...timeLead(tokens, { from, to: end }), ...asidesIn(tokens, from, end)]
  const inAside = (at: number): boolean => asides.some((aside) => at >= aside.from && at < aside.to)
  for (const at of tailStarts(tokens, from, end)) {
    if (!pointers.some((p) => p.by === null && !inAside(p.from))) break
    if (pointers.some((p) => p.by === null && p.from < at && !inAside(p.from))) continue
    end = at
    trim()
    pointers = pointers.filter((p) => p.from < at)
  }
  if (end - from > LONGEST_UNIT) return null
  const spare = asides.filter(
    (aside) => aside.from < end && pointers.some((p) => p.by === null && p.from >= aside.from && p.from < aside.to),
  )
  const out = (at: number): boolean => at === skip || spare.some((aside) => at >= aside.from && at < aside.to)
  const unsettled = pointers.filter(({ from: at, by }) => by === null && !out(at))
  const scenes = before === null && unsettled.length > 0 ? scenesFor(reading, sentence, unsettled) : []
  if (unsettled.length > 0 && scenes.length === 0) return null
  if (
    end - from < 3 ||
    /^(?:MD|VBZ|VBP|VBD)$/.test(sure(tokens[from]).tag) ||
    tokens.slice(from, end).some((t) => /^(?:\?|=|→)$/.test(t.text) || /^['’](?:d|ll|ve|re)$/.test(t.text)) ||
    !isClauseAt(tokens, skip < 0 || tokens[skip]?.text === ',' ? from : skip + 1, end) ||
    !isProposition(tokens, { from, to: end })
  )
    return null
  const pieces: Piece[] = []
  for (let i = from; i < end; i++) {
    if (out(i)) continue
    const token = sure(tokens[i])
    const pointer = pointers.find((p) => p.from === i && p.by !== null)
    const before = tokens[i - 1]
    pieces.push({ at: i, text: pointer?.by ?? token.text, glued: before !== undefined && before.end === token.start })
    if (pointer) i = pointer.to - 1
  }
  const first = pieces[0]
  const isOwn = first?.at === 0 && first.text === sure(tokens[0]).text
  if (first && isOwn && !sentence.mentions.some((m) => m.from === 0) && !isSurname(reading, first.text))
    first.text = lowerFirst(first.text, sure(tokens[0]), sentence)
  return {
    sentence,
    from,
    to: end,
    pieces: pieces.filter(({ text }) => text !== ''),
    asks: from,
    ...(scenes.length === 0 ? {} : { scenes }),
  }
}

/** "Notice of withdrawal followed": no order to the reader. */
const isNoun = (tokens: readonly Token[], from: number): boolean => tokens[from]?.lower === 'notice' && /^NN/.test(sure(tokens[from]).tag)

/**
 * "What Britain received instead was a discount", "Those who are kept out of the room …", "All new migrants crossing from Turkey …", "Neither side would seek hegemony", "One can
 * build institutions": such words say themselves what is spoken of.
 */
function opensSubject(tokens: readonly Token[], from: number): boolean {
  const tree = treeOf(tokens)
  const head = tree.head(from)
  const first = sure(tokens[from])
  switch (first.lower) {
    case 'what':
      return (
        head >= 0 &&
        tree.label(head) === 'csubj' &&
        tree.label(tree.head(head)) === 'ROOT' &&
        /^(?:nsubj|dobj)/.test(first.label) &&
        tree.childrenBy(head, 'neg').length === 0
      )
    case 'those':
      return (
        /^nsubj/.test(first.label) &&
        tree.childrenBy(from, 'relcl').some((i) => tree.span(i).from > from && tokens[tree.span(i).from - 1]?.text !== ',')
      )
    case 'all':
    case 'neither':
      return first.label === 'det' && /^nsubj/.test(tree.label(head)) && head - from < FAR_NOUN && /^NN/.test(sure(tokens[head]).tag)
    case 'one':
      // "one may add that linkage worked in reverse": the writer's way to what comes
      return (
        first.tag === 'PRP' &&
        tokens[from + 1]?.tag === 'MD' &&
        !tree.childrenBy(head, 'ccomp').some((i) => tree.childrenBy(i, 'mark').length > 0)
      )
    default:
      return false
  }
}

/** Words from "all" to its noun. */
const FAR_NOUN = 4

/** "Apply one rule to friends and foes": whose advice it is, and to whom, the words alone do not tell. */
const isOrder = ({ kind, label, tokens }: Sentence, from: number): boolean => {
  const verb = sure(tokens[from])
  return (
    kind === 'paragraph' &&
    !label &&
    verb.tag === 'VB' &&
    /^(?:ROOT|conj)$/.test(verb.label) &&
    !tokens.some((t) => t.head === verb && /^(?:nsubj|aux)/.test(t.label))
  )
}

/** "It was the nine members who insisted …": this "it" means nothing before. */
function isCleft(tokens: readonly Token[], from: number, to: number): boolean {
  if (sure(tokens[from]).lower !== 'it' || !/^(?:is|was)$/.test(tokens[from + 1]?.lower ?? '')) return false
  // "It was only when the leaders outran their experts that anyone discovered …"
  const second = NOT.test(tokens[from + 2]?.lower ?? '') ? from + 3 : from + 2
  if (/^(?:when|after|until|because|in|on|at|by|through|with)$/.test(tokens[second]?.lower ?? ''))
    return tokens.slice(second + 2, to).some((t, k, all) => t.lower === 'that' && t.pos !== 'DET' && isClauseAt(all, k + 1, all.length))
  const opens = tokens.findIndex((t, i) => i > from + 2 && i < to && /^(?:who|that|which)$/.test(t.lower))
  // "It was not until 24 October 1648 that the two were signed"
  const when = NOT.test(tokens[from + 2]?.lower ?? '') ? from + 3 : from + 2
  if (
    opens > 0 &&
    tokens[opens]?.lower === 'that' &&
    /^(?:until|only|in|on|at|under|by|through)$/.test(tokens[when]?.lower ?? '') &&
    opens - when < 9
  )
    return true
  return (
    opens > 0 &&
    /^(?:VB[DZP]|MD)$/.test(tokens[opens + 1]?.tag ?? '') &&
    tokens.slice(from + 2, opens).some((t) => t.label === 'attr' && t.head === tokens[from + 1])
  )
}

/** "it was only when", "it wasn't until" */
const NOT = /^(?:only|not|n[’']t)$/

const surnames = new WeakMap<Reading, ReadonlySet<string>>()

/** "Begin gave up Sinai": a word that elsewhere in the text is the last of a name. */
function isSurname(reading: Reading, word: string): boolean {
  let known = surnames.get(reading)
  if (!known)
    surnames.set(
      reading,
      (known = new Set(
        reading.sentences.flatMap((s) => s.mentions.filter((m) => m.kind === 'person').map((m) => m.name.split(' ').at(-1) ?? '')),
      )),
    )
  return known.has(word)
}
