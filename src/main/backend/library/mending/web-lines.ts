/** What the lines around the article of a web page look like, each kind by its form. */

/** Names of places and deeds in a row, parted by wide space or strokes, of which one at least is what every site has. */
export const isMenu = (text: string): boolean => isRowOf(text, OF_EVERY_SITE)

/** A row of places to go to; buttons to share the page, which stand below its headline, are none. */
export const isNavigation = (text: string): boolean => isRowOf(text, PLACES) || CRUMBS.test(text)

const CRUMBS = /^(?:home|[\p{L} ]{3,20})(?: [>›»] [^>›»]{2,60}){1,5}$/iu

function isRowOf(text: string, known: RegExp): boolean {
  if (text.length > 160 || /[.;”"]$/.test(text)) return false
  const parts = text
    .split(/\s{2,}|\s*[|·•›»]\s*|\s[>/]\s|\p{Extended_Pictographic}/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const isShort = parts.every((part) => part.split(' ').length <= 4 && part.length <= 34 && !/[.?]$/.test(part))
  const count = parts.filter((part) => known.test(part)).length
  return isShort && count >= 1 && (parts.length > 2 || count === parts.length || /\(\d+\)/.test(text))
}

const PLACES =
  /^\W*(?:home|menu|search|(?:sign|log) ?in(?: ?\/ ?register)?|register|my account|subscribe(?: (?:now|today|from .{1,6}))?|newsletters?|about(?: us)?|contact(?: us)?|privacy(?: policy)?|terms(?: (?:of|and|&) \p{L}+)?|cookies?(?: (?:settings|policy))?|careers|accessibility|accept(?: all)?|reject(?: all)?|manage (?:settings|preferences|cookies)|shop|podcasts?|basket|archive|help|advertise|site ?map|donate)\W*$/iu
const DEEDS =
  /^\W*(?:tweet|copy link|share(?:: \p{L}+| on \p{L}+)?|print|e-?mail|whatsapp|save for later|\d+ comments?|comments \(\d+\)|load more(?: comments)?|show all|report an error|back to top|sort by\b.*)\W*$/iu
const OF_EVERY_SITE = new RegExp(`${PLACES.source}|${DEEDS.source}`, 'iu')

/** What a page asks before it shows itself. */
export const CONSENT =
  /\b(?:(?:we|our partners|partners|this site|this website) uses? cookies|use of cookies|we value your privacy|your privacy choices|store and\/?(?:or)? access information|accept all\b)/i

/** What newspapers print above a headline. */
export const KICKER =
  /^(?:opinion|op-ed|comment(?:ary)?|analysis|editorial|essay|feature|review|perspective|explainer|long read|background(?:er)?|interview|news|world)s?$/i

/** "Updated 17 June 2021, 9:14 a.m. PST · 4 min read": nothing but days, hours and what they are of. */
export function isDateline(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text)) return false
  const rest = text
    .replace(/^posted by (?:\p{Lu}[\p{L}.’'-]+ ){1,3}on\b/iu, ' ')
    .replace(/\b(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?:?/gi, ' ')
    .replace(/\b\d{1,3}[- ]min(?:ute)?s?(?: read)?\b|\b(?:\d+|no) comments?\b|\breading time\b/gi, ' ')
    .replace(/\b\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?/gi, ' ')
    .replace(/\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b/gi, ' ')
    .replace(/\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.?/giu, ' ')
    .replace(/\b(?:[A-Z]{2,4}T|UTC|PST|EST|ET)\b/g, ' ')
  return !/\p{L}/u.test(rest)
}

/** "By our diplomatic correspondent" */
export const BYLINE_OF_NOBODY =
  /^by (?:our|a|an|the) (?:\p{L}+ ){0,3}(?:staff|correspondents?|editors?|reporters?|writers?|team|desk|bureau)\b[^.]{0,20}$/iu

export const PICTURE = /^\[(?:image|photo(?:graph)?|picture|video|audio|graphic|map|chart|gallery|embed)\b/i

/** "… Photograph: pool" */
export const CREDIT = /(?:^|[.?!)’”\d\p{L}] )(?:photo(?:graph)?|image|picture|credit|illustration)s?(?: credit| by)?: ?\S[^.]{0,50}\]?$/iu

/** What asks for an address, for money, for an opinion of the page, or tells that the page goes on. */
export const PROMOTION =
  /\b(?:in|to|into) your inbox\b|\b(?:enter )?your e-?mail\b|\bunsubscribe\b|^\W*(?:sign|signing) up (?:for|to|now|here|today)\b|\bfree newsletter\b|\bsubscribe (?:now|today|to our|to the)\b|\bprivacy policy\b|^(?:was|is) this (?:article|page|story) (?:helpful|useful|interesting)|\b(?:enjoy|like)(?:ed|ing)? (?:this|the|our) (?:article|story|post|piece|journalism)\b|\bsupport (?:independent |our )*journalism\b|^(?:article|story) continues\b|\bback to top\b|^load more\b|\b(?:tell|let) (?:me|us)(?: know)? in the comments\b/i

export const ADVERTISEMENT = /^\[?advertisement\b\]?/i

/** What stands over links to other pages, or to the parts of this one. */
export const LINKS =
  /^(?:related(?: (?:articles?|stories|posts?|reading|topics|content))?|read (?:next|more|also)|(?:most|also) (?:read|popular|viewed|shared)|more (?:on this (?:story|topic)|stories|from .{3,30})|you (?:might|may) also (?:like|enjoy|be interested in)|recommended(?: .{3,20})?|trending(?: now)?|editors?['’]s? picks?|popular(?: now)?|(?:in|on) this (?:article|page)|topics|don['’]t miss|latest (?:news|stories))(?:(?::| {2,}).*)?$/i

/** "247 comments", "Comments (14)   Load more" */
export const BEGINS_COMMENTS = /^(?:\d{1,6} comments?|comments? ?\(\d{1,6}\))(?:$|\s{2,}|\s[–|·-]\s|\s(?:sort|load|show|join|report)\b)/i

/** "Jane Doe covers diplomacy for the Ledger.", "Additional reporting by our bureau." */
export const isAboutAuthor = (text: string): boolean => NOTE_BEHIND.test(text) || AUTHOR_BEHIND.test(text)

const NOTE_BEHIND =
  /^(?:additional reporting|reporting by|edited by|with reporting|a (?:previous|earlier) version of this|this (?:article|story) (?:was|has been)|correction\b|the (?:author|writer) (?:is|teaches))/i
const AUTHOR_BEHIND =
  /^(?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}’'-]+,? (?:is (?:an?|the|our|professor|editor|author|senior)\b|covers|teaches|writes|reports|was (?:an?|the) )/u
