import { PARTED_IN } from '../../../knowledge/predications/roles'
import { countWords, withoutArticle } from '../../english/words'
import type { Seed, TemplateContext } from '../seed'
import { made } from './answer'
import { ask } from './compose'
import { STRETCH } from './where-and-how-long'
import type { Part, Parts } from './parts'

const ASKED_BY = /^(?:on|of|about|around|against|from|into|to|for|with|over|by|at|between|among|under|through|upon|toward|towards|as|in)$/
const ASKED_AT = /^(?:aim|look|arrive|point|distinguish|choose|divide|lie|differ)$/

/** What stands behind the preposition that a verb takes: where, to whom, by what vote, and of the rest what a question can end on. */
export function forPreposition(p: Parts, part: Part, key: string, context: TemplateContext): Seed[] {
  if (part.loose || p.lemma === 'be' || !ASKED_BY.test(part.link)) return []
  const vote = votesAt(p, part, context)
  if (vote) return vote
  if (part.link === 'by') return []
  const where = whereTo(p, part, key, context)
  if (where) return where
  if (part.link === 'in' && !PARTED_IN.test(p.lemma)) return []
  // "grey as putty"
  if (part.link === 'as' && p.parts.some((o) => o.role === 'quality')) return []
  if (/^(?:at|under|through|between|among)$/.test(part.link) && !(part.counted && part.link === 'at') && !ASKED_AT.test(p.lemma)) return []
  const others = p.parts.find((o) => o.role === 'object' && !o.leads)
  // "a war on one front", "an agreement on trade": what belongs to a noun that is not told before
  if (others && part.link !== 'as' && !KNOWN.test(others.words)) return []
  const whom = part.person && !part.counted && !MOVES.test(p.lemma) && /^(?:to|for|from|with|by|against|on)$/.test(part.link)
  // "held the Rhine for a fortnight", "came down for the last time": when
  if (part.link === 'for' && STRETCH.test(key)) return []
  // "steamed north to Placentia Bay": where
  if (!others && !whom && MOVES.test(p.lemma)) return []
  const stem = whom ? ask(p, `${part.link} whom`, part) : stranded(p, part, key)
  return stem ? [made(p, part, stem, key, [], whom ? 0 : others ? -0.02 : 0.02)] : []
}

/** "the question", "its members", "Qishan" */
const KNOWN = /^(?:(?:the|its|his|her|their)\b|\p{Lu})/u

/** "What is an alliance directed against?": nothing may come behind the preposition, nor another one before it, and "on board", "to truce" are no answers. */
function stranded(p: Parts, part: Part, key: string): string | null {
  const isOnly = !p.parts.some((other) => other !== part && other.role === 'preposition' && !other.leads)
  const stem = isOnly && countWords(key) > 1 ? ask(p, 'what', part, part.link) : null
  return stem?.endsWith(` ${part.link}?`) ? stem : null
}

/** "approved the treaty by 93 votes to 5": both numbers are the answer. Null where nobody voted. */
function votesAt(p: Parts, part: Part, { text }: TemplateContext): Seed[] | null {
  const [vote] =
    part.link === 'by' ? (/^.{0,20}\bvotes? (?:to|against) [\p{L}\d-]+/u.exec(text.slice(part.core.start, part.core.end + 12)) ?? []) : []
  if (vote === undefined) return null
  const of = {
    ...p,
    parts: p.parts.filter((other) => other === part || other.core.start < part.core.start || other.core.start > part.core.end + 12),
  }
  const stem = ask(of, 'by what vote', part)
  return stem ? [made(p, part, stem, vote.replace(/\s+/g, ' '), [], 0.08)] : []
}

/** "travelled to Washington", "came from Cuba": nobody asks what for a place. Null where it is none, or where nobody moved. */
function whereTo(p: Parts, part: Part, key: string, { kindOf }: TemplateContext): Seed[] | null {
  const kind = kindOf(withoutArticle(key))
  if (kind !== 'place' && kind !== 'state') return null
  if (p.negated) return []
  if (!/^(?:to|into|from|for)$/.test(part.link)) return []
  // "fell to Prussia", "left the islands to Chile": what a state was given
  const stem =
    kind === 'state'
      ? ask(p, `${part.link} which country`, part)
      : MOVES.test(p.lemma)
        ? ask(p, 'where', part, part.link === 'from' ? 'from' : '')
        : null
  return stem ? [made(p, part, stem, key, [], 0.04)] : []
}

const MOVES =
  /^(?:go|come|travel|fly|move|return|send|sail|walk|march|retreat|flee|invite|summon|call|bring|take|transfer|carry|drive|withdraw|recall|retire|set|shift|escape)$/
