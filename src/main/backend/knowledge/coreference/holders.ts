import { sure } from '../sure'
import type { Analysis, Sentence } from '../analysis'
import type { Mention } from '../entities'
import type { Token } from '../tokens'
import type { Pointer } from './context'
import { named } from './described'

/**
 * "The president" → "Roosevelt", "the German chancellor" → "Angela Merkel": the one of whom the text says that he holds the office. Null where the text knows two such, and its
 * paragraph does not name one of them alone.
 */
export function holder({ sentences, lexicon }: Analysis, sentence: Sentence, i: number): Pointer | null {
  const { tokens } = sentence
  const people = /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') ? lexicon.byAlias.get(sure(tokens[i + 1]).lower) : undefined
  const side = people?.kind === 'state' && people.adjective?.toLowerCase() === tokens[i + 1]?.lower ? people.name : null
  const office = officeAt(tokens, side === null ? i + 1 : i + 2)
  if (!office || isOfAnother(tokens, office)) return null
  const fits = (each: Holder): boolean => each.office === office.name && (side === null || each.side === side)
  const told = holdersIn(sentences, lexicon).filter(fits)
  const holders = told.length > 0 ? told : knownHolders(sentences, lexicon).filter(fits)
  const names = new Set(holders.map(({ name }) => name))
  const [only] = names.size === 1 ? names : namedAround(sentences, sentence, office.at, names)
  // a leader is nobody's office: whose he is has to be said
  if (only === undefined || (office.name === 'leader' && side === null)) return null
  if (isOutOfOffice(lexicon.byAlias.get(only.toLowerCase())?.offices ?? [], office.name, yearsTold(sentences, sentence))) return null
  // "Robert Kennedy, the president's brother": whose brother is told by his own name, and not by whoever holds an office elsewhere
  if (isKinOf(tokens, office.at) && side === null) return null
  const first = Math.min(...holders.filter(({ name }) => name === only).map(({ place }) => place))
  return first < sure(tokens[i]).start ? named(tokens, office.at, only.replace(TITLE, '')) : null
}

/** "In August 2002 an act authorised the president …" in a text that has named Clinton: of whom our list knows when he held the office, and who is not in it in that year. */
export function isOutOfOffice(
  held: readonly { office: string; from: number; to: number | null }[],
  office: string,
  years: readonly number[],
): boolean {
  const terms = held.filter((each) => each.office.toLowerCase().startsWith(office))
  const isIn = (year: number): boolean => terms.some(({ from, to }) => from <= year && year <= (to ?? Infinity))
  return terms.length > 0 && years.length > 0 && !years.some(isIn)
}

/** The years of a sentence, or of the last one before it in its paragraph that gives any: "in August of that year". */
export function yearsTold(sentences: Analysis['sentences'], { index, block }: Sentence): number[] {
  for (let at = index; sentences[at]?.block === block; at--) {
    const years = sure(sentences[at]).tokens.flatMap(({ text }) => (/^(?:1[89]|20)\d\d$/.test(text) ? [Number(text)] : []))
    if (years.length > 0) return years
  }
  return []
}

const isKinOf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.tag === 'POS' && tokens[at + 2]?.label === 'appos' && KIN.test(tokens[at + 2]?.lower ?? '')

const KIN =
  /^(?:brother|sister|son|daughter|father|mother|wife|husband|widow|cousin|nephew|niece|uncle|aunt|friend|heir|envoy|adviser|aide|deputy|secretary)$/

/** "President Anton Berger": of somebody whom no list knows it is a part of the name. */
const TITLE = /^(?:(?:Prime|Foreign|Defence|Defense) )?(?:President|Minister|Chancellor|Premier|General|Secretary|Ambassador) (?=\p{Lu})/u

/** The one of several whom alone the paragraph has named in front. */
function namedAround(sentences: Analysis['sentences'], sentence: Sentence, at: number, names: ReadonlySet<string>): string[] {
  const here = sentence.tokens[at]
  const named = sentences
    .slice(Math.max(0, sentence.index - FAR), sentence.index + 1)
    .filter(({ block }) => block === sentence.block)
    .flatMap(({ mentions }) => mentions.filter((m) => names.has(m.name) && m.end < sure(here).start))
    .map(({ name }) => name)
  const distinct = [...new Set(named)]
  return distinct.length === 1 ? distinct : []
}

const FAR = 10

interface Holder {
  name: string
  office: string
  side: string | null
  place: number
}

interface Office {
  name: string
  /** The token with which it ends. */
  at: number
}

const OFFICE =
  /^(?:president|premier|chancellor|king|queen|emperor|tsar|sultan|shah|pope|leader|ambassador|secretary|minister|general|marshal|governor|mediator|archbishop|bishop|dictator|chairman)$/

/** "president", "prime minister", "secretary-general": a minister and a secretary are known by what is in front or behind. */
function officeAt(tokens: readonly Token[], at: number): Office | null {
  const [first, second, third] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? '']
  if (/^(?:prime|foreign|defence|defense|interior)$/.test(first) && second === 'minister') return { name: `${first} minister`, at: at + 1 }
  if (first === 'secretary' && second === 'general') return { name: 'secretary-general', at: at + 1 }
  if (first === 'secretary' && second === '-' && third === 'general') return { name: 'secretary-general', at: at + 2 }
  if (first === 'secretary-general') return { name: first, at }
  return OFFICE.test(first) && !/^(?:secretary|minister)$/.test(first) ? { name: first, at } : null
}

/** "the president of Chad", "the president Roosevelt", "the president's men" is his; "the president whom …" */
const isOfAnother = (tokens: readonly Token[], { at }: Office): boolean => {
  const next = tokens[at + 1]
  return (
    /^NN/.test(next?.tag ?? '') ||
    /^(?:of|who|whom|that|whose|himself)$/.test(next?.lower ?? '') ||
    (next?.text === ',' && /^NNP$/.test(tokens[at + 2]?.tag ?? '')) ||
    tokens.some(
      (t, k) =>
        t.head === tokens[at] &&
        /^(?:relcl|appos|amod|poss)$/.test(t.label) &&
        !/^\p{Lu}/u.test(t.text) &&
        // "the king and Shimon Peres, who was then minister": who stands nearer
        !(t.label === 'relcl' && tokens.slice(at, k).some(({ tag }) => tag === 'NNP')),
    )
  )
}

/** Whom the text gives an office: "President Eisenhower", "Dubček, the first secretary", "the Soviet leader, Nikita Khrushchev". */
function holdersIn(sentences: Analysis['sentences'], lexicon: Analysis['lexicon']): readonly Holder[] {
  const known = cache.get(sentences)
  if (known) return known
  const found = sentences.flatMap((sentence) =>
    sentence.mentions.flatMap((mention): Holder[] => {
      if (mention.kind !== 'person' && mention.kind !== 'unknown') return []
      const office = officeInFront(sentence.tokens, mention) ?? officeBehind(sentence.tokens, mention)
      if (!office || office.isFormer) return []
      const side = mention.side ?? null
      const state =
        side === null
          ? (office.side && lexicon.byAlias.get(office.side)?.name) || null
          : (lexicon.byAlias.get(side.toLowerCase())?.name ?? side)
      return [{ name: mention.name, office: office.name, side: state, place: mention.start }]
    }),
  )
  cache.set(sentences, found)
  return found
}

const cache = new WeakMap<Analysis['sentences'], readonly Holder[]>()

/** Whom everybody knows to have held an office, though the text does not say so: "Roosevelt". */
function knownHolders(sentences: Analysis['sentences'], lexicon: Analysis['lexicon']): readonly Holder[] {
  const known = cacheOfKnown.get(sentences)
  if (known) return known
  const found = sentences.flatMap(({ mentions }) =>
    mentions.flatMap(({ name, kind, side, start }): Holder[] => {
      if (kind !== 'person' || side === undefined) return []
      const offices = lexicon.byAlias.get(name.toLowerCase())?.offices ?? []
      const held = offices.map(({ office }) =>
        /^(president|prime minister|chancellor|foreign minister)\b/i.exec(office)?.[1]?.toLowerCase(),
      )
      const leads = offices.some(({ office }) => LEADS.test(office))
      return [...held, leads ? 'leader' : undefined].flatMap((office) =>
        office === undefined ? [] : [{ name, office, side: lexicon.byAlias.get(side.toLowerCase())?.name ?? side, place: start }],
      )
    }),
  )
  cacheOfKnown.set(sentences, found)
  return found
}

const cacheOfKnown = new WeakMap<Analysis['sentences'], readonly Holder[]>()
const LEADS =
  /^(?:president|prime minister|premier|chancellor|general secretary|first secretary|chairman|paramount leader|supreme leader)\b/i

interface Given extends Office {
  /** Whose, in small letters: "soviet". */
  side: string | null
  isFormer: boolean
}

function officeInFront(tokens: readonly Token[], { from, to }: Mention): Given | null {
  // the title may be a part of the name found
  for (let at = Math.max(0, from - 4); at < to; at++) {
    const office = officeAt(tokens, at)
    const behind = office ? office.at + 1 : -1
    if (
      office &&
      behind < to &&
      (behind === from || (at >= from && behind > from) || (behind + 1 === from && tokens[behind]?.text === ','))
    )
      return given(tokens, at, office)
  }
  return null
}

function officeBehind(tokens: readonly Token[], { to }: Mention): Given | null {
  if (tokens[to]?.text !== ',') return null
  for (let at = to + 1; at < to + 5 && /^(?:DT|JJ|NNP|NN|IN|RB)$/.test(tokens[at]?.tag ?? ''); at++) {
    const office = officeAt(tokens, at)
    if (office && /^,|\.|\)|of$/.test(tokens[office.at + 1]?.lower ?? '')) return given(tokens, at, office)
  }
  return null
}

function given(tokens: readonly Token[], at: number, office: Office): Given {
  const front = tokens.slice(Math.max(0, at - 3), at).map(({ lower }) => lower)
  return {
    ...office,
    side: front.at(-1) ?? null,
    isFormer: front.some((word) => /^(?:former|ex|later|then|future|vice|deputy)$/.test(word)),
  }
}
