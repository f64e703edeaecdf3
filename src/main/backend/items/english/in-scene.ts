import { tokensOf, type Token } from '../../knowledge/tokens'
import { contentOf, countWords } from './words'

/** Words of a question with its scene. */
export const LONGEST_IN_SCENE = 56

/** Words which go on from something said before. */
const GOES_ON =
  /\b(?:then|also|therefore|thus|instead|the other|the same|such|again|however|accordingly|consequently|similarly|likewise|too)\b/i

/** Nouns for what was just told, whatever its words. */
const POINTING =
  /^(?:difference|offer|reply|plan|effect|decision|result|response|proposal|move|step|change|problem|question|outcome|reason|requirement|barrier|bargain|deadline|idea|distinction|remedy|solution|disagreement|dispute|contrast|paradox|dilemma|puzzle|demand|objection|refusal|episode|argument|lesson|danger|consequence|crisis)$/

/** Nouns of which there is one, or which everybody knows: "the Senate", "the world". */
const KNOWN =
  /^(?:world|war|west|east|south|north|past|future|present|public|media|press|state|army|internet|economy|century|time|day|year|month|week|night|morning|beginning|end|start|way|rest|kind|sort|people|government|president|chancellor|secretary|minister|union|author|text|reading|term|name|case)$/

/**
 * What a question leans on: the nouns with a bare "the" ("the difference", "the plan") which neither it nor its topic names, and the words that go on from something told
 * before. Empty for a question that stands by itself.
 */
export function leansOn(stem: string, key: string, topic: string): string[] {
  const whole = stem.replace('_____', key)
  const tokens = tokensOf(whole, 0)
  const known = contentOf(topic).map(rootOf)
  const described = new Set(
    tokens.filter((t) => t.head && /^(?:prep|relcl|acl|compound|amod|poss|nummod|appos|nmod)$/.test(t.label)).map((t) => t.head),
  )
  const bare = tokens.filter(
    (t, at): boolean =>
      t.pos === 'NOUN' &&
      tokens.some((d) => d.head === t && d.lower === 'the') &&
      !described.has(t) &&
      !KNOWN.test(t.lemma) &&
      !known.includes(rootOf(t.lower)) &&
      !tokens.slice(0, at).some((other) => other.pos === 'NOUN' && rootOf(other.lower) === rootOf(t.lower)),
  )
  const goesOn = GOES_ON.exec(stem)?.[0]
  return [...bare.map((t: Token) => t.lower), ...(goesOn ? [goesOn.toLowerCase()] : [])]
}

/**
 * The question behind what the text says just before; null where that would give the answer away, be long, or not help with what the question leans on. Without `leaning` it is
 * known to help.
 */
export function inScene(stem: string, key: string, scene: string, leaning?: readonly string[]): string | null {
  const answer = contentOf(key).map(rootOf)
  const told = new Set(contentOf(scene).map(rootOf))
  if (answer.length === 0 || answer.filter((word) => told.has(word)).length > answer.length / 3) return null
  // a scene helps which speaks of the very thing, or which the question goes on from
  if (leaning && !leaning.some((word) => GOES_ON.test(word) || POINTING.test(word) || told.has(rootOf(word)))) return null
  const whole = `${scene} ${stem.charAt(0).toUpperCase()}${stem.slice(1)}`
  return countWords(whole) > LONGEST_IN_SCENE ? null : whole
}

const rootOf = (word: string): string => word.toLowerCase().slice(0, Math.max(4, Math.min(word.length - 1, 6)))
