import type { Sentence } from '../../analysis'
import type { Mention } from '../../entities'
import { nounPhrase } from '../../noun-phrases'
import { isPersonNoun, isPlural } from '../../phrases'
import { sure } from '../../sure'
import type { Token } from '../../tokens'
import { treeOf, type Phrase, type Tree } from '../../tree'

/** Somebody or something a sentence names, which a pronoun behind it can mean. */
export interface Referent {
  sentence: Sentence
  /** The noun it is about. */
  head: number
  /** The word with which it has been named. */
  at: number
  phrase: Phrase
  /** The same for all that are taken for the same: names by their canonical form, other nouns by their base form. */
  entity: string
  kind: Kind
  plural: boolean
  mention: Mention | null
  /** Two who are named apart in one sentence: "Reagan met Gorbachev". */
  pair: readonly [Mention, Mention] | null
}

export type Kind = Mention['kind'] | 'somebody' | 'body' | 'several' | 'thing'

const known = new WeakMap<Sentence, readonly Referent[]>()

export function referentsIn(sentence: Sentence): readonly Referent[] {
  const found = known.get(sentence) ?? [...named(sentence), ...nouns(sentence), ...pairs(sentence)]
  known.set(sentence, found)
  return found
}

function named(sentence: Sentence): Referent[] {
  const { tokens, mentions } = sentence
  return mentions.map((mention) => {
    const head = headWithin(tokens, mention)
    const article = tokens[mention.from - 1]?.lower === 'the' ? 1 : 0
    const phrase = { from: mention.from - article, to: mention.to }
    const plural = mention.kind === 'unknown' && (isPlural(tokens, phrase) || isPeople(tokens, mention))
    return { sentence, head, at: mention.to - 1, phrase, entity: mention.name, kind: mention.kind, plural, mention, pair: null }
  })
}

/** "the Bolsheviks", "the Left Socialist Revolutionaries" */
const isPeople = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  sure(tokens[to - 1]).tag === 'NNPS' || (tokens[from - 1]?.lower === 'the' && /[^siu]s$/.test(sure(tokens[to - 1]).lower))

/** The word by which a name hangs in its sentence. */
const headWithin = (tokens: readonly Token[], { from, to }: Phrase): number => {
  const inside = new Set(tokens.slice(from, to))
  const head = tokens.findIndex((t, i) => i >= from && i < to && !(t.head && inside.has(t.head)))
  return head < 0 ? to - 1 : head
}

function nouns(sentence: Sentence): Referent[] {
  const { tokens, mentions } = sentence
  const tree = treeOf(tokens)
  return tokens.flatMap((noun, head): Referent[] => {
    if (!/^(?:NN|NNS|NNP|NNPS)$/.test(noun.tag) || /^(?:compound|nmod|npadvmod|amod)$/.test(noun.label) || ANYBODY.test(noun.lower))
      return []
    const joined =
      noun.label !== 'conj' && tree.childrenBy(head, 'conj', 'appos').some((other) => /^NN|^PRP$/.test(sure(tokens[other]).tag))
    const own = mentions.find(({ from, to }) => from <= head && head < to)
    const { phrase } = nounPhrase(tree, head)
    const all: Referent[] = []
    if (joined && isAnd(tree, head))
      all.push({
        sentence,
        head,
        at: phrase.to - 1,
        phrase,
        entity: entitiesIn(sentence, phrase),
        kind: 'several',
        plural: true,
        mention: null,
        pair: null,
      })
    if (own) return all
    const single = joined ? { from: phrase.from, to: firstEnd(tree, head) } : phrase
    const plural = isPlural(tokens, { from: head, to: head + 1 })
    all.push({ sentence, head, at: head, phrase: single, entity: noun.lemma, kind: kindOf(noun), plural, mention: null, pair: null })
    return all
  })
}

/** "A, B and C": the "and" hangs on the last but one. */
function isAnd(tree: Tree, head: number): boolean {
  if (tree.childrenBy(head, 'cc').some((i) => sure(tree.tokens[i]).lower === 'and')) return true
  return tree.childrenBy(head, 'conj', 'appos').some((next) => next > head && isAnd(tree, next))
}

const ANYBODY = /^(?:any|some|every|no)(?:one|body|thing)$|^none$/

/** Up to the "and". */
const firstEnd = (tree: Tree, head: number): number => {
  const cc = tree.childrenBy(head, 'cc', 'punct').find((i) => i > head)
  return cc ?? head + 1
}

const entitiesIn = ({ mentions, tokens }: Sentence, { from, to }: Phrase): string => {
  const names = mentions.filter((m) => m.from >= from && m.to <= to).map(({ name }) => name)
  return names.length > 1 ? [...new Set(names)].sort().join(' + ') : `${tokens[from]?.lower} … ${tokens[to - 1]?.lower}`
}

const kindOf = (noun: Token): Kind => (isPersonNoun(noun) ? 'somebody' : BODY.test(noun.lemma) ? 'body' : 'thing')

/** Bodies that act. */
export const BODY =
  /^(?:state|government|power|country|nation|party|side|delegation|army|troop|force|navy|parliament|union|council|court|tribunal|commission|committee|bloc|assembly|elite|cabinet|ministry|alliance|rival|neighbour|company|bank|agency|board|team|republic|regime|coalition|faction|movement|group|great|small|congress|senate|secretariat|staff|mission|public|press|majority|minority)$/

/** One named as subject and another of the same kind as what the verb or a preposition takes. */
function pairs(sentence: Sentence): Referent[] {
  const { tokens, mentions } = sentence
  const found: Referent[] = []
  for (const one of mentions) {
    const head = headWithin(tokens, one)
    if (!/^nsubj/.test(tokens[head]?.label ?? '') || !/^(?:person|state|unknown|organisation)$/.test(one.kind)) continue
    const others = mentions.filter((m) => m.from >= one.to && m.kind === one.kind && m.name !== one.name)
    const [other] = others
    if (!other || new Set(others.map(({ name }) => name)).size > 1) continue
    if (!/^(?:dobj|pobj|dative)$/.test(tokens[headWithin(tokens, other)]?.label ?? '')) continue
    const entity = [one.name, other.name].sort().join(' + ')
    found.push({ sentence, head, at: other.to - 1, phrase: one, entity, kind: 'several', plural: true, mention: null, pair: [one, other] })
  }
  return found
}
