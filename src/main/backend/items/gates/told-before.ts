import { isMonthName } from '../../../../shared/months'
import { tokensOfText, type Token } from '../../knowledge/tokens'
import { TELLS_NOTHING } from '../leaning/nouns'
import { below, isQuoted, rootOf } from '../leaning/question'
import { contentOf } from '../english/words'
import type { Gate } from '.'

/** Questions on what the sentences before have told, which have nothing of it but a noun that stands for anything told. */
export const TOLD_BEFORE: readonly Gate[] = [
  // "the affair persuaded some in Rawalpindi that _____", "when did Putin return to the theme?"
  { name: 'calls what was told before by a noun alone', refuses: ({ stem, key, kind }) => saysNoMore(stem, key, kind === 'cloze') },
  // "Suri adds a fourth reason", "A third, developed by Sechser, is a paradox"
  { name: 'adds one more to what was told before', refuses: ({ stem }) => ONE_MORE.test(stem) },
  // "proposed a way round", "had been looking for a way out"
  {
    name: 'is a way out of what was told before',
    refuses: ({ stem, key, kind }) => WAY_OUT.test(kind === 'cloze' ? stem.replace('_____', key) : stem),
  },
  // "McNamara put McNamara’s argument to the premier": "this argument", that is
  {
    name: 'gives somebody his own thing by name',
    refuses: ({ stem, key, kind }) => HIS_OWN.test(kind === 'cloze' ? stem.replace('_____', key) : stem),
  },
  // "in April 2001 the two presidents flew to Key West as guests of _____"
  { name: 'counts those whom it does not name', refuses: ({ stem }) => countsNameless(stem) },
  // "Who asked him whether he wanted to attend his funeral? – Arafat"
  { name: 'asks who did it to “him”', refuses: ({ stem, kind }) => kind !== 'cloze' && isDoneToNobody(stem) },
]

/** Not to him who is asked for, and nobody else stands in front. */
function isDoneToNobody(stem: string): boolean {
  if (!/^(?:[^:]*: )?who\b.* (?:him|her)\b/i.test(stem)) return false
  const tokens = tokensOfText(stem)
  const at = tokens.findIndex(({ lower, tag }) => /^(?:him|her)$/.test(lower) && tag === 'PRP')
  return at >= 0 && !isQuoted(tokens, at) && !tokens.slice(0, at).some((t) => mayBeHim(t))
}
const mayBeHim = (t: Token): boolean =>
  // "no Arab leader", "the third site of Islam"
  (t.pos === 'PROPN' && !/^(?:amod|compound)$/.test(t.label) && t.head?.lower !== 'of') ||
  /^(?:he|she|:)$/.test(t.lower) ||
  (t.lower !== 'who' && PERSON.test(t.lower))
const PERSON =
  /^(?:president|minister|king|queen|general|ambassador|secretary|chancellor|premier|envoy|pope|emperor|prince|man|woman|adviser|successor|predecessor|host|guest)$/

const ONE_MORE =
  /\b[Aa] (?:third|fourth|fifth|sixth) (?:reason|explanation|answer|argument|objection|factor|cause|motive|condition|point|view|lesson|interpretation|possibility)\b(?! (?:for|of|why|to|against|is|was|that|in)\b)|(?:^|: )[Aa] (?:second|third|fourth|fifth),/u
const WAY_OUT = /\ba way (?:round|around|out)\b(?! (?:of|the|this|that|these|it|from|for|by)\b)/iu
const HIS_OWN = /(?<=^|[\s“])(\p{Lu}[\p{L}-]+) \p{Ll}+(?: \p{Ll}+)? \1[’']s? \p{Ll}/u

/** Two or three who acted: of which states? */
const COUNTED =
  /\b(?:the|all|both) (?:(?:two|three|four|five|six) )?(?:(?:foreign|prime|defence|defense|European|other|new) )?(?:presidents|leaders|ministers|men|women|republics|powers|governments|rulers|statesmen|guests|ambassadors|delegations|capitals)\b(?! (?:of|from|who|whose|that|which|in|at|to)\b|[’'])/giu

/** None, or only one of them, is named in front. */
const countsNameless = (stem: string): boolean =>
  [...stem.matchAll(COUNTED)].some(
    ({ index, 0: words }) =>
      /\b(?:two|three|four|five|six|both)\b/i.test(words) &&
      (stem.slice(0, index).match(/(?<=.)\p{Lu}\p{Ll}+/gu) ?? []).filter((word) => !isMonthName(word)).length < 2,
  )

/** What such a noun means is the sentence before, whatever that told: something that happened, was undertaken, said or written. */
const STANDS_FOR_IT =
  'affair|episode|incident|accident|bombing|assassination|killings?|murders?|massacre|explosion|bloodshed|shooting|enterprise|undertaking|venture|exercise|experiment|gamble|manoeuvre|maneuver|ploy|gambit|gesture|text|label|phrase|slogan|volume|passage|wording|formula|formulation|assumption|claim|assertion|proposition|notion|allegation|accusation|offer|demand|remark|subject|topic|theme|role|task|method|technique|test|tide|signal|sum|total|package|compromise|danger|photographs?|ink|annuity'
const MAY = new RegExp(`\\bthe (?:[\\p{L}-]+ )?(?:${STANDS_FOR_IT})\\b`, 'iu')
const IS_ONE = new RegExp(`^(?:${STANDS_FOR_IT})$`)

function saysNoMore(stem: string, key: string, isGap: boolean): boolean {
  const told = isGap ? stem.replace('_____', key) : stem
  if (!MAY.test(told)) return false
  const tokens = tokensOfText(told)
  const answer = isGap ? contentOf(key).map(rootOf) : []
  return tokens.some((noun, at) => IS_ONE.test(noun.lower) && noun.pos === 'NOUN' && isBare(tokens, noun, at, answer))
}

function isBare(tokens: readonly Token[], noun: Token, at: number, answer: readonly string[]): boolean {
  const own = below(tokens, noun)
  const root = rootOf(noun.lower)
  return (
    own.some(({ lower, start }) => lower === 'the' && start < noun.start) &&
    !isQuoted(tokens, at) &&
    !(answer.length === 1 && answer.includes(root)) &&
    // "may ask for it, and renew the request"
    !tokens.slice(0, at).some((t) => rootOf(t.lower) === root) &&
    !own.some((t) => tells(tokens, t, noun)) &&
    // "the matter was how to …", "the danger is that …": what comes behind says which
    !isSaidBehind(tokens, noun)
  )
}

/** Something of the noun's own, which tells it from others. */
const tells = (tokens: readonly Token[], t: Token, noun: Token): boolean =>
  /^(?:relcl|acl|appos|compound|poss|nmod|ccomp|nummod)$/.test(t.label) ||
  (t.label === 'amod' && !TELLS_NOTHING.test(t.lower)) ||
  (t.label === 'prep' && t.start > noun.start && !/^(?:after|before|during|since|as)$/.test(t.lower) && !isWhen(tokens, t)) ||
  // "the text: …"
  tokens[tokens.indexOf(noun) + 1]?.text === ':'

/** "the bombing in March 2011" */
const isWhen = (tokens: readonly Token[], prep: Token): boolean =>
  below(tokens, prep).some(({ text }) => isMonthName(text) || /^(?:1[5-9]|20)\d\d$/.test(text))

const isSaidBehind = (tokens: readonly Token[], noun: Token): boolean =>
  /^nsubj/.test(noun.label) &&
  noun.head?.lemma === 'be' &&
  tokens.some((t) => t.head === noun.head && t.start > noun.start && /^(?:ccomp|xcomp|advcl)$/.test(t.label))
