import type { DocumentBody } from '../../../shared/document'
import type { Fact } from '../../../shared/fact'
import type { Item } from '../../../shared/item'
import { openStore, type Store } from '.'

/** A store in memory, whose clock stands at the given time and whose ids count up. */
export function memoryStore(at = new Date('2026-11-23T10:00:00Z'), file = ':memory:', options: { remembered?: number } = {}): Store {
  let last = 0
  return openStore({ file, now: () => at, newId: () => `id-${++last}`, ...options })
}

/** A reading of one paragraph, one passage a sentence. */
export function bodyOf(sentences: readonly string[], changes: Partial<DocumentBody> = {}): DocumentBody {
  const text = sentences.join(' ')
  let start = 0
  const passages = sentences.map((sentence) => {
    const passage = { start, end: start + sentence.length, block: 0 }
    start = passage.end + 1
    return passage
  })
  return {
    title: 'A reading',
    source: 'reading.txt',
    format: 'text',
    text,
    words: text.split(' ').length,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    sections: [],
    passages,
    dropped: [],
    ...changes,
  }
}

const anchorOf = (exact: string, start: number) => ({ start, end: start + exact.length, exact, prefix: '', suffix: '' })

export const factOf = (id: string, exact: string, start = 0): Fact => ({
  ...{ id, topic: 'meeting', form: 'duration', slots: { duration: [{ text: exact, start, end: start + exact.length }] } },
  ...{ anchor: anchorOf(exact, start), confidence: 0.5 },
})

export const itemOf = (id: string, changes: Partial<Item> = {}): Item => ({
  ...{ id, kind: 'qa', topic: 'meeting', documentId: null, factId: null, stem: `What is ${id}?`, key: id, accepted: [] },
  ...{ anchor: anchorOf('quote', 0), flaws: [], score: 0.5, status: 'draft', drifted: false, ...changes },
})
