import type { Block, DocumentView, Note } from '../../shared/document'
import { endOfReading, withAddresses } from './sources'

/** A run of text with the same items on it, up to the numbers of sources that follow it. */
export interface Piece {
  text: string
  /** Set for an address in a list of sources, which can be opened. */
  address?: string
  /** Ids of the items whose anchor covers it; empty for plain text. */
  items: readonly string[]
  /** The most settled status among them. */
  status: 'active' | 'draft' | 'suspended' | undefined
  /** Those that stand right behind it. */
  notes?: readonly Note[]
}

/** One sentence; `start` is its offset in the document's text. `after` is what stands between it and the next. */
export interface Sentence {
  start: number
  end: number
  pieces: Piece[]
  after: string
}

export interface ReaderBlock {
  kind: Block['kind']
  level: number
  start: number
  end: number
  sentences: Sentence[]
}

/** What stands on the page one below the other: single blocks, and list items gathered into their list. */
export type Part =
  { kind: 'block'; block: ReaderBlock } | { kind: 'list'; ordered: boolean; start: number; end: number; items: ReaderBlock[] }

type Mark = DocumentView['marks'][number]

type Laid = Pick<DocumentView, 'text' | 'blocks' | 'sections' | 'passages' | 'marks'>

/** Lays a document out for reading. Marks may overlap and may cross sentences; drifted ones have no place and are left out. */
export function layOut({ text, blocks, sections, passages, marks }: Laid): Part[] {
  const sources = endOfReading({ text, sections })
  const placed = marks.filter((mark) => !mark.drifted && mark.end > mark.start).toSorted((a, b) => a.start - b.start)
  const parts: Part[] = []
  let passage = 0
  let nextMark = 0
  let open: Mark[] = []
  blocks.forEach((block, index) => {
    const spans: { start: number; end: number }[] = []
    for (let next = passages[passage]; next && next.block <= index; next = passages[++passage]) if (next.block === index) spans.push(next)
    open = open.filter((mark) => mark.end > block.start)
    for (let mark = placed[nextMark]; mark && mark.start < block.end; mark = placed[++nextMark]) open.push(mark)
    const laid: ReaderBlock = {
      kind: block.kind,
      level: block.level ?? 1,
      start: block.start,
      end: block.end,
      sentences: sentencesOf(text, block, spans, open),
    }
    if (block.start >= sources) for (const sentence of laid.sentences) sentence.pieces = sentence.pieces.flatMap(cutAddresses)
    const last = parts.at(-1)
    const ordered = block.ordered ?? false
    if (block.kind !== 'list-item') parts.push({ kind: 'block', block: laid })
    else if (last?.kind === 'list' && last.ordered === ordered) {
      last.items.push(laid)
      last.end = block.end
    } else parts.push({ kind: 'list', ordered, start: block.start, end: block.end, items: [laid] })
  })
  return parts
}

/** A block without passages counts as one sentence, so that nothing of the text is ever lost. */
function sentencesOf(text: string, block: Block, spans: readonly { start: number; end: number }[], marks: readonly Mark[]): Sentence[] {
  const given = spans.length > 0 ? spans : [block]
  return given.map((span, index) => {
    const start = index === 0 ? block.start : span.start
    const next = given[index + 1]?.start ?? block.end
    return { start, end: span.end, pieces: piecesOf(text, start, span.end, marks, block.notes ?? []), after: text.slice(span.end, next) }
  })
}

const cutAddresses = (piece: Piece): Piece[] => withAddresses(piece.text).map((stretch) => ({ ...piece, ...stretch }))

function piecesOf(text: string, start: number, end: number, marks: readonly Mark[], notes: readonly Note[]): Piece[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start)
  const numbers = notes.filter(({ at }) => at > start && at <= end)
  if (inside.length === 0 && numbers.length === 0) return [{ text: text.slice(start, end), items: [], status: undefined }]
  const edges = inside.flatMap((mark) => [Math.max(start, mark.start), Math.min(end, mark.end)])
  const cuts = [...new Set([start, end, ...edges, ...numbers.map(({ at }) => at)])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end
    const covering = inside.filter((mark) => mark.start < to && mark.end > from)
    const behind = numbers.filter(({ at }) => at === to)
    return {
      ...(behind.length > 0 && { notes: behind }),
      text: text.slice(from, to),
      items: [...new Set(covering.map(({ itemId }) => itemId))],
      status: SETTLED.find((status) => covering.some((mark) => mark.status === status)),
    }
  })
}

const SETTLED = ['active', 'draft', 'suspended'] as const
