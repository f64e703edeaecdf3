import { MONTH_BEGINS } from '../../../../shared/months'
import { leans, pointsBack, standsAlone } from '../english/stands-alone'
import { contentOf, countWords } from '../english/words'
import { tokensOf } from '../../knowledge/tokens'
import type { Gate } from '.'
import type { Seed } from '../templates/seed'

/** What cannot be asked by itself: it says too little, or leans on what the text told before. */
export const ALONE: readonly Gate[] = [
  { name: 'could ask for anything somebody said or did', refuses: ({ stem }) => SAID_ANYTHING.test(stem) || BARE_DEED.test(stem) },
  { name: 'says too little', refuses: (seed) => seed.kind !== 'cloze' && !isDefinition(seed) && saysTooLittle(seed) },
  {
    name: 'leans on the text',
    refuses: (seed) => !COMPLETE.has(seed.asks) && seed.kind !== 'cloze' && !isDefinition(seed) && !standsAlone(seed.stem),
  },
  { name: 'begins with the number of a section or a note', refuses: ({ stem }) => NUMBERED.test(stem) },
  { name: 'quotes a scrap', refuses: quotesScrap },
  { name: 'counts what was told before', refuses: ({ stem }) => COUNTS_BACK.test(stem) },
  { name: 'leaves a gap in what leans on the text', refuses: ({ stem, kind }) => kind === 'cloze' && (leans(stem) || pointsBack(stem)) },
  // "Within eight months the army had taken _____", "instead a new Authority should _____"
  { name: 'goes on from what was told before', refuses: ({ stem, key }) => GOES_ON.test(stem.replace('_____', key)) },
  // "Several reasons have been offered: the hope of _____": for what?
  { name: 'announces reasons for nothing', refuses: ({ stem }) => ANNOUNCES.test(stem) },
]

const GOES_ON =
  /^(?:Instead(?! of\b)|From (?:there|then|here)\b|Within (?:an?|a few|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|\d+) (?:days|weeks|months|years?)\b(?! (?:of|after|from)\b))|^(?!.*\bthat\b).* instead[.?]$|^(?:\S+ ){1,4}(?:should|must|would|could) instead /i

/** What is counted or called several, and not said of what. */
const ANNOUNCES =
  /(?<!\bthe (?=\S+ \p{Ll}+:))\b(?:several|two|three|four|five|six) (?:possible |main |different |further |other )?(?:reasons|explanations|conclusions|consequences|things|objections|answers|factors|causes|lessons)(?:,? (?:that|which))?(?: (?:\p{Ll}+ly|also|then))?(?: (?:follow|stand out|(?:have|had|has|can|could|may|might|should|must) (?:been |be )?\p{Ll}+(?:ed|en|wn)|(?:are|were) \p{Ll}+(?:ed|en|wn)))?:/iu

/** "When did 2.1 Talks open?", "3 Notice took effect": a number that belongs to the page. */
const NUMBERED = new RegExp(
  String.raw`(?:^|: |– |\b(?:did|was|were|is|are|do|does|that) )(?:\d{1,2}(?:\.\d{1,2})+|\d{1,2}(?= \p{Lu}\p{Ll}+ \p{Ll})) (?!${MONTH_BEGINS}|million|billion|per)`,
  'u',
)

/** A question after nothing but the speaker of some words. */
const WHOSE_WORDS = /(?:\b[Ww]ho said: |\b[Ww]hose words are )“([^”]+)”\?$/

/** "You repeat that at every meeting": those who are not told, and what was spoken of. */
const POINTS_AWAY = /^(?:you|he|him|she|it|they|them|this|that|these|those|one)$/

/** "You are violent and I am stubborn": who says so much to somebody's face is remembered for it. */
const LONG_QUOTE = 7

const POINTS_FAR_AWAY = /^(?:he|him|she|they|them|this|that|these|those)$/

/** “Fell in love”, “I like it”: nobody remembers whose words they were; “a stunning historic mistake” or “I like Mr. Gorbachev” can be known. */
function quotesScrap({ stem, fact }: Seed): boolean {
  const quote = WHOSE_WORDS.exec(stem)?.[1]
  if (quote === undefined) return false
  const tokens = tokensOf(quote, 0)
  const [speaker] = fact.slots.speaker ?? []
  // "he said": who he was may be read wrong, and only a name is sure
  const isLong = countWords(quote) >= LONG_QUOTE && !(speaker && speaker.end - speaker.start <= 'they'.length)
  const pointsAway = tokens.some(
    ({ lower, tag, label }) =>
      (isLong ? POINTS_FAR_AWAY : POINTS_AWAY).test(lower) && tag !== 'WDT' && !/^(?:det|nummod|mark)$/.test(label),
  )
  const ofSpeaker =
    !isLong && tokens.some(({ lower, tag }) => /^(?:i|me)$/.test(lower) && tag === 'PRP') && !/[\p{L}.,] \p{Lu}\p{Ll}/u.test(quote)
  const isBareVerb = /^\p{Ll}/u.test(quote) && /^VB[DNZP]$/.test(tokens[0]?.tag ?? '')
  return pointsAway || ofSpeaker || isBareVerb
}

/** Forms whose question is complete whatever words it quotes. */
const COMPLETE = new Set(['speaker', 'author', 'handout'])

/** "What is anarchy?" asks for a term of the field and needs no more. */
const isDefinition = ({ topic, asks, stem }: Seed): boolean =>
  topic === 'definition' &&
  asks === 'identity' &&
  /^What (?:is|are) (?:an? )?(?:the (?=[\p{Ll}-]+ [\p{Ll}-]+\?))?[\p{Ll}-]+(?: [\p{Ll}-]+)?\?$/u.test(stem) &&
  !POINTS_BACK.test(stem)

const POINTS_BACK =
  /\bthe (?:word|answer|theory|treaty|crisis|war|target|result|effect|problem|question|process|government|agreement|former|latter)\?$/

function saysTooLittle({ stem, asks }: Seed): boolean {
  const content = contentOf(stem).length
  // “Who was presumably angrier?”, “what was the president?”
  return content < 2 || BARE_QUESTION.test(stem) || (asks === 'subject' && content < 3 && !/(?<=\s)\p{Lu}|\d|“/u.test(stem))
}

const BARE_QUESTION = /\bwh(?:at|o) (?:is|was|are|were) the \w+\?$/

/** "What did Kim say?": many things; the question would have to say about what. */
const SAID_ANYTHING =
  /^(?:In (?:\p{L}+ )?\d{4}, )?[Ww]hat did (?:the )?(?:[\p{L}.’'-]+ ){1,4}(?:say|tell|add|reply|respond|answer|note|explain|write|remark|announce|declare|state|suggest|recall|report|report|admit|tweet|observe|insist|comment|complain|warn)\?$/u

/** "What did Kennedy propose?": somebody did many things; nothing tells which is meant. */
const BARE_DEED =
  /^(?:What|Whom) (?:did|does|do|had|has|have|would|will) (?:the )?(?:\p{Lu}[\p{L}.’'-]*)(?: \p{Lu}[\p{L}.’'-]*){0,3} \p{Ll}+(?: (?:to|for|from|with|by|on|of|in|at))?(?: do)?\?$/u

/** "On the third, …", "in only five?", "the first kind" */
const COUNTS_BACK =
  /^On the (?:first|second|third|other),|\b(?:one|two|three|four|five|six)\?$|\bthe (?:first|second|third) (?:point|kind|sort|one|type|of which)\b|\bof the (?:first|second|third|last|latter|former)[.?]/
