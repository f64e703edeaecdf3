import type { Seed } from './templates/seed'
import { contentOf, countWords } from './english/words'

const JUNK_KEY =
  /^(?:it|this|that|these|those|they|them|he|she|him|her|there|so|such|both|each|all|none|one|some|many|much|more|less|most|others?|the other|another|something|things?|a number of things|the same|the latter|the former|itself|themselves|ways?|here|place|part|example|not|such)$/i
/** "a role", "three proposals", "topple him": true, and worth nothing. */
const EMPTY_KEY =
  /^(?:an? |the )?(?:[a-z]+ )?(?:role|part|question|point|thing|issue|matter|place|way)$|^(?:two|three|four|five|several|many|different|various|opposite|some|certain) [a-z]+$|^[a-z]+ (?:him|her|it|them)$/i

const CUT_OFF =
  /(?:\b(?:and|or|the|a|an|of|to|in|on|at|by|for|with|from|than|as|that|which|is|are|was|were|its|their|his|more|not)|[,(“])$/i

/** "what was the president?": nothing in the question tells what is asked for. */
const BARE_QUESTION = /\bwh(?:at|o) (?:is|was|are|were) the \w+\?$/

/** Refuses seeds that no reader would keep: junk answers, fragments, loose marks, answers given away. */
export function isSound({ stem, key, kind, asks }: Seed): boolean {
  if ((asks === 'complement' || asks === 'subject') && EMPTY_KEY.test(key)) return false
  if (JUNK_KEY.test(key) || CUT_OFF.test(key) || key.length < 2) return false
  if (contentOf(key).length === 0 || countWords(key) > 22) return false
  if (BARE_QUESTION.test(stem)) return false
  if (countWords(stem) > 32 || (kind !== 'cloze' && contentOf(stem).length < 2)) return false
  if (/[“"][^”"]*$/.test(stem) || /\([^)]*$/.test(stem)) return false
  if (/\b(?:and|or|the|of|a|an|its|their)\?$/i.test(stem) || /\s\?$/.test(stem)) return false
  const said = ` ${contentOf(stem).join(' ')} `
  return !said.includes(` ${contentOf(key).join(' ')} `)
}
