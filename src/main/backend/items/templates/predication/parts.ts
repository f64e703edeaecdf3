import type { Fact, Slot } from '../../../../../shared/fact'
import type { Role } from '../../../knowledge/predications/roles'
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
}

export interface Parts {
  fact: Fact
  subject: string
  front: string
  rest: string
  finite: string
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
  parts: Part[]
  speaker: string
}

/** Takes the fact of a predication apart. */
export function partsOf(fact: Fact): Parts {
  const [agent, number, voice, polarity, kind, lemma, owner, tag, counted] = slotText(fact, 'traits').split(' ')
  const words = slotsNamed(fact, 'words')
  const core = slotsNamed(fact, 'core')
  const link = slotsNamed(fact, 'link')
  return {
    fact,
    subject: slotText(fact, 'subject'),
    front: slotText(fact, 'front'),
    rest: slotText(fact, 'rest'),
    finite: slotText(fact, 'finite'),
    agent: (agent ?? 'thing') as Parts['agent'],
    plural: number === 'plural',
    passive: voice === 'passive',
    negated: polarity === 'negated',
    kind: kind ?? 'main',
    lemma: lemma ?? '',
    borrowed: owner === 'borrowed',
    subjectTag: tag ?? '',
    subjectCounted: counted === 'counted',
    parts: slotsNamed(fact, 'role').flatMap((slot, n) => {
      const [role, place, tie, state, count, who] = slot.text.split(' ')
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
        },
      ]
    }),
    speaker: namesItself(slotText(fact, 'subject'), slotText(fact, 'speaker')) ? '' : slotText(fact, 'speaker'),
  }
}

/** "According to Perry, what did Perry consider?" */
const namesItself = (subject: string, speaker: string): boolean => speaker !== '' && subject.includes(speaker.split(' ').at(-1) ?? speaker)
