import { sure } from './sure'
import type { Analysis, Sentence } from './analysis'
import type { Phrase } from './clauses'
import { clean, type Coreference } from './coreference'
import { BODY, saidAfter, utterancesIn, type Utterance } from './quotations'
import type { Token } from './tokens'
import { SPEECH_VERBS } from './topics'
import { treeOf, type Tree } from './tree'

/** What is said, thought, hoped or feared in a sentence, and by whom: first by the words around the verb, then by the tree. */
export function utterancesOf(analysis: Analysis, coreference: Coreference, sentence: Sentence): Utterance[] {
  const tree = treeOf(sentence.tokens)
  const plain = utterancesIn(analysis, sentence).filter((u) => u.quoted || !isDenied(tree, sentence.tokens.indexOf(u.verb)))
  const known = new Set(plain.map(({ verb }) => verb))
  const more = sentence.tokens.flatMap((verb, at) => {
    if (verb.pos !== 'VERB' || known.has(verb) || isDenied(tree, at)) return []
    const found =
      inserted(analysis, coreference, sentence, tree, at) ??
      explained(analysis, sentence, tree, at) ??
      held(analysis, coreference, sentence, tree, at)
    return found ? [found] : []
  })
  // "insisted that Baker promised that …": what is told inside another’s claim is his
  const within = (u: Utterance): boolean =>
    [...plain, ...more].some((other) => other !== u && !other.quoted && other.said.start <= u.verb.start && u.verb.end <= other.said.end)
  return [...plain, ...more.filter((u) => !within(u))]
    .filter(isSomebodys)
    .map((u) => withoutOuter(tree, withoutPresent(tree, withoutNext(tree, u))))
    .sort((a, b) => a.verb.start - b.verb.start)
}

/**
 * A place says nothing, "the President" may be anybody, and "he tried to persuade Kosygin that …" is whole with Kosygin only: without him nobody would ask who persuades that.
 */
function isSomebodys({ sentence, name, verb }: Utterance): boolean {
  const isPlace = sentence.mentions.some((m) => m.name === name && m.where)
  return !isPlace && !OFFICE.test(name) && !/^(?:persuade|convince)$/.test(verb.lemma)
}

const OFFICE =
  /^(?:the )?(?:President|Secretary|Minister|Chancellor|Premier|Ambassador|Senator|Chairman|General|Admiral|Marshal|King|Queen|Emperor|Tsar|Shah|Sultan)$/

/** "objected that it would violate sovereignty, and he left the conference": the second thing he did is not what he said. */
function withoutNext(tree: Tree, u: Utterance): Utterance {
  const { tokens } = tree
  if (u.quoted || u.parts) return u
  const verb = tokens.indexOf(u.verb)
  const next = tree
    .childrenBy(verb, 'conj', 'advcl')
    .find(
      (c) =>
        sure(tokens[c]).start > u.said.start &&
        (tree.childrenBy(c, 'nsubj', 'nsubjpass').length > 0 || (tree.label(c) === 'conj' && sure(tokens[c]).tag === u.verb.tag)) &&
        !tree.childrenBy(c, 'mark').some((m) => sure(tokens[m]).lower === 'that') &&
        (tree.label(c) === 'conj' || tree.childrenBy(c, 'mark').some((m) => /^(?:whereas|while)$/.test(sure(tokens[m]).lower))),
    )
  if (next === undefined) return u
  let to = tree.span(next).from
  while (to > verb && (/^(?:CCONJ|PUNCT)$/.test(sure(tokens[to - 1]).pos) || /^(?:whereas|while)$/.test(sure(tokens[to - 1]).lower))) to--
  const end = sure(tokens[to - 1]).end
  return end - u.said.start < 12 || end >= u.said.end
    ? u
    : { ...u, said: { ...u.said, end, text: u.said.text.slice(0, end - u.said.start) } }
}

/** "retorted that small states had no other means, and the communiqué bears the mark of it": what was said then is told in the past; the present goes on with the text. */
function withoutPresent(tree: Tree, u: Utterance): Utterance {
  const { tokens } = tree
  if (u.quoted || u.parts || u.verb.tag !== 'VBD') return u
  const inside = (t: Token): boolean => t.start >= u.said.start && t.end <= u.said.end
  const first = tokens.find((t) => inside(t) && /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag))
  if (first?.tag !== 'VBD') return u
  const and = tokens.findIndex(
    (t, i) =>
      inside(t) && t.start > first.start && t.text === ',' && /^(?:and|but)$/.test(tokens[i + 1]?.lower ?? '') && opensPresent(tree, i + 2),
  )
  if (and < 0) return u
  const end = sure(tokens[and - 1]).end
  return { ...u, said: { ...u.said, end, text: u.said.text.slice(0, end - u.said.start) } }
}

/** A subject with its verb in the present. */
const opensPresent = (tree: Tree, at: number): boolean => {
  const verb = tree.tokens.findIndex((t, i) => i > at && /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag))
  return (
    verb > 0 &&
    verb < at + FAR &&
    /^VB[ZP]$/.test(sure(tree.tokens[verb]).tag) &&
    !tree.tokens.slice(at, verb).some((t) => /^[,;:“"]$/.test(t.text) || t.lower === 'that')
  )
}
const FAR = 7

/** "Gorbachev, who noted that they would not share machines, | declined to take it seriously", "had a model in mind, | and the North Koreans all": what belongs to the sentence around the claim. */
function withoutOuter(tree: Tree, u: Utterance): Utterance {
  const { tokens } = tree
  if (u.quoted || u.parts) return u
  const from = tokens.findIndex((t) => t.start >= u.said.start)
  const to = tokens.findLastIndex((t) => t.end <= u.said.end) + 1
  const comma = tokens.findIndex(
    (t, i) => i > from + 3 && i < to - 1 && t.text === ',' && (isOuterVerb(tree, i + 1, from) || isHalf(tokens, i + 1, to)),
  )
  if (comma < 0) return u
  const end = sure(tokens[comma - 1]).end
  return { ...u, said: { ...u.said, end, text: u.said.text.slice(0, end - u.said.start) } }
}

/** A verb right behind the comma whose subject stands in front of the claim. */
function isOuterVerb(tree: Tree, at: number, from: number): boolean {
  if (!/^(?:VBD|VBZ|MD)$/.test(tree.tokens[at]?.tag ?? '')) return false
  const subjects = tree.childrenBy(/^aux/.test(tree.label(at)) ? tree.head(at) : at, 'nsubj', 'nsubjpass')
  return subjects.length > 0 && subjects.every((subject) => subject < from)
}

/** ", and the North Koreans all": a subject without its verb. */
const isHalf = (tokens: readonly Token[], at: number, to: number): boolean =>
  tokens[at]?.lower === 'and' &&
  /^(?:DET|PROPN)$/.test(tokens[at + 1]?.pos ?? '') &&
  /^(?:all|both|each|themselves|himself|herself)$/.test(tokens[to - 1]?.lower ?? '') &&
  !tokens.slice(at, to).some((t) => /^(?:VERB|AUX)$/.test(t.pos))

/** "did not believe that": what somebody did not think is another question. */
const isDenied = (tree: Tree, verb: number): boolean => tree.childrenBy(verb, 'neg').length > 0

/** Verbs behind which "that" tells what came of it. */
/** Who speaks of himself as “I”. */
export const AUTHOR = 'the author'
/** What an author does with a claim of his own, and not “I remember that”. */
const CLAIMS = /^(?:think|believe|argue|conclude|predict|suspect|doubt|hold|propose|contend|suggest|maintain|submit)$/

const NO_MIND = /^(?:ensure|mean|make|cause|follow|happen|provide|seem|appear|be|turn|matter|help|give|have|do|require|guarantee|assure)$/

/** "Andropov had hoped that …", "Parrish used archives to suggest that …", "…, going further, announced that …": any verb with a clause behind "that", if it has a person for its subject. */
function held(analysis: Analysis, coreference: Coreference, sentence: Sentence, tree: Tree, verb: number): Utterance | null {
  const { tokens } = tree
  const told = tree
    .childrenBy(verb, 'ccomp')
    .some((c) => c > verb && tree.childrenBy(c, 'mark').some((m) => m > verb && sure(tokens[m]).lower === 'that'))
  if (
    !(told || (tokens[verb + 1]?.lower === 'that' && tokens[verb + 1]?.tag === 'IN')) ||
    NO_MIND.test(sure(tokens[verb]).lemma) ||
    tree.childrenBy(verb, 'auxpass').length > 0
  )
    return null
  const speaker = speakerOf(analysis, coreference, sentence, tree, verb)
  if (speaker?.name === AUTHOR && !CLAIMS.test(sure(tokens[verb]).lemma)) return null
  const said = speaker && saidAfter(analysis, sentence, verb)
  // "saw that very separation as the main gain"
  if (!told && said && !tokens.some((t) => t.start >= said.said.start && t.end <= said.said.end && /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag)))
    return null
  return speaker && said && !said.quoted ? { sentence, ...speaker, verb: sure(tokens[verb]), ...said } : null
}

interface Speaker {
  speaker: Phrase
  name: string
  person: boolean
}

/** The subject of a verb, or of the verb it hangs on: "used archives to suggest", "is reported to have said", "argued and warned". */
function speakerOf(analysis: Analysis, coreference: Coreference, sentence: Sentence, tree: Tree, verb: number): Speaker | null {
  for (let at = verb, steps = 0; at >= 0 && steps < 4; at = tree.head(at), steps++) {
    const [subject] = tree.childrenBy(at, 'nsubj', 'nsubjpass').filter((s) => s < verb)
    // a name right in front, with something beside it, before a subject that is only shared
    const near = steps > 0 ? besideComma(sentence, verb) : null
    if (near) return near
    if (subject !== undefined) return personAt(analysis, coreference, sentence, tree, subject)
    // of "told him to say that" he is no subject
    if (tree.label(at) === 'xcomp' && tree.childrenBy(tree.head(at), 'dobj').some((o) => sure(tree.tokens[o]).pos === 'PRON')) return null
    if (!/^(?:xcomp|conj|advcl)$/.test(tree.label(at)) || tree.childrenBy(at, 'mark').length > 0) break
  }
  return besideComma(sentence, verb)
}

/** "Lyndon Johnson, going further than any of his predecessors, announced": a name, something beside it, the verb. */
function besideComma({ tokens, mentions }: Sentence, verb: number): Speaker | null {
  let close = verb - 1
  while (/^(?:ADV|AUX)$/.test(tokens[close]?.pos ?? '')) close--
  if (tokens[close]?.text !== ',') return null
  const who = mentions.findLast((m) => m.kind === 'person' && tokens[m.to]?.text === ',' && m.to < close)
  const inside = who && tokens.slice(who.to + 1, close)
  if (!who || !inside || inside.length > 14 || inside.some((t) => t.text === ',' || t.text === ';' || /^VBD$|^VBZ$/.test(t.tag)))
    return null
  return { speaker: { from: who.from, to: who.to }, name: who.name, person: true }
}

function personAt(analysis: Analysis, coreference: Coreference, sentence: Sentence, tree: Tree, noun: number): Speaker | null {
  const { tokens } = tree
  const { mentions } = sentence
  const word = sure(tokens[noun])
  if (word.text === 'I') return { speaker: { from: noun, to: noun + 1 }, name: AUTHOR, person: true }
  if (/^(?:he|she)$/.test(word.lower)) {
    // “Should Navalny die in prison, he had warned”: not who is spoken of
    if (mentions.some((m) => m.to <= noun && /^(?:person|unknown)$/.test(m.kind))) return null
    const meant = coreference.resolve(sentence, { from: noun, to: noun + 1 })
    return meant.open.length > 0 || /^(?:he|she)$/i.test(meant.text)
      ? null
      : { speaker: { from: noun, to: noun + 1 }, name: fullNameOf(analysis, sentence, meant.text), person: true }
  }
  const whole = (at: number) =>
    mentions.find((m) => m.from <= at && at < m.to && (m.kind === 'person' || (m.kind === 'unknown' && sure(tokens[at]).pos === 'PROPN')))
  // "the American Secretary of State, James Baker, promised"
  const beside = tree
    .childrenBy(noun, 'appos')
    .map(whole)
    .find((m) => m?.kind === 'person')
  const first = beside ?? whole(noun)
  if (!first || BODY.test(first.name) || /^[A-Z]{2,}s?$/.test(first.name) || tokens[first.to]?.pos === 'PART') return null
  const others = beside ? [] : tree.childrenBy(noun, 'conj')
  const second = others.length === 1 ? whole(sure(others[0])) : undefined
  if (others.length > 0 && (!second || second.from <= first.to)) return null
  return second
    ? { speaker: { from: first.from, to: second.to }, name: `${first.name} and ${second.name}`, person: true }
    : { speaker: { from: first.from, to: first.to }, name: first.name, person: true }
}

/** Of whom "he" stands for, a surname is told; the sentences before have the name. */
function fullNameOf({ sentences }: Analysis, { index }: Sentence, surname: string): string {
  for (let at = index; at >= 0 && at > index - 40; at--) {
    const who = sentences[at]?.mentions.find((m) => m.kind === 'person' && m.name.endsWith(` ${surname}`))
    if (who) return who.name
  }
  return surname
}

const LONGEST_INSERTION = 12

/** "No British government, Chamberlain had written in February, would …", "“…,” declared his foreign minister, Juan Antonio Tack, “but …”". */
function inserted(analysis: Analysis, coreference: Coreference, sentence: Sentence, tree: Tree, verb: number): Utterance | null {
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
  if (!who || (who.name === AUTHOR && !CLAIMS.test(sure(tokens[verb]).lemma))) return null
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

/** "As Steven Pifer, who helped to negotiate the text, has explained, a guarantee implies …". */
function explained(analysis: Analysis, sentence: Sentence, tree: Tree, verb: number): Utterance | null {
  const { tokens, mentions } = sentence
  const who = mentions.find((m) => m.from === 1 && m.kind === 'person')
  if (tokens[0]?.lower !== 'as' || !who || !SPEECH_VERBS.has(sure(tokens[verb]).lemma) || tree.label(verb) !== 'advcl') return null
  const comma = tokens.findIndex((t, i) => i > verb && t.text === ',')
  if (comma < 0 || comma - verb > 6 || tree.childrenBy(verb, 'dobj', 'ccomp', 'auxpass').length > 0) return null
  let to = tokens.length
  while (to > comma + 1 && /^[.!”"]$/.test(sure(tokens[to - 1]).text)) to--
  const part = { from: comma + 1, to }
  const said = { start: sure(tokens[comma + 1]).start, end: sure(tokens[to - 1]).end, text: clean(analysis.words(sentence, part)) }
  return {
    sentence,
    speaker: { from: who.from, to: who.to },
    name: who.name,
    person: true,
    verb: sure(tokens[verb]),
    said,
    parts: [part],
    quoted: false,
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
