import type { Anchor } from '../../../../shared/anchor'
import type { Passage } from '../../../../shared/document'
import type { Fact } from '../../../../shared/fact'
import type { ItemContent } from '../../../../shared/item'
import type { Topic } from '../../../../shared/words'
import type { Lexicon } from '../../knowledge/lexicon'
import type { LibraryIndex } from '../library-index'

/** What the rules look at: an item, drafted or typed by hand. */
export type RuleItem = ItemContent & { topic: Topic; anchor: Anchor; id?: string }

/** What an item is held against. */
export interface RuleContext {
  /** The document's text; null for an item without a document. */
  text: string | null
  passages: readonly Passage[]
  fact?: Fact
  /** The other items of the document or batch. The array may grow between checks. */
  others: readonly { id?: string; stem: string; key: string }[]
  lexicon: Lexicon
  library?: LibraryIndex
}

/** True when the item breaks the rule. */
export type Check = (item: RuleItem, context: RuleContext) => boolean
