/** Verbs of saying and thinking whose clause is somebody's claim and not a fact. */
export const SAYING = new Set(
  `say claim argue note remark state suggest stress explain insist deny assert maintain contend declare announce warn write observe add report reveal admit acknowledge conclude believe think predict recall
  tell reply respond emphasise emphasize underline underscore imply hold describe complain boast concede confirm hope fear worry expect assume suspect doubt propose fancy judge reckon swear promise calculate agree shout demand
  recommend urge speculate caution estimate show find demonstrate indicate see understand know mean feel posit hypothesise hypothesize speculate foresee anticipate reason object protest counter retort`.split(
    /\s+/,
  ),
)

/** What means or shows something is no speaker. */
const SHOWING =
  /^(?:mean|show|know|see|understand|find|demonstrate|indicate|expect|suppose|imply|reveal|ensure|agree|demand|urge|recommend|propose)$/

/** The clause behind such a verb is what somebody says, and not what is so. */
export const isClaim = (lemma: string): boolean => SAYING.has(lemma) && !SHOWING.test(lemma)
