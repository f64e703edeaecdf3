import { isMonthName } from '../../../../shared/months'
import { remembered } from '../remembered'
import { sure } from '../sure'
import type { Analysis } from '../analysis'
import { tokensOf, type Token } from '../tokens'
import { clean } from './words'

/** A treaty, a conference, a war, a body: something which a text names in full, and then calls by its noun alone. */
export interface Thing {
  /** "the Treaty of Chaumont", as the text has it first. */
  name: string
  kind: Kind
  /** The nouns of its names, in small letters: "treaty". */
  nouns: ReadonlySet<string>
  /** What tells it from others of its kind, in small letters: "chaumont". */
  own: string
  /** Where in the text it is named, left to right. */
  places: readonly number[]
}

export type Kind = 'bargain' | 'meeting' | 'war' | 'body'

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  [
    'bargain',
    /^(?:treaty|treaties|agreements?|accords?|pacts?|deal|conventions?|protocols?|memorandum|act|declaration|charter|armistice|covenant|settlement|communiqué|concordat|peace|truce|ceasefire)$/,
  ],
  ['meeting', /^(?:conference|congress|talks|negotiations|summit|conversations|meeting|session)$/],
  ['war', /^(?:war|crisis|blockade|invasion|revolution|uprising)$/],
  [
    'body',
    /^(?:commission|council|tribunal|court|committee|assembly|alliance|league|movement|coalition|canal|strait|corridor|doctrine|plan|force|bank|fund|process|initiative|brake|route)$/,
  ],
]

/** The kind of thing a noun is said of; null for a noun that is no sure one's. */
export const kindOf = (noun: string): Kind | null => KINDS.find(([, nouns]) => nouns.test(noun))?.[0] ?? null

/** A thing by the name under which a text, or the words over it, speak of it as a whole: "Lausanne Conference", "Treaty of Nanking". */
export function thingOfTopic(topic: string): Thing | null {
  // "Biden–Xi summit, Woodside" stands over a sentence, and not in it
  if (/[,(:]/.test(topic)) return null
  return thingCalled(topic)[0] ?? null
}

/** A part of a text has one topic, which is asked for at each of its sentences. */
const thingCalled = remembered((topic): readonly Thing[] => {
  const [first, ...more] = namesAmong(tokensOf(`The ${topic} ended.`, 0))
  const kind = first && more.length === 0 ? kindOf(first.noun.lower) : null
  return first && kind ? [{ name: `the ${topic}`, kind, nouns: new Set([first.noun.lower]), own: first.own, places: [] }] : []
}, 200)

/** The things that a text names. */
export function thingsNamedIn(analysis: Analysis): readonly Thing[] {
  const known = cache.get(analysis.sentences)
  if (known) return known
  const things = new Map<string, Thing & { nouns: Set<string>; places: number[] }>()
  for (const { kind: block, tokens, start, end } of analysis.sentences) {
    const isHeading = block === 'heading'
    if (isHeading && !ANY_NOUN.test(analysis.text.slice(start, end))) continue
    for (const name of namesAmong(isHeading ? tokensOf(analysis.text.slice(start, end), start) : tokens)) {
      const kind = sure(kindOf(name.noun.lower))
      const key = `${kind} ${name.own}`
      const words = analysis.text.slice(name.start, name.end)
      const thing = things.get(key) ?? { name: `the ${clean(words)}`, kind, nouns: new Set(), own: name.own, places: [] }
      thing.nouns.add(name.noun.lower)
      thing.places.push(name.start)
      things.set(key, thing)
    }
  }
  const found = [...things.values()]
  cache.set(analysis.sentences, found)
  return found
}

const cache = new WeakMap<Analysis['sentences'], readonly Thing[]>()
const ANY_NOUN = /treat(?:y|ies)|agreement|accord|pact|peace|conference|congress|talks|war|council|commission|summit|crisis|convention/i

interface Name {
  start: number
  end: number
  noun: Token
  own: string
}

/** "the Lausanne conference", "Treaty of Chaumont", "Korean armistice talks": a noun with a name in front of it or behind "of". */
function namesAmong(tokens: readonly Token[]): Name[] {
  return tokens.flatMap((noun, at): Name[] => {
    if (!kindOf(noun.lower) || isShouted(noun)) return []
    const from = frontOf(tokens, at)
    const to = backOf(tokens, at)
    // "the peace conference", and "the conference system"
    if (to === at + 1 && /^NN/.test(tokens[to]?.tag ?? '') && tokens[to]?.head !== noun.head) return []
    const own = [...tokens.slice(from, at), ...tokens.slice(at + 1, to)].filter(isNamely)
    // "the Congress of Soviets", "the US Congress" is nothing that was held
    if (noun.lower === 'congress' && from < at && PARLIAMENT.test(sure(tokens[at - 1]).text)) return []
    if (own.length === 0 || own.some(isShouted) || (kindOf(noun.lower) === 'meeting' && own.at(-1)?.tag === 'NNPS')) return []
    return [{ start: sure(tokens[from]).start, end: sure(tokens[to - 1]).end, noun, own: own.map(({ lower }) => lower).join(' ') }]
  })
}

/** Where the name in front of a noun begins; at the noun itself where there is none, or nothing but whose it is: "the Soviet agreement". */
function frontOf(tokens: readonly Token[], at: number): number {
  let from = at
  while (from > 0 && isPartOfName(tokens, from - 1)) from--
  while (from < at && !isNamely(sure(tokens[from]))) from++
  const own = tokens.slice(from, at)
  return own.length === 1 && kindOf(sure(tokens[at]).lower) !== 'war' && OF_A_PEOPLE.test(sure(own[0]).text) ? at : from
}

const PARLIAMENT = /^(?:US|U\.S\.|States|American|National|Continental|Confederate|Party|People[’']s|Union|Trades)$/
const OF_A_PEOPLE = /(?:ian|ish|ese|can|man)$|^(?:Soviet|French|Dutch|Greek|Swiss|Czech)$/

const isPartOfName = (tokens: readonly Token[], at: number): boolean => {
  const t = sure(tokens[at])
  // "the Kellogg–Briand Pact"
  if (/^[–-]$/.test(t.text)) return at > 0 && sure(tokens[at - 1]).end === t.start
  if (!/^(?:NNPS?|NN|JJ)$/.test(t.tag)) return false
  return /^\p{Lu}/u.test(t.text) ? !(at === 0 && t.tag !== 'NNP') : t.tag === 'NN' && t.label === 'compound'
}

/** Behind the last word of a name behind a noun: "of Chaumont", "on the Law of the Sea". */
function backOf(tokens: readonly Token[], at: number): number {
  const joint = tokens[at + 1]?.lower ?? ''
  const isNamed = /^\p{Lu}/u.test(sure(tokens[at]).text)
  if (joint !== 'of' && !(isNamed && /^(?:on|for)$/.test(joint))) return at + 1
  let to = at + 2
  while (/^(?:the|of)$/.test(tokens[to]?.lower ?? '') && to < at + 9) to++
  let end = at + 1
  while (isNamely(tokens[to])) {
    end = ++to
    if (!isNamed) continue
    while (/^(?:the|of|and|\/)$/.test(tokens[to]?.lower ?? '') && tokens.slice(to, to + 3).some(isNamely)) to++
  }
  return end
}

const isNamely = (t: Token | undefined): boolean => t !== undefined && /^\p{Lu}/u.test(t.text) && /^NNPS?$|^JJ$/.test(t.tag) && !isMonth(t)
const isMonth = ({ text }: Token): boolean => isMonthName(text)
const isShouted = ({ text }: Token): boolean => text.length > 5 && text === text.toUpperCase()
