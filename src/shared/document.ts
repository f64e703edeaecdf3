import { z } from 'zod'
import { Span } from './anchor'

export const BLOCK_KINDS = ['heading', 'paragraph', 'list-item', 'quotation'] as const

/** A number that stands in the text at `at` and leads to the source listed at `source`. */
export const Note = z.object({ at: z.int().nonnegative(), number: z.int().positive(), source: Span })
export type Note = z.infer<typeof Note>

/** A block of a document; a sentence never crosses one. `level` is the depth of a heading (1-6) or of a list item. */
export const Block = Span.extend({
  kind: z.enum(BLOCK_KINDS),
  level: z.int().optional(),
  ordered: z.boolean().optional(),
  notes: z.array(Note).optional(),
})
export type Block = z.infer<typeof Block>

/** A heading and what stands under it. `end` is where the next heading of the same or a higher level begins. */
export const Section = Span.extend({ title: z.string(), level: z.int() })
export type Section = z.infer<typeof Section>

/** One sentence. `block` is an index into the document's blocks. */
export const Passage = Span.extend({ block: z.int().nonnegative() })
export type Passage = z.infer<typeof Passage>

/** What a reader of files left out of the text, kept so that nothing is lost silently. */
export const Dropped = z.object({
  reason: z.enum(['page-number', 'running-head', 'footnote', 'share-button', 'comment-form', 'pull-quote', 'tag-soup', 'markup']),
  text: z.string(),
})
export type Dropped = z.infer<typeof Dropped>

export const DOCUMENT_FORMATS = ['text', 'markdown', 'paste', 'course'] as const

/** A reading as the library's readers deliver it; all offsets stand on `text`. */
export const DocumentBody = z.object({
  title: z.string(),
  author: z.string().optional(),
  published: z.string().optional(),
  /** File name or address the reading came from; empty for pasted text. */
  source: z.string(),
  format: z.enum(DOCUMENT_FORMATS),
  text: z.string(),
  words: z.int(),
  blocks: z.array(Block),
  sections: z.array(Section),
  passages: z.array(Passage),
  dropped: z.array(Dropped),
})
export type DocumentBody = z.infer<typeof DocumentBody>

export const DocumentSummary = DocumentBody.pick({
  title: true,
  author: true,
  published: true,
  source: true,
  format: true,
  words: true,
}).extend({
  id: z.string(),
  addedAt: z.date(),
  openedAt: z.date().nullable(),
  /** Remembered place: an offset into the text. */
  place: z.int(),
  /** 0..1, share of the text before the place. */
  read: z.number(),
  drafts: z.int(),
  active: z.int(),
  suspended: z.int(),
  /** Items whose quote could not be found again after the file changed. */
  drifted: z.int(),
})
export type DocumentSummary = z.infer<typeof DocumentSummary>

/** A reading opened in the reader. `marks` are the anchors of its kept and drafted items. */
export const DocumentView = z.object({
  summary: DocumentSummary,
  text: z.string(),
  blocks: z.array(Block),
  sections: z.array(Section),
  passages: z.array(Passage),
  dropped: z.array(Dropped),
  marks: z.array(Span.extend({ itemId: z.string(), status: z.enum(['draft', 'active', 'suspended']), drifted: z.boolean() })),
})
export type DocumentView = z.infer<typeof DocumentView>

export const SearchHit = z.object({
  kind: z.enum(['passage', 'item']),
  documentId: z.string().nullable(),
  documentTitle: z.string(),
  itemId: z.string().optional(),
  /** Offset of the passage, or of the item's anchor, in the document's text. */
  start: z.int(),
  /** Plain text; matches stand between U+0002 and U+0003. */
  snippet: z.string(),
})
export type SearchHit = z.infer<typeof SearchHit>
