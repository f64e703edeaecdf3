import type { SearchHit } from '../../../shared/document'
import type { Store } from '.'
import { askedIn } from '../../../shared/setting'
import { highlight, matcherOf, relevance, wordsOf, type Matcher } from './highlight'

/** Matches that are looked at; where more rows hold the words, they are too common for an order to mean much. */
const CANDIDATES = 400

interface Row extends Omit<Candidate, 'text'> {
  stem: string
  key: string
}

interface Candidate extends Omit<SearchHit, 'snippet' | 'itemId'> {
  itemId: string | null
  text: string
}

/** Passages and items that hold every word, the last word also when it is only begun; best first, items and passages in turn. */
export function search(store: Store, query: string, limit: number): SearchHit[] {
  const match = matchOf(query)
  if (match === null) return []
  const matcher = matcherOf(query)
  const passages = store
    .prepare<[string, number], Candidate>(
      `SELECT 'passage' AS kind, document.id AS documentId, document.title AS documentTitle, NULL AS itemId, passage.start, passage.text
       FROM passage_search JOIN passage ON passage.id = passage_search.rowid JOIN document ON document.id = passage.document_id
       WHERE passage_search MATCH ? AND document.removed_at IS NULL LIMIT ?`,
    )
    .all(match, CANDIDATES)
  const items = store
    .prepare<[string, number], Row>(
      `SELECT 'item' AS kind, document_id AS documentId, coalesce(document.title, '') AS documentTitle, item.id AS itemId, anchor_start AS start,
         item.stem, item.key
       FROM item_search JOIN item ON item.rowid = item_search.rowid LEFT JOIN document ON document.id = item.document_id
       WHERE item_search MATCH ? AND item.status <> 'dropped' LIMIT ?`,
    )
    .all(match, CANDIDATES)
    .map(({ stem, key, ...row }): Candidate => ({ ...row, text: `${askedIn(stem)} — ${key}` }))
    // Words of its setting alone are those of sentences that are found themselves.
    .filter(({ text }) => relevance(text, matcher) > 0)
  return inTurn(best(items, matcher, limit), best(passages, matcher, limit))
    .slice(0, limit)
    .map(({ itemId, text, ...hit }) => ({ ...hit, snippet: highlight(text, matcher), ...(itemId !== null && { itemId }) }))
}

/** What was typed as an FTS5 expression: each word quoted, so that nothing in it is an operator. Null without a word. */
export function matchOf(query: string): string | null {
  const words = wordsOf(query)
  return words.length === 0 ? null : words.map((word, index) => `"${word}"${index === words.length - 1 ? '*' : ''}`).join(' ')
}

/** Sentences of all readings that hold, for each beginning, a word that begins so. */
export function sentencesBeginning(store: Store, beginnings: readonly string[]): string[] {
  const match = beginnings.flatMap((beginning) => {
    const words = wordsOf(beginning)
    return words.length === 0 ? [] : [`"${words.join(' ')}"*`]
  })
  if (match.length === 0) return []
  return store
    .prepare<[string, number], { text: string }>(
      `SELECT passage.text FROM passage_search JOIN passage ON passage.id = passage_search.rowid JOIN document ON document.id = passage.document_id
       WHERE passage_search MATCH ? AND document.removed_at IS NULL LIMIT ?`,
    )
    .all(match.join(' '), CANDIDATES)
    .map(({ text }) => text)
}

const best = (candidates: readonly Candidate[], matcher: Matcher, limit: number) =>
  candidates
    .map((candidate) => ({ candidate, score: relevance(candidate.text, matcher) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ candidate }) => candidate)

/** How well an item and a passage match cannot be compared, so their best take turns. */
function inTurn<T>(first: readonly T[], second: readonly T[]): T[] {
  const turns = Array.from({ length: Math.max(first.length, second.length) }, (_, index) => [first[index], second[index]])
  return turns.flat().filter((hit) => hit !== undefined)
}
