import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { itemAbove } from '../nesting'
import { sure } from '../sure'
import { aboveList } from './body'
import { bareLabel, kindOfLabel, occasionIn } from './labels'
import { duringOf, eventOf, headOf } from './particulars'

const LONGEST = 20

/** What a state or a person has in its line: who stood for it, what it got, what moved it. What kind of thing that is, its neighbours, its table's head or the line above tells. */
export function shares(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  const first = tokens[0]
  // in a column of what was undertaken nobody but an actor has a row
  const both =
    label !== null &&
    /^\p{Lu}/u.test(label.text) &&
    UNDERTAKEN.test(/^(.{2,40}?) – /.exec(reading.text.slice(first?.start ?? 0, sentence.end))?.[1] ?? '')
  if (!label || !first || !(both || kindOfLabel(reading, sentence) === 'actor' || isListedActor(reading, sentence))) return []
  const got = cellsIn(reading.text.slice(first.start, sentence.end).replace(/\s+/g, ' ')).flatMap((cell) => gotIn(cell) ?? [])
  const motive = got.length > 0 ? null : motiveAbove(reading, sentence)
  const value = got.length > 0 ? '' : headOf(reading, sentence)
  const objected = got.length === 0 && !motive ? objectedTo(reading, sentence) : null
  const own = objected
    ? [{ role: 'objection', value: asReason(value, / & | and |,/.test(label.text)) }]
    : motive
      ? [{ role: 'motive', value }]
      : got.length === 0 && isDelegates(reading, sentence, value)
        ? [{ role: 'delegates', value }]
        : got.length > 0
          ? got
          : told(reading, sentence, value)
  return own.flatMap(({ role, value }) => {
    if (value === '' || value.split(' ').length > LONGEST || /[?=→]|->/.test(value)) return []
    const at = (text: string) => reading.slot(first.start, sentence.end, text)
    const slots = {
      role: [reading.slot(label.start, label.end, role)],
      actor: [
        reading.slot(
          label.start,
          label.end,
          spokenActor(
            bareLabel(label.text)
              .replace(/^(?=Republic|Kingdom|United|Federal)/, 'the ')
              .replace(/^the Federal (?=government)/, 'the federal ')
              .replace(/^Both$/, 'both sides'),
          ),
        ),
      ],
      value: [at(role === 'delegates' || role === 'motive' ? joined(value) : value)],
      during: [at(/^(?:do|give|want)$/.test(role) && got.length === 0 ? '' : duringOf(eventOf(reading, sentence)))],
      ...(motive ? { motive: [at(motive)] } : {}),
      ...(objected ? { objected: [at(objected)] } : {}),
    }
    return [
      reading.fact(
        /^(?:motive|objection)$/.test(role) ? 'cause' : role === 'delegates' ? 'meeting' : 'concession',
        'share',
        slots,
        sentence,
        0.84,
      ),
    ]
  })
}

/** "Got – voluntary repatriation; Gave up – rollback": a cell each; a semicolon within one begins no new one. */
const cellsIn = (body: string): string[] => body.split(/; (?=\p{Lu}\p{Ll}+(?: \p{Ll}+)? [–—] )/u)

/** "Gets / loses – may occupy Bosnia": the head of the column stands in front. */
const HEADED =
  /^((?:gets?|got|gains?|gained|receives?|received|gives? up|gave up|loses?|lost|wants?|wanted|demands?|demanded|offers?|offered|promises?|promised|undertak(?:es?|ings?)|undertook|obligations?|commitments?|concessions?|pledges?|pledged)(?: ?(?:\/|or|and|,) ?\p{L}+)?) [–—] (.+)$/iu
const BASES: readonly (readonly [RegExp, string])[] = [
  [/^g[eo]t/i, 'get'],
  [/^gain/i, 'gain'],
  [/^receive/i, 'receive'],
  [/^g[ia]ves? up/i, 'give up'],
  [/^los/i, 'lose'],
  [/^want/i, 'want'],
  [/^demand/i, 'demand'],
  [/^offer/i, 'offer'],
  [/^promise/i, 'promise'],
  [/^undert|^obligation|^commitment/i, 'undertake'],
  [/^concession/i, 'concede'],
  [/^pledge/i, 'pledge'],
]

/** "Undertaking", "Obligations" */
const UNDERTAKEN = /^(?:undertak|undertook|obligation|commitment|pledge)/i

/** A column that tells what was done, not what something is. */
export const isDeed = (column: string): boolean => HEADED.test(`${column} – x`)

function gotIn(body: string): { role: string; value: string } | null {
  const [, head, told = ''] = HEADED.exec(body) ?? []
  if (!head) return null
  const role = sure(BASES.find(([pattern]) => pattern.test(head)))[1]
  const plain = told.replace(/\s*\([^()]*\)/g, '')
  // what a side undertook is learnt whole, if it can be
  const whole = /^(?:undertake|concede|pledge)$/.test(role) && plain.split(' ').length <= LONGEST && !plain.includes(':')
  const [value = ''] = whole ? [plain] : plain.split(/[;:]|(?<=\p{Ll})\. /u)
  return { role, value: value.trim().replace(/[.,]+$/, '') }
}

/** "Motives differ!", "What each side wanted:": what the lines below tell of each. */
const MOTIVE = /\b(motive|aim|goal|interest|demand|fear|concern|objective|grievance)s?\b/i

function motiveAbove(reading: Reading, sentence: Sentence): string | null {
  const above = itemAbove(reading, sentence) ?? announcer(reading, sentence)
  const said = above ? reading.text.slice(above.start, above.end) : ''
  return said.split(' ').length > 8 ? null : (MOTIVE.exec(said)?.[1]?.toLowerCase() ?? null)
}

/** "Who wanted what?", "What each side wanted": what the lines below tell of each. */
const WANTED = /\bwho wants? (?:what|which)|\bwho wanted|\bwhat (?:\p{L}+ ){1,3}wants?(?:ed)?\b|^(?:wants|wishes)\b|\bwanted$/iu
const GAVE = /\bwho (?:gave|gives|conceded|paid)\b|^concessions?\b|\bconcessions$|\bwhat (?:\p{L}+ ){1,3}(?:gave|conceded)\b/iu

const headOfList = (reading: Reading, sentence: Sentence): string => {
  const above = itemAbove(reading, sentence)
  return above ? reading.text.slice(above.start, above.end) : aboveList(reading, sentence)
}

/** "Unionists: accept power-sharing" under "Who gave what?": nobody but an actor stands there. */
const isListedActor = (reading: Reading, { label, ...sentence }: Sentence): boolean =>
  label !== null &&
  /^\p{Lu}/u.test(label.text) &&
  !/^(?:all|both|none|each|nobody)\b/i.test(label.text) &&
  ([WANTED, GAVE].some((pattern) => pattern.test(headOfList(reading, { label, ...sentence }))) ||
    besideActors(reading, { label, ...sentence }))

/** "Orlando: lands promised in the Treaty of London" among the aims of others. */
const besideActors = (reading: Reading, sentence: Sentence): boolean =>
  sentence.label !== null &&
  /^\p{Lu}\p{Ll}+$/u.test(sentence.label.text) &&
  motiveAbove(reading, sentence) !== null &&
  reading.sentences
    .slice(Math.max(0, sentence.index - 8), sentence.index + 8)
    .filter((s) => s.label && s.index !== sentence.index && s.sections[0] === sentence.sections[0] && kindOfLabel(reading, s) === 'actor')
    .length > 1

/** What somebody wanted or did, under such a heading, in the base form: "keep the Cold War out of Africa". */
function told(reading: Reading, sentence: Sentence, value: string): { role: string; value: string }[] {
  const head = headOfList(reading, sentence)
  const first = sure(sentence.tokens[0])
  const next = sentence.tokens[1]
  // "repeals the Act" is taken for a noun
  const does = (/^VB[ZP]?$/.test(first.tag) && first.pos === 'VERB') || (first.tag === 'NNS' && next?.pos === 'DET')
  if (WANTED.test(head)) return [{ role: 'want', value: does ? `to ${value.replace(first.text, first.lemma)}` : value }]
  if (GAVE.test(head)) return [does ? { role: 'do', value: value.replace(first.text, first.lemma) } : { role: 'give', value }]
  return []
}

/** "Why the uproar?" behind a line on a treaty: to what they objected. */
const OBJECTION = /\b(?:uproar|outcry|opposition|objections?|protests?|anger|resistance)\b/i

function objectedTo(reading: Reading, sentence: Sentence): string | null {
  const above = itemAbove(reading, sentence)
  if (!above || !OBJECTION.test(reading.text.slice(above.start, above.end))) return null
  const before = reading.sentences.slice(Math.max(0, above.index - 8), above.index)
  const label = before.findLast((s) => s.sections[0] === above.sections[0] && kindOfLabel(reading, s) === 'occasion')?.label
  const name = label && occasionIn(label.text)?.name
  return name ? `the ${name.replace(/^the /i, '')}` : null
}

/** "Big Bulgaria = Russian satellite", "felt cheated": as one gives a reason. */
const asReason = (value: string, several: boolean): string => {
  const [plain = ''] = value.replace(/ = /, ' as ').split(/, (?:in|by|under) which /)
  return /^(?:felt|feared|wanted|saw|lost|had)\b/.test(plain) ? `${several ? 'they' : 'it'} ${plain}` : plain
}

/** The line or heading right above the list. */
function announcer({ sentences }: Reading, sentence: Sentence): Sentence | null {
  const above = sentences.slice(Math.max(0, sentence.index - 12), sentence.index).findLast(({ kind }) => kind !== 'list-item')
  return above ?? null
}

const NAME = /^(?:(?:the|von|van|de|Lord|Count|Prince|Tsar) )?\p{Lu}[\p{L}.’'-]+(?: (?:\p{Lu}[\p{L}.’'-]+|von|van|de|of)){0,3}$/u
const WHO = /\b(?:who|delegates|delegations?|represent\p{L}*|participants|negotiators|present|cast|players)\b/iu

/** "GB: Disraeli, Salisbury" beside "Venue: …" and "Chair: …". */
function isDelegates(reading: Reading, sentence: Sentence, value: string): boolean {
  if (reading.lexicon.byAlias.get(bareLabel(sentence.label?.text ?? '').toLowerCase())?.kind === 'person') return false
  if (
    !value
      .split(/, | and | & /)
      .every((name) => NAME.test(name) && !reading.lexicon.byAlias.get(name.toLowerCase())?.kind.startsWith('state'))
  )
    return false
  const [section] = sentence.sections
  const beside = reading.sentences
    .slice(Math.max(0, sentence.index - 12), sentence.index + 12)
    .filter((s) => s.kind === 'list-item' && s.sections[0] === section)
  return (section !== undefined && WHO.test(section.title)) || beside.some((s) => kindOfLabel(reading, s) === 'particular')
}

const joined = (value: string): string => value.replace(/ (?:\+|&) /g, ' and ').replace(/^([^,]+), ([^,]+)$/, '$1 and $2')

/** "the UK", "Serbia, Montenegro and Romania". */
const spokenActor = (name: string): string =>
  name
    .replace(/ & /g, ' and ')
    .replace(/, ([^,]+)$/, (all, last: string) => (/\band\b/.test(last) ? all : ` and ${last}`))
    .replace(/^(UK|US|USA|USSR|UN|EU|PLO|SU|OE|TPLF|IRA|ANC|FLN|Ottoman Empire|Soviet Union|Porte|Balkan states|Great Powers)$/, 'the $1')
