import type { ItemContent } from '../../../../shared/item'
import type { Similar } from '../../../../shared/own-contract'
import { askedIn } from '../../../../shared/setting'
import type { ItemStatus } from '../../../../shared/words'
import type { Store } from '../../store'
import { itemOf, type ItemRow } from '../../store/items'
import { contentWords, wordsOf, type Word } from '../rules/words'

/** Rows looked at for each way of asking the index. */
const CANDIDATES = 40
/** Words of a question that are asked for; more would make no better choice. */
const MOST_WORDS = 6
const FEWEST_WORDS = 2
/** Share of all words of two questions that both have, from which they are shown as alike; with the same answer less will do. */
const ALIKE = 0.6
const ALIKE_WITH_SAME_ANSWER = 0.4
const SHOWN = 5

export interface Candidate {
  id: string
  stem: string
  key: string
  answer: string
  status: ItemStatus
  reading: string | null
}

/** Items whose words are nearly those of the question, found through the index of words: what the rules and the list of duplicates look at. */
export function candidatesLike(store: Store, { stem, key }: Pick<ItemContent, 'stem' | 'key'>): Candidate[] {
  const words = unique(contentWords(askedIn(stem)))
  if (words.length < FEWEST_WORDS) return []
  const found = new Map<string, Candidate>()
  const look = (match: string) => {
    for (const candidate of rowsMatching(store, match)) found.set(candidate.id, candidate)
  }
  const terms = [...words]
    .sort((a, b) => b.plain.length - a.plain.length)
    .slice(0, MOST_WORDS)
    .map(termOf)
  look(`stem : (${terms.join(' AND ')})`)
  // Where an item holds all the words, those that lack one of them are further off.
  if (terms.length >= 3 && found.size === 0)
    for (const left of terms.keys()) look(`stem : (${terms.filter((_, at) => at !== left).join(' AND ')})`)
  const answer = unique(contentWords(key)).slice(0, MOST_WORDS).map(termOf)
  for (const pair of pairsOf(answer.length > 0 ? terms.slice(0, 3) : []))
    look(`key : (${answer.join(' AND ')}) AND stem : (${pair.join(' AND ')})`)
  return [...found.values()]
}

/** The candidates that ask the same or nearly the same, the nearest first. */
export function similarAmong(candidates: readonly Candidate[], { stem, key }: Pick<ItemContent, 'stem' | 'key'>): Similar[] {
  const asked = stemsOf(askedIn(stem))
  const answer = stemsOf(key)
  return candidates
    .map((candidate) => {
      const likeness = shareOf(asked, stemsOf(askedIn(candidate.stem)))
      const sameAnswer = answer.size > 0 && shareOf(answer, stemsOf(candidate.key)) === 1
      return { candidate, likeness, sameAnswer }
    })
    .filter(({ likeness, sameAnswer }) => likeness >= (sameAnswer ? ALIKE_WITH_SAME_ANSWER : ALIKE))
    .sort((a, b) => Number(b.sameAnswer) - Number(a.sameAnswer) || b.likeness - a.likeness || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ candidate: { id, stem: question, answer: shown, status, reading }, likeness, sameAnswer }) => ({
      ...{ id, stem: question, answer: shown, status, reading },
      same: likeness === 1 && sameAnswer,
    }))
}

const pairsOf = (terms: readonly string[]) => terms.flatMap((one, at) => terms.slice(at + 1).map((other) => [one, other]))

function rowsMatching(store: Store, match: string): Candidate[] {
  return store
    .prepare<[string, number], ItemRow & { reading: string | null }>(
      `SELECT item.*, document.title AS reading
       FROM item_search JOIN item ON item.rowid = item_search.rowid LEFT JOIN document ON document.id = item.document_id
       WHERE item_search MATCH ? AND item.status <> 'dropped' AND document.removed_at IS NULL LIMIT ?`,
    )
    .all(match, CANDIDATES)
    .map((row) => {
      const { id, stem, key, status, pairs, sequence } = itemOf(row)
      const answer = key || pairs?.map(({ left, right }) => `${left} – ${right}`).join('; ') || sequence?.join(' → ') || ''
      return { id, stem, key, answer, status, reading: row.reading }
    })
}

/**
 * As the index spells it: names and numbers as they are, other words in any of their forms. (Asking for a beginning would be shorter, but then the index first
 * gathers every row that has it.)
 */
function termOf({ text, stem }: Word): string {
  const spelled = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  if (/^\p{Lu}|^\d/u.test(text)) return quoted(spelled)
  const forms = ['', 's', 'es', 'e', 'ed', 'd', 'ing'].map((ending) => stem + ending)
  const of = stem.endsWith('y') ? ['ies', 'ied'].map((ending) => stem.slice(0, -1) + ending) : []
  return `(${[...new Set([spelled, ...forms, ...of])].map(quoted).join(' OR ')})`
}

const quoted = (word: string) => `"${word.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}"`

const unique = (words: readonly Word[]): Word[] => [...new Map(words.map((word) => [word.stem, word])).values()]

const stemsOf = (text: string): ReadonlySet<string> => {
  const telling = contentWords(text).map(({ stem }) => stem)
  return new Set(telling.length > 0 ? telling : wordsOf(text).map(({ stem }) => stem))
}

const shareOf = (one: ReadonlySet<string>, two: ReadonlySet<string>): number => {
  const common = [...one].filter((word) => two.has(word)).length
  return common / Math.max(1, one.size + two.size - common)
}
