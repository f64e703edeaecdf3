import { GAP } from '../../../../shared/words'
import { oneLine } from '../../knowledge/plain'
import type { Check } from './rule-item'
import { countWords, outsideQuotations, wordsOf } from './words'

const LONGEST_STEM = 30
/** A sentence that is shown as its reading has it. */
const LONGEST_QUOTED = 50
/** An application sets out a case before it asks. */
const LONGEST_CASE = 150

/** A sentence in front that sets the scene is read, not kept in mind. */
const LONGEST_SET_IN_SCENE = 60
const withoutScene = (stem: string): string => stem.replace(/^.{40,}?\p{Ll}[.!]”? (?=[\p{Lu}“_])/u, '')

/** Rule 5. */
export const isLongOrAsksTwice: Check = ({ kind, stem, anchor }) => {
  const marks = outsideQuotations(stem).split('?').length - 1
  if (kind === 'application') return countWords(stem) > LONGEST_CASE
  const isQuoted = kind === 'cloze' && stem.split(GAP).every((part) => oneLine(anchor.exact).includes(part))
  if (countWords(stem) > LONGEST_SET_IN_SCENE || countWords(withoutScene(stem)) > (isQuoted ? LONGEST_QUOTED : LONGEST_STEM)) return true
  if (kind === 'qa' || kind === 'mcq') return marks !== (IMPERATIVE.test(stem) ? 0 : 1)
  // "What would a better deal need? It must name _____."
  return kind === 'cloze' ? marks > (/\? .*_____/.test(stem) ? 1 : 0) : marks > 1
}

const IMPERATIVE = /^(?:[^,?]*, )?(?:define|name|explain|give|state|describe|identify|complete|compare|match|put|translate)\b/i

/** Rule 12. */
export const isYesNoQuestion: Check = ({ kind, stem, key, options }) => {
  if (kind === 'matching' || kind === 'ordering' || kind === 'application') return false
  if (YES_NO.test(key) || /\btrue or false\b/i.test(stem)) return true
  if (options !== undefined && options.length > 0 && options.every((option) => YES_NO.test(option))) return true
  if (kind === 'cloze') return false
  // What stands before the comma only sets the scene ("At Hamburg, did Trump …?"), unless it has asked already ("How, in Stent's view, has …?").
  const scene = /^[^?]*,\s/.exec(stem)?.[0] ?? ''
  return AUXILIARY.test(ASKING.test(scene) ? stem : stem.slice(scene.length))
}

const YES_NO = /^\s*(?:yes|no|true|false)\s*(?:[,.;:!–—-]|$)/i
const AUXILIARY = /^\s*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must)(?:n['’]t)?\s/i

/** "when" and "where" ask only before a comma or an auxiliary: "When they met at Helsinki, did …" sets a scene. */
const ASKING =
  /\b(?:who|whom|whose|what|which|why|how)\b|\b(?:when|where)(?=,|\s+(?:is|are|was|were|do|does|did|has|have|had|will|would)\b)/i

/** Rule 13. In a question which picks out what does not fit, the negative is in capitals. */
export const hidesANegative: Check = ({ kind, stem }) => {
  if (kind === 'cloze' || kind === 'application') return false
  // Emphasis is made of what outsideQuotations takes for a title: look before it goes.
  const said = outsideQuotations(stem.replace(/(\*{1,2}|__?)(not|except|least|never)\1/gi, 'EMPHASISED'))
  if (
    /\b(?:except|but not|other than)\b(?! for\b)[^?]*\?/.test(said) &&
    /\b(?:all|each|every|any|which|what)\b/i.test(said) &&
    /\bexcept\b/.test(said)
  )
    return true
  const negative = /\b(?:not|never)\b|n['’]t\b/.exec(said)
  if (!negative) return false
  const before = wordsOf(said.slice(0, negative.index))
  const asked = before.findIndex(({ plain }) => plain === 'which' || plain === 'what' || plain === 'who')
  // "Why did Tillerson not speak?" asks about something that did not happen; "Which was not agreed?" hides the point.
  return asked >= 0 && !before.slice(asked).some(({ plain }) => NEW_CLAUSE.has(plain))
}

const NEW_CLAUSE = new Set(['that', 'if', 'because', 'although', 'when', 'while', 'since', 'as', 'though'])
