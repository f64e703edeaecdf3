import { CONDITIONS, PROPERTIES, type Condition, type Property, type SearchKey } from '../../../shared/browse-words'
import { FLAGS, ITEM_KINDS, NESTED, TOPICS } from '../../../shared/words'
import { RULES } from '../../../shared/rules'
import { likeOf } from './like'
import { wrong } from './parse'

/** A condition with its values, in the order of its question marks. The SQL is put together from constants alone. */
export interface Fragment {
  sql: string
  values: (string | number)[]
}

/** What a search about time and memory is measured against. */
export interface Moment {
  now: number
  /** Start and end of the study day, in ms. */
  today: { start: number; end: number }
  /** When the study day began that lies so many days back. */
  daysAgo(days: number): number
  /** FSRS-6's last weight. */
  decay: number
}

const DAY = 86_400_000
type Term = (value: string, at: number, moment: Moment) => Fragment

/** How each key of the language is asked of SQLite; `item`, `card` and `document` are joined by search.ts. */
export const TERMS: Record<SearchKey, Term> = {
  deck: (value) => nested('card.deck_id IN (SELECT id FROM deck WHERE name LIKE ? ESCAPE char(92) OR name LIKE ? ESCAPE char(92))', value),
  tag: (value) =>
    value === 'none'
      ? { sql: 'NOT EXISTS (SELECT 1 FROM tag WHERE item_id = item.id)', values: [] }
      : nested('item.id IN (SELECT item_id FROM tag WHERE name LIKE ? ESCAPE char(92) OR name LIKE ? ESCAPE char(92))', value),
  is: (value, at, moment) => CONDITION[oneOf(CONDITIONS, value, at, 'condition')](moment),
  topic: (value, at) => ({ sql: 'item.topic = ?', values: [oneOf(TOPICS, value, at, 'topic')] }),
  kind: (value, at) => ({ sql: 'item.kind = ?', values: [oneOf(ITEM_KINDS, value, at, 'kind')] }),
  doc: (value) => ({
    sql: 'item.document_id IN (SELECT id FROM document WHERE title LIKE ? ESCAPE char(92))',
    values: [`%${likeOf(value)}%`],
  }),
  flag: (value, at) => {
    const flag = /^[0-7]$/u.test(value) ? Number(value) : FLAGS.indexOf(oneOf(FLAGS, value, at, 'flag'))
    return flag === 0 ? { sql: 'coalesce(card.flag, 0) = 0', values: [] } : { sql: 'card.flag = ?', values: [flag] }
  },
  flaw: (value, at) => {
    const rule = RULES.find(({ id }) => id === value)
    if (!rule) throw wrong(at, `There is no rule ${value}.`, `Rules are numbered 1 to ${RULES.length}.`)
    return { sql: `(item.flaws <> '[]' AND EXISTS (SELECT 1 FROM json_each(item.flaws) WHERE value = ?))`, values: [rule.id] }
  },
  prop: property,
  rated: (value, at, { daysAgo }) => {
    const [, days = '', rating] = /^(\d{1,5})(?::([1-4]))?$/u.exec(value) ?? []
    if (!days) throw wrong(at, `“rated:${value}” cannot be read.`, 'Write rated:3 for three days, or rated:3:1 for Again only (1 to 4).')
    const since = daysAgo(Number(days) - 1)
    return rating
      ? { sql: 'card.id IN (SELECT card_id FROM review WHERE at >= ? AND rating = ?)', values: [since, Number(rating)] }
      : { sql: 'card.id IN (SELECT card_id FROM review WHERE at >= ?)', values: [since] }
  },
  added: (value, at, { daysAgo }) => ({ sql: 'item.created_at >= ?', values: [daysAgo(days(value, at) - 1)] }),
  edited: (value, at, { daysAgo }) => ({
    sql: '(item.changed_at >= ? AND item.changed_at > item.created_at)',
    values: [daysAgo(days(value, at) - 1)],
  }),
}

const plain = (sql: string) => (): Fragment => ({ sql, values: [] })

const CONDITION: Record<Condition, (moment: Moment) => Fragment> = {
  new: plain('card.state = 0'),
  learn: plain('card.state IN (1, 3)'),
  review: plain('card.state = 2'),
  // What the line of today would take, limits aside: steps whose time has come, reviews of the whole study day.
  due: ({ now, today }) => ({
    sql: '(card.suspended = 0 AND card.buried_until <= ? AND ((card.state IN (1, 3) AND card.due <= ?) OR (card.state = 2 AND card.due < ?)))',
    values: [now, now, today.end],
  }),
  active: plain(`item.status = 'active'`),
  suspended: plain(`item.status = 'suspended'`),
  buried: ({ now }) => ({ sql: 'card.buried_until > ?', values: [now] }),
  leech: plain('card.leech = 1'),
  flagged: plain('card.flag > 0'),
  draft: plain(`item.status = 'draft'`),
  dropped: plain(`item.status = 'dropped'`),
  drifted: plain('item.drifted = 1'),
  own: plain(`item.origin = 'own'`),
}

const COMPARED = { '=': '=', '!=': '<>', '<': '<', '>': '>', '<=': '<=', '>=': '>=' } as const

function property(value: string, at: number, { today, now, decay }: Moment): Fragment {
  const [, name = '', sign = '', figure = ''] = /^([a-z]+)(<=|>=|!=|=|<|>)(-?\d+(?:\.\d+)?)$/u.exec(value) ?? []
  if (!sign) throw wrong(at, `“prop:${value}” cannot be read.`, 'Write a name, a sign and a number: prop:lapses>4.')
  const { sql, values } = FIGURES(oneOf(PROPERTIES, name, at, 'figure'), { today, now, decay })
  return { sql: `(card.reps > 0 AND ${sql} ${COMPARED[sign as keyof typeof COMPARED]} ?)`, values: [...values, Number(figure)] }
}

/** The figure as SQL. Recall by FSRS-6's forgetting curve R = (1 + factor · t / S) ^ −decay, with t in whole study days, as in study. */
function FIGURES(name: Property, { today, decay }: Pick<Moment, 'today' | 'now' | 'decay'>): Fragment {
  switch (name) {
    case 'stability':
      return { sql: 'card.stability', values: [] }
    case 'difficulty':
      return { sql: 'card.difficulty', values: [] }
    case 'reps':
      return { sql: 'card.reps', values: [] }
    case 'lapses':
      return { sql: 'card.lapses', values: [] }
    case 'ivl':
      return { sql: 'card.scheduled_days', values: [] }
    case 'due':
      return { sql: 'CAST(floor((card.due - ?) / ?) AS INTEGER)', values: [today.start, DAY + 0.0] }
    case 'r':
      return {
        sql: 'pow(1 + ? * max(0, ceil((? - card.last_review) / 86400000.0)) / card.stability, ?)',
        values: [0.9 ** (-1 / decay) - 1, today.start, -decay],
      }
  }
}

/** The name itself, and whatever lies below it. */
function nested(sql: string, value: string): Fragment {
  const pattern = likeOf(value)
  return { sql, values: [pattern, `${pattern}${NESTED}%`] }
}

function oneOf<const T extends string>(known: readonly T[], value: string, at: number, what: string): T {
  const found = known.find((candidate) => candidate === value.toLowerCase())
  if (found === undefined) throw wrong(at, `There is no ${what} “${value}”.`, `It can be ${known.join(', ')}.`)
  return found
}

function days(value: string, at: number): number {
  if (!/^\d{1,5}$/u.test(value)) throw wrong(at, `“${value}” is no number of days.`, 'Write a whole number, such as 7.')
  return Number(value)
}
