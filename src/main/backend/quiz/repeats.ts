import { askedIn } from '../../../shared/setting'
import type { Candidate } from './candidates'
import { likeness, plain, rootsOf } from './wording'

/** From this share of common words on two questions with one answer are one question; the second holds for question and answer together, whatever the answer. */
const SAME_QUESTION = 0.7
const SAME_STATEMENT = 0.7

/** Whether two questions ask for one fact: the same by its id or its sentence, or said in other words or as another kind of question. */
export function repeats(one: Candidate, other: Candidate): boolean {
  return (
    one.factIds.some((id) => other.factIds.includes(id)) ||
    one.places.some((place) => other.places.includes(place)) ||
    sameWords(one, other) ||
    holds(one, other) ||
    holds(other, one)
  )
}

function sameWords(one: Candidate, other: Candidate): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)]
  if (one.relation !== undefined || other.relation !== undefined) return false
  if (first.stem === second.stem) return true
  if (first.key !== '' && first.key === second.key && likeness(first.stemRoots, second.stemRoots) >= SAME_QUESTION) return true
  return likeness(first.roots, second.roots) >= SAME_STATEMENT
}

/** Whether a matching states, in one of its pairs, what another question asks for. */
function holds(one: Candidate, other: Candidate): boolean {
  const { said } = wordsOf(other)
  return wordsOf(one).pairs.some(([left, right]) => said.some((words) => words.includes(left) && words.includes(right)))
}

/** Whether the stem of one, or the setting it is shown in, says the answer of the other. Short answers stand in many stems and give nothing away. */
export const cues = (one: Candidate, other: Candidate): boolean =>
  other.item.key.length >= 6 && ` ${wordsOf(one).shown} `.includes(` ${wordsOf(other).key} `)

interface Words {
  /** All that is shown before it is answered, and what is asked: neighbours of one reading share what stands around them. */
  shown: string
  stem: string
  key: string
  stemRoots: ReadonlySet<string>
  roots: ReadonlySet<string>
  /** Plain words with a space on either side, so that parts are found as whole words. */
  said: string[]
  pairs: [left: string, right: string][]
}

const remembered = new WeakMap<Candidate, Words>()

function wordsOf(candidate: Candidate): Words {
  const known = remembered.get(candidate)
  if (known) return known
  const { stem: whole, key, pairs = [] } = candidate.item
  const stem = askedIn(whole)
  const spaced = (text: string) => ` ${plain(text)} `
  const words: Words = {
    ...{ shown: plain(whole), stem: plain(stem), key: plain(key), stemRoots: rootsOf(stem), roots: rootsOf(`${stem} ${key}`) },
    said: candidate.item.pairs ? pairs.map(({ left, right }) => spaced(`${left} ${right}`)) : [spaced(`${stem} ${key}`)],
    pairs: pairs.map(({ left, right }) => [spaced(left), spaced(right)]),
  }
  remembered.set(candidate, words)
  return words
}
