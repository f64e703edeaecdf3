import { sure } from '../sure'
import type { Sentence } from '../analysis'
import type { PointerAt } from '../coreference'
import type { Reading } from '../extractors/reading'
import { firstHalfOf, isJoinedAt, mainPart, sceneOf, scenesOf, shortSceneOf } from '../scene'
import type { Phrase } from '../tree'

const isCounted = ({ tokens }: Sentence): boolean =>
  /^(?:second|third|fourth|last)(?:ly)?$/.test(tokens[0]?.lower ?? '') && tokens[1]?.text === ','

/** What is said before, if it names what each of the pronouns can mean: a reader knows behind it who "he" is, where a guess could be wrong. Whole, and as short as will do. */
export function scenesFor(reading: Reading, sentence: Sentence, unsettled: readonly PointerAt[]): string[] {
  // "Thirdly, it changes …": what is counted is not told by the sentence before
  if (isCounted(sentence) && unsettled.some(({ from }) => /^(?:it|they)$/.test(sure(sentence.tokens[from]).lower))) return []
  return [sceneFor(reading, sentence, unsettled), shortSceneFor(reading, sentence, unsettled)].filter((scene) => scene !== null)
}

/** "The treaty did away with a class of missiles; by 1991 some 2,692 of them had been destroyed": what stands in front of a semicolon, if it names what the pronouns behind it can mean. */
export function halfSceneFor(reading: Reading, sentence: Sentence, unsettled: readonly PointerAt[], { from, to }: Phrase): string[] {
  const told = { ...sentence, tokens: sentence.tokens.slice(0, to), mentions: sentence.mentions.filter((m) => m.to <= to) }
  if (from > 0 || !unsettled.every((pointer) => isExplained(reading, sentence, pointer, [told]))) return []
  const scene = firstHalfOf(reading, sentence, to)
  return scene === null ? [] : [scene]
}

function shortSceneFor(reading: Reading, sentence: Sentence, unsettled: readonly PointerAt[]): string | null {
  const before = reading.sentences[sentence.index - 1]
  const to = before ? mainPart(before) : null
  if (!before || to === null || isJoinedAt(before, to)) return null
  const told = { ...before, tokens: before.tokens.slice(0, to), mentions: before.mentions.filter((m) => m.to <= to) }
  return unsettled.every((pointer) => isExplained(reading, sentence, pointer, [told])) ? shortSceneOf(reading, sentence) : null
}

function sceneFor(reading: Reading, sentence: Sentence, unsettled: readonly PointerAt[]): string | null {
  const alone = sceneOf(reading, sentence)
  const explains = (from: number, to: number): boolean => {
    const told = reading.sentences.slice(Math.max(0, sentence.index - from), sentence.index - to)
    return unsettled.every((pointer) => isExplained(reading, sentence, pointer, told))
  }
  if (alone !== null) return explains(1, 0) ? alone : null
  const [both = null] = scenesOf(reading, sentence)
  if (both === null) return null
  // "There was no agreed agenda" between Kennedy and "his ambassador": of no use to who asks what he was told
  const before = reading.sentences[sentence.index - 1]
  const isHis = unsettled.every(({ from }) => /^(?:he|she|him|his|her)$/.test(sure(sentence.tokens[from]).lower))
  const first = isHis && before && !isUsedBy(sentence, before) && explains(2, 1) ? sceneOf(reading, before) : null
  return first ?? (explains(2, 0) ? both : null)
}

function isExplained(reading: Reading, { tokens }: Sentence, { from }: PointerAt, told: readonly Sentence[]): boolean {
  const word = sure(tokens[from]).lower
  const all = told.flatMap((s) => s.tokens)
  if (/^(?:he|she|him|his|her)$/.test(word)) return told.some((s) => isAboutSomebody(reading, s))
  if (/^(?:they|them|their)$/.test(word))
    return all.some((t) => /^NNP?S$/.test(t.tag)) || new Set(told.flatMap((s) => s.mentions.map(({ name }) => name))).size > 1
  if (/^(?:it|its)$/.test(word)) return all.some((t) => /^NNP?$/.test(t.tag))
  if (!/^(?:this|that|these|those|the|such|both|either)$/.test(word)) return false
  // "the war" behind a sentence on battles: of which one nothing tells; "this danger", "such counts" may be whatever was told just before
  const noun = word === 'the' || (word === 'such' && told.length > 1) ? sure(tokens[from]).head : null
  return noun?.pos !== 'NOUN' || all.some((t) => t.lemma === noun.lemma)
}

/** A sentence that tells of somebody: "in Yeltsin's understanding" does not, and "she" behind it is another. */
function isAboutSomebody(reading: Reading, sentence: Sentence): boolean {
  const { tokens, mentions } = sentence
  return meansSomebody(reading, sentence) || mentions.some(({ kind, to }) => kind === 'person' && sure(tokens[to - 1]).label !== 'poss')
}

/** True where a sentence takes up a word of the one before it. */
const isUsedBy = ({ tokens }: Sentence, before: Sentence): boolean =>
  before.tokens.some((t) => /^(?:NOUN|PROPN|VERB)$/.test(t.pos) && tokens.some((x) => x.lemma === t.lemma))

/** A sentence whose "he" is known: its scene has the name. */
const meansSomebody = (reading: Reading, sentence: Sentence): boolean =>
  reading.coreference
    .pointers(sentence, { from: 0, to: sentence.tokens.length })
    .some(({ from, by }) => by !== null && /^(?:he|she|his|her|him)$/.test(sure(sentence.tokens[from]).lower))
