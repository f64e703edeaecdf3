import { sure } from '../sure'
import { isTimeNoun, isYear } from './times'
import type { Tree } from '../tree'

/** What an argument tells about its verb; it decides the question that asks for it. */
export type Role =
  | 'object'
  | 'receiver'
  | 'identity'
  | 'quality'
  | 'called'
  | 'agent'
  | 'that'
  | 'to'
  | 'made-to'
  | 'made-do'
  | 'made-so'
  | 'doing'
  | 'date'
  | 'duration'
  | 'place'
  | 'when'
  | 'reason'
  | 'purpose'
  | 'condition'
  | 'means'
  | 'contrast'
  | 'source'
  | 'with'
  | 'preposition'
  | 'manner'
  | 'adverb'

/** What a verb cannot do without, and so stays in every question about the rest: it tells what the subject did, and not only when or where. */
export const CORE: ReadonlySet<Role> = new Set([
  'object',
  'receiver',
  'identity',
  'quality',
  'called',
  'agent',
  'that',
  'to',
  'made-to',
  'made-do',
  'made-so',
  'doing',
  'with',
  'preposition',
])

/** The role of one child of a verb; null for marks, conjunctions and whatever has a reading of its own. */
export function roleOf(tree: Tree, verb: number, child: number): Role | null {
  const { tokens } = tree
  const token = sure(tokens[child])
  switch (token.label) {
    case 'dobj':
      return isDuration(tree, child) && DURATIVE.has(sure(tokens[verb]).lemma) ? 'duration' : 'object'
    case 'attr':
      return 'identity'
    case 'acomp':
      return 'quality'
    case 'oprd':
      return 'called'
    case 'dative':
      return 'receiver'
    case 'agent':
      if (isDated(tree, objectOf(tree, child))) return 'date'
      return objectOf(tree, child) !== undefined && sure(tokens[sure2(objectOf(tree, child))]).tag === 'VBG' ? 'means' : 'agent'
    case 'ccomp':
      return complement(tree, verb, child)
    case 'xcomp':
      return hasTo(tree, child)
        ? 'to'
        : token.tag === 'VBG'
          ? 'doing'
          : /^(?:JJ|NN)/.test(token.tag)
            ? 'called'
            : token.tag === 'VBN'
              ? 'quality'
              : 'to'
    case 'npadvmod':
      // "twenty inspections a year" tells no date.
      if (/^an?$/.test(sure(tokens[tree.span(child).from]).lower)) return null
      return isTimeNoun(token) || isYear(token) ? 'date' : isDuration(tree, child) ? 'duration' : 'manner'
    case 'advcl':
      if (token.tag === 'VBG' && child > verb && SPENDS.test(sure(tokens[verb]).lemma) && tokens[child - 1]?.text !== ',') return 'doing'
      return adverbial(tree, child) === 'purpose' &&
        child > verb &&
        PROMISES.test(sure(tokens[verb]).lemma) &&
        sure(tokens[tree.span(child).from]).lower === 'to'
        ? 'to'
        : adverbial(tree, child)
    case 'prt':
      return child > verb + 1 ? 'adverb' : null
    case 'advmod':
      return isManner(tree, verb, child) ? 'adverb' : null
    case 'prep':
      return prepositional(tree, verb, child)
    default:
      return null
  }
}

/** "that …", "to …", "him to …", "summits possible", "us read …": what a clause behind a verb is to it. */
function complement(tree: Tree, verb: number, child: number): Role | null {
  const { tokens } = tree
  const token = sure(tokens[child])
  const children = tree.children(child)
  const own = children.some((c) => sure(tokens[c]).label === 'nsubj')
  if (hasTo(tree, child)) return own ? 'made-to' : 'to'
  if (child < verb) return null
  if (
    own &&
    /^(?:make|find|consider|deem|keep|leave|render|think|call|hold)$/.test(sure(tokens[verb]).lemma) &&
    /^(?:JJ|VBN)/.test(token.tag)
  )
    return 'made-so'
  if (own && token.tag === 'VB' && /^(?:let|make|help|have|see|watch)$/.test(sure(tokens[verb]).lemma)) return 'made-do'
  return 'that'
}

/** "think aloud", "bring the army right along": without the adverb the verb says something else. Connectives and what points to another time do not count. */
function isManner(tree: Tree, verb: number, child: number): boolean {
  const { tokens } = tree
  const token = sure(tokens[child])
  return child > verb && /^RB$|^RP$/.test(token.tag) && tokens[child - 1]?.text !== ',' && !CONNECTIVE.test(token.lower)
}
const CONNECTIVE =
  /^(?:however|therefore|thus|hence|moreover|nevertheless|instead|too|also|again|still|now|then|yet|anyway|so|first|only|even|just|once|ago|there|here|perhaps|already|rather|as|not|never|n['’]t|ever|else|though|indeed|later|earlier|afterwards|thereafter|meanwhile|both|either|at|in|all|much|almost)$/

/** Verbs with "to do" behind them, which the tree may take for a purpose. */
export const PROMISES =
  /^(?:commit|agree|promise|pledge|refuse|decide|want|wish|hope|plan|intend|seek|try|attempt|fail|offer|threaten|choose|prepare|vow|undertake|decline|manage|aim|strive|resolve|consent|hesitate|deserve|swear)$/

/** "spent two years arguing": what was done with the time. */
export const SPENDS = /^(?:spend|waste|pass)$/

/** Verbs of which one asks "in what?": "result in", "believe in". */
export const PARTED_IN =
  /^(?:result|lie|consist|end|participate|engage|invest|root|ground|succeed|fail|believe|culminate|involve|interest|see)$/

/** Verbs whose object is a length of time. */
/** Verbs that take what is wanted behind "for". */
const TAKES_FOR = /^(?:ask|call|press|push|plead|beg|apply|wish|hope|aim|opt|settle|allow|provide|account|argue|look|bargain|hold)$/

const DURATIVE = new Set(['last', 'take', 'spend', 'wait', 'serve', 'endure', 'run'])

const objectOf = (tree: Tree, preposition: number): number | undefined =>
  tree.children(preposition).find((c) => /^(?:pobj|pcomp)$/.test(sure(tree.tokens[c]).label))

const sure2 = (n: number | undefined): number => n ?? -1

/** "in July", "by 1926", "by the end of January 1926". */
function isDated(tree: Tree, noun: number | undefined): boolean {
  const token = tree.tokens[noun ?? -1]
  if (!token || noun === undefined) return false
  if (isTimeNoun(token) || isYear(token)) return true
  if (!/^(?:end|beginning|start|middle|close|turn|eve)$/.test(token.lower)) return false
  return tree.children(noun).some((of) => {
    const time = objectOf(tree, of)
    return sure(tree.tokens[of]).lower === 'of' && time !== undefined && isDated(tree, time)
  })
}

const hasTo = (tree: Tree, verb: number): boolean =>
  tree.children(verb).some((c) => sure(tree.tokens[c]).lower === 'to' && sure(tree.tokens[c]).label === 'aux')

const isDuration = (tree: Tree, noun: number): boolean =>
  /^(?:minute|hour|day|week|month|year|decade|century|night|session)s?$/.test(sure(tree.tokens[noun]).lower) &&
  tree
    .children(noun)
    .some((c) => /^(?:nummod|det|amod)$/.test(sure(tree.tokens[c]).label) && /^(?:CD|DT|JJ|JJR)$/.test(sure(tree.tokens[c]).tag))

const hasNumber = (tree: Tree, noun: number): boolean =>
  tree.children(noun).some((c) => sure(tree.tokens[c]).tag === 'CD' || /^(?:few|several)$/.test(sure(tree.tokens[c]).lower))

/** "withdrew its offer to help": what the noun is about, and not what for it was withdrawn. */
const TAKES_TO =
  /^(?:offer|decision|attempt|plan|promise|effort|right|refusal|willingness|unwillingness|ability|inability|desire|failure|chance|opportunity|power|agreement|threat|need|incentive|capacity|tendency|commitment|intention|way|time|reason|pledge|proposal|freedom|pressure|call|demand|determination|readiness|reluctance|obligation|permission|authority|order|wish|hope)$/

function adverbial(tree: Tree, child: number): Role | null {
  const { tokens } = tree
  const { from } = tree.span(child)
  const first = sure(tokens[from]).lower
  const second = tokens[from + 1]?.lower ?? ''
  if (first === 'since' && isFromThenOn(tree, child)) return 'when'
  if (first === 'because' || (first === 'since' && !/^(?:has|have|had)$/.test(tokens[from - 1]?.lower ?? ''))) return 'reason'
  if (first === 'as' && sure(tokens[child]).tag === 'VBN' && tree.children(child).some((c) => sure(tokens[c]).lower === 'by'))
    return 'source'
  if (first === 'so' && second === 'that') return 'purpose'
  if (hasTo(tree, child) && /^(?:to|in|so|not)$/.test(first))
    return first === 'to' && TAKES_TO.test(tokens[from - 1]?.lemma ?? '') ? null : 'purpose'
  if (/^(?:if|unless|provided)$/.test(first) || (first === 'only' && second === 'if') || (first === 'as' && second === 'long'))
    return 'condition'
  if (/^(?:when|after|before|until|once|whenever)$/.test(first)) return 'when'
  if (/^(?:while|whereas|although|though)$/.test(first)) return 'contrast'
  return null
}

/** "Since the book appeared students have borrowed it": from then on, and not because. */
function isFromThenOn(tree: Tree, child: number): boolean {
  const { tokens } = tree
  const hasHave = tree.childrenBy(tree.head(child), 'aux').some((c) => /^(?:has|have)$/.test(sure(tokens[c]).lower))
  return hasHave && /^VB[DN]$/.test(sure(tokens[child]).tag) && !tree.childrenBy(child, 'aux').some((c) => sure(tokens[c]).lemma === 'have')
}

const BECAUSE = /^(?:because|due|owing|thanks)$/
const PLACE_PREPOSITIONS = /^(?:in|at|near|outside|aboard|inside)$/

function prepositional(tree: Tree, verb: number, child: number): Role | null {
  const { tokens } = tree
  const token = sure(tokens[child])
  // "out of Anatolia"
  const inner = tree.childrenBy(child, 'prep')[0]
  const object = objectOf(tree, child) ?? (inner === undefined ? undefined : objectOf(tree, inner))
  if (BECAUSE.test(token.lower)) return 'reason'
  if (token.lower === 'according') return 'source'
  if (object === undefined) return null
  const noun = sure(tokens[object])
  if (sure(tokens[object]).label === 'pcomp') {
    if (token.lower === 'by' && noun.tag === 'VBG') return 'means'
    if (/^(?:after|before|since|until|when|while|on|upon)$/.test(token.lower)) return 'when'
    if (/^(?:without|instead|despite|besides)$/.test(token.lower)) return 'manner'
    return 'preposition'
  }
  if (/^(?:in|on|at|during|by|since|until|from|after|before|around|between|throughout|within)$/.test(token.lower)) {
    const dated = isDated(tree, object)
    if (isDuration(tree, object) && /^(?:within|in|after)$/.test(token.lower) && hasNumber(tree, object)) return 'duration'
    if (dated) return 'date'
    if (/^(?:after|before|during|since|until|throughout)$/.test(token.lower)) return 'when'
  }
  // "had asked for six months": that is what was asked for
  if (token.lower === 'for' && isDuration(tree, object) && !TAKES_FOR.test(sure(tokens[verb]).lemma)) return 'duration'
  if (/^(?:despite|without|unlike|like|as|besides|beyond|according|instead|rather|except)$/.test(token.lower))
    return token.lower === 'as' ? 'preposition' : 'manner'
  if (PLACE_PREPOSITIONS.test(token.lower) && /^NNP/.test(noun.tag)) return 'place'
  if (token.lower === 'with' && /^(?:meet|talk|negotiate|speak|agree|break|side|ally|bargain|deal|consult)$/.test(sure(tokens[verb]).lemma))
    return 'with'
  return 'preposition'
}
