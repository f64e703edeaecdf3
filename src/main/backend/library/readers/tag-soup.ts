import type { Dropped } from '../../../../shared/document'
import { decodeEntities } from './entities'

/** Whether a text is HTML, saved or pasted as text: it begins as a page does, or has several tags of blocks. */
export function isTagSoup(text: string): boolean {
  if (/^\s{0,200}<(?:!doctype html|html|head|body|\?xml)\b/i.test(text)) return true
  const tags = text.slice(0, 200_000).match(/<\/?(?:p|div|br|li|ul|ol|h[1-6]|span|article|section|td|tr)(?:\s[^<>]{0,500})?\/?>/gi)
  return (tags?.length ?? 0) >= 3
}

/** The text of HTML: headings and list items marked as in Markdown, a blank line between blocks. Never throws, whatever the tags. */
export function stripTags(source: string): { text: string; title?: string; dropped: Dropped[] } {
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
  const html = withoutComments(source)
  const closing = closingTags(html)
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
    } else if (SILENT.has(tag) && !match[0].endsWith('/>') && closing(tag, from) >= 0) {
      if (NOISE.has(tag)) record(html.slice(from, closing(tag, from)), dropped)
      inside = tag
    } else if (tag === 'title' || tag === 'pre') inside = closing(tag, from) >= 0 ? tag : inside
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

/** A tag or a declaration; attributes are bounded, so that a lone "<" costs little. */
const TAG = /<\/?([a-zA-Z][a-zA-Z0-9-]{0,30})(?:\s[^<>]{0,4000})?\/?>|<![a-zA-Z][^<>]{0,1000}>|<\?[^<>]{0,1000}>/g

const BLOCKS = new Set(
  `address article aside blockquote body dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section
   table tbody tfoot thead tr ul`.split(/\s+/),
)
/** Elements whose content is no part of the reading. */
const SILENT = new Set('script style noscript template svg iframe object select textarea button nav footer form'.split(' '))
/** Of these, the ones whose words a reader might miss; they are recorded. */
const NOISE = new Set('nav footer form'.split(' '))

/** Where the next "</tag" stands after an offset, or -1; an unclosed <nav> must not swallow the page. Each closing tag is sought once. */
function closingTags(html: string): (tag: string, from: number) => number {
  const lower = html.toLowerCase()
  const next = new Map<string, number>()
  return (tag, from) => {
    const known = next.get(tag)
    if (known !== undefined && (known < 0 || known >= from)) return known
    const found = lower.indexOf(`</${tag}`, from)
    next.set(tag, found)
    return found
  }
}

function withoutComments(html: string): string {
  const kept: string[] = []
  let from = 0
  for (;;) {
    const start = html.indexOf('<!--', from)
    const end = start < 0 ? -1 : html.indexOf('-->', start + 4)
    if (end < 0) break
    kept.push(html.slice(from, start))
    from = end + 3
  }
  kept.push(html.slice(from))
  return kept.join('')
}

function record(inner: string, dropped: Dropped[]): void {
  const words = decodeEntities(inner.replace(/<[^<>]{0,4000}>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
  if (words !== '') dropped.push({ reason: 'tag-soup', text: words })
}
