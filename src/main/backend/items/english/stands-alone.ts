import { contentOf } from './words'

/** Nouns which point back to something told before, when nothing behind them says what: "the decision", "the effect". */
const POINTING =
  'effect|decision|argument|theory|lesson|period|result|response|winner|other|others|former|latter|statement|announcement|proposal|offer|move|step|process|concept|idea|phrase|claim|view|approach|plan|change|answer|problem|question|issue|point|situation|event|incident|operation|case|term|word|logic|pattern|outcome|reason|crisis|agreement|treaty|deal|war|conflict|talks|visit|meeting|summit|game|strategy|model|policy|study|book|target|winner|sides?|parties|party|deadline|letter|loss|matter|words|recognition|bargain|text|barrier|mechanism|requirement|proposition'

const WITHOUT_TELLING = new RegExp(
  `\\b(?:the|this|that|these|those|both) (?:two |three |same |first |second |whole |new )?(?:${POINTING})\\b(?! (?:of|that|which|who|whom|in|on|for|between|to|from|by|with|against|over|about|among|behind|under|at|[a-z]+ed|model|dilemma|theory|policy|thesis)\\b|[’'])`,
  'i',
)

/** "Of the three, …", "the other two": a part of a list that the question does not give. */
const PART_OF_LIST =
  /(?:^|, )(?:of|among|in) (?:the|these|those) (?:two|three|four|five|six|seven|others?|latter|former)\b(?! \p{L})|\bthe (?:former|latter)\b/iu

/** Words that mean something told before: "such congresses", "seven more states", "the three acceded", "the same documents". */
const LEANING =
  /\bsuch (?!as\b|an?\b)\p{L}+s\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|several|many|some) (?:more|other) (?!(?:year|month|week|day|hour|minute|decade|centur)[a-z]*\b)\p{L}+|\b(?:the|these|those) (?:two|three|four|five|six|seven) (?:\p{Ll}+(?:ed|e)|did|do|have|had|were|are)\b|^(?:\S+ ){0,4}the same (?!as\b)\p{L}+(?!.*\bas\b)/u

/** "When did the two leaders meet?": the question has to name them. */
const UNNAMED =
  /\b(?:the|these|both) (?:two )?(?:leaders|presidents|men|sides|parties|governments|countries|delegations|powers|statesmen|guests|rivals|adversaries)\b|\bones?\b(?! of)/i

/** True when the question can be understood without the reading: it names something, or says enough about what it asks. */
export function standsAlone(stem: string): boolean {
  if (PART_OF_LIST.test(stem) || leans(stem)) return false
  if (UNNAMED.test(stem) && !/ [“"(]?\p{Lu}|\d/u.test(stem.replace(/\bNOT\b/g, 'not'))) return false
  // an emphasised NOT is no name
  if (/ [“"(]?\p{Lu}|\d|“/u.test(stem.replace(/\bNOT\b/g, 'not'))) return true
  return contentOf(stem).length >= 2 && !WITHOUT_TELLING.test(stem)
}

/** True for a question or a clause that goes on from a sentence which it does not give. */
export const leans = (stem: string): boolean => LEANING.test(stem)

const POINTS_BACK = new RegExp(
  `^the (?:${POINTING})\\b(?! (?:of|that|which|who|whom|in|on|for|between|to|from|by|with|against|over|about|among|behind|under|at|[a-z]+ed|model|dilemma|theory|policy|thesis)\\b|[’'])`,
  'i',
)

/** True for a clause whose subject only the sentence before explains: "The term was coined by …". */
export const pointsBack = (stem: string): boolean => POINTS_BACK.test(stem)

/** True for words in which something is meant that only the text tells: "before the mechanism can work". */
export const meansSomethingTold = (words: string): boolean => WITHOUT_TELLING.test(words)
