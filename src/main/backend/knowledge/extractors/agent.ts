import type { Sentence } from '../analysis'
import { isPersonNoun } from '../phrases'
import type { Predication } from '../predications/read'
import { sure } from '../sure'

const PEOPLE =
  /^(?:adversar(?:y|ies)|rulers?|voters?|elites?|publics?|audiences?|opponents?|democrats|republicans|hawks|doves|moderates|hard-?liners|mediators?|patrons?|sceptics|skeptics|reformers?|conservatives|guerrillas?|protesters|hosts?|guests?|partners?|signatories|aides?|wives|widow|predecessors?|successors?|theorists?|scholars?)$/

/** Nouns of bodies which act as people do. */
const BODY =
  /^(?:government|parliament|congress|senate|knesset|duma|politburo|cabinet|administration|delegation|army|navy|council|assembly|committee|commission|court|ministry|department|side|party|union|league|alliance|bloc|opposition|regime|kremlin|white house|pentagon|bundestag|movement|coalition|team|staff)s?$/

/** A person of the lexicon, a noun for people, or a name of its own that is known for nothing else. */
export function isPerson({ tokens, mentions }: Sentence, head: number): boolean {
  const token = sure(tokens[head])
  const mention = mentions.find((m) => m.from <= head && head < m.to)
  const counted = tokens.some((t) => t.head === token && (/^an?$/.test(t.lower) || t.label === 'nummod'))
  // "a Special Statute", "the 2022 World Cup": one of a kind, and nobody's name
  if (token.pos === 'PROPN' && counted) return isPersonNoun(token)
  if (mention && mention.kind !== 'unknown') return mention.kind === 'person'
  if (isPersonNoun(token) || PEOPLE.test(token.lower)) return true
  const first = tokens[mention?.from ?? head]
  return (
    mention !== undefined &&
    mention.to - mention.from >= 2 &&
    token.tag === 'NNP' &&
    first?.tag === 'NNP' &&
    tokens[mention.from - 1]?.lower !== 'the' &&
    !/^(?:Act|Treaty|Accords?|Agreement|Protocol|Conference|Council|House|Party|Congress|Plan|Memorandum|Declaration|Doctrine|Wall|Bay|War|Crisis|Communiqué|Effect|Street|Times|Post|University|Institute|Press)$/i.test(
      token.text,
    )
  )
}

export function agentOf(sentence: Sentence, p: Predication): 'person' | 'state' | 'body' | 'thing' {
  const head = sure(sentence.tokens[p.subjectHead])
  const mention = sentence.mentions.find((m) => m.from <= p.subjectHead && p.subjectHead < m.to)
  if (isPerson(sentence, p.subjectHead) || /^(?:he|she|who)$/.test(head.lower)) return 'person'
  // "adversaries who anticipate …"
  if (
    p.tree
      .children(p.subjectHead)
      .some(
        (c) =>
          sure(sentence.tokens[c]).label === 'relcl' &&
          sentence.tokens.slice(p.subjectHead + 1, p.subjectHead + 3).some((t) => t.lower === 'who'),
      )
  )
    return 'person'
  if (mention?.kind === 'state') return 'state'
  if (mention?.kind === 'organisation' || BODY.test(head.lower) || head.tag === 'NNPS') return 'body'
  return 'thing'
}
