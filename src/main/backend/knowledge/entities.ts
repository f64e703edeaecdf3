import { isMonthName } from '../../../shared/months'
import { sure } from './sure'
import { surnameOf, type Entity, type EntityKind, type Lexicon } from './lexicon'
import type { Token } from './tokens'

/** Somebody or something a document names, under its canonical name. */
export interface Named {
  name: string
  kind: EntityKind | 'unknown'
  side?: string
  /** The words in front that say what somebody is: "Foreign Minister". */
  office?: string
  /** Nobody knows what it is, but the text says "in" or "at" it. */
  where?: true
}

export interface Mention extends Named {
  /** Token indices in the sentence. */
  from: number
  to: number
  start: number
  end: number
}

/** The names of one document: aliases and surnames resolve to one canonical entity. */
export interface Names {
  /** Mentions in a sentence, left to right. */
  mentionsIn(tokens: readonly Token[]): Mention[]
}

const TITLE_WORDS =
  /^(?:President|Secretary|Minister|Chancellor|Premier|Ambassador|Senator|Representative|Adviser|Advisor|General|Admiral|Chairman|Director|Spokesman|Spokeswoman|King|Queen|Emperor|Prince|Professor|Dr|Mr|Mrs|Ms|Sir|Lord|Foreign|Prime|Vice|National|Security|State|Defence|Defense|Press|US|U\.S\.|Soviet|Russian|American|British|French|German|Chinese)\.?$/
const LONGEST_ALIAS = 8

/** Learns the names of a document: known ones from the lexicon, others from capitalised runs. */
export function namesOf(sentences: readonly (readonly Token[])[], lexicon: Lexicon): Names {
  const full = new Map<string, Named>()
  const runs = sentences.map((tokens) => capitalisedRuns(tokens, lexicon))
  const places = new Set(
    sentences.flatMap((tokens, n) => sure(runs[n]).flatMap((run) => (isWhere(tokens, run) ? [textOf(tokens, run)] : []))),
  )
  for (const [n, tokens] of sentences.entries())
    for (const run of sure(runs[n])) if (!places.has(textOf(tokens, run))) learn(full, tokens, run, lexicon)
  return {
    mentionsIn: (tokens) =>
      mentionsIn(tokens, full, lexicon).map((mention) =>
        mention.kind === 'unknown' && places.has(mention.name) ? { ...mention, where: true } : mention,
      ),
  }
}

interface Run {
  from: number
  to: number
}

/** Runs of capitalised words, with "of", "de", "van" inside; the first word of a sentence only if it is tagged as a name. */
function capitalisedRuns(tokens: readonly Token[], lexicon: Lexicon): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!isNameWord(tokens, i)) continue
    let to = i + 1
    while (
      to < tokens.length &&
      // "Robert Keohane’s After Hegemony"
      !/['’]s$/.test(sure(tokens[to - 1]).text) &&
      (isNameWord(tokens, to) ||
        (/^(?:of|de|van|von|der|bin|al|ibn|du|le|la)$/.test(sure(tokens[to]).lower) &&
          isNameWord(tokens, to + 1) &&
          sure(tokens[to]).pos !== 'DET'))
    )
      to++
    runs.push({ from: isPlaceOfItsOwn(tokens, i, to, lexicon) ? i + 1 : i, to })
    i = to - 1
  }
  return runs
}

/** "In Washington Caspar Weinberger objected": two names without a comma between. */
const isPlaceOfItsOwn = (tokens: readonly Token[], at: number, to: number, lexicon: Lexicon): boolean =>
  to - at >= 3 &&
  /^(?:in|at|from)$/.test(tokens[at - 1]?.lower ?? '') &&
  (/^(?:place|state)$/.test(lookUp(sure(tokens[at]).text, lexicon)?.kind ?? '') || endsHere(tokens, at, at + 1)) &&
  /^VB[DZP]$|^MD$|^CC$|^,$/.test(tokens[to]?.tag ?? '')

/** "In Bangkok | Chatichai Choonhavan became": the name in front has ended. */
const endsHere = (tokens: readonly Token[], at: number, to: number): boolean => {
  const last = sure(tokens[to - 1])
  const next = tokens[to]
  return (
    last.label === 'pobj' &&
    last.head === tokens[at - 1] &&
    next?.pos === 'PROPN' &&
    /^(?:compound|nsubj|nsubjpass)$/.test(next.label) &&
    next.head !== last
  )
}

function isNameWord(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (!token || !/^\p{Lu}/u.test(token.text) || isMonth(tokens, i)) return false
  if (token.pos === 'PROPN') return true
  return i > 0 && (token.pos === 'NOUN' || token.pos === 'ADJ') && tokens[i - 1]?.text !== ':' && tokens[i - 1]?.text !== '“'
}

/** "in Northern Ireland": nobody is what others are in, and so it is nobody elsewhere in the text either. */
function isWhere(tokens: readonly Token[], { from, to }: Run): boolean {
  const word = tokens[from - 1]
  if (!word || tokens[to]?.pos === 'PART' || tokens[to]?.tag === 'POS') return false
  if (word.lower === 'of')
    return /^(?:town|city|village|port|island|province|valley|castle|palace|treaty|treaties|congress|battle|siege)$/.test(
      tokens[from - 2]?.lower ?? '',
    )
  // "shouted at Putin" is said of people
  return word.lower === 'at'
    ? /^(?:meet|be|sign|hold|gather|convene|arrive|stay|sit|agree|negotiate|talk|dine|take|conclude|reach|make|open)$/.test(
        word.head?.lemma ?? '',
      )
    : /^(?:in|into|inside|outside|within|across|throughout|near)$/.test(word.lower)
}

const textOf = (tokens: readonly Token[], { from, to }: Run): string =>
  tokens
    .slice(from, to)
    .map((t) => t.text)
    .join(' ')
    // "was Stalin's.": at the end of a sentence the tagger leaves the possessive on the name
    .replace(/['’]s$/, '')

/** "Firstname Surname" makes the surname known; titles in front are kept as the office. */
function learn(full: Map<string, Named>, tokens: readonly Token[], run: Run, lexicon: Lexicon): void {
  const { office, from } = withoutTitle(tokens, run)
  const name = textOf(tokens, { from, to: run.to })
  const known = lookUp(name, lexicon)
  if (known?.kind === 'person') {
    const surname = surnameOf(known.name).toLowerCase()
    const told = full.get(surname)
    // where the text has named Theodore, “Roosevelt” is not the later president of our list
    if (name.includes(' ') || !told || bySurname.has(told)) {
      const entry = namedOf(known, office)
      if (!name.includes(' ')) bySurname.add(entry)
      full.set(surname, entry)
    }
    return
  }
  if (known) return
  const words = name.split(' ')
  // "King Hussein" is nobody else whom everybody knows by that name: no president
  if (words.length === 1 && /^(?:King|Queen|Emperor|Empress)$/.test(office ?? '')) {
    const others = lexicon.bySurname.get(name.toLowerCase()) ?? []
    const isOther = others.length > 0 && !others.some(({ offices }) => offices?.some((held) => /^(?:king|queen|emp)/i.test(held.office)))
    if (isOther && !full.has(name.toLowerCase())) full.set(name.toLowerCase(), { name: `${sure(office)} ${name}`, kind: 'person' })
    return
  }
  if (words.length < 2 || words.length > 4 || !looksLikePerson(tokens, { from, to: run.to }, office, lexicon)) return
  const surname = sure(words.at(-1)).toLowerCase()
  const told = full.get(surname)
  if (!told || bySurname.has(told)) full.set(surname, { name, kind: 'person', ...(office ? { office } : {}) })
}

/** Those whom the text has so far named by a surname alone, by which our list knows them. */
const bySurname = new WeakSet<Named>()

const namedOf = (entity: Entity, office?: string): Named => ({
  name: entity.name,
  kind: entity.kind,
  ...(entity.side ? { side: entity.side } : {}),
  ...(office ? { office } : {}),
})

function withoutTitle(tokens: readonly Token[], { from, to }: Run): { office?: string; from: number } {
  let start = from
  while (start < to - 1 && (TITLE_WORDS.test(sure(tokens[start]).text) || sure(tokens[start]).lower === 'of')) start++
  return start > from ? { office: textOf(tokens, { from, to: start }).replace(/ of$/, ''), from: start } : { from }
}

const NOT_A_PERSON =
  /(?:Treaty|Pact|Accords?|Agreement|Act|Summit|Conference|Union|Nations|States|War|House|Council|University|Crisis|Doctrine|Plan|Court|Bank|Party|Organi[sz]ation|Commission|Committee|Assembly|Congress|Army|Republic|Kingdom|Island|Islands|Sea|Gulf|Street|Times|Post|Review|Journal|Press|Forum|Group|Fund|Agency|Institute|Center|Centre|Department|Ministry|Office|Europe|Asia|Africa|America|East|West|North|South|Relations|Theory|Politics|Channel|Issues|Importance|Association|Society|Station|Airport|Hotel|Palace|Castle|Square|Bridge|River|Lake|Bay|League|Alliance|Company|Corporation|Railway|Museum|Foundation|Movement|Initiative|Authority|Service|Command|Front|Brigade|Guard|Navy|Embassy|Parliament|Senate|Treaties|Protocol|Convention|Declaration|Charter|Framework|Process|One|Two)$/
/** What such a word opens is a place or an undertaking: "Port Arthur", "Operation Serval". */
const OPENS_A_THING = /^(?:Port|Fort|Mount|Cape|Camp|Operation|Project)$/

function looksLikePerson(tokens: readonly Token[], run: Run, office: string | undefined, lexicon: Lexicon): boolean {
  const last = sure(tokens[run.to - 1])
  const first = sure(tokens[run.from])
  if (
    NOT_A_PERSON.test(last.text) ||
    NOT_A_PERSON.test(first.text) ||
    OPENS_A_THING.test(first.text) ||
    /^(?:North|South|East|West)ern$/.test(first.text) ||
    // "Getting China Wrong"
    lookUp(first.text, lexicon)?.name === first.text ||
    tokens.slice(run.from, run.to).some((t) => /\d|^of$/.test(t.text) || /^[A-Z]{2,}$/.test(t.text))
  )
    return false
  if (tokens[run.from - 1]?.lower === 'the' && !office) return false
  return tokens.slice(run.from, run.to).every((t) => /^\p{Lu}[\p{L}.’'-]*$/u.test(t.text))
}

function lookUp(name: string, lexicon: Lexicon): Entity | undefined {
  return lexicon.byAlias.get(name.toLowerCase()) ?? lexicon.byAlias.get(name.toLowerCase().replace(/[.]/g, ''))
}

function mentionsIn(tokens: readonly Token[], full: ReadonlyMap<string, Named>, lexicon: Lexicon): Mention[] {
  const found: Mention[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!/^\p{Lu}/u.test(sure(tokens[i]).text) || isMonth(tokens, i)) continue
    const mention = longestAlias(tokens, i, full, lexicon) ?? named(tokens, i, full, lexicon) ?? unknownRun(tokens, i)
    if (!mention) continue
    found.push(mention)
    i = mention.to - 1
  }
  return found
}

/** "5 May 1820", "in May": no Theresa. */
const isMonth = (tokens: readonly Token[], i: number): boolean =>
  isMonthName(sure(tokens[i]).text) &&
  (/^\d/.test(tokens[i - 1]?.text ?? '') ||
    /^\d/.test(tokens[i + 1]?.text ?? '') ||
    /^(?:in|since|until|by|of|last|next|following|same|early|late|mid)$/.test(tokens[i - 1]?.lower ?? ''))

function longestAlias(tokens: readonly Token[], at: number, full: ReadonlyMap<string, Named>, lexicon: Lexicon): Mention | undefined {
  for (let to = Math.min(tokens.length, at + LONGEST_ALIAS); to > at; to--) {
    const name = textOf(tokens, { from: at, to })
    const entity = lookUp(name, lexicon)
    // "Time and money" is no magazine: what is written in capitals has to be
    if (entity && to === at + 1 && name !== name.toUpperCase() && writtenInCapitals(entity, name)) continue
    if (entity && !(entity.kind === 'person' && to === at + 1 && full.has(name.toLowerCase())))
      return mentionOf(tokens, at, to, namedOf(entity))
    if (to === at + 1) {
      const bare = full.get(name.toLowerCase())
      if (bare) return mentionOf(tokens, at, to, bare)
      const people = lexicon.bySurname.get(name.toLowerCase())
      if (people?.length === 1 && sure(tokens[at]).pos === 'PROPN') return mentionOf(tokens, at, to, namedOf(sure(people[0])))
    }
    const surname = full.get(sure(tokens[to - 1]).lower)
    if (to - at >= 2 && surname && surname.name.toLowerCase() === name.toLowerCase()) return mentionOf(tokens, at, to, surname)
  }
  return undefined
}

/** "Foreign Minister Jan Masaryk", "In Washington Caspar Weinberger objected": a name behind an office or a place of its own. */
function named(tokens: readonly Token[], at: number, full: ReadonlyMap<string, Named>, lexicon: Lexicon): Mention | undefined {
  let from = at
  while (TITLE_WORDS.test(tokens[from]?.text ?? '')) from++
  if (from === at || from - at > 4) return undefined
  const mention = longestAlias(tokens, from, full, lexicon)
  return mention?.kind === 'person' ? mention : undefined
}

const writtenInCapitals = (entity: Entity, name: string): boolean =>
  [entity.name, ...entity.aliases, entity.abbreviation ?? '', entity.adjective ?? ''].every(
    (form) => form.toLowerCase() !== name.toLowerCase() || form === form.toUpperCase(),
  )

function unknownRun(tokens: readonly Token[], at: number): Mention | undefined {
  if (!isNameWord(tokens, at)) return undefined
  let to = at + 1
  while (to < tokens.length && isNameWord(tokens, to) && !endsHere(tokens, at, to)) to++
  return mentionOf(tokens, at, to, { name: textOf(tokens, { from: at, to }), kind: 'unknown' })
}

const mentionOf = (tokens: readonly Token[], from: number, to: number, named: Named): Mention => ({
  ...named,
  from,
  to,
  start: sure(tokens[from]).start,
  end: sure(tokens[to - 1]).end,
})
