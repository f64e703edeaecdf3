import type { Item } from '../../../shared/item'
import type { OutlinePoint } from '../../../shared/quiz'
import { askedIn } from '../../../shared/setting'
import type { Store } from '../store'
import { rootsOf } from './wording'

/** How much a sentence must say of a point, in bits (one rare word, or two that are not), and of all that the point's words would tell. */
const ENOUGH = 4
const ENOUGH_OF_IT = 0.3

/**
 * Model outlines for essays: each point of the rubric with the sentence that says most of it, from the item's own reading or from one whose title the question names.
 * No sentence stands for two points. A point for which none is found stands by itself.
 */
export function createOutlines(store: Store): (item: Item) => OutlinePoint[] {
  const titles = store
    .prepare<[], { id: string; title: string }>('SELECT id, title FROM document WHERE removed_at IS NULL')
    .all()
    .map((row) => ({ ...row, roots: rootsOf(row.title) }))
  const read = new Map<string, Sentence[]>()
  const sentencesOf = (id: string, title: string) => {
    const known = read.get(id) ?? readSentences(store, id, title)
    read.set(id, known)
    return known
  }

  return ({ rubric = [], documentId, stem }) => {
    const asked = rootsOf(askedIn(stem))
    const sentences = titles
      .filter(({ id, roots }) => id === documentId || (roots.size > 0 && [...roots].every((root) => asked.has(root) || /^\d+$/.test(root))))
      .flatMap(({ id, title }) => sentencesOf(id, title))
    const weight = weights(sentences)
    const taken = new Set<Sentence>()
    return rubric.map((point): OutlinePoint => {
      // What the question says already tells no sentence from another.
      const wanted = [...rootsOf(point)].filter((root) => !asked.has(root))
      const scored = sentences.map((sentence) => ({
        sentence,
        score: wanted.reduce((sum, root) => sum + (sentence.roots.has(root) ? weight(root) : 0), 0),
      }))
      const best = scored.filter(({ sentence }) => !taken.has(sentence)).toSorted((a, b) => b.score - a.score)[0]
      const most = wanted.reduce((sum, root) => sum + weight(root), 0)
      if (!best || best.score < ENOUGH || best.score < ENOUGH_OF_IT * most) return { point, source: null }
      taken.add(best.sentence)
      const { documentId: from, title, exact, start } = best.sentence
      return { point, source: { documentId: from, title, exact, start } }
    })
  }
}

interface Sentence {
  documentId: string
  title: string
  exact: string
  start: number
  roots: ReadonlySet<string>
}

/** Without headings, which say nothing, and the list of sources, whose titles hold the words of everything. */
function readSentences(store: Store, documentId: string, title: string): Sentence[] {
  const rows = store
    .prepare<[string], { exact: string; start: number }>('SELECT text AS exact, start FROM passage WHERE document_id = ? ORDER BY ordinal')
    .all(documentId)
  const sources = rows.findIndex(({ exact }) => /^(?:sources|notes|references|bibliography)$/i.test(exact.trim()))
  return rows
    .slice(0, sources < 0 ? undefined : sources)
    .filter(({ exact }) => /[.!?”"’)]\s*$/.test(exact))
    .map((row) => ({ ...row, documentId, title, roots: rootsOf(row.exact) }))
}

/** Bits that a word tells: the rarer among the sentences, the more (inverse document frequency). */
function weights(sentences: readonly Sentence[]): (root: string) => number {
  const counts = new Map<string, number>()
  for (const { roots } of sentences) for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1)
  return (root) => Math.log2(sentences.length / (counts.get(root) ?? 1))
}
