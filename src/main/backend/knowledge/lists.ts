import { sure } from './sure'
import type { Analysis, Sentence } from './analysis'

/** A list told in running text or in bullets, without ordinals: "three complaints. …. …. And …", "four properties: a, b, c and d", "… if:" and bullets. */
export interface PlainList {
  announcer: Sentence
  /** Offset where the announcing words end, without colon or full stop. */
  announcedTo: number
  /** How many the announcer says there are; 0 where it says none ("if:"). */
  count: number
  members: { start: number; end: number; sentence: Sentence }[]
  /** What is counted, as offsets: "three conditions"; null for a list without a number. */
  counted: { start: number; end: number } | null
  /** Where the last member ends. */
  end: number
}

const NUMBERS: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 }
const COUNTED = /\b(two|three|four|five|six|seven|[2-7]) (?:[\p{L}-]+ ){0,2}?(?:[\p{L}-]+s|criteria|hypotheses)\b/iu
const LONGEST_MEMBER = 24

/** The list that a sentence announces, or null. */
export function plainListOf(analysis: Analysis, announcer: Sentence): PlainList | null {
  if (announcer.kind === 'heading') return null
  const text = analysis.text.slice(announcer.start, announcer.end)
  const colon = text.indexOf(':')
  if (/:\s*$/.test(text)) return inBullets(analysis, announcer, text)
  const counted = COUNTED.exec(text)
  if (/\?\s*$/.test(text)) return inAnswer(analysis, announcer, text)
  if (!counted) return null
  const word = sure(counted[1]).toLowerCase()
  const count = NUMBERS[word] ?? Number(word)
  const bracketed = inBrackets(announcer, text, counted, count)
  if (bracketed) return bracketed
  if (colon > counted.index) return behindColon(announcer, text, colon, count)
  return announcer.kind === 'paragraph' && /[.]$/.test(text) ? inSentences(analysis, announcer, text, count) : null
}

/** Consecutive bullets under a line that ends in a colon. */
function inBullets({ sentences, text }: Analysis, announcer: Sentence, words: string): PlainList | null {
  const members: PlainList['members'] = []
  for (let i = announcer.index + 1; ; i++) {
    const item = sentences[i]
    if (item?.kind !== 'list-item' || item.label || !item.opensBlock) break
    const body = text.slice(item.tokens[0]?.start ?? item.start, item.end).replace(/[;,.]?(?:\s+(?:and|or))?[;,.]?$/, '')
    const start = item.tokens[0]?.start ?? item.start
    members.push({ start, end: start + body.length, sentence: item })
  }
  const counted = COUNTED.exec(words)
  const count = counted ? (NUMBERS[sure(counted[1]).toLowerCase()] ?? 0) : 0
  const opens =
    count > 0 ||
    /\b(?:if|when|that|to|by|because|are|following|these|said|say|argued|argue|replied|objected|for|against|pros|cons|advantages|disadvantages|strengths|weaknesses|benefits|drawbacks|arguments|objections)\s*:\s*$/i.test(
      words,
    )
  return opens && isList(text, members, count) ? listOf(announcer, words, announcer.start + words.lastIndexOf(':'), count, members) : null
}

/** "…: a, b and c" in one sentence; the number of parts has to be the number announced. */
function behindColon(announcer: Sentence, text: string, colon: number, count: number): PlainList | null {
  const from = colon + 1 + (/^\s*(?:(?:it|they|these|he|she) (?:is|are|was|were) )?/.exec(text.slice(colon + 1))?.[0].length ?? 0)
  const body = text.slice(from).replace(/[.]$/, '')
  const separators = body.includes(';') ? [/;\s*(?:and\s+|or\s+)?/g] : [/,\s+(?:and\s+|or\s+)?|\s+and\s+/g, /,\s+(?:and\s+|or\s+)?/g]
  for (const separator of separators) {
    const members: PlainList['members'] = []
    let at = 0
    for (const cut of [...body.matchAll(separator), null]) {
      const end = cut ? cut.index : body.length
      members.push({ start: announcer.start + from + at, end: announcer.start + from + end, sentence: announcer })
      at = cut ? cut.index + cut[0].length : end
    }
    if (members.length === count && members.every((m) => m.end - m.start >= 3))
      return listOf(announcer, text, announcer.start + colon, count, namesOf(announcer, text, members) ?? members)
  }
  return withGlosses(announcer, text, colon, count, { from, body })
}

/** "laid down four qualifications for statehood (a permanent population, a defined territory, government and …)": as many as are counted right in front. */
function inBrackets(announcer: Sentence, text: string, counted: RegExpExecArray, count: number): PlainList | null {
  const [, front = '', body = ''] = BRACKETS.exec(text.slice(counted.index)) ?? []
  if (body === '' || /\d{4}|\bsee\b/.test(body)) return null
  const announced = text.slice(0, counted.index + front.length)
  const found = behindColon(announcer, `${announced}: ${body}.`, announced.length, count)
  return found &&
    isList(
      text,
      found.members.map((m) => ({ ...m, start: m.start - announcer.start, end: m.end - announcer.start })),
      count,
    )
    ? { ...found, counted: null }
    : null
}

const BRACKETS = /^((?:[^,.;:()]){5,80}?) \(([^()]{10,200})\)/u

/** "enclosure, in which the parties are brought inside; habituation, in which …": the names, where each has one and what happens in it. */
function namesOf({ start }: Sentence, text: string, members: PlainList['members']): PlainList['members'] | null {
  const named = members.map((member) => {
    const name = STAGE.exec(text.slice(member.start - start, member.end - start))?.[1]
    return name ? { ...member, end: member.start + name.length } : null
  })
  return named.every((member) => member !== null) ? named : null
}

const STAGE = /^((?:an? |the )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,2}), (?:(?:in|during|under|by|through) which|when|where|whereby) /u

/** "…: a mutually hurting stalemate, in which neither side can win, and a way out, the sense that …": names, each with what it means behind a comma. */
function withGlosses(announcer: Sentence, text: string, colon: number, count: number, { from, body }: { from: number; body: string }) {
  const members: PlainList['members'] = []
  let at = 0
  for (const part of body.split(GLOSSED)) {
    const comma = part.indexOf(',')
    const start = body.indexOf(part, at)
    at = start + part.length
    if (!/^(?:an?|the) /.test(part) || comma < 4 || part.slice(0, comma).split(/\s+/).length > LONGEST_NAME) return null
    members.push({ start: announcer.start + from + start, end: announcer.start + from + start + comma, sentence: announcer })
  }
  return members.length === count ? listOf(announcer, text, announcer.start + colon, count, members) : null
}

const LONGEST_NAME = 5
const GLOSSED =
  /[,;]\s+(?:(?:and|or)\s+)?(?=(?:an?|the)\s+\S+(?:\s+[^\s,]+){0,3},\s+(?:where|which|in\s+which|who|whose|one|the|an?|when)\b)/

/** "Critics made three complaints. …. …. And …": as many sentences as announced, tied together by "And" or by how they begin. */
function inSentences({ sentences, text }: Analysis, announcer: Sentence, words: string, count: number): PlainList | null {
  const members = sentences
    .slice(announcer.index + 1, announcer.index + 1 + count)
    .filter((s) => s.block === announcer.block && s.kind === announcer.kind)
  if (members.length !== count || count > 5) return null
  const opening = members.map((s) => text.slice(s.start, s.end))
  const closes =
    /^(?:And|Finally|Lastly)\b/.test(sure(opening.at(-1))) && !opening.slice(0, -1).some((s) => /^(?:And|But|Finally)\b/.test(s))
  const first = /^\S+/.exec(sure(opening[0]))?.[0]
  // "They may … They may … Or they may …"
  const modals = opening.every((s) => /^(?:(?:And|Or|Finally,) )?(?:it|they|he|she) (?:may|might|can|could|must|should|ought)\b/i.test(s))
  const parallel = modals || (opening.every((s) => s.startsWith(`${first} `)) && !/^(?:It|He|She|They|This)$/.test(first ?? ''))
  const ordinal = /^(?:First|Firstly|One|The first)\b/.test(sure(opening[0]))
  if ((!closes && !parallel) || ordinal) return null
  const spans = members.map((s, i) => {
    const skip = /^(?:And|Or|Finally|Lastly),?\s+/.exec(sure(opening[i]))?.[0].length ?? 0
    return { start: s.start + skip, end: s.start + pointEnd(sure(opening[i])), sentence: s }
  })
  return isList(text, spans, count) ? listOf(announcer, words, announcer.start + words.length - 1, count, spans) : null
}

/** A long member without what only explains it: "…, so that leaders who retreat pay", "…: the observers were unarmed". */
function pointEnd(sentence: string): number {
  const plain = sentence.replace(/[.]$/, '')
  if (plain.split(/\s+/).length <= SHORT_MEMBER) return plain.length
  const tail = /(?:, (?:so that|which|for instance|for example|because|since|that is)\b|: ).*$/s.exec(plain)
  return tail && plain.slice(0, tail.index).split(/\s+/).length >= LEAST ? tail.index : plain.length
}

const SHORT_MEMBER = 12
const LEAST = 5

/** "What should be done? Governments ought to …. They should …. And they must …": an answer in several sentences, each of which asks for something. */
function inAnswer({ sentences, text }: Analysis, announcer: Sentence, words: string): PlainList | null {
  if (announcer.kind !== 'paragraph') return null
  const members: PlainList['members'] = []
  for (let i = announcer.index + 1; members.length < MOST_ANSWERS; i++) {
    const s = sentences[i]
    if (s?.block !== announcer.block) break
    const said = text.slice(s.start, s.end)
    const first = members.length === 0
    if (!(first ? OUGHT : ALSO_OUGHT).test(said)) break
    const skip = /^(?:And|Finally|Lastly),?\s+/.exec(said)?.[0].length ?? 0
    members.push({ start: s.start + skip, end: s.start + pointEnd(said), sentence: s })
  }
  return isList(text, members, 0) ? listOf(announcer, words, announcer.start + words.trimEnd().length, 0, members) : null
}

const MOST_ANSWERS = 4
const OUGHT = /^\p{Lu}[^,.;]{1,40}? (?:ought to|should|must|needs? to|has to|have to) /u
const ALSO_OUGHT = /^(?:(?:And|Finally,|Lastly,) )?(?:they|it|he|she) (?:also )?(?:ought to|should|must|needs? to|has to|have to) /i

function countedIn(announcer: Sentence, text: string): PlainList['counted'] {
  const found = COUNTED.exec(text)
  return found ? { start: announcer.start + found.index, end: announcer.start + found.index + found[0].length } : null
}

const isList = (text: string, members: PlainList['members'], count: number): boolean =>
  members.length >= 2 &&
  members.length <= 7 &&
  (count === 0 || members.length === count) &&
  members.every((m) => text.slice(m.start, m.end).split(/\s+/).length <= LONGEST_MEMBER)

const listOf = (announcer: Sentence, text: string, announcedTo: number, count: number, members: PlainList['members']): PlainList => ({
  counted: countedIn(announcer, text),
  announcer,
  announcedTo,
  count,
  members,
  end: Math.max(...members.map((m) => m.sentence.end)),
})
