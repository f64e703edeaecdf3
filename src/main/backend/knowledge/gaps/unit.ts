import { oneLine } from '../plain'
import { sure } from '../sure'
import type { Sentence } from '../analysis'
import { lowerFirst, type PointerAt } from '../coreference'
import type { Reading } from '../extractors/reading'
import type { Token } from '../tokens'
import { contextCueOf } from '../context-cue'
import { asidesIn, circumstanceEnd, groupsWithin, isClauseAt, leadEnd, subordinateLead, tailStarts } from './parts'
import { sceneOf } from '../scene'
import { laterThan } from './later'
import { isProposition } from './proposition'

/** One word of a unit: as it stands, or what it stands for. */
interface Piece {
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
  /** The sentence before, without which nobody knows what its pronouns mean. */
  scene?: string
  /** Of two halves which tell each other apart the first stays whole: gaps begin here. */
  asks: number
  /** "not by force but by law", "the first …, while the second …": the second half is the point. */
  contrast?: true
}

/** The independent clauses of a sentence, each as far as it can stand alone; one with a pronoun that nothing explains is left out. */
export function unitsOf(reading: Reading, sentence: Sentence): Unit[] {
  const { tokens } = sentence
  const units: Unit[] = []
  const add = (from: number, to: number, before: Span | null = null): void => {
    const unit = from < to ? unitAt(reading, sentence, from, to, before, -1, units.at(-1)) : null
    if (unit) units.push(unit)
  }
  let before: Span | null = null
  for (const { from, to } of segments(tokens)) {
    const start = leadEnd(tokens, from, to)
    const lead = subordinateLead(tokens, start, to)
    add(start, to, before)
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
  for (const { from, to } of behindColons(tokens)) add(from, to, { from: leadEnd(tokens, 0, from), to: from - 1 })
  for (const { from, to, skip } of whenTails(tokens)) {
    const unit = unitAt(reading, sentence, from, to, null, skip)
    if (unit) units.push(unit)
  }
  return units
}

interface Span {
  from: number
  to: number
}

const LONGEST_PAIR = 36

/** "Sanctions hurt the economy; they did not slow the programme", "the first asks …, while the second asks …": neither half says all without the other. */
function isPair(tokens: readonly Token[], one: Span, other: Span): boolean {
  const first = sure(tokens[other.from]).lower
  if (/^(?:it|they)$/.test(first)) return true
  const link = tokens.slice(one.to, other.from).map((t) => t.lower)
  const denies = (span: Span): boolean =>
    tokens.slice(span.from, span.to).some((t) => /^(?:not|n['’]t|never|no|none|nobody|neither|nor)$/.test(t.lower))
  return link.some((word) => /^(?:while|whereas)$/.test(word)) || (link.includes('but') && denies(one) !== denies(other))
}

/** "The irony is this: publics that …": what a colon announces, if it is a sentence by itself. */
function behindColons(tokens: readonly Token[]): Span[] {
  const at = tokens.findIndex((t, i) => t.text === ':' && i > 3)
  if (at < 0) return []
  const semicolon = tokens.findIndex((t, i) => i > at && t.text === ';')
  const to = semicolon < 0 ? tokens.length : semicolon
  return startsOwnClause(tokens, at + 1) ? [{ from: at + 1, to }] : []
}

/** "the one announced in Madrid in July 1997, when the alliance invited Poland": what happened in July 1997. `skip` is the "when". */
function whenTails(tokens: readonly Token[]): (Span & { skip: number })[] {
  return tokens.flatMap((t, i) => {
    if (t.lower !== 'when' || tokens[i - 1]?.text !== ',' || !/^\d{4}$/.test(tokens[i - 2]?.text ?? '') || i < 8) return []
    let from = i - 2
    while (from > 0 && !/^(?:in|on)$/.test(sure(tokens[from]).lower) && i - from < 7) from--
    const end = tokens.findIndex((x, k) => k > i && x.text === ';')
    return /^(?:in|on)$/.test(sure(tokens[from]).lower) && startsOwnClause(tokens, i + 1)
      ? [{ from, to: end < 0 ? tokens.length : end, skip: i }]
      : []
  })
}

/** Cut at semicolons, and at ", and" where a clause with a subject of its own begins. */
function segments(tokens: readonly Token[]): { from: number; to: number }[] {
  const cuts: { at: number; skip: number }[] = []
  let depth = 0
  for (let i = 1; i < tokens.length - 2; i++) {
    const { text } = sure(tokens[i])
    if (/^[(“[]$/.test(text)) depth++
    if (/^[)”\]]$/.test(text)) depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    const start = (cuts.at(-1)?.at ?? -1) + 1
    if (text === ';') cuts.push({ at: i, skip: 1 })
    else if (
      text === ',' &&
      /^(?:and|but|yet|so|while|whereas)$/.test(sure(tokens[i + 1]).lower) &&
      startsOwnClause(tokens, i + 2) &&
      isClauseAt(tokens, start, i)
    )
      cuts.push({ at: i, skip: 2 })
  }
  const found: { from: number; to: number }[] = []
  let from = 0
  for (const { at, skip } of cuts) {
    found.push({ from, to: at })
    from = at + skip
  }
  found.push({ from, to: tokens.length })
  return found
}

/** A subject right here: "and that the cases …" and "and, in the end, …" go on with the clause before. */
const startsOwnClause = (tokens: readonly Token[], at: number): boolean =>
  !/^(?:that|which|who|to|not|by|with|of|,)$/.test(tokens[at]?.lower ?? ',') && isClauseAt(tokens, at, Math.min(tokens.length, at + 16))

/** "The fourth, who …", "another, in London", "those which …": a subject that only the sentence before explains. */
const LEANS =
  /^(?:(?:the )?(?:first|second|third|fourth|fifth|last|latter|former|others?|same|rest|pair|three|two|four)(?=$| (?:is|was|are|were|to|of them|in|at|had|has|have)\b|,)|another\b(?! \p{L}+)|(?:who|which|what|that|those|some|most|many|both|all|none|neither|either|one|such)\b(?! of the| (?!is|was|has|does)\p{L}+s\b)|(?:an?|another|the) (?:second|third|further|related|final|next|other) \p{L}+ (?:of \p{L}+ )?(?:begins|concerns|is|was|asks|runs|comes|starts)\b|the \p{L}+ ones?\b|the case (?:for|against)(?= (?:was|is|were|has|had)\b)|the (?:date|place|time|moment|number|code name|answer|idea|rest)\b(?! of| for| that)|not\b|the (?:first|second|third|fourth|latter|former) \p{L}{3,}s(?= (?:the|an?|its|their|that)\b)|nobody\b|there (?:was|is|were|are) also\b|there['’]s\b|[(]|(?:right|ok|well|yes|no|look|notice|consider|suppose|imagine|read|see|note|let|here|remember|keep)\b)/iu

function unitAt(
  reading: Reading,
  sentence: Sentence,
  from: number,
  to: number,
  before: Span | null,
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
  if (end - from > 60 || LEANS.test(words)) return null
  let pointers = pointersOf(reading, sentence, from, end).filter((p) => p.from !== told)
  const opening = pointers.find((p) => p.from === from && p.by === null)
  // "This is the rally effect, and it is the reason …": the half in front tells, or nothing does
  const cleft = isCleft(tokens, from, end)
  if (cleft) pointers = pointers.filter((p) => p.from !== from)
  const again = !cleft && before && /^(?:it|they)$/.test(sure(tokens[from]).lower) ? pointers.find((p) => p.from === from) : null
  const same =
    last && before && last.from === before.from && sure(tokens[last.from]).lower === sure(tokens[from]).lower ? last.pieces[0]?.text : null
  if (again) again.by = subjectOf(reading, sentence, from, before) ?? same ?? null
  else if (opening) opening.by = subjectOf(reading, sentence, from, before) ?? labelMeant(reading, sentence, from)
  // what cannot be explained may hang on behind a comma, and be left out
  for (const at of tailStarts(tokens, from, end)) {
    if (!pointers.some(({ by }) => by === null)) break
    if (pointers.some((p) => p.by === null && p.from < at)) continue
    end = at
    trim()
    pointers = pointers.filter((p) => p.from < at)
  }
  const spare = asidesIn(tokens, from, end).filter((aside) =>
    pointers.some((p) => p.by === null && p.from >= aside.from && p.from < aside.to),
  )
  const out = (at: number): boolean => at === skip || spare.some((aside) => at >= aside.from && at < aside.to)
  const unsettled = pointers.filter(({ from: at, by }) => by === null && !out(at))
  const scene = before === null && unsettled.length > 0 ? sceneFor(reading, sentence, unsettled) : null
  if (unsettled.length > 0 && scene === null) return null
  if (
    end - from < 3 ||
    /^(?:MD|VBZ|VBP|VBD)$/.test(sure(tokens[from]).tag) ||
    tokens.slice(from, end).some((t) => /^(?:\?|=|→)$/.test(t.text) || /^['’](?:d|ll|ve|re)$/.test(t.text)) ||
    !isClauseAt(tokens, skip < 0 ? from : skip + 1, end) ||
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
  if (first && first.at === 0 && !sentence.mentions.some((m) => m.from === 0))
    first.text = lowerFirst(first.text, sure(tokens[0]), sentence)
  return { sentence, from, to: end, pieces: pieces.filter(({ text }) => text !== ''), asks: from, ...(scene === null ? {} : { scene }) }
}

/** The sentence before, if it names what each of the pronouns can mean: a reader knows behind it who "he" is, where a guess could be wrong. */
function sceneFor(reading: Reading, sentence: Sentence, unsettled: readonly PointerAt[]): string | null {
  const scene = sceneOf(reading, sentence)
  const previous = reading.sentences[sentence.index - 1]
  if (scene === null || !previous) return null
  const people = previous.mentions.some(({ kind }) => kind === 'person')
  const explains = (word: string): boolean =>
    /^(?:he|she|him|his|her)$/.test(word)
      ? people
      : /^(?:they|them|their)$/.test(word)
        ? previous.tokens.some((t) => /^NNP?S$/.test(t.tag)) || new Set(previous.mentions.map(({ name }) => name)).size > 1
        : /^(?:it|its)$/.test(word)
          ? previous.tokens.some((t) => /^NNP?$/.test(t.tag))
          : /^(?:this|that|these|those|the|such|both|either)$/.test(word)
  return unsettled.every(({ from }) => explains(sure(sentence.tokens[from]).lower)) ? scene : null
}

/** "It was the nine members who insisted …": this "it" means nothing before. */
function isCleft(tokens: readonly Token[], from: number, to: number): boolean {
  if (sure(tokens[from]).lower !== 'it' || !/^(?:is|was)$/.test(tokens[from + 1]?.lower ?? '')) return false
  const opens = tokens.findIndex((t, i) => i > from + 2 && i < to && /^(?:who|that|which)$/.test(t.lower))
  return (
    opens > 0 &&
    /^(?:VB[DZP]|MD)$/.test(tokens[opens + 1]?.tag ?? '') &&
    tokens.slice(from + 2, opens).some((t) => t.label === 'attr' && t.head === tokens[from + 1])
  )
}

/** "no government responds to welfare; it responds to …": the subject of the clause in front. */
function subjectOf(reading: Reading, sentence: Sentence, at: number, before: Span | null): string | null {
  const { tokens } = sentence
  const pronoun = sure(tokens[at]).lower
  if (!before || !/^(?:it|they)$/.test(pronoun)) return null
  const group = groupsWithin(tokens, before.from, before.to).find((g) => g.finite)
  const noun = group && group.from > 0 ? sure(tokens[group.from - 1]) : null
  if (!group || group.from - before.from > 7 || noun?.pos !== 'NOUN' || /[^s]s$/.test(noun.lower) !== (pronoun === 'they')) return null
  const words = reading.words(sentence, { from: before.from, to: group.from })
  if (/[,;:]|\b(?:he|she|it|they|this|that|who|which|in|of|no)\b/i.test(words)) return null
  return sentence.mentions.some((m) => m.from === before.from) ? words : words.charAt(0).toLowerCase() + words.slice(1)
}

/** "They constrain": in a text on economic sanctions, behind a sentence on sanctions, they are what it is about. */
function labelMeant(reading: Reading, sentence: Sentence, at: number): string | null {
  const pronoun = sure(sentence.tokens[at]).lower
  const head = contextCueOf(reading, sentence)?.name.split(' ').at(-1)
  const previous = reading.sentences[sentence.index - 1]
  if (!head || !/^\p{Ll}/u.test(head) || previous?.block !== sentence.block) return null
  const plural = /[^s]s$/.test(head)
  if (!(plural ? pronoun === 'they' : pronoun === 'it')) return null
  const nouns = previous.tokens.filter((t) => t.pos === 'NOUN' && /[^s]s$/.test(t.lower) === plural)
  // among several of one number nobody knows which
  return nouns.length <= 2 && nouns.some((t) => t.lower === head) ? head : null
}

const SUBJECT_PRONOUN = /^(?:he|she|it|they)$/

/** What the pointing words of a unit mean; `by` is null for those that stay open. */
function pointersOf(reading: Reading, sentence: Sentence, from: number, to: number): PointerAt[] {
  const { tokens } = sentence
  const found = reading.coreference.pointers(sentence, { from, to })
  // "In its classical form the theory says …": what comes behind is meant
  const subject = reading.statements(sentence).find((s) => s.role === 'main' && s.clause.span.from >= from && s.clause.subject.from > from)
  const main = subject && sure(tokens[subject.clause.subject.from]).pos !== 'PRON' ? subject.clause.subject.from : from
  for (const [n, p] of [...found.entries()].reverse())
    if (/^(?:its|their|his|her)$/.test(sure(tokens[p.from]).lower) && p.from < main && main - from < 12) found.splice(n, 1)
  const open = (at: number): unknown => found.push({ from: at, to: at + 1, by: null })
  const later = laterThan(reading, sentence, from, to)
  if (later) found.push(later)
  const groups = groupsWithin(tokens, from, to)
  for (let i = from; i < to; i++) {
    const token = sure(tokens[i])
    if (token.pos !== 'PRON' || found.some((p) => p.from <= i && i < p.to)) continue
    const before = tokens.slice(from, i)
    // A pronoun as the subject behind "On 8 May," or "Issued in Paris," means nothing that stands there.
    const opensMain =
      groups.some((g) => g.from === i + 1 && g.finite) &&
      (circumstanceEnd(tokens, from, to) === i ||
        (i > from && subject?.clause.subject.from === i) ||
        (tokens[i - 1]?.text === ',' && isTimeLead(tokens, from)))
    if (SUBJECT_PRONOUN.test(token.lower) && opensMain) {
      const [meant] = token.lower === 'it' && isGrammarsIt(tokens, i) ? [] : reading.coreference.pointers(sentence, { from: i, to: i + 1 })
      if (meant) found.push(meant)
      else open(i)
    } else if (/^(?:him|her)$/.test(token.lower) && !/NOUN|ADJ/.test(tokens[i + 1]?.pos ?? '')) {
      // "Gorbachev replied by inviting him": not himself
      const people = new Set(sentence.mentions.filter((m) => m.kind === 'person' && m.from >= from && m.to <= i).map((m) => m.name))
      if (people.size < 2 && !before.some((t) => /^(?:that|who|which|when|because|if|while)$/.test(t.lower))) open(i)
    } else if (/^(?:it|its|itself)$/.test(token.lower)) {
      // "the agreement lengthened it": not itself
      const self = token.lower === 'it' && token.label === 'dobj' ? token.head : null
      if (
        !before.some(
          (t, k) =>
            !(self && t.head === self && /^nsubj/.test(t.label)) &&
            isThing(t, plain(tokens, from + k)) &&
            !isBareInPhrase(tokens, t) &&
            !(tokens[from + k + 1]?.lower === 'of' && from + k + 2 === i),
        )
      )
        open(i)
    } else if (/^(?:them|they|their|themselves)$/.test(token.lower)) {
      if (!before.some((t) => (t.pos === 'NOUN' && /s$|men$|people$/.test(t.lower)) || /^(?:and|who|those)$/.test(t.lower))) {
        if (
          token.lower === 'them' ||
          !sentence.mentions.some((m) => m.from >= from && m.to <= i && (m.kind === 'state' || m.kind === 'organisation'))
        )
          open(i)
      }
    }
  }
  return found
}

/** "Fourteen months later, in Washington, they …" */
const isTimeLead = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + 5).some((t) => /^(?:later|earlier|afterwards|ago)$/.test(t.lower))

const plain = (tokens: readonly Token[], at: number): Token | undefined => tokens[at + 1]

/** Something that "it" can stand for. */
const isThing = (token: Token, next: Token | undefined): boolean =>
  (token.pos === 'NOUN' &&
    !/^(?:return|exchange|addition|fact|practice|order|case|turn|part|end|time|way)$/.test(token.lower) &&
    !/[^s]s$/.test(token.lower) &&
    next?.pos !== 'NOUN') ||
  token.pos === 'PROPN'

/** "under NATO command": a noun that is no thing of its own. */
const isBareInPhrase = (tokens: readonly Token[], noun: Token): boolean =>
  noun.label === 'pobj' &&
  noun.tag === 'NN' &&
  !tokens.some((t) => t.head === noun && /^(?:det|poss|amod|nummod|prep|relcl)$/.test(t.label))

/** "it is hard to say", "it was in Geneva that" */
const isGrammarsIt = (tokens: readonly Token[], at: number): boolean =>
  /^(?:is|was|would|may|might|seems?|took|takes)$/.test(tokens[at + 1]?.lower ?? '') &&
  tokens.slice(at + 2, at + 9).some((t) => /^(?:that|to|who|for)$/.test(t.lower))

const LONGEST = 29

/** The unit with a gap in place of the tokens `from` to `to`, without what would make it too long; null if it stays so. */
export function withGap(unit: Unit, gap: { from: number; to: number }, mark: string): string | null {
  const { tokens } = unit.sentence
  let kept = unit.pieces
  const drop = (from: number, to: number): void => {
    if (from < gap.to && to > gap.from) return
    const left = kept.filter(({ at }) => at < from || at >= to)
    if (left.length >= 5) kept = left
  }
  const length = (): number =>
    kept.reduce((sum, { text }) => sum + (/[\p{L}\p{N}]/u.test(text) ? text.split(' ').length : 0), 0) - Math.max(0, gap.to - gap.from - 1)
  for (const { from, to, loose } of asidesIn(tokens, unit.from, unit.to)) if (loose || length() > LONGEST) drop(from, to)
  for (const at of tailStarts(tokens, unit.from, unit.to)) {
    if (length() <= LONGEST) break
    drop(at, unit.to)
  }
  const lead = circumstanceEnd(tokens, unit.from, unit.to)
  if (length() > LONGEST && lead > 0) drop(unit.from, lead)
  if (length() > LONGEST) return null
  if (pointsIntoGap(unit, kept, gap)) return null
  return render(kept, gap, mark)
}

/** "_____ said that he …": fine; "invited _____ to his capital", whose "his" is the answer, gives a hint at best. Without a noun in front a pronoun has lost its name. */
function pointsIntoGap({ sentence }: Unit, kept: readonly Piece[], gap: { from: number; to: number }): boolean {
  const { tokens, mentions } = sentence
  return kept.some(({ at, text }) => {
    if (at < gap.to || !/^(?:he|she|his|her|him|they|their|them|it|its)$/i.test(text)) return false
    return (
      gap.from > sure(kept[0]).at &&
      !mentions.some((m) => m.to <= gap.from && kept.some((p) => p.at === m.from)) &&
      !tokens.slice(sure(kept[0]).at, gap.from).some((t) => t.pos === 'NOUN')
    )
  })
}

function render(pieces: readonly Piece[], gap: { from: number; to: number }, mark: string): string {
  let text = ''
  let marked = false
  for (const [n, piece] of pieces.entries()) {
    const inside = piece.at >= gap.from && piece.at < gap.to
    if (inside && marked) continue
    const before = pieces[n - 1]
    const glued = piece.glued && before?.at === piece.at - 1
    text += `${n === 0 || glued || /^[,.;:)”’]/.test(piece.text) ? '' : ' '}${inside ? mark : piece.text}`
    marked ||= inside
  }
  return oneLine(text)
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/[,\s]+(?:because|and|or|but|that|which|although|while)[,.\s]*$/, '')
    .replace(/_____[.,](?=[”"])/g, '_____')
    .replace(/[,;:\s–—]+$/, '')
    .replace(/^[,;:\s]+/, '')
}
