import { wordsOf } from '../store/highlight'
import { hasWildcard, likeOf, plainOf } from './like'
import type { Search } from './parse'
import { TERMS, type Fragment, type Moment } from './terms'

/** The search as one SQL condition. Nothing the user typed is in the SQL: it is all in the values. */
export function compileSearch(search: Search, moment: Moment): Fragment {
  const found = compile(search, moment)
  // What was dropped comes back only for those who ask; not with a removed reading, which took its items with it.
  return { sql: `${mentionsDropped(search) ? NOT_REMOVED : NOT_DROPPED} AND ${found.sql}`, values: found.values }
}

const NOT_DROPPED = `item.status <> 'dropped'`
const NOT_REMOVED = `(item.status <> 'dropped' OR item.document_id IS NULL OR document.removed_at IS NULL)`

function compile(search: Search, moment: Moment): Fragment {
  switch (search.type) {
    case 'all':
      return { sql: 'TRUE', values: [] }
    case 'and':
    case 'or': {
      const parts = search.parts.map((part) => compile(part, moment))
      return {
        sql: `(${parts.map(({ sql }) => sql).join(search.type === 'and' ? ' AND ' : ' OR ')})`,
        values: parts.flatMap(({ values }) => values),
      }
    }
    case 'not': {
      const { sql, values } = compile(search.part, moment)
      // An item without a card is not in any state of a card, so what is NULL counts as no.
      return { sql: `NOT coalesce(${sql}, FALSE)`, values }
    }
    case 'text':
      return textFragment(search.value, search.phrase)
    case 'term':
      return TERMS[search.key](search.value, search.at, moment)
  }
}

/** Words by the index, as beginnings of words; a phrase whole; with wildcards, or without a single letter, by reading through. */
function textFragment(value: string, phrase: boolean): Fragment {
  const words = wordsOf(plainOf(value))
  const onlyLastStar = /^[^*_\\]+\*$/u.test(value)
  if ((hasWildcard(value) && !onlyLastStar) || words.length === 0) {
    const pattern = `%${likeOf(value)}%`
    return { sql: '(item.stem LIKE ? ESCAPE char(92) OR item.key LIKE ? ESCAPE char(92))', values: [pattern, pattern] }
  }
  const match = `"${words.join(' ')}"${phrase && !onlyLastStar ? '' : '*'}`
  return { sql: 'item.rowid IN (SELECT rowid FROM item_search WHERE item_search MATCH ?)', values: [match] }
}

function mentionsDropped(search: Search): boolean {
  if (search.type === 'and' || search.type === 'or') return search.parts.some(mentionsDropped)
  if (search.type === 'not') return mentionsDropped(search.part)
  return search.type === 'term' && search.key === 'is' && search.value.toLowerCase() === 'dropped'
}
