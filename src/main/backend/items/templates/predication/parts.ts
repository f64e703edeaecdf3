import type { Fact, Slot } from '../../../../../shared/fact'
import type { Role } from '../../../knowledge/predications/roles'
import { thirdPerson } from '../../english/verbs'
import { slotText, slotsNamed } from '../seed'

/** An argument as the template meets it. */
export interface Part {
  role: Role
  leads: boolean
  loose: boolean
  /** Nothing in it was left without a name. */
  closed: boolean
  counted: boolean
  person: boolean
  /** Its words with names in place of pronouns, preposition included. */
  words: string
  /** What an answer would say, as it stands in the text. */
  core: Slot
  link: string
  /** A reader without the text can tell what it means. */
  named: boolean
}

export interface Parts {
  fact: Fact
  subject: string
  front: string
  rest: string
  finite: string
  /** The verb as "who" and "what" take it: "agrees", "was signed". */
  singular: string
  agent: 'person' | 'state' | 'body' | 'thing'
  plural: boolean
  passive: boolean
  negated: boolean
  kind: string
  lemma: string
  /** The subject stands elsewhere: behind a pronoun, or with another verb. */
  borrowed: boolean
  subjectTag: string
  subjectCounted: boolean
  subjectNamed: boolean
  /** How sure the parser was, at the least sure of its words. */
  margin: number
  parts: Part[]
  speaker: string
}

/** A relative or a subordinate clause says of its noun what the sentence is not about. */
export const ITS_OWN: ReadonlySet<string> = new Set(['main', 'joined', 'said'])

/** A reader without the text can tell what all of it means. */
export const isIdentified = (p: Parts): boolean => p.subjectNamed && p.parts.every(({ named }) => named)

/** Takes the fact of a predication apart. */
export function partsOf(fact: Fact): Parts {
  const [agent, number, voice, polarity, kind, lemma, owner, tag, counted, named, tense, margin] = slotText(fact, 'traits').split(' ')
  const words = slotsNamed(fact, 'words')
  const core = slotsNamed(fact, 'core')
  const link = slotsNamed(fact, 'link')
  return {
    fact,
    subject: nameOf(slotText(fact, 'subject'), slotText(fact, 'apposed')),
    front: slotText(fact, 'front'),
    rest: slotText(fact, 'rest'),
    finite: slotText(fact, 'finite'),
    singular: singularOf(slotText(fact, 'finite'), lemma ?? '', tense ?? ''),
    agent: (agent ?? 'thing') as Parts['agent'],
    plural: number === 'plural',
    passive: voice === 'passive',
    negated: polarity === 'negated',
    kind: kind ?? 'main',
    lemma: lemma ?? '',
    borrowed: owner === 'borrowed',
    subjectTag: tag ?? '',
    subjectCounted: counted === 'counted',
    margin: Number(margin ?? 9),
    subjectNamed: named === 'named' || hasName(slotText(fact, 'subject'), slotText(fact, 'apposed')),
    parts: slotsNamed(fact, 'role').flatMap((slot, n) => {
      const [role, place, tie, state, count, who, , named] = slot.text.split(' ')
      const own = core[n]
      if (!own) return []
      return [
        {
          role: role as Role,
          leads: place === 'leads',
          loose: tie === 'loose',
          closed: state === 'closed' || state === 'leans',
          counted: count === 'counted',
          person: who === 'person',
          words: words[n]?.text ?? '',
          core: own,
          link: link[n]?.text ?? '',
          named: named === 'named',
        },
      ]
    }),
    speaker: namesItself(slotText(fact, 'subject'), slotText(fact, 'speaker')) ? '' : slotText(fact, 'speaker'),
  }
}

/** "a law student, Yigal Amir, shot …", "the second, Minsk II, was signed": the name tells who, where the words before it do not. */
const nameOf = (subject: string, apposed: string): string => (hasName(subject, apposed) ? apposed : subject)
const hasName = (subject: string, apposed: string): boolean =>
  /^(?:the )?\p{Lu}/u.test(apposed) &&
  apposed.split(' ').length <= 6 &&
  /^(?:an? |the (?:first|second|third|last|next|other)\b)/.test(subject)

/** "According to Perry, what did Perry consider?" */
const namesItself = (subject: string, speaker: string): boolean => speaker !== '' && subject.includes(speaker.split(' ').at(-1) ?? speaker)

const ONE: Record<string, string> = { are: 'is', were: 'was', have: 'has', do: 'does' }

/** "create" → "creates", "are seen" → "is seen", "later recalled" as it is: only a verb of the present changes. */
function singularOf(finite: string, lemma: string, tense: string): string {
  const words = finite.split(' ')
  const at = words.findIndex((word) => word in ONE || (tense === 'VBP' && word === lemma))
  const word = words[at]
  if (word === undefined || (at > 0 && !(tense === 'VBP'))) return finite
  words[at] = ONE[word] ?? thirdPerson(word)
  return words.join(' ')
}
