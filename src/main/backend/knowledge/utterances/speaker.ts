import type { Analysis, Sentence } from '../analysis'
import type { Phrase } from '../clauses'
import type { Coreference } from '../coreference'
import { BODY } from '../speakers'
import { sure } from '../sure'
import type { Token } from '../tokens'
import type { Tree } from '../tree'

export interface Speaker {
  speaker: Phrase
  name: string
  person: boolean
}

/** The subject of a verb, or of the verb it hangs on: "used archives to suggest", "is reported to have said", "argued and warned". */
export function speakerOf(analysis: Analysis, coreference: Coreference, sentence: Sentence, tree: Tree, verb: number): Speaker | null {
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
  if (tokens[who.from - 1]?.lower !== 'and') return { speaker: { from: who.from, to: who.to }, name: who.name, person: true }
  // "Jonathan Bendor and Thomas Hammond, writing two decades later, found": both
  const first = mentions.find((m) => m.kind === 'person' && m.to === who.from - 1)
  return first && !/^[,&]$/.test(tokens[first.from - 1]?.text ?? '')
    ? { speaker: { from: first.from, to: who.to }, name: `${first.name} and ${who.name}`, person: true }
    : null
}

export function personAt(analysis: Analysis, coreference: Coreference, sentence: Sentence, tree: Tree, noun: number): Speaker | null {
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

/** Who speaks of himself as “I”. */
export const AUTHOR = 'the author'
/** What an author does with a claim of his own, and not “I remember that”. */
const CLAIMS = /^(?:think|believe|argue|conclude|predict|suspect|doubt|hold|propose|contend|suggest|maintain|submit)$/

/** "I remember that …" is no claim, "I conclude that …" is. */
export const isOwnMemory = ({ name }: Speaker, verb: Token): boolean => name === AUTHOR && !CLAIMS.test(verb.lemma)
