import { lastPart } from '../../knowledge/last-part'
import { tokensOfText } from '../../knowledge/tokens'
import { treeOf } from '../../knowledge/tree'
import type { Fact } from '../../../../shared/fact'
import { GAP } from '../../../../shared/words'
import { invert, singular } from '../english/verbs'
import { meansSomethingTold } from '../english/stands-alone'
import { capitalise, countWords, withoutArticle } from '../english/words'
import { plainSeed, slotsNamed, slotText, type Seed, type Template } from './seed'

const LONGEST_STEM = 30
/** Words of a member that is a clause. */
const CLAUSE = 7
/** "secondly, binding approval protects leaders": its place in the text is no part of it. */
const NUMBERED = /^(?:first|second|third|fourth|last)ly, |^(?:finally|lastly|first|second|third), /i

/** A member of a list beside all the others: "Critics made three complaints: a; b; and _____."; of names and phrases the whole. */
export const listSeeds: Template = (fact) => {
  const announcement = slotText(fact, 'announcement')
  const asked = slotText(fact, 'asked')
  const name = slotText(fact, 'list')
  // "two questions: why states ally? and how …?.": the mark is the list's own
  const members = slotsNamed(fact, 'members').map((slot) =>
    slot.text
      .replace(/\?$/, '')
      .replace(/, (?:finally|lastly|in turn|then),/, '')
      .replace(NUMBERED, ''),
  )
  if (fact.form === 'short-list') return whole(fact, members)
  const place = Number(slotText(fact, 'place'))
  const key = mainClause(withoutSubject(members[place] ?? ''))
  const shown = members.map((member, n) =>
    n === place
      ? withoutSubject(member) === member
        ? GAP
        : member.slice(0, member.length - withoutSubject(member).length) + GAP
      : mainClause(member),
  )
  const bare = asked !== '' || /\?$/.test(announcement)
  const colon = fact.slots.flow || /(?:\b(?:if|when|that|to|by|because)|\?)$/.test(announcement) ? '' : ':'
  // "great differences of power; and _____": two clauses are not told by "and" alone
  const isOfClauses = members.length === 2 && colon === ':' && members.every((member) => countWords(member) >= CLAUSE)
  const opens = shown.find((_, n) => n !== place)?.startsWith('that ') && !key.startsWith('that ')
  const each = shown.map((member, n) => (n === place && opens && member === GAP ? `that ${GAP}` : member))
  const listed = spoken(each, isOfClauses || each.some((member) => member.includes(',')) ? ';' : ',')
  const stem = behind(asked, `${announcement}${colon} ${/\?$/.test(announcement) ? capitalise(listed) : listed}`)
  if (countWords(stem) <= LONGEST_STEM) return [gap(fact, stem, key, [members[place] ?? ''])]
  return bare || name ? half(fact, members[place] ?? '', members.length) : []
}

/** Of a list too long to be shown, one member with its point left out: "One of the four devices: they may sink costs by _____." */
function half(fact: Fact, member: string, count: number): Seed[] {
  const [announcement, name, asked] = [slotText(fact, 'announcement'), slotText(fact, 'list'), slotText(fact, 'asked')]
  const [, opening = '', point = ''] =
    /^((?:\S+ ){2,9}?by) ((?:\p{L}+ing|the|an?|its|their) .{6,})$/u.exec(member) ??
    behindVerb(member) ??
    /^(.{10,}? (?:that|which|unless|until|without|because|if|not only|than)) (.{8,})$/u.exec(member.length > 90 ? '' : member) ??
    []
  if (!opening || countWords(point) > LONGEST_DEED) return []
  const question = /\?$/.test(announcement)
    ? `${announcement} One of ${NUMBERS[count] ?? 'several'} answers`
    : behind(asked, `one of ${name}`)
  const stem = `${question}: ${opening} ${GAP}`
  return (name || asked || question !== name) && countWords(stem) <= LONGEST_STEM && (!asked || name)
    ? [gap(fact, stem, point, [member])]
    : []
}

/** "they may delegate enforcement to | a third party": behind a verb that says what may or must be done, the last thing that stands with it. */
function behindVerb(member: string): [string, string, string] | null {
  const tokens = tokensOfText(member)
  const tree = treeOf(tokens)
  const verb = tokens.findIndex((t, i) => t.tag === 'VB' && tree.childrenBy(i, 'aux').some((aux) => /^MD$/.test(tokens[aux]?.tag ?? '')))
  const asked = verb < 0 || verb > FAR ? null : lastPart(tree, verb, tokens.length)
  const start = asked && tokens[asked.from]?.start
  return start && member.length - start >= 8 ? [member, member.slice(0, start).trim(), member.slice(start)] : null
}

const FAR = 5

const NUMBERS: Record<number, string | undefined> = { 2: 'two', 3: 'three', 4: 'four' }

/** "How do states bind themselves? What are the four devices?" */
const behind = (asked: string, stem: string): string => (asked ? `${asked} ${capitalise(stem)}` : stem)

/** "Which two variables determine how severe the dilemma is?", "What are the three roles which Touval distinguished?" */
function whole(fact: Fact, members: string[]): Seed[] {
  const [announcement, name, asked] = [slotText(fact, 'announcement'), slotText(fact, 'list'), slotText(fact, 'asked')]
  const bare = countWords(name) <= BARE && !/\p{Lu}/u.test(name)
  // what announces the list says more than its name
  if (!name || (bare && countWords(announcement) > BARE + 1))
    return [gap(fact, behind(asked, `${announcement}: ${GAP}`), spoken(members), members)]
  const [, things, does] =
    /^the ((?:two|three|four) [^,]+?) that (?!(?:which|who|that|what|he|she|it|they|the|an?)\b)(\p{Ll}+(?: .+)?)$/u.exec(name) ?? []
  const question = things && does ? `which ${things} ${does}?` : `what are ${name}?`
  const seed = plainSeed(fact, 'member', capitalise(behind(asked, question)), spoken(members), members, 0.86)
  // "the three factors" could be anybody's
  return [bare && !asked ? { ...seed, doubtful: true } : seed]
}

const BARE = 3
/** "It may be revived if …", "The four recommendations: …" */
const LEANING =
  /^(?:it(?! (?:is|was|may be|can be|seems) \p{Ll}+ (?:to|that)\b)|he|she|they) |^(?:(?:two|three|four) of )?the (?:two|three|four|five) \p{Ll}+:/iu

/** "Of the three roles which Touval distinguished, which carries messages?", and what one of them does. */
export const namedMemberSeeds: Template = (fact) => {
  const [list, name, deed] = [slotText(fact, 'list'), slotText(fact, 'name'), slotText(fact, 'deed')]
  const base = slotText(fact, 'base')
  const front = invert(deed.split(' ')[0] ?? '', base)?.front ?? ''
  const of = behind(slotText(fact, 'asked'), `of ${list}`)
  return [
    plainSeed(fact, 'member', `${capitalise(of)}, which ${singular(deed, base)}?`, name, [withoutArticle(name)], 0.88),
    ...(/^(?:do|does|did)$/.test(front) ? [plainSeed(fact, 'deed', `${capitalise(of)}, what ${front} ${name} do?`, deed, [], 0.8)] : []),
  ].filter(({ stem }) => countWords(stem) <= LONGEST_STEM)
}

/** "What did the second of the two documents signed on 17 September promise?" */
export const memberDeedSeeds: Template = (fact) => {
  const parts = invert(slotText(fact, 'verb'), slotText(fact, 'base'))
  const told = slotText(fact, 'complement')
  const shape = slotText(fact, 'shape')
  const [, preposition = '', behind = ''] =
    /^(with|on|in|to|for|from|at|of|about|against) (.+)$/.exec(shape === 'preposition' ? told : '') ?? []
  if (!parts || !(preposition || /^(?:thing|that|infinitive)$/.test(shape))) return []
  const key = mainClause(behind || told.replace(/^(?:that|to) /, ''))
  const stem = `What ${parts.front} ${slotText(fact, 'subject')} ${parts.rest}${shape === 'infinitive' ? ' to do' : preposition ? ` ${preposition}` : ''}?`
  return countWords(stem) > LONGEST_STEM || countWords(key) > LONGEST_DEED ? [] : [plainSeed(fact, 'complement', stem, key, [told], 0.76)]
}

const LONGEST_DEED = 22

const gap = (fact: Fact, stem: string, key: string, accepted: string[]): Seed => ({
  ...(LEANING.test(stem) || meansSomethingTold(slotText(fact, 'announcement')) ? { doubtful: true } : {}),
  ...plainSeed(fact, 'member', `${capitalise(stem)}.`, key, accepted, 0.86),
  kind: 'cloze',
})

/** "they lower costs": the pronoun stays in the question. */
const withoutSubject = (member: string): string =>
  member.replace(/^(?:they|it|he|she|we|to) (?:(?:may|might|can|could|must|should|ought to) )?(?=\p{L}+)/iu, '')

/** Without the reason given for it, or what it leads to: "the adversary must understand both, for what it does not see cannot deter it". */
function mainClause(member: string): string {
  if (countWords(member) <= SHORT_MEMBER) return member
  const short = member
    .replace(/,? (?:for|since|because|so that|whereas|although|though|which|and so|not least|so) (?!(?:the|an?) \p{L}+,).*$/u, '')
    .replace(/[,;]\s*$/, '')
  return countWords(short) >= LEAST ? short : member
}

const SHORT_MEMBER = 12
const LEAST = 5

const spoken = (parts: readonly string[], mark = ','): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(`${mark} `)}${mark === ';' ? mark : ''} and ${parts.at(-1)}`
