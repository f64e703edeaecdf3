import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { headingOf } from './body'
import { legendOf } from './legend'

/** What a label of notes is, told by its own form: who, what happened, whose view; null for a term and for anything else. */
export type LabelKind = 'particular' | 'actor' | 'occasion' | 'view' | 'side'

export function kindOfLabel(reading: Reading, sentence: Sentence): LabelKind | null {
  const { label } = sentence
  if (!label) return null
  const bare = bareLabel(label.text)
  if (PARTICULAR.test(bare)) return 'particular'
  if (VIEW.test(bare) || (SCHOOL.test(bare) && DEBATE.test(headingOf(sentence) ?? ''))) return 'view'
  if (SIDE.test(bare)) return 'side'
  if (isActor(reading, bare)) return 'actor'
  return occasionIn(label.text) ? 'occasion' : null
}

/** A label without what stands in brackets: "UK (Eden)". */
export const bareLabel = (label: string): string =>
  label
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/^["“]|["”]$/g, '')
    .trim()

/** What a note on a meeting or a treaty has a line for. */
const PARTICULAR =
  /^(?:dates?|when|venue|place|location|where|chair(?:man|person|ed by)?|president|hosts?|mediators?|participants|parties|present|attend(?:ees|ance|ed by)|delegat(?:es|ions)|signator(?:y|ies)|signed by|outcomes?|results?|aims?|goals?|purpose|objectives?|duration|length|languages?|who|what)$/i

/** "Success view", "Camelot version", "Revisionists after 1989", "The realist camp". */
const VIEW =
  /^(?:the )?(?:[\p{L}-]+ ){1,2}(?:view|version|school|reading|interpretation|camp|account|narrative|verdict)$|^(?:post-|neo-|the )?(?:revision|traditional|post-revision|optim|pessim|orthodox|intentional|functional|structural|declin|triumphal)\p{Ll}*ists?(?: (?:after|since|before|of the) \S+)?$/iu

/** "Realist", "Neoliberal institutionalists": a school by its name alone, where a heading asks or tells of a debate; elsewhere "Unionists" are who they are. */
const SCHOOL = /^(?:[\p{L}-]+ )?\p{L}{4,}ists?$/iu
const DEBATE = /\?$|\b(?:theor\p{L}+|explanations?|debates?|views|schools|interpretations?|readings|perspectives|approaches|verdicts?)\b/iu

/** "Cons", "Pros of talking while fighting". */
const SIDE =
  /^(?:pros?|cons?|for|against|advantages?|disadvantages?|strengths?|weakness(?:es)?|drawbacks?|benefits?|downsides?)(?: of .+)?$/i

/** States, people and bodies: "A-H", "Serbia, Montenegro, Romania", "Balkan states". */
export function isActor(reading: Reading, bare: string): boolean {
  const parts = bare.split(/\s*(?:,|&|\/|\band\b)\s*/).filter(Boolean)
  return parts.length > 0 && parts.every((part) => isOneActor(reading, part))
}

function isOneActor({ lexicon, document }: Reading, part: string): boolean {
  // "C = Clemenceau"
  if (part.length <= 2 && /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(legendOf(document).get(part) ?? '')) return true
  const name = (legendOf(document).get(part) ?? part).replace(/^S\. /, 'South ').replace(/^N\. /, 'North ')
  const kind = lexicon.byAlias.get(name.toLowerCase())?.kind
  if (kind === 'state' || kind === 'person' || kind === 'organisation' || kind === 'place') return true
  return /^(?:\p{Lu}[\p{L}-]+ )?(?:states|powers|government|army|rebels)$/u.test(name) || POWERS.test(name)
}

/** Powers of the past, which no list of today's states has. */
const POWERS =
  /^(?:the )?(?:gb|austria-hungary|ottoman empire|russian empire|prussia|porte|soviet union|ussr|great britain|habsburgs?|piedmont|sardinia|serbia|montenegro|bulgaria|romania|greece|yugoslavia|czechoslovakia|bavaria|saxony|venice|bosnia)$/i

/** What is concluded or held, with its day behind a comma or in brackets. */
export interface Occasion {
  name: string
  kind: string
  /** The words in which the label tells its date, if any. */
  when: string | null
}

const KIND =
  '(?:treaty|convention|agreement|accords?|protocol|pact|armistice|declaration|memorandum|alliance|conference|congress|summit|war|crisis|mission|plan|deal|doctrine|uprising|rising)'
const DATED = /^(.{4,60}?)(?:, (?:signed )?| \()((?:(?:early|mid|late)[- ])?[^,()]*(?:\d{4}|[’']\d\d|\b\d{1,2} \p{Lu}\p{Ll}{2,8}\.?))\)?$/u

/** "Treaty of San Stefano, 3 March 1878", "Cyprus Convention, 4 June", "Czech arms deal (Sept '55)". */
export function occasionIn(label: string): Occasion | null {
  const plain = label.replace(/ \([^)]*\)(?=, )/g, '')
  const [, name = plain, when = null] = DATED.exec(plain) ?? []
  const kind = new RegExp(`\\b${KIND}\\b`, 'iu').exec(name)?.[0]
  // "Deal", "Conference": the kind alone names none
  return kind && name !== kind && /\p{Lu}/u.test(name.replace(kind, '')) && !/[:;?!(]/.test(name)
    ? { name, kind: kind.toLowerCase(), when }
    : null
}
