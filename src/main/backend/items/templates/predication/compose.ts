import { capitalise, countWords } from '../../english/words'
import { shorten } from '../../english/shorten'
import type { Part, Parts } from './parts'

const LONGEST_STEM = 28
/** What a verb cannot do without, and so stays in every question about the rest. */
const ESSENTIAL = new Set([
  'that',
  'object',
  'receiver',
  'identity',
  'quality',
  'called',
  'agent',
  'to',
  'made-to',
  'made-do',
  'made-so',
  'doing',
  'with',
  'preposition',
])
/** What helps to tell one event from another, as far as there is room. */
const HELPFUL = ['source', 'date', 'place', 'condition', 'when', 'duration', 'means', 'manner']
const EMPTY_LEAD =
  /^(?:in (?:particular|addition|fact|short|sum|general|other words|this|that|these|those|such|practice|theory|turn|contrast|conclusion|essence|reality|the end)\b|for (?:example|instance|this|these|that)\b|as (?:a result|such|noted)\b|on (?:the )?(?:one|other|first|second|third)\b|at the same time|of course|to be sure|after all|by contrast|despite (?:this|these|that)|beyond (?:this|these)|at (?:first|last|least|most)\b|by (?:then|now)\b)/i

/** "in 1961", "on Sunday", "two years later"; "last week" and "this year" tell a reader nothing. */
const TELLS_TIME =
  /\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|\b(?:years?|months?|weeks?|days?) (?:later|earlier|after|before)\b|\bcentur/

/** A question about one part: what is asked in front, all else behind. Null where it would be too long, or not stand alone. */
export function ask(p: Parts, wh: string, asked: Part | null, stranded = '', ending = ''): string | null {
  const others = kept(p, asked, countWords(p.subject) + countWords(wh) + 4)
  if (!others) return null
  const { lead, tail, early } = others
  const core = [wh, p.front, shorten(p.subject, 12), p.rest.replace(/^not\b/, 'NOT'), early, stranded, ending, tail]
    .filter(Boolean)
    .join(' ')
  return finish(p, core, lead)
}

/** "Who proposed …?": the subject itself is asked for. */
export function askSubject(p: Parts, wh: string, finite: string): string | null {
  const others = kept(p, null, countWords(wh) + 3)
  if (!others) return null
  return finish(p, [wh, finite, others.early, others.tail].filter(Boolean).join(' '), others.lead)
}

function finish(p: Parts, core: string, lead: string): string | null {
  const claimed = p.speaker ? `according to ${p.speaker}` : ''
  const front = [claimed, lead].filter(Boolean).join(', ')
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
  const essential = rest.filter((part) => ESSENTIAL.has(part.role) && !part.loose && !part.leads)
  // "which …, and" what is told after the part asked for belongs to it.
  if (essential.some((part) => !part.closed)) return null
  let room = LONGEST_STEM - used - essential.reduce((sum, part) => sum + countWords(short(part)), 0)
  if (room < 0) return null
  const helpful: Part[] = []
  for (const role of HELPFUL) {
    for (const part of rest) {
      if (part.role !== role || !part.closed || (part.leads && (EMPTY_LEAD.test(part.words) || role === 'duration'))) continue
      if (role === 'date' && !TELLS_TIME.test(part.words)) continue
      const words = countWords(part.words)
      if (words > room || words > 12) continue
      helpful.push(part)
      room -= words
    }
  }
  // A condition or a circumstance changes what is true: a question without it would ask something else.
  if (rest.some((part) => (part.role === 'condition' || part.role === 'source') && !helpful.includes(part))) return null
  const leads = [
    ...rest.filter(
      (part) =>
        part.leads &&
        (part.role === 'preposition' || part.role === 'purpose' || part.role === 'source') &&
        part.closed &&
        !EMPTY_LEAD.test(part.words) &&
        countWords(part.words) <= Math.min(10, room),
    ),
    ...helpful.filter((part) => part.leads),
  ]
  const following = rest.filter((part) => essential.includes(part) || (helpful.includes(part) && !part.leads))
  const at = asked ? p.parts.indexOf(asked) : -1
  const before = following.filter((part) => at >= 0 && p.parts.indexOf(part) < at && essential.includes(part))
  const after = following.filter((part) => !before.includes(part))
  return {
    lead: leads
      .slice(0, 2)
      .map((part) => part.words)
      .join(', '),
    early: before.map(short).join(' '),
    tail: after.map(short).join(' '),
  }
}

const short = (part: Part): string => (part.role === 'that' ? part.words : shorten(withoutRest(part.words), 14))

/** "concessions, even an irresolute government gains": what a comma adds to a long part, unless it is one of a list. */
const withoutRest = (words: string): string =>
  words.split(' ').length > 6 && !/,? (?:and|or) /.test(words) ? words.replace(/^(.{8,}?), (?!\p{Lu}|\d).*$/u, '$1') : words
