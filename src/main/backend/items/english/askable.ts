/**
 * Refuses questions whose words do not go together, and answers that were cut from what makes them one. Each pattern was a question that a student threw away when the drafts
 * of a reading were read one by one; the test beside this file has them, with others that look alike and are good.
 */
export function isAskable(stem: string, key: string): boolean {
  if (STEMS.some((pattern) => pattern.test(stem)) || KEYS.some((pattern) => pattern.test(key))) return false
  if (hasLooseAside(stem) || splitsObject(stem, key)) return false
  return !(ASKS_WHAT.test(stem) && PREPOSITIONAL.test(key) && !/\b(?:to|from|with|at|by|on|for|of|in)\?$/.test(stem))
}

const STEMS: readonly RegExp[] = [
  // A colon before the verb: “What were Berlin, arms, trade: all of them put off?”
  /:(?! ?[“"‘'])/,
  /[=→]/,
  // Words of one sentence put where another's belong.
  /^What is what\b|^Which one\b|\band do\?$|^What (?:was|is) \d/,
  // “what did the summit put?”: the verb wants more than one thing.
  /^(?:.*, )?what\b.*\b(?:put|regard|treat|travel|succeed|let|have|leave|keep|help|see|hear|watch|sit down|sat down|spread|like|shift|done for|do for|deem|arrive|aged as)\?$/i,
  // “When did Kennan warn?”: of what is missing.
  /^When did .*\b(?:warn|say|argue|claim|note|remark|observe|insist|hold|think)\?$/,
  // “when did they meet Iranian?”
  /\b(?:meet|with) (?:American|British|Chinese|French|German|Iranian|Iraqi|Israeli|Japanese|Korean|Russian|Soviet)\?$/,
  // “why did the pair came fail again”
  /\bdid (?:(?!\b(?:who|that|which|what|when|after|before|since|if|because|as|where|and)\b)[^,?])*\b(?:came|went|became|began)\b/,
  // “What do small risks overweighted?”, but not “what would be demanded?”
  /\b(?:do|does|did) (?:(?!\b(?:be|get|been|being|have|having|who|that|which)\b)[^,?])*\b(?!(?:need|feed|proceed|succeed|exceed|breed|speed|shed|heed|concede)\b)\p{Ll}{3,}ed\?$/u,
  // “which virtue of it”, “recognised another”: it and the other stand in the sentence before.
  /\bof it (?:did|does|do|was|were|is)\b|\b\p{Ll}+ another(?:,|\?)/u,
  // “How was to Gorbachev SDI an attempt”: what stands in front of the subject came in between.
  /^(?:how|what|why|who|when)\b[^?]*?\b(?:was|were|is|are|did|do|does|had|has|would|will) (?:to|of|in|on|at|by|for|with|from|under|between) (?:\p{L}+ ){1,4}/iu,
  // “may one that achieves neither”, “did not everyone want”
  /\b(?:may|might|does|did|do|will|can|would|must|should) (?:one|not everyone|neither|both)\b/i,
  // “What were the critics right?”
  /\b(?:is|are|was|were) (?:[\p{L}’]+ ){1,5}(?:right|wrong|sure|aware|afraid|clear|likely|able|willing)\?$/iu,
  /^What (?:do|does|did) (?:[\p{L}.’-]+ ){1,5}(?:read|offer|reply|retort|come|pull|call|sign|begin|meet|carry)\?$/iu,
  // “In which year was France readmitted and the army was withdrawn”
  /\b(?:was|were) [^?]*\band (?:the|its|their|an?) [^?]*\b(?:was|were) \p{L}+(?:ed|n)\?$/u,
  // “When did Fabius bring down a gavel and 196 parties had an agreement”
  /\bdid [^?]* and (?:[\p{L}\d’]+ ){1,3}(?:had|was|were|has|have) /u,
  // “Why is what counts capability?”, “What is one answer?”
  /^Why (?:is|are|was|were|do|does|did) what\b|^What (?:is|was) (?:one|another|an? (?:second|third|further)) \p{L}+\?$/u,
  /^What (?:had|has|did|do|does|was|were) (?:no|nobody|few|none)\b/,
  /^What means\b|^What (?:is|was|would be|will be) to\b/,
  /\b(?:does|do|did) (?:what|much|little|everything|nothing)\b/i,
  /\b(?:around|about|nearly|over|under|almost)\?$/,
  /\b(?:take|takes|took) that (?:as|to|for)\b|^According to (?:one of|its|their|his|her) /i,
  // A word or two in quotation marks could be anybody's.
  /^Who said: “[^\s”]+(?: [^\s”]+)?”\?$/,
]

const KEYS: readonly RegExp[] = [
  /^(?:another|aloud|worse|→|have said)\b/i,
  /^\p{Lu}\p{Ll}+, \p{Ll}+$/u,
  /^(?:most )?\p{Ll}+ly (?:as|by|longer|more|less)\b/u,
  // “three of them”, “him to Moscow”, “take that as a basis”.
  /^(?:\p{L}+ ){1,3}of (?:it|them)$|^(?:him|her|them) |^take that\b/iu,
  /^The date$/,
  /\bthe ever since\b/,
]

const ASKS_WHAT = /^(?:[^?]*, )?what (?!year|day|kind|sort)/i
const PREPOSITIONAL = /^(?:with|at|by|into|between|over|under|during|from|to (?:have|“\p{Ll}+” \p{Ll}+))\b/u

/**
 * An aside that begins after a comma and never ends, or hangs on by “and who”: “What did Clinton, arms spread like?” An aside between two commas is English, as are lists and what
 * a preposition or conjunction adds at the end.
 */
function hasLooseAside(stem: string): boolean {
  const question = /^(?:.*, )?((?:\p{L}+ )?(?:what|who|whom|why|how|when|where|which)\b[^?]*)/iu.exec(stem)?.[1] ?? stem
  if (/^who\b/i.test(question)) return false
  if (/, and who\b/.test(stem)) return true
  const [, subject = ''] = /\b(?:did|do|does|had|has|have|was|were|is|are|would|will|can|could|should)\b(.*)$/.exec(question) ?? []
  const outside = subject.replace(/[“"][^”"]*[”"]/g, '')
  const parts = outside.split(',')
  // “Russia, China and Iran”; “Helsinki, Finland”, “Camp David, July 2000”
  if (parts.length !== 2 || /^ [^,]* (?:and|or) |^(?: (?:\p{Lu}[\p{L}.]+|\d+))+\??$/u.test(parts[1] ?? '')) return false
  return !/^ (?:and|or|but|in|on|at|by|for|after|before|during|under|as|according|while|when|whenever|if|because|with|without|to|from|since|instead|rather|despite|until|unless|though|although|even|where|so|not|which|who|that|\d{4}|\d{3})\b/.test(
    parts[1] ?? '',
  )
}

/** “What did Reagan invite? – Gorbachev to Washington”, “What did Baker promise? – Mikhail Gorbachev”: the answer is two things, or the person and not the thing. */
function splitsObject(stem: string, key: string): boolean {
  const verb = /\b(\p{Ll}+)\?$/u.exec(stem)?.[1] ?? ''
  if (/^(?:invite|inviting|frighten|persuade|convince|urge)$/.test(verb)) return / (?:to|into) /.test(key)
  // “What did the split make? – Moscow fear encirclement”
  if (/^(?:make|let|help|have|watch|hear)$/.test(verb)) return !/^(?:an?|the|its|their|his|her|more|no|two|three|\d)\b/i.test(key)
  if (/^(?:define|see|regard|describe|portray)$/.test(verb)) return / as /.test(key)
  if (/^(?:promise|tell|ask|remind|give|offer)$/.test(verb)) return /^\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)+$/u.test(key)
  return false
}
