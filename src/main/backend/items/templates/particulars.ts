import { capitalise, countWords, withoutArticle } from '../english/words'
import { plainSeed, slotsNamed, slotText, type Seed, type Template } from './seed'
import { writtenForms } from '../../knowledge/dates'

/** What notes tell of a meeting or a treaty line by line: when, where, under whom. */
export const particularSeeds: Template = (fact) => {
  const asked = slotText(fact, 'asked')
  const event = slotText(fact, 'event')
  const [value] = slotsNamed(fact, 'value')
  const stem = QUESTION[asked]?.(event)
  if (!value || !stem) return []
  const forms = value.date ? writtenForms(value.date) : []
  return [plainSeed(fact, asked, stem, value.text, [...forms, withoutArticle(value.text)], 0.86)]
}

const CONCLUDED = /\b(?:treaty|treaties|convention|accords?|agreement|pact|protocol|alliance|declaration)\b/i

const be = (event: string): string => (/(?:treaties|accords|agreements|talks)$/i.test(event) ? 'were' : 'was')

const QUESTION: Record<string, ((event: string) => string) | undefined> = {
  when: (event) => (CONCLUDED.test(event) ? `When ${be(event)} ${event} concluded?` : `When did ${event} take place?`),
  where: (event) => (CONCLUDED.test(event) ? `Where ${be(event)} ${event} concluded?` : `Where did ${event} take place?`),
  chair: (event) => `Who chaired ${event}?`,
  host: (event) => `Who was the host of ${event}?`,
  mediator: (event) => `Who mediated ${/\b(?:summit|conference|congress|talks)\b/i.test(event) ? 'at' : 'in'} ${event}?`,
  participants: (event) => `Who took part in ${event}?`,
  signatories: (event) => `Who signed ${event}?`,
  outcome: (event) => `What was the outcome of ${event}?`,
  aim: (event) => `What was the aim of ${event}?`,
  length: (event) => `How long did ${event} last?`,
}

const LONGEST_KEY = 12
/** What a side took on is learnt whole. */
const LONGEST_TERMS = 20

/** Who stood for a state, what it got, what moved it. */
export const shareSeeds: Template = (fact) => {
  const role = slotText(fact, 'role')
  const actor = slotText(fact, 'actor')
  const value = slotText(fact, 'value')
  const during = slotText(fact, 'during')
  if (role === 'delegates') return [plainSeed(fact, 'delegates', `Who represented ${actor}${during}?`, value, [], 0.84)]
  if (role === 'motive')
    return [plainSeed(fact, 'value', `What was the ${slotText(fact, 'motive')} of ${actor}${during}?`, value, [withoutArticle(value)], 0.8)]
  if (role === 'objection')
    return [
      plainSeed(fact, 'reason', `Why did ${actor} object to ${slotText(fact, 'objected')}?`, value, [value.replace(/^it /, '')], 0.84),
    ]
  const may = /^(?:may|can) (.+)$/.exec(value)?.[1]
  const lost = /^(?:cut|divided|split|partitioned|returned|ceded|annexed|occupied|recognised|recognized|dissolved|reduced)\b/.test(value)
  const seeds: Seed[] = []
  const stem = may
    ? during
      ? `what did ${during.replace(/^ (?:at|in) /, '')} allow ${actor} to do?`
      : `what was ${actor} allowed to do?`
    : lost
      ? `what became of ${actor}${during}?`
      : role === 'do'
        ? `what did ${actor} have to do${during}?`
        : `what did ${actor} ${role}${during}?`
  const key = may ?? value
  if (countWords(key) <= (/^(?:undertake|pledge|concede)$/.test(role) ? LONGEST_TERMS : LONGEST_KEY))
    seeds.push(plainSeed(fact, 'value', capitalise(stem), key, [value, withoutArticle(key)], 0.84))
  if (!may && !lost && role !== 'do' && countWords(value) > 1 && !value.includes(';'))
    seeds.push(plainSeed(fact, 'actor', `Who ${PAST[role] ?? 'got'} ${value}${during}?`, actor, [withoutArticle(actor)], 0.7))
  return seeds
}

const PAST: Record<string, string | undefined> = {
  get: 'got',
  gain: 'gained',
  receive: 'received',
  'give up': 'gave up',
  lose: 'lost',
  want: 'wanted',
  give: 'gave',
  demand: 'demanded',
  offer: 'offered',
  promise: 'promised',
  undertake: 'undertook',
  concede: 'conceded',
  pledge: 'pledged',
}

const LONGEST_VIEW = 18

/** How a school judges what the notes are about, and who holds so. */
export const standpointSeeds: Template = (fact) => {
  const view = slotText(fact, 'view')
  const said = slotText(fact, 'said')
  const about = slotText(fact, 'about')
  const holders = slotText(fact, 'holders')
  const stem = fact.slots.several
    ? `How do ${view} see ${about}?`
    : /^the (?:old|older|new|newer|early|earlier|later|recent|modern|common|usual|prevailing) view$/.test(view)
      ? `What does ${view} hold?`
      : /version|account|narrative|story/.test(view)
        ? `What does ${view} say of ${about}?`
        : `How does ${view} ${fact.slots.explains ? 'explain' : 'judge'} ${about}?`
  const seeds = countWords(said) <= LONGEST_VIEW ? [plainSeed(fact, 'said', stem, said, [withoutArticle(said)], 0.84)] : []
  if (holders) seeds.push(plainSeed(fact, 'holders', `Who holds ${view} of ${about}?`, holders, [], 0.74))
  return seeds
}

/** In which treaty it stands. */
export const stipulationSeeds: Template = (fact) => {
  const stem = `In which ${slotText(fact, 'kind')} of ${slotText(fact, 'when')} did ${slotText(fact, 'subject')} ${slotText(fact, 'base')} ${slotText(fact, 'complement')}?`
  const name = slotText(fact, 'name')
  return countWords(stem) > 28 ? [] : [plainSeed(fact, 'name', stem, name, [`the ${name}`], 0.8)]
}

/** "Berlin was multilateral and brokered; what was San Stefano?" */
export const toldApartSeeds: Template = (fact) => {
  const qualities = slotText(fact, 'qualities')
  const one = slotText(fact, 'one')
  const stem = `${slotText(fact, 'beside')} was ${slotText(fact, 'others')}; what was ${one} by contrast?`
  return countWords(qualities) > LONGEST_KEY ? [] : [plainSeed(fact, 'qualities', stem, qualities, [], 0.8)]
}
