import { sure } from '../sure'
import type { Token } from '../tokens'
import type { Tree } from '../tree'
import type { Predication } from './model'

export const isFinite = ({ tag }: Token): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(tag)

export interface Group {
  words: number[]
  front: string
  rest: string
  finite: string
  passive: boolean
  negated: boolean
}

/** The verb with its auxiliaries, taken apart for a question. Null where it has no finite form of its own or of the verb it is joined to. */
export function verbGroup(tree: Tree, verb: number, above: Predication | null): Group | null {
  const { tokens } = tree
  const token = sure(tokens[verb])
  const before = tree.children(verb).filter((c) => c < verb)
  const auxiliaries = before.filter((c) => /^(?:aux|auxpass)$/.test(sure(tokens[c]).label))
  const first = auxiliaries[0]
  if (first !== undefined && sure(tokens[first]).lower === 'to') return null
  const adverbs = before.filter((c) => first !== undefined && c > first && (sure(tokens[c]).label === 'neg' || isInnerAdverb(tree, c)))
  const plainAdverbs = before.filter(
    (c) => first === undefined && c === verb - 1 && (sure(tokens[c]).label === 'neg' || isInnerAdverb(tree, c)),
  )
  const particles = tree.children(verb).filter((c) => c === verb + 1 && sure(tokens[c]).label === 'prt')
  const negated = before.some((c) => sure(tokens[c]).label === 'neg' && /^(?:not|n['’]t|never)$/.test(sure(tokens[c]).lower))
  const passive = auxiliaries.some((c) => sure(tokens[c]).label === 'auxpass')
  const word = (c: number): string => spelled(sure(tokens[c]))
  const tail = particles.map(word)
  if (first !== undefined) {
    const inner = [...auxiliaries.slice(1), ...adverbs].sort((a, b) => a - b).map(word)
    const front = word(first)
    if (!/^(?:VBD|VBZ|VBP|MD)$/.test(sure(tokens[first]).tag)) return null
    const rest = [...inner, token.lower, ...tail].join(' ')
    return { words: [...auxiliaries, ...adverbs, verb, ...particles], front, rest, finite: `${front} ${rest}`, passive, negated }
  }
  if (isFinite(token)) {
    const inner = plainAdverbs.map(word)
    if (token.lemma === 'be')
      return { words: [verb], front: spelled(token), rest: '', finite: spelled(token), passive, negated: hasNegation(tree, verb) }
    const front = token.tag === 'VBD' ? 'did' : token.tag === 'VBZ' ? 'does' : 'do'
    const rest = [...inner, token.lemma, ...tail].join(' ')
    return {
      words: [verb, ...plainAdverbs, ...particles],
      front,
      rest,
      finite: [...inner, token.lower, ...tail].join(' '),
      passive,
      negated,
    }
  }
  // "has been built and tested", "will meet and sign": the auxiliary stands with the first verb
  if (above && above.verb >= 0 && above.rest && /^(?:VB|VBN|VBG)$/.test(token.tag) && !/^(?:do|does|did)$/.test(above.front)) {
    const had = /^(?:has|have|had|having)$/.test(above.front)
    const be = above.passive && token.tag === 'VBN' ? (/^(?:is|are|was|were)$/.test(above.front) ? '' : 'been ') : ''
    if (token.tag === 'VBN' && !had && !above.passive) return null
    if (token.tag === 'VB' && (had || above.passive)) return null
    if (token.tag === 'VBG' && !/^(?:is|are|was|were)$/.test(above.front)) return null
    const rest = `${be}${token.lower}${tail.length ? ` ${tail.join(' ')}` : ''}`
    return {
      words: [verb, ...particles],
      front: above.front,
      rest,
      finite: `${above.front} ${rest}`,
      passive: above.passive && token.tag === 'VBN',
      negated: above.negated,
    }
  }
  if (above && above.verb >= 0 && token.tag === 'VB' && /^(?:do|does|did)$/.test(above.front))
    return {
      words: [verb],
      front: above.front,
      rest: token.lower,
      finite: `${above.front} ${token.lower}`,
      passive: false,
      negated: above.negated,
    }
  return null
}

const hasNegation = (tree: Tree, verb: number): boolean => tree.children(verb).some((c) => sure(tree.tokens[c]).label === 'neg')

const isInnerAdverb = (tree: Tree, c: number): boolean => {
  const { label, lower } = sure(tree.tokens[c])
  return (
    label === 'advmod' &&
    tree.children(c).length === 0 &&
    !/^(?:so|then|also|therefore|thus|hence|however|moreover|nevertheless|instead|yet|still|now|first|just|even|only)$/.test(lower)
  )
}

const spelled = ({ lower, text }: Token): string =>
  /^n['’]t$/.test(lower)
    ? 'not'
    : /^['’]ve$/.test(lower)
      ? 'have'
      : /^['’]ll$/.test(lower)
        ? 'will'
        : /^ca$/.test(lower)
          ? 'can'
          : /^wo$/.test(lower)
            ? 'will'
            : /^['’]d$/.test(lower)
              ? 'had'
              : /^['’]s$/.test(lower)
                ? 'is'
                : /^['’]re$/.test(lower)
                  ? 'are'
                  : text === text.toUpperCase() && text.length > 3
                    ? text
                    : lower

/** "reach out": the verb as a dictionary has it. */
export const withParticle = (tree: Tree, verb: number): string =>
  [verb, ...tree.children(verb).filter((c) => c === verb + 1 && tree.label(c) === 'prt')]
    .map((c) => sure(tree.tokens[c]))
    .map((t, n) => (n === 0 ? t.lemma : t.lower))
    .join(' ')
