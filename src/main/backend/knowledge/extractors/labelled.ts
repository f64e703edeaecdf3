import type { Fact } from '../../../../shared/fact'
import type { Topic } from '../../../../shared/words'
import { clean } from '../coreference'
import { authorOfLabel } from '../notes/positions'
import { listName } from '../list-names'
import { spokenLabel } from '../nesting'
import type { Sentence } from '../analysis'
import { sure } from '../sure'
import { roleOf } from './roles'
import { isContent } from './content'
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

/** What says something. */
const CLAIMS =
  /^(?:objection|criticism|argument|reason|advantage|drawback|lesson|claim|recommendation|explanation|answer|assumption|principle|risk|mechanism)$/

/** "Implementation: neither side kept its obligations" under "Three answers:": which answer says so; and the names of all, if they are few. */
export const labelled: Extractor = (reading, sentence) => [...membersOf(reading, sentence), ...structure(reading, sentence)]

function membersOf(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  const text = reading.text.slice(sentence.start, sentence.end)
  if (
    !label ||
    sentence.kind !== 'list-item' ||
    !isContent(text, sentence) ||
    roleOf(reading, sentence) === 'term' ||
    authorOfLabel(reading, sentence)
  )
    return []
  const first = tokens[0]
  const clause = sentence.clauses[0]
  if (!first || !clause || clause.subject.from > 3) return []
  const kind = kindOf(reading, sentence)
  // what is no claim has a meaning, and is asked for that
  if (!kind || !CLAIMS.test(kind)) return []
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
    // "borders – put off": two notes, and no clause
    / [+=] | [–—] (?!["“])/.test(said) ||
    /^(?:if|when|what|does)\b/i.test(said)
  )
    return []
  const heading = headingOf(sentence)
  const above = listAbove(reading, sentence)
  const asked = above ? askedBy(reading, above) : null
  const slots = {
    ...(asked ? { asked: [reading.slot(label.start, label.end, asked)] } : {}),
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

/** The line or the heading right above the list. */
function listAbove(reading: Reading, sentence: Sentence): Sentence | null {
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - 40); i--) {
    const above = sure(reading.sentences[i])
    if (above.kind !== 'list-item') return above
  }
  return null
}

/** "Q: Then why did Oslo fail?" over "Three answers in the literature:": the question that they answer. */
function askedBy({ text }: Reading, { start, end, sections, kind }: Sentence): string | null {
  const title = sections.find(({ level }) => level > 1)?.title ?? ''
  const asked = /^(?:Q(?:uestion)?\s?\d{0,2}[.:)]?\s+)?(?:(?:Then|So|And|But),? )?((?:why|how|what|when|who|which)\b[^?]{8,80}\?)$/i.exec(
    title,
  )?.[1]
  if (!asked || kind === 'heading' || !/\b(?:answers?|explanations?|reasons?|causes?|views?|replies)\b/i.test(text.slice(start, end)))
    return null
  return /\b(?:it|this|that|these|they|you|we)\b/i.test(asked) ? null : asked.charAt(0).toUpperCase() + asked.slice(1)
}

/** A heading which says whose mechanisms or objections these are. */
function headingOf(sentence: Sentence): string | null {
  const inner = sentence.sections.find((s) => s.level > 1)?.title.replace(/^\d{1,2}(?:\.\d)*[.)]?\s+/, '')
  return inner && !KINDS.test(inner) && inner.split(' ').length <= 5 && !/[?!:]/.test(inner) ? inner : null
}

const MOST_NAMES = 3

/** "Two mechanisms are usually named:" with two or three labels below; a heading announces as well as a line. */
function structure(reading: Reading, announcer: Sentence): Fact[] {
  const text = reading.text.slice(announcer.start, announcer.end)
  const heading = announcer.kind === 'heading'
  if (!heading && (announcer.kind !== 'paragraph' || !/:\s*$/.test(text) || text.split(/\s+/).length > 18)) return []
  const labels = labelsBelow(reading, announcer)
  if (
    labels.length < 2 ||
    labels.length > MOST_NAMES ||
    labels.some((s) => /^\d/.test(sure(s.label).text)) ||
    !labels.every((s) => sure(s.label).text.split(' ').length <= LONGEST_NAME)
  )
    return []
  const name = nameFrom(reading, announcer)
  if (!name) return []
  const asked = askedBy(reading, announcer)
  const slots = {
    announcement: [reading.slot(announcer.start, announcer.end, name)],
    list: [reading.slot(announcer.start, announcer.end, name)],
    ...(asked ? { asked: [reading.slot(announcer.start, announcer.end, asked)] } : {}),
    members: labels.map(({ label }) => reading.slot(sure(label).start, sure(label).end, spokenLabel(sure(label).text))),
  }
  return [reading.fact('framework', 'short-list', slots, { start: announcer.start, end: sure(labels.at(-1)).end }, 0.9)]
}

/** What the line or the heading above a list of labels calls it; null where it does not count them. */
function nameFrom(reading: Reading, announcer: Sentence): string | null {
  const text = reading.text.slice(announcer.start, announcer.end)
  const { length } = labelsBelow(reading, announcer)
  if (length < 2 || length > MOST_NAMES) return null
  return announcer.kind === 'heading' ? headingAsList(text, length) : /:\s*$/.test(text) ? announcedAs(reading, announcer, length) : null
}

const LONGEST_NAME = 8
const NUMBERS = ['', '', 'two', 'three']

/** The labelled items right below, of the outermost level; none if one of them has no label. */
function labelsBelow({ document: { blocks }, sentences }: Reading, announcer: Sentence): Sentence[] {
  const labels: Sentence[] = []
  const levelOf = ({ block }: Sentence): number => blocks[block]?.level ?? 1
  for (let i = announcer.index + 1; i < sentences.length; i++) {
    const item = sure(sentences[i])
    if (item.kind !== 'list-item') break
    if (!item.opensBlock || (labels[0] && levelOf(item) > levelOf(labels[0]))) continue
    if (!item.label) return []
    labels.push(item)
  }
  return labels
}

/** "Two mechanisms are usually named" → "the two mechanisms usually named". */
function announcedAs(reading: Reading, announcer: Sentence, count: number): string | null {
  const { tokens } = announcer
  const from = tokens.findIndex((t) => /^(?:two|three|2|3)$/.test(t.lower))
  const noun = tokens.findIndex((t, i) => i > from && i <= from + 9 && /^NNP?S$/.test(t.tag))
  if (from < 0 || noun < 0) return null
  // "two necessary (not sufficient!) conditions, + a third favouring one": three conditions, of which one is not necessary
  const word = sure(tokens[from]).lower
  if (NUMBERS[count] !== word && String(count) !== word) return `the ${NUMBERS[count] ?? ''} ${sure(tokens[noun]).text}`
  const between = reading.words(announcer, { from: from + 1, to: noun + 1 }).replace(/\s*\([^)]*\)/g, '')
  const things = `the ${NUMBERS[count] ?? ''} ${between}`
  return listName(reading, announcer, { from, to: noun + 1 }, things) ?? things
}

/** "Two kinds of defection" → "the two kinds of defection"; "What makes a win-set large?" → "the three things that make a win-set large". */
function headingAsList(heading: string, count: number): string | null {
  const text = heading.replace(/^\d{1,2}(?:\.\d)*[.)]?\s+/, '').replace(/[:?]\s*$/, '')
  const counted = /^(two|three)\s+(\p{Ll}.{3,60})$/iu.exec(text)
  if (counted && NUMBERS[count] === sure(counted[1]).toLowerCase()) return `the ${sure(counted[1]).toLowerCase()} ${sure(counted[2])}`
  const asked = /^What (makes|causes|explains|determines|drives|shapes|limits|strengthens|weakens) (.{6,60})$/.exec(text)
  return asked ? `the ${NUMBERS[count]} things that ${sure(asked[1]).replace(/s$/, '')} ${sure(asked[2])}` : null
}
