import { remembered } from '../../knowledge/remembered'
import { namesIn } from './entities'
import type { Check, RuleContext, RuleItem } from './rule-item'
import { contentWords, outsideQuotations, wordsOf } from './words'

/** Rule 10. */
export const hidesTheSpeaker: Check = (item, context) => {
  if (item.kind === 'application') return false
  const said = textOf(item)
  if (item.topic === 'attribution' || item.topic === 'conflict' || context.fact?.slots.speaker !== undefined)
    return !namesTheSpeaker(said, item, context)
  const asked = item.stem.replace(TITLE_IN_FRONT, '')
  const reported = QUOTATION.test(asked) || SPEAKERLESS.test(outsideQuotations(asked))
  return reported && !namesTheSpeaker(said, item, context)
}

/** Rule 11. */
export const restatesAClaimAsFact: Check = (item) => {
  if (item.kind === 'application' || item.kind === 'matching' || item.kind === 'ordering') return false
  const claims = claimsOf(item.anchor.exact)
  if (claims.length === 0) return false
  const said = textOf(item)
  const told = new Set(contentWords(said).map(({ stem }) => stem))
  const answer = contentWords(item.key).map(({ stem }) => stem)
  return claims.some(({ speaker, claim }) => {
    const words = new Set(wordsOf(claim).map(({ stem }) => stem))
    const holdsKey = answer.length > 0 && answer.filter((stem) => words.has(stem)).length >= 0.6 * answer.length
    if (!holdsKey || contentWords(speaker).some(({ stem }) => told.has(stem))) return false
    // A word of the claim itself ("predicted" within what was said) does not keep it a claim.
    if ((said.match(HEDGED) ?? []).some((hedge) => !wordsOf(hedge).some(({ stem }) => words.has(stem)))) return false
    // The answer stands inside the claim; is the question about the claim, too, or about something beside it?
    const content = contentWords(claim).map(({ stem }) => stem)
    const shared = content.filter((stem) => told.has(stem) && !answer.includes(stem)).length
    return shared >= Math.min(2, Math.max(1, content.length - answer.length))
  })
}

/** “Holding Back in Plain Sight”: what a reading is called stands in front of its questions, and nobody said it. */
const TITLE_IN_FRONT = /^(?:[^:“”]{2,60}, )?“[^”]*”(?: – |: )/u

const textOf = ({ stem, key }: RuleItem) => `${stem} ${key}`

/** By the speakers the fact or the source names; where those are pronouns, by anybody who can speak. */
function namesTheSpeaker(said: string, { anchor }: RuleItem, { fact, lexicon }: RuleContext): boolean {
  if (SPEAKER.test(said)) return true
  const slots = (fact?.slots.speaker ?? []).map(({ text, entity }) => `${text} ${entity ?? ''}`)
  const speakers = [...slots, ...claimsOf(anchor.exact).map(({ speaker }) => speaker)].filter((speaker) => contentWords(speaker).length > 0)
  if (speakers.length === 0) return namesSomebody(said, lexicon)
  const told = new Set(wordsOf(said).map(({ stem }) => stem))
  return speakers
    .flatMap((speaker) => [speaker, ...namesIn(speaker, lexicon).flatMap(({ forms }) => forms)])
    .some((name) => contentWords(name).some(({ plain, stem }) => !plain.endsWith('ly') && told.has(stem)))
}

/** A name that is neither a place nor a month; the capital at the beginning of the stem tells nothing. */
function namesSomebody(said: string, lexicon: RuleContext['lexicon']): boolean {
  const mentions = namesIn(said, lexicon)
  if (mentions.some(({ entity }) => entity.kind === 'person' || entity.kind === 'organisation')) return true
  const others = new Set(mentions.flatMap(({ forms }) => forms.flatMap((form) => wordsOf(form).map(({ plain }) => plain))))
  return wordsOf(outsideQuotations(said))
    .slice(1)
    .some(({ text, plain }) => /^\p{Lu}\p{L}/u.test(text) && !others.has(plain) && !CALENDAR.has(plain))
}

const CALENDAR = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)

/** A speaker by office or role rather than by name. */
const SPEAKER =
  /\b(?:president|minister|secretary|ambassador|spokes(?:man|woman|person)|officials?|critics|supporters|scholars?|realists?|rationalists?|reviewers?|analysts?|experts?|historians?|journalists?|diplomats?|newspapers?|intelligence|government|administration|congress|senators?|readout|communiqu[eé]|reports?)\b/i

/** Four words or more in quotation marks are somebody's. */
const QUOTATION = /[“"](?:[^\s”"]+\s+){3,}[^”"]+[”"]/u
const SPEAKERLESS =
  /\b(?:was|were|is|are|been) (?:said|claimed|alleged|argued|reported|denied|stated|suggested|described as|reported to|said to|accused)\b|\breportedly\b|\ballegedly\b/i

const SAYING =
  '(?:sa(?:id|ys?)|claim(?:s|ed)?|argue[sd]?|assert(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)? that|allege[sd]?|den(?:y|ies|ied)|deny|conten(?:d|ds|ded)|suggest(?:s|ed)?|stat(?:e|es|ed) that|told|tweet(?:s|ed)?|warn(?:s|ed)?|predict(?:s|ed)?|believ(?:e|es|ed)|think(?:s)?|thought|remark(?:s|ed)?|note[sd]? that|explain(?:s|ed)? that|declare[sd]?|report(?:s|ed)? that|conclud(?:e|es|ed) that|theori[sz]e[sd]?|accus(?:e|es|ed)|wrote|writes|holds? that|held that|hypothesi[sz]e[sd]?)'

const SAYS = new RegExp(`\\b${SAYING}\\b`, 'gi')

/** Whatever keeps a claim a claim in the item's own words. */
const HEDGED = new RegExp(
  `\\b(?:${SAYING}|say|saying|claim|claiming|arguing|argument|denial|according|accounts?|versions?|views?|opinion|reading|described?|describing|call(?:s|ed)?|characteri[sz]e[sd]?|portray(?:s|ed)?|reported(?:ly)?|alleg\\w+|suppos\\w+|assertion|appear(?:s|ed)?|seem(?:s|ed)?|apparent(?:ly)?|perhaps|possibl[ey]|likely|probabl[ey]|may|might|could|would|expect(?:s|ed)?|thesis|theory|framework|critics?|objection|judge[sd]?|dispute[sd]?|think|believe|predict|suggest|maintain|note[sd]?|remark|explain(?:s|ed)?|conclude[sd]?|hypothesis|regard(?:s|ed)?|consider(?:s|ed)?|points? out|pointed out|denounce[sd]?|blame[sd]?)\\b`,
  'gi',
)

interface Claim {
  /** Who says it, in the words in front of the verb; empty for a hedge. */
  speaker: string
  claim: string
}

/** The stretches of a sentence for which somebody else answers: what is said, and what is hedged. */
export const claimsOf: (sentence: string) => readonly Claim[] = remembered(readClaims, 200)

function readClaims(sentence: string): Claim[] {
  const claims: Claim[] = []
  const accordingTo = /^(?:(.+?),? )?\baccording to ([^,]+)(?:,(.+))?$/i.exec(sentence.replace(/[.]$/, ''))
  if (accordingTo) claims.push({ speaker: accordingTo[2] ?? '', claim: `${accordingTo[1] ?? ''} ${accordingTo[3] ?? ''}` })
  for (const match of sentence.matchAll(SAYS)) {
    const before = sentence.slice(0, match.index)
    const after = sentence.slice(match.index + match[0].length)
    // "…, Peskov said." has its claim in front.
    const inverted = /^\s*[.!]?$/.test(after)
    const claim = inverted ? before.replace(/,[^,]*$/, '') : after
    claims.push({ speaker: subjectIn(before.slice(inverted ? claim.length : 0)), claim })
  }
  for (const match of sentence.matchAll(HEDGE)) claims.push({ speaker: '', claim: clauseAfter(sentence, match.index + match[0].length) })
  return claims.filter(({ claim }) => contentWords(claim).length >= 2)
}

/** The last clause before a verb of saying; an apposition ("Antonov, the ambassador in Washington,") belongs to it. */
const subjectIn = (before: string) =>
  (before.split(/;|\s(?:and|but|while|whereas|that|as)\s/).at(-1) ?? '').trim().split(/\s+/).slice(-10).join(' ')

const HEDGE =
  /\b(?:may|might|allegedly|reportedly|apparently|supposedly|arguably|perhaps|possibly|appear(?:s|ed)? to|seem(?:s|ed)? to|(?:is|was|are|were) (?:said|thought|believed|alleged|reported) to)\b/g

const clauseAfter = (sentence: string, start: number) => sentence.slice(start).split(/[,;:–—]|\s-\s/)[0] ?? ''
