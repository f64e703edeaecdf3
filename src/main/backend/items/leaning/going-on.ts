import type { Token } from '../../knowledge/tokens'
import { below, isFirst, isQuoted, type Leaning, type Reader } from './question'

/** Words which go on from something told before. */
const ADVERBS =
  /^(?:then|also|therefore|thus|instead|such|again|however|accordingly|consequently|similarly|likewise|too|nevertheless|nonetheless|meanwhile|moreover|furthermore|thereupon|thereafter|hence|there|here|indeed|otherwise|either|another|other|same|latter|thereby)$/
const PHRASES =
  /\b(?:in return(?! for)|in turn|in response|by contrast|(?:do|did|does|doing|done|say|said) so|as much to|of the kind(?=[.,;]| in)|that very|in contrast|for example|for instance|as a result|in other words|in either case|in this|in that (?:case|sense)|on the other hand|on the other|in reply|in exchange(?! for)|in particular|that is why|on the contrary|even so)\b/gi
const TIMES =
  /\b(?:at the time(?! of)|(?:that|this|the same|the next|the following|the previous) (?:day|month|week|year|spring|summer|autumn|fall|winter|night|morning|evening|afternoon|decade)|(?<!\d )(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|moments?|later) (?:later|earlier|before|on)\b(?! (?:the|than|\p{Lu}))|ago|tonight|nowadays|recently|(?<!the )last (?:year|month|week|spring|summer|autumn|night)|(?<=^|[.] )within (?:an?|a few|the|two|three|four|five|six) (?:hours?|days?|weeks?|months?|years?)(?! (?:of|after|from))|by then|since then|so far|to date)\b/giu

/** "There, Gorbachev …", "had no doubts either", "thirty years ago": adverbs and times which count from something that the question does not tell. */
export const goingOn: Reader = ({ tokens, body }) => [
  ...tokens.flatMap((t, at): Leaning[] => (goesOn(tokens, t, at) ? [{ kind: 'goes on', words: t.lower }] : [])),
  ...[...body.matchAll(PHRASES)].map(([words]): Leaning => ({ kind: 'goes on', words })),
  ...[...body.matchAll(TIMES)].map(([words]): Leaning => ({ kind: 'relative time', words })),
]

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
      return !/^(?:,|be)$/.test(before?.lemma ?? '') && !next?.tag.startsWith('NN')
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
export const clefts: Reader = ({ tokens }) =>
  tokens.flatMap((t): Leaning[] => {
    const verb = t.lower === 'what' && /^nsubj/.test(t.label) && t.head?.label === 'csubj' && t.head.tag === 'VBD' ? t.head : null
    return verb && !below(tokens, verb).some(({ pos }) => pos === 'PROPN' || pos === 'NUM')
      ? [{ kind: 'goes on', words: `what ${verb.text}` }]
      : []
  })

/** Verbs which ask "with what?", "to what?" when nothing is said. */
const WANTS_MORE =
  /^(?:disagree|agree|answer|reply|respond|refuse|object|accept|differ|join|comply|insist|approve|decline|reject|consent|concur|dissent|oppose|protest|retort|hesitate|assent)$/
/** What they told is their own answer; to what, it does not say. */
const ANSWERS = /^(?:answer|reply|respond|retort|join)$/

/** "Orlova disagrees", "Kosygin answered", "he wanted to leave": verbs without what they need. */
export const openVerbs: Reader = ({ tokens }) =>
  tokens.flatMap((t): Leaning[] => {
    const isLeaving = t.lemma === 'leave' && t.label === 'xcomp'
    if (t.pos !== 'VERB' || t.tag === 'VBN' || !(isLeaving || WANTS_MORE.test(t.lemma))) return []
    if (!isLeaving && /^(?:advcl|relcl|acl|ccomp|xcomp|pcomp|conj)$/.test(t.label)) return []
    const tells = below(tokens, t).some(
      (x) =>
        /^(?:dobj|nsubjpass|dative)$/.test(x.label) ||
        (x.label === 'prep' && t.lemma !== 'accept' && /^(?:to|with|on|about|over|in|from|against|for|by)$/.test(x.lower)) ||
        (!ANSWERS.test(t.lemma) && /^(?:ccomp|xcomp|advcl|prt)$/.test(x.label)),
    )
    const isAsked = tokens.some((x) => /^W/.test(x.tag) && x.head === t && /^(?:dobj|pobj)$/.test(x.label))
    return tells || isAsked ? [] : [{ kind: 'open verb', words: t.text }]
  })

/** "less generous", "the more cautious conclusion": than what? */
export const comparisons: Reader = ({ tokens }) =>
  tokens.flatMap((t, at): Leaning[] => {
    if (!/^(?:JJR|RBR)$/.test(t.tag) || /^(?:later|earlier|further|longer|better|rather|sooner)$/.test(t.lower)) return []
    if (!isFirst(tokens, at) || tokens.some((x, i) => i > at - 3 && x.lower === 'than')) return []
    // "the more …, the more …"
    if (tokens.some((x, i) => i > at && x.lower === 'the' && /^(?:JJR|RBR)$/.test(tokens[i + 1]?.tag ?? ''))) return []
    const hasArticle = (noun: Token | null | undefined, articles: RegExp): boolean =>
      noun ? below(tokens, noun).some(({ lower }) => articles.test(lower)) : false
    const compares =
      /^(?:acomp|attr)$/.test(t.label) ||
      (t.label === 'amod' && hasArticle(t.head, /^(?:the|an?)$/)) ||
      (t.label === 'advmod' && t.head?.label === 'acomp') ||
      (t.label === 'advmod' && t.head?.label === 'amod' && hasArticle(t.head.head, /^the$/))
    return compares ? [{ kind: 'open comparison', words: t.lower }] : []
  })
