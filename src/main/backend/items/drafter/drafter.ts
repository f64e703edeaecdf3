import type { DocumentBody } from '../../../../shared/document'
import type { Fact } from '../../../../shared/fact'
import type { ItemDraft } from '../../../../shared/item'
import type { ItemOrigin } from '../../../../shared/words'
import type { LibraryIndex } from '../library-index'

/** Whoever makes drafts of a reading: the engine, or a language model on the user's machine. */
export interface Drafter {
  origin: ItemOrigin
  /** Says how far it is, and ends with what it made. Throws AppError CANCELLED. */
  draft(document: DocumentBody, options: DraftOptions): AsyncGenerator<DraftStep, Drafted>
}

export interface DraftOptions {
  /** The user's other readings, in which no wrong option may be right. */
  library?: LibraryIndex
  signal?: AbortSignal
}

/** `total` is 0 while unknown. */
export interface DraftStep {
  stage: 'facts' | 'items'
  done: number
  total: number
}

export interface Drafted {
  facts: Fact[]
  drafts: ItemDraft[]
}
