import { MONTH } from '../../../../shared/months'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { surnameOf } from '../lexicon'
import { sure } from '../sure'
import { counted, EVENT_WORD, type Candidate } from './candidate'
import { isClause } from './central'
import { ABSTRACT, FIELD_WORD } from './terms'
import { inPlainCase } from './title-spelling'
import { KIND, LOOKED_AT, OPENING } from './title-parts'

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
