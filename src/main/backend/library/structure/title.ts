import type { RawDocument } from '../raw-document'
import { isPartNumber } from './headings'

/** The title given by the user, by the file itself, by its first heading, by its first short line, or by its name made readable. */
export function titleOf(raw: RawDocument, { given, fileName }: { given?: string; fileName: string }): string {
  const candidates = [given, raw.title, headline(raw), firstHeading(raw), firstShortLine(raw), readableName(fileName), openingWords(raw)]
  return shorten(candidates.find((candidate) => candidate !== undefined && candidate.trim() !== '') ?? 'Untitled reading')
}

/** The title a file's name suggests: "hopes-and_limits.txt" → "Hopes and limits". */
export function readableName(fileName: string): string {
  const base = (fileName.replaceAll('\\', '/').split('/').at(-1) ?? '').replace(/\.[A-Za-z][A-Za-z0-9]{0,9}$/, '')
  const words = base.replace(/[-_+\s]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What stands above a title: a page's navigation, the kind of text, who wrote it and when, what a chapter is to teach. */
const NO_TITLE =
  /^(?:skip to\b.*|menu|home|search(?: the site| this site)?|sign in|log in|subscribe|contents|review(?: article| essay)?|opinion|comment(?:ary)?|analysis|essay|article|feature|news|world|policy brief\b.*|briefing|working paper\b.*|(?:chapter|part|unit|lecture|week|box|handout|seminar) (?:[\divxlc]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|by [\p{L} .]+|by\b.*\b(?:updated|published|posted|reading time|min(?:ute)?s? read)\b.*|\[.*\]|published\b.*|updated\b.*|share\b.*|accept\b.*|advertisement|you are here\b.*|breadcrumbs?\b.*|learning objectives|objectives|abstract|summary|executive summary|introduction|what you (?:should|will)\b.*|sign (?:in|up)\b.*|log in\b.*|(?:estimated )?reading time\b.*|author: .*|listen to\b.*|last (?:updated|reviewed|edited)\b.*|posted (?:on|by)\b.*|.*\bsign up|\d+ min(?:ute)?s? read\b.*)$/iu

/** The headline of a saved page: below its menu and its questions about cookies, above the text. */
function headline({ blocks }: RawDocument): string | undefined {
  const top = blocks.slice(0, 11)
  const menu = top.slice(0, 4).findIndex(({ text }) => isNavigation(text) || NAVIGATION.test(text.trim()))
  if (menu < 0) return undefined
  // a page that is copied whole often begins with what its tab says
  const [first = ''] = (top[0]?.text ?? '').split('\n')
  if (first.split(/\s+/).length >= 4 && top[0] && couldBeTitle({ ...top[0], text: first }) && !CONSENT.test(first)) return first
  const text = top.findIndex(isProse)
  const head = top.slice(menu + 1, text < 0 ? top.length : text).filter((block) => couldBeTitle(block) && !CONSENT.test(block.text))
  // “The Harbour Post” is as short as “Peace of Teschen”
  return (head.find((block) => block.text.split(/\s+/).length >= 4) ?? head.find((block) => block.kind === 'heading'))?.text
}

/** The text itself has begun: headings behind it are those of parts. */
const isProse = ({ kind, text }: RawDocument['blocks'][number]): boolean =>
  kind === 'paragraph' && (text.length > 220 || (text.length > 110 && /[.?!][”"’)]?$/.test(text.trim()) && !CONSENT.test(text)))

const NAVIGATION = /^(?:skip to\b|menu\b|home\b(?: |$)|search$|sign in\b|log in\b|subscribe\b|breadcrumb|you are here\b)/iu
/** “Search...   Log in   Subscribe” */
const MENU = /^(?:(?:menu|home|search|sign (?:in|up)|log ?in|register|subscribe|donate|shop|account|contact|help)[\s.…]*){2,}$/i
/** What a page asks before it shows itself. */
const CONSENT = /\b(?:cookies?|privacy|consent|your device|preferences|settings|newsletter|inbox|accept all|subscribe|share on|min read)\b/i

/** Only a heading near the top names the whole; one further down, or a numbered one, names a part. On a web page the title is a line among others. */
function firstHeading({ blocks }: RawDocument): string | undefined {
  const top = blocks.slice(0, 3)
  const heading = top.find(
    ({ kind, text }) => kind === 'heading' && !isPartNumber(text) && !/^(?:\d{1,2}|[IVX]{1,5}|[A-Z])[.)]\s/.test(text),
  )
  if (!heading || !(NO_TITLE.test(heading.text.trim()) || MENU.test(heading.text.trim()))) return heading?.text
  return blocks.slice(0, 8).find((block, n) => couldBeTitle(block) && !isNavigation(blocks[n + 1]?.text ?? ''))?.text ?? heading.text
}

const couldBeTitle = ({ kind, text }: RawDocument['blocks'][number]): boolean =>
  kind !== 'list-item' &&
  text.length <= 140 &&
  !/[.;,|>]\s*$|\||\n/.test(text) &&
  !NO_TITLE.test(text.trim()) &&
  !MENU.test(text.trim()) &&
  !isPartNumber(text) &&
  text.trim().split(/\s+/).length >= 2

const isNavigation = (text: string): boolean => (text.match(/[|\n>·]/g) ?? []).length >= 3

function firstShortLine({ blocks }: RawDocument): string | undefined {
  const first = blocks[0]
  return first && blocks.length > 1 && first.kind === 'paragraph' && first.text.length <= 100 && !/[.;,]$/.test(first.text)
    ? first.text
    : undefined
}

function openingWords({ blocks }: RawDocument): string | undefined {
  const words = blocks[0]?.text.split(/\s+/) ?? []
  return words.length > 10 ? `${words.slice(0, 10).join(' ')} …` : words.join(' ')
}

/** “… - Atlas of Frontiers”, “… | HistoryDesk”: where a page stands. */
const SITE = / (?:-|\|) \p{Lu}\S*(?: (?:of|the|and|for|in|\p{Lu}\S*)){0,4}$/u

const shorten = (title: string) => {
  const line = title.replace(/\s+/g, ' ').replace(SITE, '').trim()
  return line.length > 300 ? `${line.slice(0, 299)}…` : line
}
