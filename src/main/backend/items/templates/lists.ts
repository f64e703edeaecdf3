import { GAP } from '../../../../shared/words'
import { capitalise, countWords } from '../english/words'
import { plainSeed, slotsNamed, slotText, type Seed, type Template } from './seed'

const LONGEST_STEM = 30

/** A member of a list beside the others: "Critics made three complaints: a; b; and _____." A short list is asked for as a whole. */
export const listSeeds: Template = (fact) => {
  const announcement = slotText(fact, 'announcement')
  const members = slotsNamed(fact, 'members').map((slot) => slot.text)
  if (fact.form === 'short-list') return [gap(fact, `${announcement}: ${GAP}`, spoken(members), members)]
  const place = Number(slotText(fact, 'place'))
  const key = withoutSubject(members[place] ?? '')
  const shown = members.map((member, n) => (n === place ? member.slice(0, member.length - key.length) + GAP : member))
  const colon = fact.slots.flow || /\b(?:if|when|that|to|by|because)$/.test(announcement) ? '' : ':'
  const stem = `${announcement}${colon} ${spoken(shown, members.some((member) => member.includes(',')) ? ';' : ',')}`
  // too long: the neighbour alone tells where the gap is
  const near =
    place === 0 ? `${shown[0]}; ${shown[1]}; …` : `… ${shown[place - 1]}; ${shown[place]}${place === members.length - 1 ? '' : '; …'}`
  const short = `${announcement}${colon} ${near}`
  return [gap(fact, countWords(stem) <= LONGEST_STEM ? stem : short, key, [members[place] ?? ''])]
}

const gap = (fact: Parameters<Template>[0], stem: string, key: string, accepted: string[]): Seed => ({
  ...plainSeed(fact, 'member', `${capitalise(stem)}${stem.endsWith('…') ? '' : '.'}`, key, accepted, 0.86),
  kind: 'cloze',
})

/** "they lower costs": the pronoun stays in the question. */
const withoutSubject = (member: string): string => member.replace(/^(?:they|it|he|she|we|to) (?=\p{L}+)/iu, '')

const spoken = (parts: readonly string[], mark = ','): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(`${mark} `)}${mark === ';' ? mark : ''} and ${parts.at(-1)}`
