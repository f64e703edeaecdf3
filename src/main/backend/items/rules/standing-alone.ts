import { GAP } from '../../../../shared/words'
import type { Check } from './rule-item'
import { outsideQuotations } from './words'

/** Rule 6. The stem is read outside quotations: what somebody said may say "he". */
export const pointsOutside: Check = ({ kind, stem, options }) => {
  const said = outsideQuotations(stem)
  const refersToOptions = kind === 'mcq' || kind === 'matching' || kind === 'ordering' || options !== undefined
  return (
    TEXTUAL.test(said) ||
    (!refersToOptions && /\bthe following\b|\bof these\b/i.test(said)) ||
    FIRST_PERSON.test(said) ||
    hasDanglingPerson(said) ||
    hasDanglingThing(said) ||
    hasDanglingDemonstrative(said, refersToOptions) ||
    (kind !== 'application' && isNameless(said, stem))
  )
}

/** The reading speaks of itself: "this article", "the author", unless "of" says of what. */
const TEXTUAL =
  /\b(?:this|the) (?:article|author|authors|writer|passage|reading|essay|excerpt|paragraph)\b(?! (?:of|who|on)\b)|\bth(?:is|e above) (?:text|sentence|section|source|paper|book|chapter|briefing|document|piece|report|study|summit|meeting|framework|theory|concept)\b|\baccording to the (?:text|source|document|sentence|paper|briefing|section|above)\b|\bin the (?:text|above|sentence)\b|\b(?:mentioned|described|quoted|stated|discussed) (?:above|below|here|earlier)\b/i

const FIRST_PERSON = /(?<![\p{L}.])(?:I|we|We|our|Our|my|My|us|me)(?![\p{L}.'’-])/u

/** True where a question speaks of the reading as such, which nobody has before them who is asked: "This brief reviews …". */
export const speaksOfItsReading = (said: string): boolean => TEXTUAL.test(said) || OPENS_ITSELF.test(said)

const OPENS_ITSELF = /\b(?:this|the present) (?:brief|lecture|chapter|review|explainer|page|guide|post|handout|column|note)\b/i

/** "he" and "she" need somebody in front of them, or behind when a clause goes before ("Before he met Putin, what did Trump …"). */
function hasDanglingPerson(said: string): boolean {
  const pronoun = /\b(?:he|him|his|himself|she|her|hers|herself)\b/i.exec(said)
  if (!pronoun) return false
  const before = said.slice(0, pronoun.index)
  if (PERSON.test(withoutFirstCapital(before)) || before.includes(GAP)) return false
  const comma = said.indexOf(',', pronoun.index)
  return !(SUBORDINATE.test(said) && comma > 0 && (PERSON.test(said.slice(comma)) || said.slice(comma).includes(GAP)))
}

/** "it" and "they" need a noun in front, unless "it" is only the grammar's ("How long did it take …"). */
function hasDanglingThing(said: string): boolean {
  for (const pronoun of said.matchAll(/\b(?:it|its|itself|they|them|their|theirs|themselves)\b/gi)) {
    const before = said.slice(0, pronoun.index)
    const after = said.slice(pronoun.index + pronoun[0].length)
    if (
      /^it$/i.test(pronoun[0]) &&
      (/^\s+(?:take|took|takes|mean|matters?|mattered|cost|follows?|means|(?:is|was|would be|be|seems?|seemed|has been|had been|became|becomes?)\s+(?:\p{L}+ly )?(?:\p{L}+ )?(?:that|to|for|who|whether)\b)/iu.test(
        after,
      ) ||
        (/\b(?:did|does|do|would|will|has|is|was)\s*$/i.test(before) &&
          /^\s+(?:take|mean|matter|cost|about|\p{L}+ (?:that|to|for)\b)/iu.test(after)))
    )
      continue
    if (NOUN.test(withoutFirstCapital(before)) || before.includes(GAP)) continue
    const comma = said.indexOf(',', pronoun.index)
    if (SUBORDINATE.test(said) && comma > 0 && NOUN.test(said.slice(comma))) continue
    return true
  }
  return false
}

/** "this", "these" and a "that" which is no conjunction point back; within the stem they may. */
function hasDanglingDemonstrative(said: string, refersToOptions: boolean): boolean {
  for (const match of said.matchAll(
    /\b(?:this|these|those)\b|(?:^|\b(?:at|in|of|on|during|after|before|by|for|from|about|with|to)\s)that\b(?! is\b)/gi,
  )) {
    if (refersToOptions && /^these$/i.test(match[0])) continue
    if (/^those$/i.test(match[0]) && /^\s+(?:who|of|in|that|which|with|between|made)\b/i.test(said.slice(match.index + match[0].length)))
      continue
    if (/that$/i.test(match[0]) && /^\s+of\b/i.test(said.slice(match.index + match[0].length))) continue
    if (!ANTECEDENT.test(withoutFirstCapital(said.slice(0, match.index)))) return true
  }
  return false
}

/** "How long did the meeting last?": nothing in the stem tells which meeting. */
function isNameless(said: string, stem: string): boolean {
  if (!GENERIC.test(said)) return false
  const named = /\p{Lu}/u.test(withoutFirstCapital(said)) || /\d/.test(said) || said !== stem
  return !named
}

const GENERIC =
  /\b(?:the|both|these) (?:two |three |same |first |second )?(?:meeting|summit|session|encounter|talks?|conversation|presidents?|leaders?|ministers?|president|minister|sides?|countries|country|treaty|agreement|deal|accord|statement|speech|book|readout|chat|press conference|ceasefire|cease-fire)\b(?! (?:of|between|in|on|that|who|which|for|with|to)\b)/i

const SUBORDINATE =
  /^\s*(?:before|after|when|while|although|though|by|in|during|since|as|with|at|on|upon|despite|once|until|for|from|because|if|to|having|unlike|like)\b/i

/** The capital with which a sentence begins tells nothing; a name there is known by a second sign. */
const withoutFirstCapital = (text: string) =>
  text.replace(/^\s*\p{Lu}\p{L}*/u, (word) => (OPENERS.has(word.trim().toLowerCase()) ? word.toLowerCase() : word))

const OPENERS = new Set(
  'what who whom whose which when where why how in on at by after before while during according under for to from with as if although though because since until despite once the a an did does do is are was were name define explain give that this these those it he she they their his her its by upon having unlike like'.split(
    ' ',
  ),
)

/** A name, somebody's office, or a question word that stands for a person. */
const PERSON =
  /\p{Lu}\p{Ll}|\b(?:who|whom|whose|president|leader|minister|secretary|ambassador|spokes\w+|scholar|chancellor|premier|general|king|queen|envoy|diplomat|adviser|advisor|aide|official|politician|author|person|student|somebody|someone)s?\b/u
/** Something a thing-pronoun can stand for. */
const NOUN =
  /\p{Lu}\p{L}|\b(?:the|a|an|which|what|whose|each|every|two|three|both|many|some|other|one)\s+(?!did\b|does\b|do\b|is\b|was\b|were\b|are\b|has\b|had\b|would\b|will\b|can\b|could\b)\p{L}+|\b\p{Ll}{3,}(?:ers|ors|ists|ians|ments|tions|states|sides|ties|ants|ents)\b|\bwho\b/u
const ANTECEDENT = /\p{Lu}\p{L}|\b(?:the|a|an)\s+\p{L}+/u
