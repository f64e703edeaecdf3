import type { Dropped } from '../../../../shared/document'
import { decodeEntities } from './entities'

/** Whether a text is HTML, saved or pasted as text: it begins as a page does, or has several tags of blocks. */
export function isTagSoup(text: string): boolean {
  if (/^\s{0,200}<(?:!doctype html|html|head|body|\?xml)\b/i.test(text)) return true
  const tags = text.slice(0, 200_000).match(/<\/?(?:p|div|br|li|ul|ol|h[1-6]|span|article|section|td|tr)(?:\s[^<>]{0,500})?\/?>/gi)
  return (tags?.length ?? 0) >= 3
}

/** The text of HTML: headings and list items marked as in Markdown, a blank line between blocks. Never throws, whatever the tags. */
export function stripTags(html: string): { text: string; title?: string; dropped: Dropped[] } {
  const out: string[] = []
  const dropped: Dropped[] = []
  let title = ''
  let from = 0
  /** The element whose content is left out, or "title", or "pre". */
  let inside = ''
  let tags = 0
  const addText = (raw: string) => {
    if (inside === 'title') title += raw
    else if (inside === 'pre') out.push(raw)
    else if (inside === '') out.push(raw.replace(/\s+/g, ' '))
  }
  for (const match of html.matchAll(TAG)) {
    if (match.index < from) continue
    const tag = match[1]?.toLowerCase() ?? ''
    const isClosing = match[0].startsWith('</')
    addText(html.slice(from, match.index))
    from = match.index + match[0].length
    tags++
    if (inside !== '' && inside !== 'pre' && !(isClosing && tag === inside)) continue
    if (isClosing) {
      if (tag === inside) inside = ''
      if (BLOCKS.has(tag)) out.push('\n\n')
    } else if (SILENT.has(tag) && !match[0].endsWith('/>') && closes(html, tag, from)) {
      if (NOISE.has(tag)) record(html, tag, from, dropped)
      inside = tag
    } else if (tag === 'title' || tag === 'pre') inside = closes(html, tag, from) ? tag : inside
    else if (/^h[1-6]$/.test(tag)) out.push(`\n\n${'#'.repeat(Number(tag[1]))} `)
    else if (tag === 'li') out.push('\n\n- ')
    else if (tag === 'blockquote') out.push('\n\n> ')
    else if (tag === 'br') out.push('\n')
    else if (tag === 'td' || tag === 'th') out.push(' ')
    else if (BLOCKS.has(tag)) out.push('\n\n')
  }
  addText(html.slice(from))
  const text = decodeEntities(out.join(''))
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^(- |> |#{1,6} )\n+(?=\S)/gm, '$1')
  dropped.unshift({ reason: 'tag-soup', text: `${tags} HTML tags` })
  const named = decodeEntities(title).replace(/\s+/g, ' ').trim()
  return { text, dropped, ...(named === '' ? {} : { title: named }) }
}

/** A tag or a comment; attributes are bounded, so that a lone "<" costs little. */
const TAG =
  /<\/?([a-zA-Z][a-zA-Z0-9-]{0,30})(?:\s[^<>]{0,4000})?\/?>|<!--(?:(?!-->)[\s\S]){0,20000}-->|<![a-zA-Z][^<>]{0,1000}>|<\?[^<>]{0,1000}>/g

const BLOCKS = new Set(
  `address article aside blockquote body dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section
   table tbody tfoot thead tr ul`.split(/\s+/),
)
/** Elements whose content is no part of the reading. */
const SILENT = new Set('script style noscript template svg iframe object select textarea button nav footer form'.split(' '))
/** Of these, the ones whose words a reader might miss; they are recorded. */
const NOISE = new Set('nav footer form'.split(' '))

/** Whether the element is closed at all; an unclosed <nav> must not swallow the page. */
function closes(html: string, tag: string, from: number): boolean {
  return html
    .slice(from, from + 200_000)
    .toLowerCase()
    .includes(`</${tag}`)
}

function record(html: string, tag: string, from: number, dropped: Dropped[]): void {
  const inner = html.slice(from, from + 200_000)
  const words = decodeEntities(inner.slice(0, inner.toLowerCase().indexOf(`</${tag}`)).replace(/<[^<>]{0,4000}>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
  if (words !== '') dropped.push({ reason: 'tag-soup', text: words })
}
