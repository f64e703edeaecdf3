import type { Item } from '../../shared/item'

/** An item to be rewritten as soon as Study is on the screen. */
export const rewriting = $state<{ item: Item | undefined }>({ item: undefined })
