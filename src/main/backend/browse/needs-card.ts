import type { Condition } from '../../../shared/browse-words'
import type { Search } from './parse'

/** True where only items with a card can be found, so that the search may begin at the cards. */
export function needsCard(search: Search): boolean {
  switch (search.type) {
    case 'and':
      return search.parts.some(needsCard)
    case 'or':
      return search.parts.every(needsCard)
    case 'term':
      return OF_CARDS.has(search.key) || (search.key === 'is' && CONDITIONS_OF_CARDS.has(search.value.toLowerCase()))
    case 'all':
    case 'not':
    case 'text':
      return false
  }
}

const OF_CARDS: ReadonlySet<string> = new Set(['deck', 'prop', 'rated'])
const CONDITIONS_OF_CARDS: ReadonlySet<string> = new Set<Condition>(['new', 'learn', 'review', 'due', 'buried', 'leech', 'flagged'])
