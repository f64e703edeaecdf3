import { escaped } from '../../../../shared/escaped'
import { MONTH } from '../../../../shared/months'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { surnameOf } from '../lexicon'
import { baseOfNoun, isVocabulary } from '../model'
import { sure } from '../sure'
import { tokensOf } from '../tokens'
import { counted, EVENT_WORD, type Candidate } from './candidate'
import { isClause, nounPhraseOf } from './central'
import { ABSTRACT, FIELD_WORD } from './terms'

/** Parts of a title that the text itself speaks of. */
export function fromTitles({ lexicon }: Reading, sentences: readonly Sentence[], titles: readonly string[], text: string): Candidate[] {
  // a person alone is no topic
  const people = new Set(sentences.flatMap((s) => s.mentions.flatMap((m) => (m.kind === 'person' ? [m.name, surnameOf(m.name)] : []))))
  return titles.flatMap((title, n) => [
    ...inFull(title, text),
    ...title
      .replace(/\([^)]*\)/g, ' ')
      .split(/\s*(?:[:?!|·]|\s[/–—-]{1,2}\s|\.\s|, and )\s*/i)
      .flatMap((part) => {
        const plain = inPlainCase(
          text,
          part
            .replace(KIND, '')
            .replace(/^[\d.]+\s+/, '')
            .replace(LOOKED_AT, '')
            .trim(),
        )
        const treaty = lexicon.byAlias.get((TREATY.exec(plain)?.[1] ?? '').toLowerCase())
        // “NPT”: the letters of a treaty, which its text calls by its full name
        if (treaty?.kind === 'treaty') return [{ name: sure(TREATY.exec(plain)?.[1]), score: SPANNED, event: true }]
        const pair = PAIR.exec(plain)?.slice(1)
        // “Ethiopia and Eritrea”: not the one alone
        if (pair?.every((name) => text.includes(` ${name}`) && !text.includes(` ${name.toLowerCase()}`)))
          return [{ name: plain, score: SPANNED, event: true }]
        const tail = /^.* (?:of|on|over|about|for|with) (?:the )?(.*\p{Lu}.*)$/iu.exec(plain)?.[1]
        const span = SPAN.exec(plain.replace(DATED_SPAN, ''))?.slice(1).filter(Boolean)
        // “From Madrid to Oslo”: neither alone
        if (span?.every((end) => text.includes(end))) return [{ name: span.join(' and '), score: SPANNED, event: true }]
        return [plain.replace(OPENING, ''), ...(tail ? [tail] : [])]
          .flatMap((words) => titled(words, sentences, text, n === 0 && words !== tail))
          .filter(({ name }) => !people.has(name) && lexicon.byAlias.get(name.toLowerCase())?.kind !== 'state')
      }),
  ])
}

/** “Nuclear-weapon-free zones (NWFZs)”: what a title writes in full, and the text calls by its letters. */
function inFull(title: string, text: string): Candidate[] {
  const [, name = '', letters = ''] = /^(?:[^:]*: )?(?:[Tt]he )?(\p{L}[^:()]+?) \((\p{Lu}{2,})s?\)/u.exec(title) ?? []
  const uses = letters === '' ? 0 : text.split(new RegExp(`\\b${letters}s?\\b`)).length - 1
  return uses >= 3 && name.split(' ').length <= MOST_WORDS ? [{ name: inPlainCase(text, name), score: uses + 3, event: false }] : []
}

/** “between Bandung and Belgrade”, “Madrid to Oslo” */
const PLACE = '(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?)'
const SPAN = new RegExp(`(?:^|\\b)(?:(?:[Bb]etween|[Ff]rom) ${PLACE} (?:and|to) ${PLACE}|${PLACE} to ${PLACE})$`, 'u')
/** “Ethiopia and Eritrea” */
const PAIR = /^(\p{Lu}\p{Ll}+) and (\p{Lu}\p{Ll}+)$/u
/** “the negotiation of the NPT” */
const TREATY = /(?:^|\bthe )(\p{Lu}{3,5})$/u
/** “UNEF I revisited”: that somebody looks at it again. */
const LOOKED_AT = / (?:revisited|reconsidered|reassessed|re-?examined|explained|in retrospect|story(?=$|, \d))/i
const DATED_SPAN = /,? (?:1[5-9]|20)\d\d ?[–-] ?\d{2,4}$/
/** What two names score that a title spans. */
const SPANNED = 8

/** What a part of a title names: the whole of it, or as much in front as the text itself speaks of. */
function titled(words: string, sentences: readonly Sentence[], text: string, main: boolean): Candidate[] {
  const name = words
    .replace(/ of (?=\d{4}$)/, ', ')
    .replace(/[.,;]+$/, '')
    .replace(/^(?:the|an?) /i, '')
  // “A road is not a peace”: one thing of many
  const isOneThing = /^an? /i.test(words)
  const isLong = name.split(' ').length > MOST_WORDS || VERB_LIKE.test(name) || / and /.test(name)
  const subjects = [isLong ? frontOf(name) : name, ...(/^\P{Lu}*$/u.test(name) ? [beforePreposition(name)] : [])]
  for (const subject of subjects) {
    const isThing = isOneThing && !subject.includes(' ') && !FIELD_WORD.test(subject) && !ABSTRACT.test(subject)
    const told = isSubject(subject) && !isThing ? spokenOf(subject, sentences, text) : null
    if (told) return [{ name: subject, score: (told.named ? 3 : 1) + Math.min(6, told.uses / 2) + (main ? 1 : 0), event: told.named }]
  }
  return []
}

/** A noun phrase that could be a subject: not “States Align”, “Inch by Inch”, “Five lessons”. */
const isSubject = (name: string): boolean =>
  name.length >= 4 &&
  !EVENT_WORD.test(name.toLowerCase()) &&
  !VERB_LIKE.test(name) &&
  name.split(' ').length <= MOST_WORDS &&
  !/\b(\p{L}+) (?:by|to|after) \1\b/iu.test(name) &&
  !isClause(name) &&
  !COUNTED.test(name) &&
  !LEADS_ON.test(name)

/** “Against the audience”, “Midnight in Windhoek”, “old distinction”: where or when something is, and what needs its own telling. */
const LEADS_ON =
  /^(?:(?:midnight|noon|dawn|dusk|night|day|week|summer|winter|spring|autumn) (?:in|at|on|of) |(?:against|without|beyond|within|behind|across|among|towards?|inside) |(?:old|new|great|small|little|big|long|short|last|certain|real|true) \p{Ll}+$)/iu
const COUNTED =
  /^(?:options|lessons|notes|reflections|thoughts|prospects|hopes|risks|keeping|making|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|end|years?|days?|\p{L}+(?:teen|ty)(?:-\p{L}+)?) /iu

/** How often the text uses the words of a title, and whether they are a name there; null where it does not speak of them. */
function spokenOf(subject: string, sentences: readonly Sentence[], text: string): { uses: number; named: boolean } | null {
  const bare = subject.replace(DATED, '')
  const content = (bare.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [])
    .filter((word) => !PREPOSITION.test(word))
    .map((word) => word.toLowerCase().replace(/['’]s$/, ''))
  const lower = text.toLowerCase()
  const uses = content.map((word) => counted(lower, word.replace(/(?:ness|s)$/, '').toLowerCase()))
  const named = (bare.match(/(?<=^| )\p{Lu}[\p{L}-]{2,}/gu) ?? []).some(
    (word) =>
      word.split(/[-–]/).every((each) => new RegExp(`[\\p{L},;’'] ${each}|${each}[-–]|[-–]${each}`, 'u').test(text)) &&
      !text.includes(` ${word.toLowerCase()}`),
  )
  // “Extended Deterrence”, “International Mediation”: what theory is about is told in full by its title alone
  const isAbstract = !named && ABSTRACT.test(bare) && (uses.at(-1) ?? 0) >= 1
  if (isAbstract && content.length > 1) return { uses: sure(uses.at(-1)), named }
  if (content.length === 0 || (!named && uses.some((n) => n < 2))) return null
  const least = named ? Math.max(1, ...uses) : Math.min(...uses)
  // "security", "relief": one common word has to stand almost everywhere to be what the text is about
  const isCommon =
    content.length === 1 &&
    !named &&
    ((least < 4 && !isAbstract && !(least >= 2 && FIELD_WORD.test(bare.toLowerCase()))) ||
      least * 16 < sentences.length ||
      GENERIC.test(bare))
  return isCommon ? null : { uses: least, named }
}

const PREPOSITION = /^(?:under|with|from|into|between|after|before|over|among|through)$/i

/** “misperception in foreign policy”: misperception. */
const beforePreposition = (name: string): string => /^(.+?) (?:of|in|and|between|after|as|from|without|with|under) /.exec(name)?.[1] ?? ''

const DATED = new RegExp(String.raw`,? ?(?:(?:${MONTH}|spring|summer|autumn|winter) )?\d{4}$`, 'iu')
const GENERIC =
  /^(?:security|relief|suspension|peace|power|policy|politics|history|world|today|war|wars|menu|home|news|opinion|background|summary|talks|meeting|leaders?)$/i

/** What kind of text it is, in front of its title. */
export const KIND =
  /^(?:lecture|chapter|week|wk|unit|part|session|seminar|notes?|handout|reading|opinion|introduction|essay|review|untitled|home|comment|analysis|briefing|policy brief|the argument over|op-?ed|box|section|l\d{1,2}|[A-Z]{2,3} \d{3})\b[\s\d.:–-]*/i
const OPENING =
  /^(?:why|how|what|when|was it|is it|did|do|does|after|before|beyond|on|about|understanding|explaining|rethinking|the (?:wrong |right |real |true )?(?:case (?:for|against)|limits of|logic of|problem (?:of|with)|lessons? (?:of|from)|end of|rise of|fall of|future of|meaning of|argument over|debate (?:on|over|about)|story of|trouble with|history of|politics of|road to)|a (?:short |brief )?history of)\s+/i
const MOST_WORDS = 5
const VERB_LIKE =
  /\b(?:is|are|was|were|does|did|do|work|works|that|who|which|asks|almost|breeds|happened|think|matters?|fails?|failed|means?|can|could|will|would|should|must|may|might|has|have|had|it|my|you|your|we|changed|loved)\b/i

/** "deterrence asks of those who …", "Suez and the End of Empire", "AUKUS from Announcement to Optimal Pathway": what stands in front. */
const frontOf = (name: string): string => {
  const words = name.split(' ')
  const at = words.findIndex((word) => VERB_LIKE.test(word) || /^(?:and|from|between|after|without|under)$/.test(word))
  return at > 0 && at <= 3
    ? words
        .slice(0, at)
        .join(' ')
        .replace(/,$/, '')
        .replace(/, (?=\p{L})/u, ' and ')
    : ''
}

/**
 * “Little Entente”, “Little Entente and the limits of regional alliance”, “limits of regional alliance”, “regional alliance” of “The Little Entente and the Limits of Regional
 * Alliance”: each part of a title, and what stands in front of its joints and behind them, spelt as the text spells its words.
 */
export function partsOf(
  titles: readonly string[],
  text: string,
  isName: (word: string) => boolean,
): { name: string; place: 'whole' | 'front' | 'behind' }[] {
  const found = new Map<string, { name: string; place: 'whole' | 'front' | 'behind' }>()
  const add = (part: string, place: 'whole' | 'front' | 'behind'): void => {
    const name = part
      .replace(/^(?:(?:the|an?|and|of|in|on|over|from|to) )+/i, '')
      .replace(/^[“"‘']|[”"’'.,;]+$/g, '')
      .replace(/[’']s$/, '')
      .trim()
    const words = name.split(' ')
    if (name.length > 3 && words.length <= LONGEST_PART && !/^\P{L}*$/u.test(name) && !found.has(name.toLowerCase()))
      found.set(name.toLowerCase(), { name, place })
  }
  for (const title of titles)
    for (const segment of title.replace(/\([^)]*\)/g, ' ').split(/\s*(?:[:?!|·;]|\s[/–—-]{1,2}\s|\.\s)\s*/)) {
      const plain = spelledIn(
        text,
        segment
          .replace(KIND, '')
          .replace(/^[\d.]+\s+/, '')
          .replace(LOOKED_AT, '')
          .trim(),
        isName,
      )
      add(plain.replace(OPENING, ''), 'whole')
      if (DOING.test(plain)) add(plain.replace(DOING, ''), 'behind')
      for (const joint of plain.matchAll(JOINT)) {
        add(plain.slice(0, joint.index).replace(OPENING, ''), 'front')
        // “From Deadlock to the INF Treaty”: how it ended
        if (!(joint[0].startsWith(' to ') && /^from /i.test(plain))) add(plain.slice(joint.index + joint[0].length), 'behind')
      }
    }
  return [...found.values()]
}

/** “Rebuilding France’s relations with Africa”: what is to be done with it. */
const DOING = /^\p{L}{3,}ing (?:and \p{L}{3,}ing )?(?:the |an? )?(?=\p{Lu})/u

/** Words of a topic. */
const LONGEST_PART = 8
const JOINT =
  /,? (?:and|of|on|over|in|at|from|between|after|before|during|since|under|with|without|for|about|as|to|against) (?:the |an? )?|, /g

/** A part of a title with the capitals that the text gives its words inside sentences: as many together as it has. */
function spelledIn(text: string, title: string, isName: (word: string) => boolean): string {
  const words = title.split(' ')
  const spelt: string[] = []
  const isInCapitals = title === title.toUpperCase()
  for (let at = 0; at < words.length;) {
    let taken = 0
    for (let n = Math.min(MOST_TOGETHER, words.length - at); n > 0 && taken === 0; n--) {
      const part = words
        .slice(at, at + n)
        .join(' ')
        .replace(/[’']s$/, '')
      if (n > 1 && !/^\p{Lu}/u.test(part)) continue
      const form = formIn(text, part)
      if (form === null) continue
      spelt.push(
        words
          .slice(at, at + n)
          .join(' ')
          .replace(part, form),
      )
      taken = n
    }
    if (taken === 0) {
      const word = words[at] ?? ''
      // “Korean” for a text on Korea
      const root = word.slice(0, Math.max(4, word.length - 2))
      const bare = word.replace(/[’']s$|[.,;]+$/g, '')
      const isKnown =
        isName(bare) ||
        (/^\p{Lu}\p{Ll}{3}/u.test(word) && isInside(text, root)) ||
        (/^\p{Lu}{2,}s?$/u.test(bare) && !isInCapitals) ||
        (/^\p{Lu}\p{Ll}/u.test(bare) && !isInCapitals && isUncommon(bare) && !text.includes(bare.toLowerCase()))
      spelt.push(isKnown ? word : word.toLowerCase())
      taken = 1
    }
    at += taken
  }
  return spelt.join(' ')
}

const MOST_TOGETHER = 4

/** “Nyon”, “Barents”: a word of a title that the text never writes and English does not know is somebody's or something's name. */
const isUncommon = (word: string): boolean => ![word.toLowerCase(), baseOfNoun(word.toLowerCase())].some(isVocabulary)

/** True where it stands behind other words of a sentence, and not with a sentence's capital alone. */
const isInside = (text: string, root: string): boolean => new RegExp(`[\\p{L}\\d,;] ${escaped(root)}`, 'u').test(text)

/** How a text writes words most, behind other words; null where it does not have them. */
function formIn(text: string, words: string): string | null {
  const forms = new Map<string, number>()
  for (const [form] of text.matchAll(new RegExp(`(?<=[\\p{L}\\d,;:] [“(]?|[–-])${escaped(words)}(?!\\p{L})`, 'giu')))
    forms.set(form, (forms.get(form) ?? 0) + 1)
  return [...forms].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null
}

/** A title in capitals, or with capitals on each word, as the text itself spells its words. */
const inPlainCase = (text: string, title: string): string =>
  title.replace(/\p{L}[\p{L}’'-]*/gu, (word) => {
    const plain = word.toLowerCase()
    if (new RegExp(`[\\p{L},] ${plain}\\b`, 'u').test(text)) return plain
    const named = sure(word[0]) + word.slice(1).toLowerCase()
    if (word !== word.toUpperCase()) return word
    // “THE ASEAN WAY”, and not “US” or “NPT”
    const isShortWord = title === title.toUpperCase() && isVocabulary(plain) && !text.includes(` ${word}`)
    if (word.length <= 3 && !isShortWord) return word
    return text.includes(` ${named}`) ? named : text.includes(` ${word}`) ? word : plain
  })

/** “Twenty-One Days in Ohio”: where it was says more than the title's play. */
export function placeInTitle({ lexicon, text }: Reading, titles: readonly string[]): Candidate | null {
  for (const part of titles.flatMap((title) => title.split(/\s*(?:[:?!|·]|\s[–—-]{1,2}\s)\s*/))) {
    const place = /\b(?:in|at|off|near) (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)$/u.exec(part)?.[1]
    if (!place) continue
    const known = lexicon.byAlias.get(place.toLowerCase())
    const isPlace = known
      ? known.kind === 'place' || known.kind === 'state'
      : new RegExp(`\\b(?:in|at) ${place}\\b`, 'u').test(text.slice(part.length))
    if (isPlace) return { name: place, score: 1, event: true }
  }
  return null
}

/** “Why cooperate when nobody can make you?”: the noun of the text for what the title tells in a verb. */
export function fromTitleWords(titles: readonly string[], sentences: readonly Sentence[]): Candidate | null {
  const roots = (titles.join(' ').match(/\p{L}{6,}/gu) ?? []).map((word) => word.toLowerCase().slice(0, -1))
  const uses = new Map<string, number>()
  for (const { tokens } of sentences)
    for (const { lemma, tag } of tokens)
      if (/^NNS?$/.test(tag) && ABSTRACT.test(lemma) && roots.some((root) => lemma.startsWith(root)))
        uses.set(lemma, (uses.get(lemma) ?? 0) + 1)
  const [best] = [...uses].sort((a, b) => b[1] - a[1])
  return best && best[1] >= 3 ? { name: best[0], score: best[1], event: false } : null
}

/** Where not even names do: what the title speaks of, or the title itself, under which a reader knows the reading. */
export function fromWholeTitle([title = '']: readonly string[], text: string): Candidate | null {
  const [short = ''] = title
    .replace(/\([^)]*\)/g, ' ')
    .replace(KIND, '')
    .split(/\s*(?:[:?!|]|\s[–—]\s)\s*/)
  const trimmed = short
    .replace(/^[\s–—:-]+/, '')
    .replace(/^(?:on|about|of|for|from|to|towards?) (?:the |an? )?/i, '')
    .trim()
  const thing = nounPhraseOf(trimmed)
  if (thing) return { name: thing, score: 0, event: false }
  const words = trimmed.split(/\s+/)
  // “Ending Central America's longest war”
  const object = /^\p{L}+ing (\p{Lu}.*)$/u.exec(trimmed)?.[1]
  if (object && isClause(trimmed) && words.length <= LONGEST_TITLE) return { name: object, score: 0, event: false }
  if (words.length > 1 && words.length <= 3 && arePlural(trimmed)) return { name: trimmed.toLowerCase(), score: 0, event: false }
  if (/^(?:why|how|what|when|who|did|do|does|is|are|was|were|let|can|should)\b/i.test(trimmed)) return null
  // “THE ASEAN WAY”: “The ASEAN way”
  const small = trimmed === trimmed.toUpperCase() ? inPlainCase(text, trimmed) : trimmed
  const plain = small.charAt(0).toUpperCase() + small.slice(1)
  return words.length >= 2 && words.length <= LONGEST_TITLE && /\p{Ll}/u.test(plain) ? { name: `“${plain}”`, score: 0, event: false } : null
}

/** “Rising Powers”: things of a kind. */
function arePlural(title: string): boolean {
  const tokens = tokensOf(title.toLowerCase(), 0)
  return tokens.at(-1)?.tag === 'NNS' && tokens.every(({ tag }) => /^(?:JJ|NNS?|VB[GN])$/.test(tag))
}

const LONGEST_TITLE = 7
