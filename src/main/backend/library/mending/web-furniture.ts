import type { Dropped } from '../../../../shared/document'
import type { Verdicts } from './set-aside'

/** Share buttons, tag lines, comment forms and comments among the lines (or blocks) of a text copied from a web page. */
export function judgeWebFurniture(lines: readonly string[]): Verdicts {
  const verdicts = new Map<number, Dropped['reason']>()
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]))
  const textAt = (position: number) => (lines[filled[position] ?? -1] ?? '').trim().replace(/^[-*•]\s+/, '')
  const judge = (position: number, reason: Dropped['reason']) => verdicts.set(filled[position] ?? -1, reason)
  for (let position = 0; position < filled.length; position++) {
    const text = textAt(position)
    if (text.length > LONGEST) continue
    const fromEnd = filled.length - position
    if (isCommentForm(text)) {
      judge(position, 'comment-form')
      if (beginsComments(text) && position >= filled.length * 0.4 && commentsFollow(position)) {
        for (let rest = position + 1; rest < filled.length; rest++) judge(rest, 'comment-form')
        break
      }
    } else if (PICTURE_CREDIT.test(text) || (position === 0 && KICKER.test(text)) || /^key ?words: /i.test(text)) judge(position, 'markup')
    else if (isShareButton(text) || isTagLine(text, fromEnd)) judge(position, 'share-button')
  }
  // "Name", "Email" and "Website" are fields only beside a form.
  for (let position = 0; position < filled.length; position++) {
    if (!FIELD.test(textAt(position)) || verdicts.has(filled[position] ?? -1)) continue
    const near = [-1, 1].some((step) => verdicts.get(filled[position + step] ?? -1) === 'comment-form')
    if (near) judge(position, 'comment-form')
  }
  return verdicts

  function commentsFollow(position: number): boolean {
    for (let next = position + 1; next < Math.min(filled.length, position + 8); next++) {
      if (/(?:\bsays:?|^reply|\bago|\bat \d{1,2}:\d\d(?: ?[ap]m)?)$/i.test(textAt(next))) return true
    }
    return false
  }
}

/** What newspapers print above a headline. */
const KICKER = /^(?:opinion|op-ed|comment(?:ary)?|analysis|editorial|essay|feature|review|perspective|explainer|long read)s?$/i

/** No line of furniture is longer, in characters. */
const LONGEST = 200

const isCommentForm = (text: string) => COMMENT_FORM.some((form) => form.test(text))
const beginsComments = (text: string) => /\d/.test(text) && !/\(0\)|^0\b/.test(text)

const COMMENT_FORM = [
  /^comments? ?\(\d{1,6}\)$/i,
  /^(?:\d{1,6}|no) comments?(?: yet)?\.?$/i,
  /^(?:add|post|leave|write|submit)(?: a| your)? (?:comment|reply)(?: cancel reply)?$/i,
  /^(?:join|start) the (?:conversation|discussion)\.?$/i,
  /^cancel reply$/i,
  /^be the first to (?:comment|reply).{0,40}$/i,
  /^you must be (?:logged|signed) in to (?:post|leave|write|add) a (?:comment|reply)\.?$/i,
  /^(?:please )?(?:log|sign) in (?:or register )?to (?:post |leave |add )?(?:a )?(?:comment|reply)s?\.?$/i,
  /^your e-?mail address will not be published\b.{0,60}$/i,
  /^required fields are marked \*?$/i,
  /^save my name, e-?mail,? and website in this browser\b.{0,60}$/i,
  /^notify me of (?:follow-?up|new) (?:comments|posts)\b.{0,40}$/i,
  /^comments (?:are|have been) (?:closed|disabled)\b.{0,40}$/i,
  /^this site uses akismet\b.{0,120}$/i,
]

const FIELD = /^(?:name|e-?mail(?: address)?|website|url|comments?|your (?:name|comment|message)|reply|submit|send) ?\*?:?$/i

/** Lines made of nothing but the names of networks and what one does with them. */
function isShareButton(text: string): boolean {
  if (BUTTONS.some((button) => button.test(text))) return true
  const words = text.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  return (
    words.length > 0 &&
    words.length <= 16 &&
    !/[.;"“”]/.test(text) &&
    words.every((word) => SHARE_WORDS.has(word)) &&
    words.some((word) => NETWORKS.has(word))
  )
}

const NETWORKS = new Set(
  'facebook twitter linkedin whatsapp reddit pinterest telegram tweet tumblr flipboard bluesky mastodon instagram messenger pocket'.split(
    ' ',
  ),
)
const SHARE_WORDS = new Set([
  ...NETWORKS,
  ...'share on via by to with this x email e-mail mail print copy link save pin it like follow us me our and more article story page post threads sms youtube rss'.split(
    ' ',
  ),
])

const BUTTONS = [
  /^share(?: (?:this(?: (?:article|story|page|post|piece))?|via|on|by e-?mail|save|options))?:?$/i,
  /^(?:print|email|print this page|copy link|click to share)(?: this(?: article| page)?)?$/i,
  /^advertisements?$/i,
  /^skip to (?:main )?content$/i,
  /^(?:subscribe|sign up)(?: now| today| here)?[.!]?$/i,
  /^(?:subscribe to|sign up (?:for|to)) (?:our|the) .{0,50}\b(?:newsletter|newsletters|briefing|updates|mailing list)\b.{0,30}$/i,
  /^(?:\d{1,3}[- ]min(?:ute)?s? read|reading time:? .{1,20}|listen to this article.{0,20})$/i,
  /^(?:related|recommended|more) (?:articles|stories|posts|reading):?$/i,
  /^(?:read (?:more|also|next)|also read|see also|main articles?|further information|watch|listen): ?[^.]{3,150}$/i,
  /^(?:this content (?:was )?)?downloaded (?:from|by|on) .{3,120}$/i,
  /^from wikipedia, the free encyclopedia$/i,
  /^(?:\(c\) ?|(?:©|copyright)[^.]{0,60})(?:\b(?:19|20)\d\d\b|all rights reserved).{0,60}$/i,
  /^all rights reserved\.?$/i,
  /^(?:home|news|world|politics|opinion)(?: [|>»›/] [\p{L} &-]{2,30}){1,4}$/iu,
]

/** "The ministers in Geneva. Photo: Jane Roe/Agency" */
const PICTURE_CREDIT = /^.{0,160}(?:\b(?:[Pp]hoto(?:graph)?|[Ii]mage credit|[Pp]hoto credit): ?\p{Lu}.{1,50}|\([Pp]hoto by [^()]{3,50}\))$/u

/** "Tags: …" anywhere; near the end also hashtags, and tags glued together as "USAtradeWTOtariffs". */
function isTagLine(text: string, fromEnd: number): boolean {
  if (/^(?:tags|filed under|tagged(?: with| as)?|posted in):? /i.test(text) && !/[.!?]$/.test(text)) return true
  if (fromEnd > 15) return false
  if (/^(?:topics|categories|labels|more on)\s?: ?/i.test(text) && !/[.!?]$/.test(text)) return true
  if (/^#[\p{L}\p{N}_]+(?:[ ,]+#[\p{L}\p{N}_]+)+$/u.test(text)) return true
  const joints = text.match(/\p{Ll}(?=\p{Lu})/gu)?.length ?? 0
  return (joints >= 2 ? text.length >= 15 : joints === 1 && text.length >= 24) && /^[\p{L}\p{N}&-]+$/u.test(text)
}
