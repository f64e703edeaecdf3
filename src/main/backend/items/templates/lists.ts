import { GAP } from '../../../../shared/words'
import { invert } from '../english/verbs'
import { capitalise, countWords } from '../english/words'
import { plainSeed, slotsNamed, slotText, type Seed, type Template } from './seed'

const LONGEST_STEM = 30
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']

/** A member of a list beside all the others: "Critics made three complaints: a; b; and _____." Where they are too long, its place in the list. */
export const listSeeds: Template = (fact) => {
  const announcement = slotText(fact, 'announcement')
  const name = slotText(fact, 'list')
  const members = slotsNamed(fact, 'members').map((slot) => slot.text)
  if (fact.form === 'short-list')
    return name
      ? [{ ...plainSeed(fact, 'member', `What are ${name}?`, spoken(members), members, 0.86) }]
      : [gap(fact, `${announcement}: ${GAP}`, spoken(members), [])]
  const place = Number(slotText(fact, 'place'))
  const key = mainClause(withoutSubject(members[place] ?? ''))
  const shown = members.map((member, n) =>
    n === place
      ? withoutSubject(member) === member
        ? GAP
        : member.slice(0, member.length - withoutSubject(member).length) + GAP
      : mainClause(member),
  )
  const colon = fact.slots.flow || /\b(?:if|when|that|to|by|because)$/.test(announcement) ? '' : ':'
  const stem = `${announcement}${colon} ${spoken(shown, shown.some((member) => member.includes(',')) ? ';' : ',')}`
  if (countWords(stem) <= LONGEST_STEM) return [gap(fact, stem, key, [members[place] ?? ''])]
  return name && countWords(key) <= LONGEST_KEY
    ? [plainSeed(fact, 'member', `What is the ${ORDINALS[place] ?? 'last'} of ${name}?`, key, [members[place] ?? ''], 0.84)]
    : []
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
const LONGEST_KEY = 16

const gap = (fact: Parameters<Template>[0], stem: string, key: string, accepted: string[]): Seed => ({
  ...plainSeed(fact, 'member', `${capitalise(stem)}.`, key, accepted, 0.86),
  kind: 'cloze',
})

/** "they lower costs": the pronoun stays in the question. */
const withoutSubject = (member: string): string => member.replace(/^(?:they|it|he|she|we|to) (?=\p{L}+)/iu, '')

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
