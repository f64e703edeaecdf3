import { oneLine } from '../../knowledge/plain'
import type { Fact } from '../../../../shared/fact'
import { once } from './document'
import type { Distractor, DistractorRequest, Source } from './source'
import { entityNamed } from '../rules/entities'
import { valueOf } from '../rules/values'
import { countWords } from '../rules/words'

/** Lengths, as multiples of the key's, between which another answer looks like it. */
const SHORTEST = 0.6
const LONGEST = 1.7

/**
 * For any other answer: its parallels, that is the other members of an enumeration, the other labels of a list, the other terms defined. Parts of free statements have no
 * parallels; what another sentence happens to say would be an option nobody could believe.
 */
export const phrases: Source = function* ({ key, stem, fact, asks = '', facts = [], document, lexicon }) {
  // a list as a whole has no second list beside it
  if (fact?.form === 'line' && / and |[;,] /.test(key)) return
  if (!fact || valueOf(key) || entityNamed(key, lexicon)) return
  // what other sentences would have in their gaps is no parallel, but for the people among it
  const slot = fact.form === 'gap' ? 'person' : fact.slots[asks] ? asks : slotOf(fact, key)
  if (slot === undefined || STATEMENT.has(slot) || slot.includes(':')) return
  const isWho = /(?:^|[:–,.?!] )who(?:se)?\b/i.test(stem) && NAME.test(key)
  for (const other of parallelsOf(fact, facts)) {
    if (other.id === fact.id) continue
    for (const { text } of other.slots[slot] ?? [])
      if (looksLike(text, key) && !valueOf(text) && !entityNamed(text, lexicon) && (!isWho || isSomebody(text, document)))
        yield { text, reason: saidElsewhere(other) }
  }
}

/** "Redwan Hussien", "Joël Meyer"; not "Stalin’s lackey", "Bevin and Bidault" or "Fifty-eight French soldiers". */
const NAME = /^\p{Lu}[\p{L}.-]*(?: (?:\p{Lu}[\p{L}.-]*|de|von|van|der|bin|al-\p{Lu}\p{L}+)){0,3}$/u

/** "Who signed? – Western Tigray": nobody is what the text says "in", "at" or "the" of. */
function isSomebody(name: string, document: DistractorRequest['document']): boolean {
  if (!NAME.test(name)) return false
  const { text } = document
  const ends = isOfWord(name.at(-1))
  return !behindPlaces(document)
    .get(openingOf(name))
    ?.some((at) => text.startsWith(name, at) && isOfWord(text[at + name.length]) !== ends)
}

/** Where names stand behind "in", "at" or "the", by the letters they begin with: a book is read through once for all of them. */
const behindPlaces = once(({ text }) => {
  const places = new Map<string, number[]>()
  for (const { 0: before, index } of text.matchAll(/\b(?:in|at|on|near|to|through|the) (?=\p{Lu})/gu)) {
    const at = index + before.length
    const opening = openingOf(text.slice(at, at + LONGEST_OPENING))
    const known = places.get(opening)
    if (known) known.push(at)
    else places.set(opening, [at])
  }
  return places
})

const openingOf = (name: string): string => /^\p{L}{0,8}/u.exec(name)?.[0] ?? ''
const LONGEST_OPENING = 16
const isOfWord = (letter = ''): boolean => /\w/.test(letter)

/** Of one form, in one list, in one role: a drawback stands beside drawbacks. */
const kindOf = ({ topic, form, slots }: Fact) => JSON.stringify([topic, form, slots.list?.[0]?.text, slots.role?.[0]?.text])

const byKind = new WeakMap<readonly Fact[], Map<string, Fact[]>>()

function parallelsOf(fact: Fact, facts: readonly Fact[]): readonly Fact[] {
  let sorted = byKind.get(facts)
  if (!sorted) {
    sorted = new Map()
    for (const one of facts) {
      const kind = kindOf(one)
      const others = sorted.get(kind)
      if (others) others.push(one)
      else sorted.set(kind, [one])
    }
    byKind.set(facts, sorted)
  }
  return sorted.get(kindOf(fact)) ?? []
}

/** Slots of a statement in free form. */
const STATEMENT = new Set(['subject', 'verb', 'base', 'complement', 'traits', 'lead', 'open', 'gist', 'said', 'human'])

const slotOf = ({ slots }: Fact, key: string) => Object.entries(slots).find(([, fillers]) => fillers.some(({ text }) => text === key))?.[0]

/** Of one length, with the same first word class as far as the spelling tells, and cut from whole phrases. */
function looksLike(text: string, key: string): boolean {
  const ratio = text.length / key.length
  if (ratio < SHORTEST || ratio > LONGEST || countWords(text) > 12) return false
  return opening(text) === opening(key) && !/[“”"()]/.test(text)
}

function opening(text: string): string {
  const first = /^\S+/.exec(text)?.[0] ?? ''
  if (/^(?:a|an|the|to|that|because|by|in|on|for|with|from)$/i.test(first)) return first.toLowerCase().replace(/^an$/, 'a')
  if (/^\p{Lu}/u.test(first)) return 'name'
  return /ing$/.test(first) ? 'participle' : 'word'
}

function saidElsewhere({ anchor }: Fact): Distractor['reason'] {
  const words = oneLine(anchor.exact).split(' ')
  return `That belongs to another statement: “${words.slice(0, 18).join(' ')}${words.length > 18 ? ' …' : ''}”`
}
