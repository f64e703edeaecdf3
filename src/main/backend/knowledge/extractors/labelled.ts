import type { Fact } from '../../../../shared/fact'
import type { Topic } from '../../../../shared/words'
import { clean } from '../coreference'
import type { Sentence } from '../analysis'
import { sure } from '../sure'
import { roleOf } from './roles'
import { isContent } from './statement'
import type { Extractor, Reading } from './reading'

const TOPIC: Record<string, Topic> = {
  cause: 'cause',
  consequence: 'cause',
  stage: 'framework',
  type: 'framework',
  assumption: 'framework',
  mechanism: 'framework',
  recommendation: 'outlook',
  condition: 'outlook',
  factor: 'outlook',
}
const KINDS =
  /\b(mechanism|objection|criticism|reason|cause|condition|factor|stage|phase|type|form|argument|advantage|drawback|lesson|consequence|principle|assumption|strategy|approach|school|function|task|obstacle|problem|recommendation|step|pillar|basket|level|image|explanation|effect|answer|claim|risk|limit)s?\b/i

/** "Norms: democracies externalise the habit …" under "Two mechanisms are named:": which mechanism says so; and the names of all, if they are few. */
export const labelled: Extractor = (reading, sentence) => [...membersOf(reading, sentence), ...structure(reading, sentence)]

function membersOf(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  const text = reading.text.slice(sentence.start, sentence.end)
  if (!label || sentence.kind !== 'list-item' || !isContent(text, sentence) || roleOf(reading, sentence) === 'term') return []
  const first = tokens[0]
  const clause = sentence.clauses[0]
  if (!first || !clause || clause.subject.from > 3) return []
  const kind = kindOf(reading, sentence)
  if (!kind) return []
  const resolved = reading.coreference.resolve(sentence, { from: 0, to: tokens.length })
  const said =
    clean(resolved.text.replace(/\s*\([^)]*\)/g, ''))
      .replace(/[.;]+$/, '')
      .split(/[;:]/)[0] ?? ''
  const named = label.text
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word.length > 4 && said.toLowerCase().includes(word.slice(0, 6)))
  if (
    resolved.open.length > 0 ||
    named ||
    said.split(' ').length > 20 ||
    said.split(' ').length < 4 ||
    /^(?:if|when|what|does)\b/i.test(said)
  )
    return []
  const heading = headingOf(sentence)
  const slots = {
    label: [reading.slot(label.start, label.end, label.text)],
    kind: [reading.slot(label.start, label.end, kind)],
    said: [reading.slot(first.start, sentence.end, said)],
    ...(heading ? { 'document:cue': [reading.slot(label.start, label.end, heading)] } : {}),
  }
  return [reading.fact(TOPIC[kind] ?? 'argument', 'labelled', slots, sentence, 0.84)]
}

/** What the members of the list are, in the singular: by the line above it, else by the heading. */
function kindOf(reading: Reading, sentence: Sentence): string | null {
  const above = announcerOf(reading, sentence)
  const said = above ? reading.text.slice(above.start, above.end) : ''
  const found = KINDS.exec(said) ?? KINDS.exec(sentence.sections.find((s) => s.level > 1)?.title ?? '')
  if (found) return sure(found[1]).toLowerCase()
  const role = roleOf(reading, sentence)
  return role === 'point' || role === 'takeaway' ? null : role
}

/** The line in front of the list, if it ends in a colon. */
function announcerOf(reading: Reading, sentence: Sentence): Sentence | null {
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - 40); i--) {
    const above = sure(reading.sentences[i])
    if (above.kind === 'list-item') continue
    return above.kind === 'paragraph' && /:\s*$/.test(reading.text.slice(above.start, above.end)) ? above : null
  }
  return null
}

/** A heading which says whose mechanisms or objections these are. */
function headingOf(sentence: Sentence): string | null {
  const inner = sentence.sections.find((s) => s.level > 1)?.title.replace(/^[\d.]+\s+/, '')
  return inner && !KINDS.test(inner) && inner.split(' ').length <= 5 && !/[?!:]/.test(inner) ? inner : null
}

const MOST_NAMES = 3

/** "Two mechanisms are usually named:" with two or three labels below. */
function structure(reading: Reading, announcer: Sentence): Fact[] {
  const text = reading.text.slice(announcer.start, announcer.end)
  if (announcer.kind !== 'paragraph' || !/:\s*$/.test(text) || text.split(/\s+/).length > 16) return []
  const labels: Sentence[] = []
  for (let i = announcer.index + 1; i < reading.sentences.length; i++) {
    const item = sure(reading.sentences[i])
    if (item.kind !== 'list-item') break
    if (item.opensBlock && item.label) labels.push(item)
    else if (item.opensBlock) return []
  }
  if (labels.length < 2 || labels.length > MOST_NAMES || !labels.every((s) => sure(s.label).text.split(' ').length <= 4)) return []
  const resolved = reading.coreference.resolve(announcer, { from: 0, to: announcer.tokens.length })
  const announcement = resolved.text.replace(/[:.]\s*$/, '')
  if (resolved.open.length > 0 || !/\b(?:two|three|2|3)\b/i.test(announcement)) return []
  const slots = {
    announcement: [reading.slot(announcer.start, announcer.end, announcement)],
    members: labels.map(({ label }) =>
      reading.slot(sure(label).start, sure(label).end, sure(label).text.charAt(0).toLowerCase() + sure(label).text.slice(1)),
    ),
  }
  return [reading.fact('framework', 'short-list', slots, { start: announcer.start, end: sure(labels.at(-1)).end }, 0.9)]
}
