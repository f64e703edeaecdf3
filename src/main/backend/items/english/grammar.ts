/** Signs that a question came from a sentence taken apart at the wrong place. Whatever one of them matches is not English. */
const BROKEN: readonly RegExp[] = [
  // A pronoun with a capital within a sentence was the first word of another one.
  /(?<!^|[“"‘:,] ?)(?<=\p{L},? )(?:She|He|They|It|This|These|Those|We|His|Her|Its|Their|There|The|An|When|While|If|But|And)\b(?! \p{Lu})/u,
  // Nothing in the question says what the pronoun at its end stands for.
  /\b(?:it|them|him|her|they|itself|there)\?$/,
  // "What met in secret?": only people do.
  /\bwhat (?:met|argued?s?|said|says|agreed|agrees|insisted|denied|claimed|claims|believed|promised|complained|wrote)\b/i,
  // A transitive verb without its object.
  /^(?:[^?]*, )?(?:what|who) (?:gives?|gave|makes?|made|puts?|sends?|sent|tells?|told|takes?|took|brings?|brought|wants?|sees?|saw) (?:to|with|from|in|into|for|by|of|on|at)\b/i,
  // "a range, 22 and 24 October 1956 British, what …": the list of names was cut in front of its noun.
  /\b\d{4} \p{Lu}\p{L}+,/u,
  // "the period Iran need": a relative clause without its pronoun.
  /\b(?:do|does|did|would|will|can|could) the (?:period|time|amount|way|fact|day|moment|money|support|advantage|price) \p{Lu}/u,
  /\bout which\b/,
  /\b(?:if|when|because|that|while|whereas|unless)\?$/i,
  /\b(?:a|one) further\b|\b(?:a second|a third(?! part(?:y|ies)\b)|(?<!one )another) (?:\p{Ll}+)\b(?! (?:of|for|in|to|that|which))/u,
  /\b(?:how many|what|which) (?:thirds|quarters|fifths|tenths|halves)\b/i,
  // "and, most contentiously, a right of way": what stands between two commas was put there by the writer
  /(?<![\p{L}\d-])(?:a|an|the|its|their|his|every|than|(?:and|or)(?! ?, [^,?]+, )) ?[?,]/iu,
  /\b(?:the the|a the|the a|to to|of of|in in|that that|is is|does does|do do)\b(?! do)/i,
  /\bwhat (?:do|does|did) [^?]* (?:is|are|was|were|has been|have been)\?$/i,
  // "which day may the agreement be revived? – They must …"
  /\bwhich (?:day|time|way|moment) (?:may|might|must|will|would|can|could) /i,
  // "what did fostering informed …": an activity is one thing, and takes "does".
  /\bwhat (?:do|did) \p{L}+ing (?!\p{L}+s\b)(?:\p{Ll}+ )*\p{Ll}+\?$/iu,
]

/** True unless a sign tells that the question is no English sentence. */
export const isGrammatical = (stem: string): boolean => isUnbroken(stem) && !hasWrongNumber(stem) && !hasObligation(stem)

/** True unless a sign tells that a sentence was taken apart at the wrong place. "any of which might do the work" asks for nothing, and its number is the writer's. */
export const isUnbroken = (stem: string): boolean => !BROKEN.some((sign) => sign.test(stem))

/** "what do the weight that …", "what are any agreement …", "what does leaders …". */
function hasWrongNumber(stem: string): boolean {
  const found =
    /\b(?:what|who|whom|why|how|where|when|which [a-z]+)(?: to| for| of| on)? (do|are|were|have|does|is|was|has) ((?:the|a|an|any|each|every|its|their) )?(.*)/i.exec(
      stem,
    )
  if (!found) return false
  const [, verb = '', article = '', rest = ''] = found
  const words = rest.split(' ')
  const end = words.findIndex((word) => END_OF_NOUN.test(word))
  const noun = (end < 0 ? words.slice(0, 3) : words.slice(0, end)).map((word) => word.replace(/[?,]+$/, ''))
  if (/^(?:do|are|were|have)$/i.test(verb)) {
    if (
      /^(?:a|an|each|every|any) $/i.test(article) &&
      !noun.some(isPlural) &&
      !/,|\b(?:and|or|number|majority|range|few|variety)\b/.test(rest)
    )
      return true
    return end > 0 && /^the $/i.test(article) && noun.every((word) => /^\p{Ll}/u.test(word) && !isPlural(word)) && !/\band\b|,/.test(rest)
  }
  // Of a singular verb only the plainest case is told: "what does leaders fear?".
  return (
    article === '' && end === 1 && /^\p{Ll}{3,}[^sui]s$/u.test(noun[0] ?? '') && !/^(?:politics|news|economics|ethics)$/.test(noun[0] ?? '')
  )
}

const END_OF_NOUN =
  /^(?:of|in|on|at|for|with|from|that|which|who|whose|to|between|among|about|over|by|under|as|against|within|without|during|after|before|not|NOT|and|or|can|could|may|might|must|will|would)$/

const isPlural = (word: string): boolean =>
  (/s$/.test(word) && !/(?:ss|us|is)$/.test(word)) ||
  /^(?:people|men|women|children|media|data|police|both|few|many|most|some|two|three|four|five|six|seven|eight|nine|ten|elites|criteria|phenomena|rich|poor|weak|strong|British|French|Chinese|Japanese|Dutch|others|who)$/.test(
    word,
  )

/** "what has the target to give?": an obligation ("has to") taken for an auxiliary. */
const hasObligation = (stem: string): boolean => {
  const found = /\b(?:what|who|why|how) (?:has|have|had) ([^?]*)\?$/i.exec(stem)
  return found !== null && /\bto [a-z]+/.test(found[1] ?? '') && !PARTICIPLE.test(found[1] ?? '')
}

const PARTICIPLE =
  /\b(?:\w{2,}ed|\w+[aeiou]?en|\w+wn|been|had|done|gone|come|become|made|led|left|lost|held|kept|met|paid|put|said|sent|set|shown|sought|spent|stood|taught|thought|told|understood|won|found|felt|cut|brought|built|bought|caught|cost|drawn|begun|let|meant|read|run|sold|tried)\b/
