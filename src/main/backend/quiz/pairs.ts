import { capital } from '../../../shared/capital'
import type { Anchor } from '../../../shared/anchor'
import type { Fact } from '../../../shared/fact'
import type { Pair } from '../../../shared/item'
import { RELATIONS, type Relation } from '../../../shared/question-kinds'
import type { Store } from '../store'
import { plain, within } from './wording'

/** Two things that belong together by a reading, such as a meeting and its date. */
export interface StatedPair extends Pair {
  relation: Exclude<Relation, 'timeline'>
  factId: string
  documentId: string
  documentTitle: string
  anchor: Anchor
  /** First day of what happened, ISO 8601 cut to its precision; with a date only. */
  date?: string
}

/**
 * What goes with what by the facts behind these documents and facts, each pair once. Of two pairs which give one thing on the left different partners
 * neither is taken: "Nixon and Brezhnev in Moscow" was twice.
 */
export function statedPairs(store: Store, scope: { documentIds: ReadonlySet<string>; factIds: ReadonlySet<string> }): StatedPair[] {
  const rows = store
    .prepare<[string], Row>(
      `SELECT fact.id AS factId, fact.form, fact.slots, fact.anchor, fact.document_id AS documentId, document.title AS documentTitle
       FROM fact JOIN document ON document.id = fact.document_id
       WHERE fact.document_id IN (SELECT value FROM json_each(?)) AND document.removed_at IS NULL AND fact.form IN ('pair', 'date', 'place', 'author', 'key-author', 'quotation', 'words', 'meaning')
       ORDER BY fact.id`,
    )
    .all(JSON.stringify([...scope.documentIds]))
  const pairs = rows
    // What the course states as pairs has no items of its own; of a reading only what was kept is asked.
    .filter(({ form, factId }) => form === 'pair' || scope.factIds.has(factId))
    .flatMap(({ form, slots, anchor, ...row }) => {
      const found = pairIn(form, JSON.parse(slots) as Fact['slots'])
      return found ? [{ ...row, ...found, anchor: JSON.parse(anchor) as Anchor }] : []
    })
  return unambiguous(pairs)
}

interface Row {
  factId: string
  form: string
  slots: string
  anchor: string
  documentId: string
  documentTitle: string
}

type Found = Pick<StatedPair, 'relation' | 'left' | 'right' | 'date'>

/** The pair which a fact states, by its form; undefined where it states none that can stand without its sentence. */
function pairIn(form: string, slots: Fact['slots']): Found | undefined {
  const slot = (name: string) => slots[name]?.[0]
  const words = (name: string) => slot(name)?.entity ?? slot(name)?.text ?? ''
  const pair = (relation: StatedPair['relation'], left: string, right: string, date?: string): Found | undefined =>
    standsAlone(left) && right !== '' && !within(right, left)
      ? { relation, left: capital(left), right, ...(date !== undefined && { date }) }
      : undefined
  switch (form) {
    case 'pair': {
      const relation = RELATIONS.find((one) => one === slot('relation')?.text)
      return relation === undefined || relation === 'timeline'
        ? undefined
        : pair(relation, words('left'), words('right'), slot('right')?.date?.value)
    }
    case 'date':
      return /\d/.test(words('event'))
        ? undefined
        : pair('meeting-date', words('event'), slot('date')?.text ?? '', slot('date')?.date?.value)
    case 'place':
      return pair('meeting-place', words('event'), words('place'))
    case 'author':
      return pair('framework-author', words('term').replace(/^[“"]|[”"]$/g, ''), words('author'))
    case 'key-author':
      return pair('framework-author', words('school'), words('author'))
    case 'quotation':
    case 'words':
      return /^\p{Lu}/u.test(words('speaker')) && slots['human'] !== undefined
        ? pair('person-statement', words('speaker'), `“${slot('said')?.text ?? ''}”`)
        : undefined
    case 'meaning':
      return pair('term-meaning', words('term').replace(/^[“"]|[”"]$/g, ''), words('meaning'))
    default:
      return undefined
  }
}

/** A name says by itself what it means; "the meeting" and "they" do not. */
const standsAlone = (left: string) =>
  left !== '' && left.length <= 120 && !/^(?:it|they|he|she|this|that|these|the (?:meeting|summit|session|talks?))$/i.test(left)

function unambiguous(pairs: readonly StatedPair[]): StatedPair[] {
  const partners = new Map<string, Set<string>>()
  const keyOf = ({ relation, left }: StatedPair) => `${relation} ${plain(left)}`
  // One person said many things; which of them is meant is told by the other pairs of the set.
  for (const pair of pairs) partners.set(keyOf(pair), (partners.get(keyOf(pair)) ?? new Set()).add(plain(pair.right)))
  const seen = new Set<string>()
  return pairs.filter((pair) => {
    const whole = `${keyOf(pair)} ${plain(pair.right)}`
    if (seen.has(whole)) return false
    seen.add(whole)
    return pair.relation === 'person-statement' || partners.get(keyOf(pair))?.size === 1
  })
}
