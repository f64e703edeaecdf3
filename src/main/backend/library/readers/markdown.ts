import type { List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Dropped } from '../../../../shared/document'
import { mendBlocks } from '../mending/blocks'
import { record } from '../mending/set-aside'
import { judgeWebFurniture } from '../mending/web-furniture'
import type { RawBlock, RawDocument } from '../raw-document'
import { takeByline } from '../structure/byline'
import { separateParagraphs } from './pasted-markdown'
import { outlined } from '../structure/outline'
import { readFrontMatter } from './front-matter'
import { isTangled } from './markdown-guard'
import { readPlainText } from './plain-text'

/** Reads Markdown (CommonMark with GitHub's tables and footnotes). Links become their words, footnotes and front matter are set apart. */
export function readMarkdown(text: string): RawDocument {
  const { frontMatter, rest, dropped } = readFrontMatter(text.replaceAll('\f', '\n\n').replace(/\n{3,}/g, '\n\n'))
  if (isTangled(rest)) {
    const plain = readPlainText(rest)
    return { ...plain, ...frontMatter, dropped: [...dropped, ...plain.dropped] }
  }
  const tree = fromMarkdown(rest, GITHUB)
  const blocks: RawBlock[] = []
  for (const node of tree.children) addBlock(node, { blocks, dropped, kind: 'paragraph', depth: 0 })
  const { byline, rest: kept } = takeBylineOf(withoutWebFurniture(blocks, dropped), dropped)
  return { ...byline, ...frontMatter, blocks: mendBlocks(kept, dropped), dropped }
}

/** Reads pasted Markdown, where a single line end between long lines ends a paragraph, as it does in what chat programs give out. */
export function readPastedMarkdown(text: string): RawDocument {
  return readMarkdown(separateParagraphs(text))
}

function withoutWebFurniture(blocks: readonly RawBlock[], dropped: Dropped[]): RawBlock[] {
  const texts = blocks.map(({ text }) => text)
  const verdicts = judgeWebFurniture(texts)
  record(texts, verdicts, dropped)
  return blocks.filter((_, index) => !verdicts.has(index))
}

function takeBylineOf(blocks: readonly RawBlock[], dropped: Dropped[]) {
  const { byline, rest } = takeByline(
    blocks.map(({ kind, text }) => (kind === 'list-item' ? `- ${text}` : text)),
    dropped,
  )
  return { byline, rest: blocks.filter((_, index) => rest[index] !== '') }
}

/** GitHub's autolinks are left out: they double the time and change no words. */
const GITHUB = {
  extensions: [gfmTable(), gfmFootnote(), gfmStrikethrough()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()],
}

interface Walk {
  blocks: RawBlock[]
  dropped: Dropped[]
  /** What a paragraph is here: in a block quote, a quotation. */
  kind: 'paragraph' | 'quotation'
  /** Depth of lists around. */
  depth: number
}

function addBlock(node: RootContent, walk: Walk): void {
  const { blocks, dropped, kind } = walk
  switch (node.type) {
    case 'heading':
      blocks.push(
        kind === 'quotation' ? { kind, text: words(node.children) } : { kind: 'heading', level: node.depth, text: words(node.children) },
      )
      return
    case 'paragraph':
      if (isOutlined(node)) addOutline(node, walk)
      else if (node.children.every((child) => child.type === 'image')) dropped.push({ reason: 'markup', text: words(node.children) })
      else if (kind === 'paragraph' && isBoldHeading(node)) blocks.push({ kind: 'heading', level: 3, text: words(node.children) })
      else if (kind === 'paragraph' && isGlossary(node)) blocks.push(...linesOf(node).map(itemOf))
      else if (kind === 'paragraph' && isSeries(node)) blocks.push(...linesOf(node).map((line) => itemOf(line.replace(LETTERED, ''))))
      else if (kind === 'paragraph' && isHeadedGlossary(node)) {
        const [head = '', ...lines] = linesOf(node)
        blocks.push({ kind: 'heading', level: 3, text: head }, ...lines.map(itemOf))
      } else blocks.push({ kind, text: words(node.children) })
      return
    case 'blockquote':
      for (const child of node.children) addBlock(child, { ...walk, kind: 'quotation' })
      return
    case 'list':
      for (const item of node.children) addItem(item, node, { ...walk, depth: walk.depth + 1 })
      return
    case 'table':
      blocks.push(...rowsOf(node))
      return
    case 'code':
      blocks.push({ kind, text: node.value })
      return
    case 'html':
      addHtml(node.value, walk)
      return
    case 'footnoteDefinition':
      dropped.push({ reason: 'footnote', text: node.children.map(textOf).join(' ') })
      return
    default:
  }
}

/** "Ripeness: …", "Spoilers: …", a line each: a list typed without its bullets. */
const isGlossary = (node: Paragraph): boolean => {
  const lines = linesOf(node)
  return lines.length > 1 && lines.every((line) => /^\p{Lu}[^:.!?]{1,60}: \S/u.test(line))
}

/** "1995 → indefinite extension", "a) security: …", a line each: a chronology or a list typed without its bullets. */
const isSeries = (node: Paragraph): boolean => {
  if (!node.children.some((child) => child.type === 'text' && child.value.includes('\n'))) return false
  const lines = linesOf(node)
  return lines.length > 1 && [DATED, LETTERED].some((pattern) => lines.every((line) => pattern.test(line)))
}

const DATED = /^(?:\d{1,2} )?(?:\p{Lu}\p{Ll}{2,8}\.? )?(?:1[4-9]|20)\d\d\s*(?:→|->|[:–—-]) ?\S/u
const LETTERED = /^\(?[a-h]\)\s+(?=\S)/

/** "**Option A – Ultimatum**", and "Pros: …", "Cons: …" in the lines below it. */
function isHeadedGlossary(node: Paragraph): boolean {
  const [first, second] = node.children
  if (first?.type !== 'strong' || second?.type !== 'text' || !/^:? *\n/.test(second.value)) return false
  const lines = linesOf(node).slice(1)
  return lines.length > 0 && lines.every((line) => /^\p{Lu}[^:.!?]{1,60}: \S/u.test(line))
}

const itemOf = (text: string): RawBlock => ({ kind: 'list-item', level: 1, ordered: false, text })

const linesOf = ({ children }: Paragraph): string[] =>
  children
    .map((child) => (child.type === 'text' ? child.value : textOf(child)))
    .join('')
    .split(/ *\n */)

/** "1. Background", and "1.1 …", "1.1.2 …" line by line below it: Markdown takes the deeper numbers for the text of the first. */
const isOutlined = (node: Paragraph): boolean =>
  node.children.some((child) => child.type === 'text' && child.value.includes('\n')) &&
  linesOf(node)
    .slice(1)
    .some((line) => outlined(line) !== null)

/** What opens an outline heads it; a line without a number goes on from the one before. */
function addOutline(node: Paragraph, { blocks, depth, kind }: Walk): void {
  for (const [index, line] of linesOf(node).entries()) {
    const item = outlined(line)
    const last = blocks.at(-1)
    if (item) blocks.push({ kind: 'list-item', level: Math.min(6, item.depth), ordered: true, text: item.rest })
    else if (index > 0 && last) last.text += ` ${line}`
    else if (depth > 0 && line.length <= LONGEST_HEADING) blocks.push({ kind: 'heading', level: 2, text: line })
    else blocks.push({ kind, text: line })
  }
}

const LONGEST_HEADING = 80

/** A line in bold alone, as many write their headings. */
function isBoldHeading({ children }: Paragraph): boolean {
  const [only, colon] = children
  const isAlone = children.length === 1 || (children.length === 2 && colon?.type === 'text' && colon.value === ':')
  return only?.type === 'strong' && isAlone && words([only]).length <= 100 && !/[.!,;]$/.test(words([only]))
}

function addItem(item: ListItem, list: List, walk: Walk): void {
  const [first, ...others] = item.children
  if (first?.type === 'paragraph' && isOutlined(first)) addOutline(first, walk)
  else if (first?.type === 'paragraph') {
    walk.blocks.push({ kind: 'list-item', level: Math.min(6, walk.depth), ordered: list.ordered ?? false, text: words(first.children) })
  } else if (first) addBlock(first, walk)
  for (const child of others) addBlock(child, walk)
}

/** "Gets / loses": without its head the cell would not say what it tells. */
const DEED =
  /^(?:gets?|got|gains?|gained|receives?|received|gives? up|gave up|loses?|lost|wants?|wanted|demands?|demanded|offers?|offered|promises?|promised|undertak(?:es?|ings?)|undertook|obligations?|commitments?|concessions?|pledges?|pledged)(?: ?(?:\/|or|and|,) ?\p{L}+)?$/iu

/** "Outcome", "real reason for joining": what a cell is, its row does not say. */
const WHAT_FOR = /^(?:(?:real|main|stated|key) )?(?:reasons?|motives?|aims?|outcomes?|results?|effects?)(?: (?:for|of|in) .+)?$/i

const needsHead = (head: string): boolean => DEED.test(head) || WHAT_FOR.test(head)

/** A row of two cells reads "Label: explanation"; of more, or where the head alone tells what the cell is, "Label: Column – cell; Column – cell". */
function rowsOf(table: Table): RawBlock[] {
  const [head, ...rows] = table.children.map((row) => row.children.map((cell) => words(cell.children).trim()))
  if (head?.length === 2 && head.every((cell) => SIDE.test(cell))) return sidesOf(head, rows)
  return rows.map((cells) => {
    const [first = '', ...others] = cells
    const label = NUMBER.test(first) ? (numbered(head?.[0] ?? '', first) ?? first) : first
    const filled = others.flatMap((cell, index) =>
      cell === '' ? [] : [others.length === 1 && !needsHead(head?.[1] ?? '') ? cell : `${head?.[index + 1] ?? ''} – ${cell}`],
    )
    return {
      kind: 'list-item',
      level: 1,
      ordered: false,
      text: filled.length > 0 ? `${label}${label.endsWith('?') ? ' –' : ':'} ${filled.join('; ')}` : label,
    }
  })
}

/** "IV", "II–III", "7" in a first column: of an article or a basket, by its head. */
const NUMBER = /^(?:[IVX]{1,5}|\d{1,2})(?:[–-](?:[IVX]{1,5}|\d{1,2}))?$/

/** "Article IV" under "Art.", "Instrument 2"; null under a head that counts only rows. */
const numbered = (head: string, number: string): string | null => {
  const [, thing = ''] = /^(\p{L}{2,}?)s?\.?$/iu.exec(head) ?? []
  if (thing === '' || COUNTS.test(thing)) return null
  const written = /^art(?:icle)?$/i.test(thing) ? 'Article' : /^pt$/i.test(thing) ? 'Point' : thing
  return `${written}${number.includes('–') ? 's' : ''} ${number}`
}
const COUNTS = /^(?:nr|num(?:ber)?|row|rank|item|week|year)$/i

/** "Supporters said | Opponents said", "Pros | Cons": two lists set side by side. */
const SIDE =
  /\b(?:for|against|pros?|cons?|advantages?|disadvantages?|strengths|weaknesses|benefits|drawbacks|costs|supporters|opponents|critics|defenders|advocates|sceptics|skeptics|optimists|pessimists|arguments?|objections?|yes|no)\b/i

const sidesOf = (head: readonly string[], rows: readonly string[][]): RawBlock[] =>
  head.flatMap((side, column): RawBlock[] => [
    { kind: 'paragraph', text: `${side}:` },
    ...rows.flatMap((cells): RawBlock[] => {
      const text = cells[column] ?? ''
      return text === '' ? [] : [{ kind: 'list-item', level: 1, ordered: false, text }]
    }),
  ])

function addHtml(html: string, { blocks, dropped, kind }: Walk): void {
  const text = html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .trim()
  if (text !== '') blocks.push({ kind, text })
  dropped.push({ reason: 'tag-soup', text: html })
}

const words = (nodes: readonly PhrasingContent[]): string => nodes.map(textOf).join('')

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/ *\n */g, ' ')
    case 'inlineCode':
    case 'code':
      return node.value
    case 'break':
      return '\n'
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'html':
    case 'footnoteReference':
      return ''
    default:
      return 'children' in node ? node.children.map(textOf).join('') : ''
  }
}
