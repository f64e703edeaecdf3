/**
 * The 24 rules of item writing (DESIGN section 5), in words for people. The checks themselves stand in main/backend/items/rules.
 * Sources: Wozniak, "Twenty rules of formulating knowledge"; Matuschak, "How to write good prompts"; the item-writing-flaw rubric
 * (Tarrant et al. 2006); Haladyna, Downing & Rodriguez 2002.
 */
export interface Rule {
  id: string
  name: string
  /** Said to the person whose item breaks the rule. */
  advice: string
  /** A draft that breaks it never reaches the inbox. */
  dropsDraft: boolean
}

const rule = (id: number, name: string, advice: string, dropsDraft = false): Rule => ({ id: String(id), name, advice, dropsDraft })

export const RULES: readonly Rule[] = [
  rule(1, 'Quote matches the text', 'The quoted words are not what stands at that place in the reading.', true),
  rule(2, 'Answer follows from the source', 'The answer cannot be found in the quoted sentence.', true),
  rule(3, 'One short answer', 'The answer is longer than twelve words, or more than one thing is asked for.'),
  rule(4, 'No lists to recite', 'The question asks for a list. Ask for one member at a time, three parts at most.'),
  rule(
    5,
    'Short question',
    'The question is longer than thirty words (a sentence of the reading with a gap: fifty), asks more than once, or lacks its question mark.',
  ),
  rule(6, 'Stands alone', 'A word like “he”, “this” or “the article” points to something the question does not name.'),
  rule(7, 'Answer not given away', 'The answer already stands in the question.'),
  rule(8, 'One question, one answer', 'Another item asks nearly the same question with a different answer.'),
  rule(9, 'Dated', 'The claim holds for a time, but the question does not say which.'),
  rule(10, 'Speaker named', 'Somebody said this, but the question does not say who.', true),
  rule(11, 'Claim stays a claim', 'The source reports a claim; the item presents it as a fact.', true),
  rule(12, 'Not yes or no', 'A yes-or-no or true-or-false question can be guessed.'),
  rule(13, 'No hidden “not”', 'A negative word in the question is easily overlooked. Emphasise it or turn it round.'),
  rule(14, 'No “all of the above”', 'An option like “all of the above” or “A and B” rewards guessing.'),
  rule(15, 'No absolutes as clues', 'Words like “always” and “never” in the options give the answer away.'),
  rule(16, 'No vague frequency', 'Words like “often” or “many” mean different things to different people.'),
  rule(17, 'Answer not the longest', 'The right option is noticeably longer than the others.'),
  rule(18, 'No echo', 'A rare word of the question stands in the right option only.'),
  rule(19, 'Options alike', 'The options differ in type, number or grammar.'),
  rule(20, 'Numbers in order', 'Numbers or dates in the options are not in order.'),
  rule(21, 'No convergence', 'The right option shares most of its words with all the others.'),
  rule(22, 'Wrong options are wrong', 'A reading in the library says that a wrong option is right.', true),
  rule(23, 'Plausible wrong options', 'A wrong option is of another type, side or era than the answer.'),
  rule(24, 'Case not copied', 'The case is copied from the text, so that it can be answered by recognising it.'),
]

const byId = new Map(RULES.map((r) => [r.id, r]))

/** The rule of that id; undefined for an id from a newer version. */
export const ruleOf = (id: string): Rule | undefined => byId.get(id)

/** What is kept without being looked at has at most one flaw, and none that drops drafts. */
export const isGood = (flaws: readonly string[]): boolean => flaws.length <= 1 && !flaws.some((id) => byId.get(id)?.dropsDraft)
