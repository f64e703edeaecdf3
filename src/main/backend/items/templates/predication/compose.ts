import { isMonthName, MONTH } from '../../../../../shared/months'
import { CORE } from '../../../knowledge/predications/roles'
import { capitalise, contentOf, countWords } from '../../english/words'
import type { Part, Parts } from './parts'

const LONGEST_STEM = 28
const isEssential = ({ role }: Part): boolean => CORE.has(role) || role === 'adverb'
/** What helps to tell one event from another, as far as there is room. */
const HELPFUL = ['source', 'date', 'place', 'condition', 'when', 'duration', 'means', 'manner']
/** "in return", "for her part", "at first": what goes on from the sentence before, or says nothing. */
const EMPTY_LEAD =
  /^(?:\p{Ll}+ (?:the )?\p{Ll}+|(?:for|on|in) (?:its|his|her|their|this|that|these|those|such) .*|(?:in|as|on|for|at|despite|beyond) (?:this|these|that|those)\b.*|(?:for|on) (?:the )?(?:one|other|first|second|third)\b.*|at the same time|in other words|in the (?:end|event|meantime))$/u

/** "in 1961", "on Sunday"; "two years later" and "this year" tell a reader nothing. */
const TELLS_TIME = new RegExp(String.raw`\b\d{4}|\b(?:${MONTH}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|\bcentur`)

/** "that October", of which the pronoun was left out */

/** The longest subject a reader can hold until the verb comes. */
const LONGEST_SUBJECT = 14

/** A question about one part: what is asked in front, all else behind. Null where it would be too long, or not stand alone. */
export function ask(p: Parts, wh: string, asked: Part | null, stranded = '', ending = ''): string | null {
  if (countWords(p.subject) > LONGEST_SUBJECT || lostNoun(p) || isUnlike(p)) return null
  const others = kept(p, asked, countWords(p.subject) + countWords(wh) + 4)
  if (!others) return null
  const { lead, tail, early } = others
  const core = [wh, p.front, p.subject, p.rest.replace(/^not\b/, 'NOT'), early, stranded, ending, tail].filter(Boolean).join(' ')
  return finish(p, core, lead)
}

/** "When did Admiral Byng's destroy the squadron?": whose what? */
const lostNoun = ({ subject }: Parts): boolean => /\p{L}['’]s$/u.test(subject)

/** "How many ministries do the authority supervise?": one thing with a verb of several was read wrongly; "was to disarm the armies, supervise the ministries". */
const isUnlike = ({ front, subject, subjectTag }: Parts): boolean =>
  front === 'do' &&
  /^NNP?$/.test(subjectTag) &&
  /^(?:the|an?) /i.test(subject) &&
  !/,| and |s$|\b(?:police|majority|people|half|rest)\b/.test(subject)

/** "Who proposed …?": the subject itself is asked for. */
export function askSubject(p: Parts, wh: string, finite: string): string | null {
  const others = kept(p, null, countWords(wh) + 3)
  if (!others) return null
  return finish(p, [wh, finite, others.early, others.tail].filter(Boolean).join(' '), others.lead)
}

/** "Who led the Palestinian side …?", of what was done by somebody: what it was done to goes behind the verb. */
export function askActive(p: Parts, wh: string, active: string, agent: Part): string | null {
  if (countWords(p.subject) > LONGEST_SUBJECT) return null
  const others = kept(p, agent, countWords(p.subject) + countWords(wh) + 4)
  return others && finish(p, [wh, active, p.subject, others.early, others.tail].filter(Boolean).join(' '), others.lead)
}

/** How many words tell what the question is about, besides its subject and verb: one about somebody's deed needs some. */
export const toldBeside = (p: Parts, asked: Part | null): number => contentOf(wordsBeside(p, asked)).length

/** Somebody or something else is named in the question, or a number or day: it can be of one thing only. */
export const namesBeside = (p: Parts, asked: Part | null): boolean => /\p{Lu}|\d/u.test(wordsBeside(p, asked))

function wordsBeside(p: Parts, asked: Part | null): string {
  const others = kept(p, asked, 0)
  return others ? [others.lead, others.early, others.tail].join(' ') : ''
}

function finish(p: Parts, core: string, lead: string): string | null {
  const claimed = p.speaker ? `according to ${p.speaker}` : ''
  const front = [claimed && lead.startsWith('according to') ? '' : claimed, lead].filter(Boolean).join(', ')
  const whole = `${front ? `${front}, ` : ''}${core}?`
    .replace(/\s+/g, ' ')
    .replace(/ ([,.?])/g, '$1')
    .replace(/,+\?/g, '?')
    .replace(/,,/g, ',')
  return countWords(whole) <= LONGEST_STEM + 2 ? capitalise(whole) : null
}

interface Kept {
  lead: string
  /** Objects, which come before what a stranded preposition leaves. */
  early: string
  tail: string
}

function kept(p: Parts, asked: Part | null, used: number): Kept | null {
  const rest = p.parts.filter((part) => part !== asked)
  const essential = rest.filter((part) => isEssential(part) && !part.leads && (!part.loose || part.role === 'adverb'))
  // "which …, and" what is told after the part asked for belongs to it.
  if (essential.some((part) => !part.closed)) return null
  let room = LONGEST_STEM - used - essential.reduce((sum, part) => sum + countWords(part.words), 0)
  if (room < 0) return null
  const helpful: Part[] = []
  for (const role of HELPFUL) {
    for (const part of rest) {
      if (
        part.role !== role ||
        (role === 'source' && p.speaker) ||
        !part.closed ||
        !part.named ||
        (part.leads && (EMPTY_LEAD.test(part.words) || role === 'duration'))
      )
        continue
      // "arrived in Moscow, the first American president to visit": what he was, and not how he did it
      if (role === 'manner' && part.loose && part.link === '') continue
      // "27 September, who spoke …": a date in front wants its preposition
      if (role === 'date' && (!TELLS_TIME.test(part.words) || isMonthName(part.words) || (part.leads && /^\d/.test(part.words)))) continue
      const words = countWords(part.words)
      if (words > room || words > 12) continue
      helpful.push(part)
      room -= words
    }
  }
  // A condition or a circumstance changes what is true: a question without it would ask something else.
  const binds = ({ role, leads }: Part): boolean =>
    role === 'condition' || role === 'source' || (role === 'when' && leads && /^(?:do|does|is|are)$/.test(p.front))
  if (rest.some((part) => binds(part) && !helpful.includes(part))) return null
  const leads = [
    ...rest.filter(
      (part) =>
        part.leads &&
        (part.role === 'preposition' || part.role === 'purpose' || (part.role === 'source' && !p.speaker)) &&
        part.closed &&
        part.named &&
        !EMPTY_LEAD.test(part.words) &&
        countWords(part.words) <= Math.min(10, room),
    ),
    ...helpful.filter((part) => part.leads && (part.role !== 'source' || p.speaker)),
  ]
  const following = rest.filter((part) => essential.includes(part) || (helpful.includes(part) && !part.leads))
  const at = asked ? p.parts.indexOf(asked) : -1
  const before = following.filter((part) => at >= 0 && p.parts.indexOf(part) < at && essential.includes(part) && part.role !== 'agent')
  const after = following.filter((part) => !before.includes(part))
  return {
    lead: leads
      .slice(0, 2)
      .map((part) => part.words)
      .join(', '),
    early: before.map((part) => part.words).join(' '),
    tail: after.map((part) => part.words).join(' '),
  }
}
