import type { Fact, Slot } from '../../../../shared/fact'
import { clean } from '../coreference'
import type { Statement } from '../statements'
import { baseForm } from '../verbs'
import { sure } from '../sure'
import type { Reading } from './reading'
import { commonSlots, type ToldList } from './told-list'

/** What has members with names of their own: a role, a type, a school. A complaint or a condition is a claim, and its subject names something else. */
const HAS_NAMES =
  /\b(?:role|type|kind|form|sort|class|category|group|camp|school|tradition|strand|approach|model|strategy|mechanism|function|instrument|tool|device|technique|tactic|style|image|level|variant|version|figure|player|actor|image|basket|pillar|summit|tier|channel|track|agreement|accord|document|protocol|treat(?:y|ie)|text)(?:e?s|ies)?\b|\b(?:strategies|categories)\b/i

/** "The formulator", "Hawks", "Structural realism": the subject that names the member its sentence tells of. */
const NAME = /^(?:the |an? )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,3}$/iu
const LONGEST_DEED = 22

/** "three roles. The communicator carries messages …": the names together, and each by what is said of it. */
export function namedMembers(reading: Reading, list: ToldList): Fact[] {
  if (!list.name || !HAS_NAMES.test(list.name) || list.members.some(({ sentence }) => sentence === list.announcer)) return []
  const told = list.members.map(({ sentence }) => memberOf(reading, reading.statements(sentence)))
  const names = told.map((one) => one?.name.text.toLowerCase())
  if (told.some((one) => one === null) || new Set(names).size < names.length) return []
  const common = commonSlots(reading, list)
  return [
    reading.fact(list.topic, 'short-list', { ...common, members: told.map((one) => sure(one).name) }, list.at, 0.92),
    ...told.map((one, n) => {
      const { name, deed, base } = sure(one)
      return reading.fact(
        list.topic,
        'named-member',
        { ...common, name: [name], deed: [deed], base: [base] },
        sure(list.members[n]).sentence,
        0.9,
      )
    }),
  ]
}

/** Who does what, in the whole of a sentence. */
function memberOf(reading: Reading, statements: readonly Statement[]): { name: Slot; deed: Slot; base: Slot } | null {
  const s = statements.find(({ role }) => role === 'main')
  if (!s || s.subject.open.length > 0 || s.lemma === 'be' || !NAME.test(s.subject.text)) return null
  const { sentence, clause } = s
  const { tokens } = sentence
  if (
    /^(?:the (?:first|second|third|fourth|last|other|former|latter)|it|this|that|they|these|those|some|others?|many|most|each|both)\b/i.test(
      s.subject.text,
    )
  )
    return null
  const end = tokens.findIndex((t, i) => i > clause.verb.to && /^[;:.]$/.test(t.text))
  const span = { from: clause.verb.from, to: end < 0 ? tokens.length : end }
  const resolved = reading.coreference.resolve(sentence, span, clause)
  const deed = clean(resolved.text).replace(/[.;:,]+$/, '')
  if (resolved.open.length > 0 || deed.split(' ').length > LONGEST_DEED || deed.split(' ').length < 3) return null
  const first = sure(tokens[clause.verb.from])
  const slot = (from: number, to: number, text: string): Slot => reading.slot(sure(tokens[from]).start, sure(tokens[to - 1]).end, text)
  return {
    name: slot(clause.subject.from, clause.subject.to, s.subject.text),
    deed: slot(span.from, span.to, deed),
    base: slot(span.from, span.to, baseForm(first)),
  }
}
