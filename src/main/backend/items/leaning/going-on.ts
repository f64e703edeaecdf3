import { MONTH } from '../../../../shared/months'
import type { Token } from '../../knowledge/tokens'
import { MONTH_OR_SUM } from './nouns'
import { below, isFirst, isQuoted, isToldBefore, rootOf, type Leaning, type Reader } from './question'

/** Words which go on from something told before. */
const ADVERBS =
  /^(?:then|also|therefore|thus|instead|such|again|however|accordingly|consequently|similarly|likewise|too|nevertheless|nonetheless|meanwhile|moreover|furthermore|thereupon|thereafter|hence|there|here|indeed|otherwise|either|another|other|same|latter|thereby)$/
const PHRASES =
  /\b(?:in return(?! for)|in turn|in response|by contrast|(?:do|did|does|doing|done|say|said) so|as much to|in favou?r(?=[.,;:?]|$)|today[’']s (?:case|topic|subject|lecture|class|seminar)|in (?:a|very|quite) different (?:manner|way|ways|light|spirit|terms|direction)(?= to\b|[.,;?]|$)|of the kind(?=[.,;]| in)|that very|in contrast|for example|for instance|as a result|in other words|in either case|in this|in that (?:case|sense)|on the other hand|on the other|in reply|in exchange(?! for)|in particular|that is why|on the contrary|even so)\b/gi
const TIMES = new RegExp(
  String.raw`\b(?:at the time(?! of)|(?:that|this|the same|the next|the following|the previous) (?:day|month|week|year|spring|summer|autumn|fall|winter|night|morning|evening|afternoon|decade)|(?<!\d )(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|moments?|later) (?:later|earlier|before|on)\b(?! (?:the|than|\p{Lu}))|(?<!long )ago|tonight|nowadays|recently|(?<!the )last (?:year|month|week|spring|summer|autumn|night)|(?<=^|[.] )within (?:an?|a few|the|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|\d+) (?:hours?|days?|weeks?|months?|years?|decades?|generations?)(?! (?:of|after|from))|within (?:days|weeks|months|hours|ten days|a fortnight)(?! (?:of|after|from))|(?:the (?:following|next|previous|same)|that) ${MONTH}|(?:minutes|hours|days|weeks|months|years) afterwards|at that (?:date|time|point|moment|stage)(?! (?:when|of))|by (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|by then|since then|so far|to date)\b`,
  'giu',
)

/** "There, Gorbachev …", "had no doubts either", "thirty years ago": adverbs and times which count from something that the question does not tell. */
export const goingOn: Reader = ({ tokens, body }) => [
  ...tokens.flatMap((t, at): Leaning[] => (goesOn(tokens, t, at) ? [{ kind: 'goes on', words: t.lower }] : [])),
  ...tokens.flatMap((t, at): Leaning[] => (measures(tokens, t, at) ? [{ kind: 'goes on', words: t.lower }] : [])),
  ...[...body.matchAll(PHRASES)].map(([words]): Leaning => ({ kind: 'goes on', words })),
  ...[...body.matchAll(TIMES)].map(([words]): Leaning => ({ kind: 'relative time', words })),
]

/** "went further still", "asked for something more", "any such promise", "so much of the language": than what, as what? */
function measures(tokens: readonly Token[], { lower, label, tag, head }: Token, at: number): boolean {
  if (isQuoted(tokens, at)) return false
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  const follows = (words: RegExp): boolean => tokens.slice(at + 1).some((t) => words.test(t.lower))
  // "a further two million"
  if (lower === 'further' && before?.lower === 'a') return !tokens.slice(0, at).some((t) => t.tag === 'CD')
  if (lower === 'further') return head?.lemma === 'go' && !follows(/^(?:than|:)$/)
  if (tag === 'JJR' || tag === 'RBR')
    return (
      /^(?:something|anything|nothing|somewhat|rather)$/.test(before?.lower ?? '') &&
      label !== 'acomp' &&
      !follows(/^(?:than|:|,)$/) &&
      !tokens.slice(0, at).some((t) => t.tag === 'CD')
    )
  if (lower === 'such') return /^(?:any|no)$/.test(before?.lower ?? '') && !follows(/^as$/) && !namedBefore(tokens, tokens[at + 1], at)
  // "so many that …", "so much as …"
  if (lower === 'so')
    return (
      /^(?:much|many|few|little)$/.test(next?.lower ?? '') &&
      /^(?:NOUN|ADJ)$|^of$/.test(kindOf(tokens[at + 2])) &&
      !follows(/^(?:that|as)$/)
    )
  // "matters stand differently"
  return lower === 'differently' && head?.lemma === 'stand' && !follows(/^(?:from|than)$/)
}

const kindOf = (t: Token | undefined): string => (t?.lower === 'of' ? 'of' : (t?.pos ?? ''))

const namedBefore = (tokens: readonly Token[], noun: Token | undefined, at: number): boolean =>
  noun !== undefined && tokens.slice(0, at).some((t) => rootOf(t.lower) === rootOf(noun.lower))

/** "Meiji Japan is a case": of what? "agreed to three months": of what? */
export const instances: Reader = ({ tokens, body, isGap }) =>
  tokens.flatMap((t): Leaning[] => {
    const own = below(tokens, t)
    const isInstance =
      t.label === 'attr' && /^(?:case|example|exception|instance|illustration)$/.test(t.lower) && isGap && !/ _____[.”"]*$/.test(body)
    if (isInstance && !own.some(({ label }) => /^(?:prep|relcl|acl|compound|poss)$/.test(label)))
      return [{ kind: 'goes on', words: t.lower }]
    const isSpan = t.label === 'pobj' && t.head?.lower === 'to' && t.head.head?.lemma === 'agree' && own.some(({ tag }) => tag === 'CD')
    return isSpan && /^(?:day|week|month|year)$/.test(t.lemma) && !own.some(({ label }) => label === 'prep')
      ? [{ kind: 'bare number', words: t.text }]
      : []
  })

/** "So does cutting a bargain into slices": as what does? */
const INVERTED = /^(?:So|Neither|Nor) (?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|may|might|must) /
export const inversions: Reader = ({ body }) => (INVERTED.test(body) ? [{ kind: 'goes on', words: 'so' }] : [])

function goesOn(tokens: readonly Token[], { lower, label }: Token, at: number): boolean {
  if (!ADVERBS.test(lower) || isQuoted(tokens, at)) return false
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  const closes = /^(?:either|too)$/.test(lower) && /^[.,:;?]$/.test(next?.text ?? '.')
  if (!closes && (lower === 'either' || !isFirst(tokens, at))) return false
  const around = (words: RegExp, from = 0, to = tokens.length): boolean => tokens.slice(from, to).some((t) => words.test(t.lower))
  switch (lower) {
    case 'there':
      return label !== 'expl'
    case 'such':
      return next?.lower !== 'as' && before?.lower !== 'as'
    case 'other':
      return (
        label === 'amod' &&
        !/^(?:things|means|words|than)$/.test(next?.lower ?? '') &&
        before?.lower !== 'each' &&
        !around(/^(?:one|than)$/, 0, at)
      )
    case 'another':
      return !around(/^(?:one|than)$/, 0, at)
    case 'again':
      return before?.lower !== 'never'
    case 'then':
      // "who was then the envoy" tells what he was; "was then accused" goes on
      return before?.lemma === 'be'
        ? /^VB[NG]$/.test(next?.tag ?? '') && next?.head === null && !around(/^\d{4}$/)
        : before?.lower !== ',' && !next?.tag.startsWith('NN')
    case 'too':
      return !/^(?:ADJ|ADV)$/.test(next?.pos ?? '')
    case 'same':
      return !around(/^as$/, at)
    // "no authority enforces promises, and every state must therefore rely on itself"
    case 'therefore':
    case 'thus':
      return !around(/^(?:and|so|;)$/, 0, at)
    case 'also':
      return !around(/^not$/, 0, at)
    default:
      return true
  }
}

/** "that what tipped the scales was less wheat than the treaties": when, and for whom? Where nothing is named that it did, somebody told it before. */
export const clefts: Reader = ({ tokens, body }) =>
  tokens.flatMap((t): Leaning[] => {
    // what is asked itself
    if (body.endsWith('?') && !tokens.some((x) => /^W/.test(x.tag) && x.start < t.start)) return []
    const verb = t.lower === 'what' && /^nsubj/.test(t.label) && t.head?.label === 'csubj' && t.head.tag === 'VBD' ? t.head : null
    return verb && !below(tokens, verb).some(({ pos }) => pos === 'PROPN' || pos === 'NUM')
      ? [{ kind: 'goes on', words: `what ${verb.text}` }]
      : []
  })

/** Verbs which ask "with what?", "to what?" when nothing is said. */
const WANTS_MORE =
  /^(?:disagree|agree|answer|reply|respond|refuse|object|accept|differ|join|comply|insist|approve|decline|reject|consent|concur|dissent|oppose|protest|retort|hesitate|assent|accede|sign|visit|follow)$/
/** What they told is their own answer; to what, it does not say. */
const ANSWERS = /^(?:answer|reply|respond|retort|join)$/
/** Where somebody signed, or something followed, tells as little as when. */
const TOLD_BY: Record<string, RegExp | undefined> = {
  answer: /^(?:to|for)$/,
  reply: /^(?:to|with)$/,
  respond: /^to$/,
  accede: /^to$/,
  sign: /^(?:with|for|to|on|by)$/,
  follow: /^(?:from|on|after|by)$/,
  visit: /^with$/,
}

/** "Orlova disagrees", "Kosygin answered", "responded by closing its mission", "he wanted to leave": verbs without what they need. */
export const openVerbs: Reader = ({ tokens }) =>
  tokens.flatMap((t): Leaning[] => {
    const isLeaving = t.lemma === 'leave' && t.label === 'xcomp'
    if (t.pos !== 'VERB' || t.tag === 'VBN' || !(isLeaving || WANTS_MORE.test(t.lemma))) return []
    if (!isLeaving && /^(?:advcl|relcl|acl|ccomp|xcomp|pcomp|conj)$/.test(t.label)) return []
    const tells = below(tokens, t).some(
      (x) =>
        /^(?:dobj|nsubjpass|dative)$/.test(x.label) ||
        (x.label === 'advcl' && x.start < t.start) ||
        (x.label === 'prep' &&
          t.lemma !== 'accept' &&
          (TOLD_BY[t.lemma] ?? /^(?:to|with|on|about|over|in|from|against|for|by)$/).test(x.lower) &&
          !isWhen(tokens, x)) ||
        (!ANSWERS.test(t.lemma) && /^(?:ccomp|xcomp|advcl|prt)$/.test(x.label)),
    )
    const isAsked = tokens.some((x) => /^W/.test(x.tag) && x.head === t && /^(?:dobj|pobj)$/.test(x.label))
    return tells || isAsked || (TOLD_BY[t.lemma] !== undefined && isToldBefore(tokens, t)) ? [] : [{ kind: 'open verb', words: t.text }]
  })

/** "joined in 2023", "signed on 4 May": when, and not what. */
const isWhen = (tokens: readonly Token[], prep: Token): boolean =>
  below(tokens, prep).some((x) => x.label === 'pobj' && (/^\d{4}$|^\d{1,2}(?:st|nd|rd|th)$/.test(x.text) || MONTH_OR_SUM.test(x.text)))

/** "less generous", "the more cautious conclusion": than what? */
export const comparisons: Reader = ({ tokens }) =>
  tokens.flatMap((t, at): Leaning[] => {
    if (!/^(?:JJR|RBR)$/.test(t.tag) || /^(?:later|earlier|further|longer|better|rather|sooner)$/.test(t.lower)) return []
    if (!isFirst(tokens, at) || tokens.some((x, i) => i > at - 3 && x.lower === 'than')) return []
    // "the more …, the more …"
    if (tokens.some((x, i) => i > at && x.lower === 'the' && /^(?:JJR|RBR)$/.test(tokens[i + 1]?.tag ?? ''))) return []
    // "is more likely to last if …"
    if (tokens.some((x) => /^(?:if|provided)$/.test(x.lower) && x.label === 'mark')) return []
    const hasArticle = (noun: Token | null | undefined, articles: RegExp): boolean =>
      noun ? below(tokens, noun).some(({ lower }) => articles.test(lower)) : false
    const compares =
      /^(?:acomp|attr)$/.test(t.label) ||
      (t.label === 'amod' && hasArticle(t.head, /^(?:the|an?)$/)) ||
      (t.label === 'advmod' && t.head?.label === 'acomp') ||
      (t.label === 'advmod' && t.head?.label === 'amod' && hasArticle(t.head.head, /^the$/))
    return compares ? [{ kind: 'open comparison', words: t.lower }] : []
  })
