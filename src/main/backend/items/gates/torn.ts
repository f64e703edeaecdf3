import { tokensOfText, type Token } from '../../knowledge/tokens'
import { oneLine } from '../../knowledge/plain'
import type { Gate } from '.'

/** Sentences of which a part was torn away. */
export const TORN: readonly Gate[] = [
  // "The Military Technical Agreement, signed on 9 June, which set the timetable for _____"
  { name: 'has no verb of its own', refuses: ({ stem, key, kind }) => kind === 'cloze' && hasNoVerb(bodyOf(stem), key) },
  // "direct elections to the Parliament, first held in _____": a line of a list
  { name: 'is a noun with what was done to it', refuses: ({ stem, key, kind }) => kind === 'cloze' && isBareNoun(bodyOf(stem), key) },
  // "Western capitals hesitated, and when a policeman murdered _____.": what then?
  { name: 'tells when, and not what', refuses: ({ stem, key, kind }) => kind === 'cloze' && endsInWhen(stem, key) },
  // "until the summer of 1842, when _____, cut the canal and anchored → British warships took Zhenjiang"
  { name: 'takes the subject of what stands behind', refuses: ({ stem, key, kind }) => kind === 'cloze' && takesSubject(stem, key) },
  // "which gave Malta as _____ → strong a veto as the Soviet Union"
  { name: 'cuts a comparison in two', refuses: ({ stem, key }) => /\bas _____/.test(stem) && / as /.test(key) },
  // "(_____, 2021) → UNAMA": a reference
  { name: 'asks for the source of a reference', refuses: ({ stem }) => /\(_____,? (?:1[5-9]|20)\d\d/.test(stem) },
  // "_____ addressed an open letter → Six days afterwards forty-seven senators"
  { name: 'takes when it was into who did it', refuses: ({ stem, key }) => /_____/.test(stem) && WHEN_IN_FRONT.test(key) },
  // "a compromise of seventy-five launchers in Europe in Europe"
  { name: 'says where it was twice', refuses: ({ stem }) => /\b((?:in|at|of) (?:the )?\p{Lu}\p{L}+) \1\b/u.test(stem) },
  // "an agreement of 30 May, was negotiated by _____"
  { name: 'parts a subject from its verb', refuses: ({ stem }) => STRAY_COMMA.test(stem) },
  // "the commission lived on; and _____ → the administration of George W. Bush"
  { name: 'asks for a subject without its verb', refuses: ({ stem, key, kind }) => kind === 'cloze' && isWithoutVerb(stem, key) },
  // "Who argued that the absence of trials before the Court?"
  { name: 'asks for a claim without a verb', refuses: ({ stem, kind }) => kind !== 'cloze' && claimsNothing(stem) },
  // "in the course of 1999 discussed an exchange": who did
  { name: 'has lost its subject', refuses: ({ stem, key, kind }) => kind === 'cloze' && lostSubject(stem, key) },
  // "Negotiated by fax, the Armenians had won → when a ceasefire took hold, negotiated by fax, the Armenians had won"
  {
    name: 'begins with what was done to another',
    refuses: ({ stem, kind, fact }) => kind === 'cloze' && hangsInFront(bodyOf(stem), fact.anchor.exact),
  },
  // "argued that the absence of trials, because _____. → national systems were doing their work, would be a success"
  { name: 'takes the verb of what stands in front', refuses: ({ stem, key, kind }) => kind === 'cloze' && takesVerb(bodyOf(stem), key) },
]

const bodyOf = (stem: string): string => stem.replace(/^(?![^:]* – )[^:]{3,100}: /, '')
const FINITE = /^(?:VB[DPZ]|MD)$/

function hasNoVerb(body: string, key: string): boolean {
  if (!/^[^:;.!?–]*\.$/.test(body) || !/, (?:\p{Ll}+ )?(?:which|whom|who|whose) /u.test(body)) return false
  const tokens = tokensOfText(body.replace('_____', key))
  const top = tokens.find(({ head, pos }) => !head && pos !== 'PUNCT')
  if (!top || !/^(?:NOUN|PROPN)$/.test(top.pos)) return false
  const [front = ''] = body.split(/, (?:\p{Ll}+ )?(?:which|whom|who|whose) /u)
  const isWithin = ({ end }: Token): boolean => end <= front.length
  // behind what is told of the noun another verb may stand: "The Pact, which bound Germany, was signed at _____"
  return (
    !tokens.some((t) => FINITE.test(t.tag) && (isWithin(t) || /^(?:ROOT|conj)$/.test(t.label))) &&
    !/, (?:was|were|is|are|had|has|\p{Ll}+ed) /u.test(body.slice(front.length + 2))
  )
}

function isBareNoun(body: string, key: string): boolean {
  if (!/^[^:;.!?–]*, (?:first |later |originally |finally )?\p{Ll}+(?:ed|en|ld|ght|wn|de) (?:in|on|at|by) [^:;.!?–]*\.$/u.test(body))
    return false
  const tokens = tokensOfText(body.replace('_____', key))
  const top = tokens.find(({ head, pos }) => !head && pos !== 'PUNCT')
  return top !== undefined && /^NN/.test(top.tag) && !tokens.some((t) => FINITE.test(t.tag))
}

function endsInWhen(stem: string, key: string): boolean {
  const at = /, (?:and|but) (?:when|after|while|although|because|if) /.exec(stem)
  if (at === null) return false
  const tokens = tokensOfText(
    stem
      .slice(at.index + 2)
      .replace(/^(?:and|but) /, '')
      .replace('_____', key),
  )
  const verbs = tokens.filter(({ tag, label }) => FINITE.test(tag) && !/^aux/.test(label))
  return verbs.length === 1 && !/[;:]/.test(stem.slice(at.index))
}

function takesSubject(stem: string, key: string): boolean {
  if (!/ (?:when|where|that|because|since|until|while|as) _____, \p{Ll}+/u.test(stem)) return false
  const at = stem.lastIndexOf('. ', stem.indexOf('_____')) + 1
  const [front = '', behind = ''] = bodyOf(stem.slice(at).trim()).split('_____')
  const tokens = tokensOfText(`${front}${key}${behind}`)
  const [from, to] = [front.length, front.length + key.length]
  const next = tokens.find(({ start, pos }) => start > to && pos !== 'PUNCT')
  const own = tokens.filter(({ start, end }) => start >= from && end <= to)
  const hasOwn = tokens.some(({ label, head }) => head === next && /^nsubj/.test(label) && own.every((t) => t.head !== next))
  return (
    next !== undefined &&
    /^VB[DPZ]$/.test(next.tag) &&
    !hasOwn &&
    own.some(({ label }) => /^nsubj/.test(label)) &&
    own.some(({ tag }) => FINITE.test(tag))
  )
}

const WHEN_IN_FRONT = /^\p{L}+ (?:days?|weeks?|months?|years?|hours?) (?:later|afterwards|earlier),? (?=\p{L})/iu

const STRAY_COMMA =
  /(?:^|^[^:,]{3,60}(?:, [\d–]+)?: )(?:[Aa]n?|[Tt]he) (?:[\p{L}\d’'-]+ ){1,8}[\p{L}\d’'-]+, (?:was|were) \p{Ll}+(?:ed|en|wn|ght) (?:by|in|on|at|to)\b/u

function isWithoutVerb(stem: string, key: string): boolean {
  const told = /(?:^|[:;.] )([^:;.]+); and _____\.$/.exec(stem)?.[1]
  return told !== undefined && hasFinite(told) && !hasFinite(key)
}
/** Its top is a verb: "which were signed" behind a noun is none. */
function hasFinite(words: string): boolean {
  const tokens = tokensOfText(`${words}.`)
  const top = tokens.find(({ head, pos }) => !head && pos !== 'PUNCT')
  return (
    top !== undefined &&
    (FINITE.test(top.tag) || tokens.some(({ head, tag, label }) => head === top && FINITE.test(tag) && /^aux/.test(label)))
  )
}

/** Behind a comma of the answer stands the verb of a subject in front of the gap, which so has none. */
function takesVerb(body: string, key: string): boolean {
  if (!/, (?:because|since|as|although|though|while|if|when|where|which|who) _____/.test(body) || !/, (?:\p{Ll}+ )?\p{Ll}+ /u.test(key))
    return false
  const [front = ''] = body.split('_____')
  const tokens = tokensOfText(body.replace('_____', key))
  const to = front.length + key.length
  const comma = tokens.findIndex(({ start, text }) => start > front.length && start < to && text === ',')
  const next = tokens[comma + 1]
  if (comma < 0 || !next || !FINITE.test(next.tag)) return false
  const verb = /^aux/.test(next.label) && next.head ? next.head : next
  return tokens.some(({ head, label, end }) => head === verb && /^nsubj/.test(label) && end < front.length)
}

/** What opens the question stood in the middle of its sentence, and hung on what was left out in front of it. */
function hangsInFront(body: string, exact: string): boolean {
  const first = /^(\p{Lu}\p{Ll}+(?:ed|en|wn|ght|ing)) (?:by|in|on|at|with|from|under|to)\b/u.exec(body)?.[1]?.toLowerCase()
  if (first === undefined) return false
  const tokens = tokensOfText(oneLine(exact))
  const at = tokens.findIndex(({ text }) => text === first)
  const word = tokens[at]
  return (
    at > 0 && /^VB[NG]$/.test(word?.tag ?? '') && word?.head != null && tokens.indexOf(word.head) < at && /^(?:acl|advcl)$/.test(word.label)
  )
}

function claimsNothing(stem: string): boolean {
  const claim =
    /\b[Ww]ho (?:had )?(?:\p{L}+ly )?(?:argued|said|held|claimed|warned|believed|thought|maintained|suggested|insisted|wrote|noted|feared|hoped|promised|predicted|observed|concluded|declared|announced|complained|explained)(?: in \d{4})? that ([^?“”"]+)\?$/u.exec(
      stem,
    )?.[1]
  return (
    claim !== undefined &&
    !tokensOfText(`They said that ${claim}.`)
      .slice(2)
      .some(({ tag }) => /^(?:VB|MD)/.test(tag))
  )
}

/** Right behind the year that stands in front comes a verb, as where a second verb was cut from its subject; "in 1960 came the end" turns them round. */
function lostSubject(stem: string, key: string): boolean {
  const verb =
    /(?:^|: | – |[.!?] )(?:[Ii]n|[Oo]n|[Bb]y|[Uu]ntil|[Aa]fter|[Bb]efore) (?:\p{Ll}+ ){0,4}(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?(?:1[5-9]|20)\d\d (\p{Ll}+) .*_____/u.exec(
      stem,
    )?.[1]
  if (verb === undefined || TURNED.test(verb)) return false
  const word = tokensOfText(stem.replace('_____', key)).find(({ text }) => text === verb)
  return word !== undefined && /^VB[DZN]$/.test(word.tag) && word.label !== 'amod'
}
const TURNED =
  /^(?:came|began|followed|stood|lay|was|were|is|are|had|has|have|did|saw|ended|died|there|appeared|arose|broke|fell|emerged|opened)$/
