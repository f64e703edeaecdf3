import type { Target } from './target'

/** Words that stand for something told before. */
const LEANS =
  /\b(?:much the same|(?:from|on|to) the other side(?! of)|as much to|in (?:his|her|their|its) (?:model|view|account|theory|reading|words|eyes)|in the (?:first|second|third)(?=,| case,)|that year|those years|that same|meanwhile|that (?:question|ground|score|basis|condition|point)\b(?! (?:that|of))|of these|(?:in|by|on) (?:doing so|this way|these terms)|is correct|one altogether|none for|(?:the|a) (?:related|rival|similar) (?:view|reading|account|version|argument)|the (?:first|second|third|fourth) (?:condition|claim|objection|reason|mechanism|hypothesis)\b(?! of| that| which| under)|(?:on|by) the (?:first|second|third|fourth|fifth|sixth|last|next|following|same) (?:day|afternoon|evening|morning|night|week)\b|their arrival|each man|the hard-boiled ones)\b/i
const LEANS_AT_START =
  /^(?:(?:an?|the|another) (?:more \p{L}+|deeper|further|second|better|simpler|other) (?:reason|conclusion|view|reading|explanation|account|answer|argument|objection|lesson) (?:is|was)\b|if that|in that|by that|at that|on that|to that end|among them|of the (?:two|three|four|latter|former)|there are others|others\b(?! (?:hold|argue|say|maintain|believe|point|suggest|think|see|reply))|(?:seven|three|four|two|several|many) more\b|\p{L}+: \p{Ll})/iu
/** What two nameless ones did is asked for only where somebody is named beside them. */
const NAMELESS = /\b(?:the two (?:men|guests|leaders|sides|presidents|parties|governments|powers)|both (?:men|sides|leaders|parties))\b/i

/** Things that one text has many of; nothing but the sentence before tells which is meant. */
const THINGS =
  'offer|threat|policy|words|proposal|letter|condition|package|argument(?! runs| goes)|answer|question|claim|view|approach|plan|idea|phrase|step|move|reason|loss|bargain|theory|deadline|announcement|statement|response|result|decision|suspension|recognition|matter|issue|picture|message|speech|paper|draft|finding|frontier|landings|founding conference|policy’s'
const THING = new RegExp(
  `\\b(?:the|that) (${THINGS})\\b(?! (?:of|that|which|who|to|for|in|on|between|from|with|against|by|over|about|behind|under|at|[a-z]+ed)\\b|[’'])`,
  'giu',
)

/** True for a clause that nobody understands without the sentence before. */
export function leans(said: string, kind: Target['kind']): boolean {
  if (LEANS.test(said) || LEANS_AT_START.test(said)) return true
  if (kind !== 'date' && NAMELESS.test(said) && !/(?<=\s)\p{Lu}\p{Ll}/u.test(said)) return true
  return [...said.matchAll(THING)].some(({ index, 1: thing = '' }) => !said.slice(0, index).toLowerCase().includes(thing.toLowerCase()))
}
