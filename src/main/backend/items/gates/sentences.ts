import { isGrammatical, isUnbroken } from '../english/grammar'
import { countWords } from '../english/words'
import type { Gate } from '.'

/** What is no sentence of English, or tells nothing. */
export const SENTENCES: readonly Gate[] = [
  { name: 'is too long', refuses: ({ stem }) => countWords(stem) > LONGEST },
  {
    name: 'is no English',
    refuses: ({ stem, asks, kind }) =>
      !(kind === 'cloze' ? isUnbroken(stem) : isGrammatical(asks === 'speaker' ? stem.replace(NAMED_BEFORE, '$1?') : stem)) ||
      CROOKED.test(stem) ||
      PERSON_LASTS.test(stem),
  },
  { name: 'lost the end of a quotation or bracket', refuses: ({ stem }) => isOpen(stem) },
  {
    name: 'breaks off',
    refuses: ({ stem }) => /\b(?:and|or|the|of|a|an|its|their)\?$|\s\?$/i.test(stem) || CUT_VERB.test(stem) || CUT_END.test(stem),
  },
  { name: 'leaves out what was given', refuses: ({ stem, kind }) => kind !== 'cloze' && GIVEN_NOTHING.test(stem) },
  { name: 'hands over nothing', refuses: ({ stem, key, kind }) => kind === 'cloze' && GAVE_NOTHING.test(stem.replace('_____', key)) },
  { name: 'tells of nobody in particular', refuses: ({ stem }) => ANECDOTE.test(stem) },
  { name: 'does not tell what was done', refuses: ({ stem }) => NOT_TOLD.test(stem) },
  { name: 'gives the initials of its answer', refuses: ({ stem, key }) => initialsIn(stem, key) },
]

const LONGEST = 32

/** "Who complained that the text was so elastic that the Russians could stretch it without breaking it?": the claim has named what it means, and twice. */
const NAMED_BEFORE = /^(Who .*\b(?:the|an?) \p{Ll}+ (?:is|was|were|are|has|had|would|could)\b.*\bit\b.*) it\?$/u

/** "the Alliance of Small Island States, known as _____ → AOSIS", "ABM Treaty: _____ → the Anti-Ballistic Missile Treaty": who can spell, knows it. */
function initialsIn(stem: string, key: string): boolean {
  if (/^\p{Lu}{3,}$/u.test(key)) return [...stem.matchAll(CAPITALS)].some(([name]) => initials(name).includes(key))
  const name = key.match(CAPITALS)?.find((words) => words.split(/[ -]/).length > 2)
  return (
    name !== undefined &&
    key.replace(/^the /i, '').startsWith(name) &&
    [...stem.matchAll(/\b\p{Lu}{3,}\b/gu)].some(([short]) => isShortFor(short, name))
  )
}

const CAPITALS = /\p{Lu}[\p{L}’]*(?:[ -](?:(?:of|the|for|and|on|in|to) )*\p{Lu}[\p{L}’]*)+/gu

/** Of its capitals, and of all its words. */
const initials = (name: string): string[] =>
  [/(?<![\p{L}’])\p{Lu}/gu, /(?<![\p{L}’])\p{L}/gu].map((letters) => (name.match(letters) ?? []).join('').toUpperCase())

const isShortFor = (short: string, name: string): boolean => initials(name).some((letters) => letters.startsWith(short))

/** A mark that opens and does not close. */
export const isOpen = (stem: string): boolean => /“[^”]*$/.test(stem) || /\([^)]*$/.test(stem) || (stem.match(/"/g) ?? []).length % 2 === 1

/** "What do expectations matter? – as well", "What did Poland come up?": the verb was cut from the words that belong to it. */
const CUT_VERB = /\b(?:most|more|less|do so|come up|came up|point|did next week)\?$|\bdo(?:es)? (?:worse|better|next)\b/

/** "leads first to consultations and then.", "would be both violent.", "her demonstration that _____, that it was dropped." */
const CUT_END =
  /\b(?:and then|that is to say|that is|namely|or else)[.?]$|\b(?:de|di|von|van|du|bin|ibn)\?$|\bboth (?:\p{Ll}+ly )?\p{Ll}+(?<!s|men|people)\.$|\band then, (?:in|on) _____\.$|\bthat _____, that [^,]+(?<! and that [^,]+)\.$/u

/** "When did Spain grant Britain?": what. */
const GIVEN_NOTHING =
  /\b(?:[Ww]hen|[Ii]n which year|[Ww]here) (?:did|had|does) [^?]* (?:grant|lend|owe|award|promise|deny|guarantee|give|hand|offer|cost|assure|inform) (?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*\?$|\b(?:[Ww]ho|[Ww]hich \p{L}+) (?:had )?(?:granted|lent|owed|awarded|promised|denied|guaranteed|gave|handed|offered|assured|informed) (?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*\?$/u

/** "on 4 June Khrushchev handed Kennedy, whom he judged to be young.": what. */
const GAVE_NOTHING =
  /(?<!\b(?:was|were|been|be|and|or) )\b(?:granted|lent|awarded|promised|denied|gave|handed) (?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*(?:, wh(?:o|om|ich|ose) [^,;]*)?\.$/u

/** "every few months a minister somewhere announces": nobody, never. */
const ANECDOTE =
  /(?:^|: |– )(?:every (?:few|so many|other) \p{L}+|every so often|every now and then|now and (?:then|again)),? (?:an?|some|some\p{L}+) /iu

/** "did something that diplomats seldom do", "reaches a conclusion that will annoy almost everyone": without what it was. */
const NOT_TOLD =
  /\b(?:did|does|do) something that\b|\b(?:reach|draw|come to|came to|reache[sd]|drew|draws) a conclusion (?:that|which) (?:will|would)\b/u

/** "… that Minsk?", "Russia's incentive to cheat's production lines", "how many launchers deployed and non-deployed?", "What is an agreement possible?" */
const CROOKED =
  /^What (?:is|was|are|were) (?:an?|the) [^?]* (?:possible|impossible|necessary|likely)\?$|^Under what condition .*\b(?:say|says|said|tell|tells)\?$|\bthat \p{Lu}[\p{L}.’'-]+\?$|['’]s (?:\p{Ll}+ ){1,4}\p{Ll}+['’]s\b|^\d{1,2} \p{Lu}\p{Ll}+ \d{4}, (?:wh|how)|^How many [^?]*\b(?:and|or) [\p{Ll}-]+\?$|^In which year (?:does|do) |\bwhat had \p{Lu}[^?]* told\?$/u

/** "How long did Trump last?" */
const PERSON_LASTS = /^How long did (?:\p{Lu}[\p{L}.’-]+ ?){1,3}last\?$/u
