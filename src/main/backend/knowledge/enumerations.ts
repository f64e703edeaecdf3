import { sure } from './sure'
import type { Analysis, Sentence } from './analysis'
import type { Token } from './tokens'

/** A list which one sentence announces ("four broad aims", "several reasons") and later sentences give. */
export interface Enumeration {
  announcer: Sentence
  /** "three", "several"; '' for a list without announcement. */
  count: string
  /** "major concessions" */
  noun: string
  /** Token range of count and noun in the announcer. */
  from: number
  to: number
  members: { sentence: Sentence; ordinal: string }[]
}

const ORDINALS: Record<string, string> = {
  first: 'first',
  firstly: 'first',
  'to begin with': 'first',
  second: 'second',
  secondly: 'second',
  third: 'third',
  thirdly: 'third',
  fourth: 'fourth',
  fourthly: 'fourth',
  fifth: 'fifth',
  fifthly: 'fifth',
  finally: 'last',
  lastly: 'last',
}
const ORDER = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const COUNT = /^(?:two|three|four|five|six|seven|eight|several|various|multiple|number|some|2|3|4|5|6|7|8)$/
const LISTABLE =
  /^(?:concession|factor|reason|condition|basket|stage|phase|step|pillar|principle|element|component|argument|objection|criticism|consequence|effect|cause|type|kind|form|way|lesson|problem|challenge|mechanism|point|feature|requirement|assumption|goal|aim|objective|advantage|disadvantage|benefit|cost|risk|theme|category|group|part|issue|question|explanation|source|dimension|level|image|strand|school|strategy|option|model|claim|proposition|rule|measure|development|change|task|function|criterion|criteria|limit|constraint|obstacle|weakness|strength|variant|version|track|commitment|promise|demand|provision|article|recommendation|driver|variable|thing|precondition|pattern|interpretation|motive|worry|fear|lever|purpose|ingredient|barrier|tool|instrument|method|finding|dilemma|tenet|document|agreement|protocol|accord|proposal|reading|account|camp|view|answer|theory|scenario|path|route|reform|pressure|perception|device|force|trend|danger|head|sense|respect|meaning|hypothesis|hypotheses)s?$/

/** The enumerations of a document, by First / Second / Third and by lists under an announcing line. */
export function enumerationsOf({ sentences }: Analysis): Enumeration[] {
  const found: Enumeration[] = []
  let open: Enumeration | null = null
  for (const sentence of sentences) {
    if (sentence.kind === 'heading') {
      open = null
      continue
    }
    const ordinal = ordinalOf(sentence)
    if (ordinal === 'first') {
      const announced = announcedBefore(sentences, sentence)
      // "One was late" goes with "two trains", and with nothing else
      if (sentence.tokens[0]?.lower === 'one' && announced?.count !== 'two' && announced?.count !== '2') continue
      open = announced ?? { announcer: sentence, count: '', noun: '', from: 0, to: 0, members: [] }
      open.members.push({ sentence, ordinal })
      found.push(open)
    } else if (ordinal && open && follows(open, ordinal))
      open.members.push({ sentence, ordinal: ordinal === 'last' ? (ORDER[open.members.length] ?? ordinal) : ordinal })
    else if (
      open &&
      open.members.length >= 2 &&
      open.count &&
      !isFull(open) &&
      sentence.opensBlock &&
      /^(?:furthermore|moreover|in addition|additionally|also|next|another)\b/i.test(sentence.tokens[0]?.lower ?? '')
    ) {
      open.members.push({ sentence, ordinal: ORDER[open.members.length] ?? 'last' })
    }
  }
  return found.filter((e) => e.members.length >= 2)
}

function ordinalOf({ tokens, label }: Sentence): string | null {
  const [first, second, third] = tokens
  if (!first) return null
  const inside = withinList(tokens)
  if (inside) return inside.ordinal
  const [kind = '', number = ''] = label ? label.text.split(/[ ,]+/) : [first.text, /^[,:–(]$/.test(third?.text ?? '') ? second?.text : '']
  const numbered = NUMBERED.has(kind.toLowerCase()) ? ORDER[NUMERALS.indexOf(number)] : undefined
  if (numbered) return numbered
  const word = /^(?:and|but|the)$/.test(first.lower) && second ? second : first
  const pair = oneOrOther(tokens)
  if (pair) return pair
  const ordinal = ORDINALS[word.lower]
  if (!ordinal) return null
  const after = word === first ? second : third
  if (first.lower === 'the')
    return /^(?:is|concerns|was|lies|deals|dealt|covers|covered|concerned|requires|required|states|stated|holds|held)$/.test(
      after?.lower ?? '',
    ) ||
      (after?.text === ',' && tokens.slice(3, 9).some((t) => t.text === ',')) ||
      (after &&
        LISTABLE.test(after.lower) &&
        /^(?:is|was|concerns|lies|holds|deals|dealt|covers|covered|concerned|requires|required|states|stated|held)$/.test(
          tokens[3]?.lower ?? '',
        )) ||
      (after && LISTABLE.test(after.lower) && tokens[3]?.text === ',' && wasBehindComma(tokens))
      ? ordinal
      : null
  return after?.text === ',' ||
    after?.text === ':' ||
    after?.text === '.' ||
    /^(?:is|there|comes)$/.test(after?.lower ?? '') ||
    /ly$/.test(word.lower)
    ? ordinal
    : null
}

/** "The third pressure, and the most original part of the argument, was …" */
const wasBehindComma = (tokens: Sentence['tokens']): boolean =>
  tokens.some((t, i) => i > 4 && i < 14 && t.text === ',' && /^(?:is|was)$/.test(tokens[i + 1]?.lower ?? ''))

/** "In the first, power is shifting", "On the second view, …": which member it is, and where its clause begins. */
export function withinList(tokens: Sentence['tokens']): { ordinal: string; from: number } | null {
  const [preposition, the, which] = tokens
  if (!/^(?:in|on|under|with)$/.test(preposition?.lower ?? '') || the?.lower !== 'the' || !which) return null
  const comma = tokens.findIndex((t, i) => i > 2 && i < 6 && t.text === ',')
  const noun = tokens[3]
  const ordinal = ORDINALS[which.lower]
  return ordinal && comma > 0 && (comma === 3 || (comma === 4 && noun && LISTABLE.test(noun.lower))) ? { ordinal, from: comma + 1 } : null
}

/** "Stage 1, exploration: …", "Phase II: …" */
const NUMBERED = new Set('stage phase step level round wave track basket pillar image period'.split(' '))
const NUMERALS = ['1', '2', '3', '4', '5', '6']

/** "One was a framework …" and "The other promised …", of two that were announced. */
function oneOrOther([first, second, third]: Sentence['tokens']): string | null {
  const verbAt = (t: Sentence['tokens'][number] | undefined): boolean => t !== undefined && /^(?:VB[DZ]|MD)$/.test(t.tag)
  if (first?.text === 'One' && verbAt(second)) return 'first'
  return first?.text === 'The' && second?.lower === 'other' && verbAt(third) ? 'second' : null
}

const follows = (open: Enumeration, ordinal: string): boolean => ordinal === 'last' || ORDER.indexOf(ordinal) === open.members.length
const NUMBERS: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 }
const isFull = (open: Enumeration): boolean => open.members.length >= (NUMBERS[open.count] ?? (Number(open.count) || 4))

function announcedBefore(sentences: readonly Sentence[], first: Sentence): Enumeration | null {
  for (let back = 1; back <= 2; back++) {
    const s = sentences[first.index - back]
    if (!s || s.kind === 'heading') return null
    const found = announcement(s, isThing)
    if (found) return { announcer: s, ...found, members: [] }
  }
  return null
}

const isListable = (noun: Token): boolean => LISTABLE.test(noun.lower) && noun.pos !== 'VERB'

/** In front of "First, …" and "The second was …" whatever is counted is listed, unless it is a measure or people. */
const isThing = (noun: Token): boolean =>
  isListable(noun) ||
  (noun.tag === 'NNS' &&
    !/^(?:second|minute|hour|day|week|month|year|decade|century|centurie|mile|percent|dollar|pound|ton|tonne|time|people|men|women|leader|minister|president|side|power|state|countrie|nation|partie|delegation)s?$/.test(
      noun.lower,
    ))

/** "four broad aims": the last count in a sentence with a noun of which there can be a list. */
export function announcement(
  { tokens }: Sentence,
  isListed: (noun: Token) => boolean = isListable,
): { count: string; noun: string; from: number; to: number } | null {
  for (let i = tokens.length - 2; i >= 0; i--) {
    if (!COUNT.test(sure(tokens[i]).lower)) continue
    let to = i + 1
    while (to < tokens.length && /ADJ|NOUN|VERB|ADV|PROPN/.test(sure(tokens[to]).pos) && to - i <= 4) {
      if (isListed(sure(tokens[to])))
        return {
          count: sure(tokens[i]).lower,
          noun: tokens
            .slice(i + 1, to + 1)
            .map((t) => t.text)
            .join(' '),
          from: i,
          to: to + 1,
        }
      to++
    }
  }
  return null
}
