import { parse } from 'yaml'
import type { Dropped } from '../../../../shared/document'
import type { RawDocument } from '../raw-document'

type FrontMatter = Pick<RawDocument, 'title' | 'author' | 'published'>

/** Title, author and date from the YAML between "---" lines at the top of a Markdown file, and the text after it. */
export function readFrontMatter(text: string): { frontMatter: FrontMatter; rest: string; dropped: Dropped[] } {
  const found = /^\s*---[ ]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ ]*(?:\n|$)/s.exec(text.slice(0, 20_100))
  const fields = found ? parseFields(found[1] ?? '') : undefined
  if (!found || !fields) return { frontMatter: {}, rest: text, dropped: [] }
  const frontMatter: FrontMatter = {}
  const title = asText(fields['title'])
  const author = asText(fields['author'] ?? fields['authors'] ?? fields['by'])
  const published = asText(fields['date'] ?? fields['published'])
  if (title) frontMatter.title = title
  if (author) frontMatter.author = author
  if (published) frontMatter.published = published
  return { frontMatter, rest: text.slice(found[0].length), dropped: [{ reason: 'markup', text: found[1] ?? '' }] }
}

/** The mapping in the YAML; undefined when it is none, so that two rules around a paragraph are not taken for front matter. */
function parseFields(yaml: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parse(yaml, { logLevel: 'silent' })
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(asText).filter(Boolean).join(', ') || undefined
  return undefined
}
