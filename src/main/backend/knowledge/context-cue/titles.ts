import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { surnameOf } from '../lexicon'
import { sure } from '../sure'
import { counted, EVENT_WORD, type Candidate } from './candidate'
import { isClause, nounPhraseOf } from './central'
import { FIELD_WORD } from './terms'

/** Parts of a title that the text itself speaks of. */
export function fromTitles({ lexicon }: Reading, sentences: readonly Sentence[], titles: readonly string[], text: string): Candidate[] {
  // a person alone is no topic
  const people = new Set(sentences.flatMap((s) => s.mentions.flatMap((m) => (m.kind === 'person' ? [m.name, surnameOf(m.name)] : []))))
  return titles.flatMap((title, n) =>
    title
      .replace(/\([^)]*\)/g, ' ')
      .split(/\s*(?:[:?!|·]|\s[–—-]{1,2}\s|\.\s|, and )\s*/i)
      .flatMap((part) => {
        const plain = inPlainCase(
          text,
          part
            .replace(KIND, '')
            .replace(/^[\d.]+\s+/, '')
            .trim(),
        )
        const tail = /^.* (?:of|on|over|about|for|with) (?:the )?(.*\p{Lu}.*)$/iu.exec(plain)?.[1]
        return [plain.replace(OPENING, ''), ...(tail ? [tail] : [])]
          .flatMap((words) => titled(words, sentences, text, n === 0 && words !== tail))
          .filter(({ name }) => !people.has(name) && lexicon.byAlias.get(name.toLowerCase())?.kind !== 'state')
      }),
  )
}

function titled(words: string, sentences: readonly Sentence[], text: string, main: boolean): Candidate[] {
  const name = words
    .replace(/ of (?=\d{4}$)/, ', ')
    .replace(/[.,;]+$/, '')
    .replace(/^(?:the|an?) /i, '')
  const subject = name.split(' ').length > MOST_WORDS || VERB_LIKE.test(name) || / and /.test(name) ? frontOf(name) : name
  if (subject.length < 4 || EVENT_WORD.test(subject.toLowerCase()) || VERB_LIKE.test(subject) || subject.split(' ').length > MOST_WORDS)
    return []
  // "States Align", "Inch by Inch"
  if (/\b(\p{L}+) (?:by|to|after) \1\b/iu.test(subject) || isClause(subject)) return []
  const bare = subject.replace(DATED, '')
  if (
    /^(?:options|lessons|notes|reflections|thoughts|prospects|hopes|risks|keeping|making|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|end|years?|days?|\p{L}+(?:teen|ty)(?:-\p{L}+)?) /iu.test(
      bare,
    )
  )
    return []
  const content = (bare.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [])
    .filter((word) => !/^(?:under|with|from|into|between|after|before|over|among|through)$/i.test(word))
    .map((word) => word.toLowerCase().replace(/['’]s$/, ''))
  const lower = text.toLowerCase()
  const uses = content.map((word) => counted(lower, word.replace(/(?:ness|s)$/, '').toLowerCase()))
  const named = (bare.match(/(?<=^| )\p{Lu}[\p{L}-]{2,}/gu) ?? []).some(
    (word) =>
      word.split(/[-–]/).every((each) => new RegExp(`[\\p{L},;’'] ${each}|${each}[-–]|[-–]${each}`, 'u').test(text)) &&
      !text.includes(` ${word.toLowerCase()}`),
  )
  if (content.length === 0 || (!named && uses.some((n) => n < 2))) return []
  const least = named ? Math.max(1, ...uses) : Math.min(...uses)
  // "security", "relief": one common word has to stand almost everywhere to be what the text is about
  if (
    content.length === 1 &&
    !named &&
    ((least < 4 && !(least >= 2 && FIELD_WORD.test(bare.toLowerCase()))) || least * 16 < sentences.length || GENERIC.test(bare))
  )
    return []
  return [{ name: subject, score: (named ? 3 : 1) + Math.min(6, least / 2) + (main ? 1 : 0), event: named }]
}

const DATED =
  /,? ?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter) )?\d{4}$/iu
const GENERIC =
  /^(?:security|relief|suspension|peace|power|policy|politics|history|world|today|war|wars|menu|home|news|opinion|background|summary|talks|meeting|leaders?)$/i

/** What kind of text it is, in front of its title. */
export const KIND =
  /^(?:lecture|chapter|week|wk|unit|part|session|seminar|notes?|handout|reading|opinion|introduction|essay|review|untitled|home|comment|analysis|briefing|policy brief|the argument over|op-?ed|box|section|[A-Z]{2,3} \d{3})\b[\s\d.:–-]*/i
const OPENING =
  /^(?:why|how|what|when|was it|is it|did|do|does|after|before|beyond|on|about|understanding|explaining|rethinking|the (?:wrong |right |real |true )?(?:case (?:for|against)|limits of|logic of|problem (?:of|with)|lessons? (?:of|from)|end of|rise of|fall of|future of|meaning of|argument over|debate (?:on|over|about)|story of|trouble with|history of|politics of|road to)|a (?:short |brief )?history of)\s+/i
const MOST_WORDS = 5
const VERB_LIKE =
  /\b(?:is|are|was|were|does|did|do|work|works|that|who|which|asks|almost|breeds|happened|think|matters?|fails?|failed|means?|can|could|will|would|should|must|may|might|has|have|had|it|my|you|your|we|changed|loved)\b/i

/** "deterrence asks of those who …", "Suez and the End of Empire": what stands in front. */
const frontOf = (name: string): string => {
  const words = name.split(' ')
  const at = words.findIndex((word) => VERB_LIKE.test(word) || word === 'and')
  return at > 0 && at <= 3 ? words.slice(0, at).join(' ') : ''
}

/** A title in capitals, or with capitals on each word, as the text itself spells its words. */
const inPlainCase = (text: string, title: string): string =>
  title.replace(/\p{L}[\p{L}’'-]*/gu, (word) => {
    const plain = word.toLowerCase()
    if (new RegExp(`[\\p{L},] ${plain}\\b`, 'u').test(text)) return plain
    const named = sure(word[0]) + word.slice(1).toLowerCase()
    if (word !== word.toUpperCase() || word.length <= 3) return word
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

/** Where not even names do: what the title speaks of, or the title itself, under which a reader knows the reading. */
export function fromWholeTitle([title = '']: readonly string[]): Candidate | null {
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
  if (/^(?:why|how|what|when|who|did|do|does|is|are|was|were|let|can|should)\b/i.test(trimmed)) return null
  const plain = trimmed === trimmed.toUpperCase() ? trimmed.charAt(0) + trimmed.slice(1).toLowerCase() : trimmed
  return words.length >= 2 && words.length <= LONGEST_TITLE && /\p{Ll}/u.test(plain) ? { name: `“${plain}”`, score: 0, event: false } : null
}

const LONGEST_TITLE = 7
