import type { Item } from '../../shared/item'

/** For tests: a question on Hamburg. */
export const itemOf = (id: string, over: Partial<Item> = {}): Item => ({
  id,
  kind: 'qa',
  topic: 'meeting',
  stem: `Question ${id}?`,
  key: 'Hamburg',
  accepted: [],
  documentId: 'd1',
  factId: null,
  anchor: { start: 0, end: 4, exact: 'They', prefix: '', suffix: '' },
  flaws: [],
  score: 1,
  status: 'active',
  drifted: false,
  ...over,
})
