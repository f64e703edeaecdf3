import { SPEAKS_FOR_STATE } from '../../../knowledge/context-cue'
import { isVocabulary } from '../../../knowledge/model'
import { withoutArticle } from '../../english/words'
import type { TemplateContext } from '../seed'
import type { Parts } from './parts'
import { isBodyAtRest, isPeople, isSomething } from './somebody'

/** How a subject is asked for; null where nothing tells whether it is somebody or something. */
export function whoOrWhat(p: Parts, key: string, context: TemplateContext): 'who' | 'what' | 'which country' | 'which countries' | null {
  const names = key.split(/, and |, | and /)
  // "the French", who stand for France, are people all the same
  if (A_PEOPLE.test(key)) return 'who'
  // "was created", "was dissolved": what is made is something
  if (p.passive && IS_MADE.test(p.lemma) && p.agent !== 'person') return 'what'
  if (names.every((name) => context.kindOf(withoutArticle(name)) === 'state')) return names.length > 1 ? 'which countries' : 'which country'
  // "Gorbachev's New Thinking"
  if (/['’]s (?:\p{Lu}\S* ?)+$/u.test(key)) return 'what'
  if (names.some(isSomething) || ((p.passive || p.lemma === 'be') && names.every(isBodyAtRest))) return 'what'
  if (names.some(isPeople)) return 'who'
  // "the Conversations were held", "the Proposals were published"
  if (p.agent !== 'thing') return p.passive && p.subjectTag === 'NNPS' && isWord(names.at(-1) ?? key) ? null : 'who'
  if (isNamedActor(p, key, context)) return 'who'
  return /^NNP/.test(p.subjectTag) ? ofUnknownName(p, names) : 'what'
}

/** "Palmerston sent …", "Ottawa sent …" are somebody; "the Windsor Framework", "Article IV" have a word in them that says what they are; "Overlord", alone, may be either. */
function ofUnknownName({ passive }: Parts, names: readonly string[]): 'who' | 'what' | null {
  const isOneWord = names.every((name) => !withoutArticle(name).includes(' '))
  if (!names.some(isWord)) return passive ? null : 'who'
  return isOneWord && !passive ? null : 'what'
}

const A_PEOPLE =
  /^the (?:French|British|Dutch|English|Irish|Scots|Welsh|Spanish|Danish|Swedish|Turkish|Polish|Swiss|\p{L}+ese|\p{Lu}\p{L}+(?:[ie]ans|cans|mans)|Turks|Greeks|Poles|Serbs|Croats|Arabs|Danes|Swedes|Finns|Czechs|Slovaks|Afghans|Iraqis|Israelis|Pakistanis|Saudis)$/u
const IS_MADE = /^(?:create|establish|found|set|form|build|construct|invent|draft|dissolve|abolish)$/

const isWord = (name: string): boolean =>
  (name.match(/\p{L}+/gu) ?? []).some((word) => /^\p{Lu}/u.test(word) && isVocabulary(word.toLowerCase()))

/** "Halifax changed …", "London sent …", "the Budget Office spoke of …": a thing by its words that is somebody, as what it does tells, or how it is called elsewhere. */
const isNamedActor = (p: Parts, name: string, context: TemplateContext): boolean =>
  /\p{Lu}/u.test(name) && !p.passive && (ACTS.test(p.lemma) || isCapital(p, name) || isSurname(name, context))

/** A capital is its government where something is done. */
const isCapital = (p: Parts, name: string): boolean =>
  SPEAKS_FOR_STATE.test(name) && !/ /.test(name) && p.parts.some(({ role }) => /^(?:object|to|that|preposition)$/.test(role))

/** "Axelrod", with "Robert Axelrod" elsewhere in the text. */
function isSurname(name: string, context: TemplateContext): boolean {
  if (!/^\p{Lu}\p{L}+$/u.test(name) || context.kindOf(name) !== undefined) return false
  const names = surnames.get(context) ?? surnamesIn(context.text)
  surnames.set(context, names)
  return names.has(name)
}

const surnames = new WeakMap<TemplateContext, ReadonlySet<string>>()

/** Whatever stands behind a first name: a book is read through once, and not for each name. */
function surnamesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  const isPlain = (at: number): boolean => /\w/.test(text[at] ?? '')
  for (const { 0: word, index } of text.matchAll(BEHIND_FIRST_NAME))
    // a name ends where letters do, and where plain letters meet others, as for "\\b"
    for (let end = index + 2; end <= index + word.length; end++) if (isPlain(end - 1) !== isPlain(end)) names.add(text.slice(index, end))
  return names
}

const BEHIND_FIRST_NAME = /(?<=\p{Ll},? \p{Lu}\p{Ll}+ )\p{Lu}\p{L}+/gu

/** What says or wants something is somebody. */
const ACTS =
  /^(?:say|speak|argue|claim|warn|confirm|announce|declare|report|decide|agree|refuse|offer|propose|demand|accept|reject|sign|promise|want|think|believe|hope|fear|expect|insist|write|meet|persuade)$/
