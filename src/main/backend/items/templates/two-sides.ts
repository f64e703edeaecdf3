import type { Fact } from '../../../../shared/fact'
import { invert } from '../english/verbs'
import { capitalise, countWords } from '../english/words'
import { plainSeed, slotText, type Seed, type Template } from './seed'

const LONGEST_STEM = 28

/** Two things told apart: "What did Russia and Prussia each lose?", "How did the officials see the document, and how did the diplomats?", "What is the difference between …?" */
export const twoSidesSeeds: Template = (fact) => {
  const asked = slotText(fact, 'asked')
  if (asked) return countWords(asked) > LONGEST_STEM ? [] : [seedOf(fact, capitalise(asked), slotText(fact, 'answer'), '')]
  const told = together(fact) ?? seen(fact) ?? each(fact)
  const stem = told?.stem ?? difference(fact)
  const whole = `${slotText(fact, 'one:said')}; ${slotText(fact, 'other:said')}`
  const key = told?.key ?? whole
  return stem === null || countWords(stem) > LONGEST_STEM ? [] : [seedOf(fact, capitalise(stem), key, whole)]
}

const seedOf = (fact: Fact, stem: string, key: string, whole: string): Seed => plainSeed(fact, 'difference', stem, key, [whole], 0.84)

interface Told {
  stem: string
  key: string
}

type Half = Record<'name' | 'verb' | 'base' | 'shape' | 'complement', string>

const halfOf = (fact: Fact, which: string): Half => ({
  name: slotText(fact, which),
  verb: slotText(fact, `${which}:verb`),
  base: slotText(fact, `${which}:base`),
  shape: slotText(fact, `${which}:shape`),
  complement: slotText(fact, `${which}:complement`),
})

const PREPOSITION = /^(with|on|in|to|for|from|at|of|about|against|upon|into) (.+)$/

/** "ask for" and what is asked for; null where the verb takes nothing that "what" could ask for. */
function objectOf({ shape, complement }: Half): { behind: string; answer: string } | null {
  if (shape === 'thing') return { behind: '', answer: complement }
  const [, preposition = '', rest = ''] = PREPOSITION.exec(shape === 'preposition' ? complement : '') ?? []
  if (preposition) return { behind: ` ${preposition}`, answer: rest }
  if (shape === 'infinitive') return { behind: ' to do', answer: complement.replace(/^to /, '') }
  return null
}

/** Verbs of which nobody asks what, or which take two objects. */
const NO_OBJECT = /^(?:be|have|do|seem|become|remain|look|sound|go|come|stand|sit|lie|say|tell|give|send|offer to|grant|make|let)$/
const POINTS = /^(?:it|them|him|her|so|even|this|that|one(?! in which| which| that))\b/i

/** Both do the same: "What did liberals and realists each describe?" */
function together(fact: Fact): Told | null {
  const [one, other] = [halfOf(fact, 'one'), halfOf(fact, 'other')]
  const [a, b] = [objectOf(one), objectOf(other)]
  if (one.base !== other.base || NO_OBJECT.test(one.base) || !a || !b || a.behind !== b.behind || asOf(one)) return null
  const parts = plain(one)
  if ([a, b].some(({ answer }) => POINTS.test(answer)) || a.answer === b.answer) return null
  return parts && plain(other)?.front === parts.front
    ? {
        stem: `what ${parts.front} ${one.name} and ${other.name} each ${parts.rest}${a.behind}?`,
        key: `${one.name}: ${a.answer}; ${other.name}: ${b.answer}`,
      }
    : null
}

/** "regarded the document as decoration": what, and as what. */
const asOf = ({ base, complement }: Half): RegExpExecArray | null =>
  /^(?:regard|see|view|treat|understand|interpret|read|describe|consider)$/.test(base) ? /^(.{2,50}?) (as .+)$/.exec(complement) : null

function seen(fact: Fact): Told | null {
  const [one, other] = [halfOf(fact, 'one'), halfOf(fact, 'other')]
  const [a, b] = [asOf(one), asOf(other)]
  const parts = plain(one)
  if (!a || !b || !parts || /^(?:it|them|this|these|him|her)$/i.test(a[1] ?? '')) return null
  return {
    stem: `how ${parts.front} ${one.name} ${parts.rest} ${a[1]}, and how ${parts.front} ${other.name}?`,
    key: `${one.name} ${a[2]}; ${other.name} ${b[2]}`,
  }
}

/** Each wants something of its own: "What did the diplomats ask for, and what did the lawyers offer?" */
function each(fact: Fact): Told | null {
  const sides = [halfOf(fact, 'one'), halfOf(fact, 'other')].map((half) => ({ half, parts: plain(half), object: objectOf(half) }))
  if (!fact.slots.stance) return null
  if (sides.some(({ half, parts, object }) => !parts || !object || POINTS.test(object.answer) || NO_OBJECT.test(half.base) || asOf(half)))
    return null
  const asked = sides.map(({ half, parts, object }) => `what ${parts?.front} ${half.name} ${parts?.rest}${object?.behind}`)
  return {
    stem: `${asked.join(', and ')}?`,
    key: sides.map(({ half, object }) => `${half.name}: ${object?.answer}`).join('; '),
  }
}

/** A verb which can be asked for as it stands: without "not", and not one that something is done to. */
function plain({ verb, base }: Half): { front: string; rest: string } | null {
  const parts = / (?:not|never|no longer)\b|n[’']t\b/.test(` ${verb}`) ? null : invert(verb, base)
  return parts && !/^(?:is|are|was|were|be)$/.test(parts.front) ? parts : null
}

function difference(fact: Fact): string | null {
  const [one, other] = [slotText(fact, 'one'), slotText(fact, 'other')]
  // "democracies" and "two democracies" are no two sides
  if (one.toLowerCase().includes(other.toLowerCase()) || other.toLowerCase().includes(one.toLowerCase())) return null
  const over = slotText(fact, 'over')
  const past = fact.slots.past !== undefined
  // "Britain was to supervise, the Congo was to be placed under a commission": of these nobody did anything in which they differ
  if (![halfOf(fact, 'one'), halfOf(fact, 'other')].every(plain) && fact.slots['one:acts']) return null
  if (fact.slots['one:acts'] && fact.slots['other:acts'])
    return `how ${past ? 'did' : 'do'} ${one} and ${other} differ${over ? ` ${over}` : ''}?`
  return `what ${past ? 'was' : 'is'} the difference between ${one} and ${other}?`
}
