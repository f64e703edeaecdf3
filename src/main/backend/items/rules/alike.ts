import { choicesOf } from './options'
import type { Check } from './rule-item'
import { valueOf, type Value } from './values'
import { wordsOf } from './words'

/** Rule 19. */
export const optionsDiffer: Check = (item) => {
  const choices = choicesOf(item)
  if (!choices || choices.options.length < 2) return false
  const { options } = choices
  return (
    !allSame(options.map((option) => valueForm(valueOf(option)))) ||
    !allSame(options.map(article)) ||
    !allSame(options.map(grammar)) ||
    keyAloneInNumber(choices.key, choices.distractors) ||
    !fitsArticle(item.stem, options)
  )
}

/** Rule 20. Falling is an order, too. */
export const valuesOutOfOrder: Check = (item) => {
  const choices = choicesOf(item)
  if (!choices) return false
  const values = choices.options.map(valueOf).filter((value) => value !== null)
  if (values.length < choices.options.length || !allSame(values.map(valueForm))) return false
  const steps = values.slice(1).map(({ order }, at) => order - (values[at]?.order ?? order))
  return steps.some((step) => step > 0) && steps.some((step) => step < 0)
}

const allSame = (forms: readonly string[]) => new Set(forms).size <= 1

function valueForm(value: Value | null): string {
  if (value === null) return 'words'
  if (value.kind === 'date') return `${value.precision}${value.year === null ? ' without year' : ''}`
  return value.kind === 'number' ? `number ${value.unit}` : value.kind
}

/** An article before a common noun; before a name ("the Kremlin") it belongs to the name. */
function article(option: string): string {
  const found = /^(?:[Aa]n?|[Tt]he)\s+(?=\p{Ll})/u.exec(option.trim())?.[0].trim().toLowerCase()
  return found === 'an' ? 'a' : (found ?? '')
}

/** How a phrase begins: "to press Putin", "by pressing Putin" and "pressing Putin" do not go together. */
function grammar(option: string): string {
  const [opening = '', second] = option.trim().split(/\s+/)
  const first = opening.toLowerCase()
  if (second === undefined || valueOf(option)) return 'noun'
  if (first === 'to') return 'infinitive'
  if (first === 'that' || first === 'because') return first
  if (/^(?:by|through|in|on|at|with|without|for|from)$/.test(first)) return 'preposition'
  // "pressing Putin", but not "missile defence" nor "meeting places": an object after it tells.
  if (/^\p{Ll}{2,}ing$/u.test(opening) && /^(?:\p{Lu}|the$|an?$|its$|his$|their$|in$|on$|to$|with$|for$)/u.test(second)) return 'participle'
  return 'noun'
}

/** One word each, and the key the only plural, or the only singular. */
function keyAloneInNumber(key: string, distractors: readonly string[]): boolean {
  const number = (option: string) => {
    const [word, second] = wordsOf(option)
    if (!word || second || !/^\p{Ll}/u.test(option)) return null
    return /[^suai]s$|ies$/.test(word.plain) && !/(?:ics|news|series|means)$/.test(word.plain) ? 'many' : 'one'
  }
  const ofKey = number(key)
  return ofKey !== null && distractors.length > 0 && distractors.every((option) => number(option) !== null && number(option) !== ofKey)
}

/** A stem that ends in "an _____" tells how the answer begins. */
function fitsArticle(stem: string, options: readonly string[]): boolean {
  const asked = /\ban?(?=\s+_{3,})/i.exec(stem)?.[0].toLowerCase()
  if (asked === undefined) return true
  const vowel = (option: string) => /^[aeiou]/i.test(option.trim()) && !/^(?:uni|use|eu|one)/i.test(option.trim())
  return options.every((option) => vowel(option) === (asked === 'an'))
}
