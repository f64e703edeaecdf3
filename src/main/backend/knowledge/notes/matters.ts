import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { spokenLabel } from '../nesting'
import { isVocabulary } from '../model'
import { roleOf } from '../extractors/roles'
import { spaced } from '../plain'
import { sure } from '../sure'
import { tokensOf } from '../tokens'
import { datesIn, writtenForms } from '../dates'
import { aboveList, answerIn, bodyOf, headingOf } from './body'
import { rowOf } from './cells'
import { dateIn } from './entries'
import { isDeed } from './shares'
import { eventOf } from './particulars'
import { innerLabel } from './inner-label'
import { bareLabel, kindOfLabel, occasionIn } from './labels'
import { isPart } from './parts'

const LONGEST = 20
/** Under such a heading stands what was agreed. */
const AGREED =
  /\b(?:bargain(?:ed|s)?|traded|negotiated|agreements?|agreed|terms|deal|provisions?|settlement|treaty|accords?|compromise|concluded|package|content)\b/i
/** What has a text of its own. */
const DOCUMENT =
  /^(?:the )?(?:(?:UN |SC |Security Council |UNSC )?Resolution|Article|Annex|Protocol|Clause|Basket|Directive|Decree|Law|Decision|Order|NSC|UNSCR|SCR|Point|Act|Principle) (?:[\dIVX]+\S*)$|\b(?:Declaration|Agreement|Accords?|Treaty|Pact|Convention|Act|Protocol|Memorandum|Communiqué|Charter|Doctrine|Note|Letter|Plan|Resolution|Statement|Ultimatum|Telegram|Principles)$/
/** "Background: why a treaty at all?" tells how it came to it. */
const isOfTerms = (heading: string): boolean =>
  AGREED.test(heading) && !/\?|\b(?:background|origins|road to|causes|before|context|why)\b/i.test(heading)
/** "Review conferences": under it a year stands for one of them. */
const SERIES =
  /^(?:the )?((?:\p{L}[\p{L}-]* ){0,3}(?:conference|summit|meeting|round|election|session|congress(?=es)|referendum))(?:s|es)$/iu

/** Under such a heading each line is on a case of its own: "Laos 1961: partial success". */
const CASES = /\b(?:cases?|examples?|applications?|instances|record|history)\b/i
const VOTE = /\b(?:elections?|referendum|vote|ballot|poll)\b/i

/** "land: no expropriation for ten years" among the terms of a bargain, "Resolution 161: force allowed …": a matter, and what the notes say of it. */
export function matters(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  if (
    !label ||
    tokens.length === 0 ||
    sentence.kind === 'heading' ||
    label.text.endsWith('?') ||
    rowOf(reading, sentence).length > 0 ||
    isDeed(/^(.{2,40}?) – /.exec(bodyOf(reading, sentence))?.[1] ?? '')
  )
    return []
  const inner = documentIn(reading, sentence)
  if (inner) return [inner]
  const body = bodyOf(reading, sentence)
  // "success after 78 days; turning point = …"
  const told = answerIn(body.split(/; (?=[^;]* = )/)[0] ?? body, LONGEST)
  if (told.split(' ').length < 2 || /[?=]/.test(told)) return []
  const kind = kindOfLabel(reading, sentence)
  const bare = bareLabel(label.text)
  const heading = headingOf(sentence) ?? ''
  const at = (text: string) => reading.slot(sure(tokens[0]).start, sentence.end, text)
  const fact = (form: string, matter: string, more: Record<string, string> = {}): Fact[] => [
    reading.fact(
      form === 'agreed' || form === 'part' ? 'concession' : 'argument',
      'matter',
      {
        shape: [reading.slot(label.start, label.end, form)],
        matter: [reading.slot(label.start, label.end, matter)],
        told: [at(told)],
        ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, [at(text)]])),
      },
      sentence,
      0.84,
    ),
  ]
  if (VOTE.test(bare) && /\d/.test(told) && sentence.clauses.length === 0) return fact('vote', inYear(bare))
  const series = SERIES.exec(heading)
  if (series && /^(?:1[5-9]|20)\d\d$/.test(bare)) return fact('outcome', `${spokenLabel(sure(series[1]))} of ${bare}`)
  if (
    CASES.test(heading) &&
    !/^(?:before|after|since|until|by|in|from|late|early|mid|around)\b/i.test(bare) &&
    /^\p{Lu}[^,:]* (?:1[5-9]|20)\d\d(?:[–-]\d{2,4})?$/u.test(bare)
  )
    return fact('case', bare)
  if (kind !== null && kind !== 'actor') return []
  if ((roleOf(reading, sentence) === 'term' && !isOfTreaty(reading, sentence)) || !isOfTerms(aboveList(reading, sentence))) return []
  if (isPart(bare) && !MATTER.test(bare)) return []
  // "Secret: Jupiters out of Turkey"
  if (PART.test(bare)) return fact('part', bare.toLowerCase())
  return isThing(bare) ? fact('agreed', spoken(reading, bare)) : []
}

const MATTER =
  /^(?:territory|military|money|reparations|army|borders?|frontiers?|arms|trade|troops|prisoners|refugees|elections|inspections?|status|guarantees?|security|economy|sanctions)$/i

/** "Terms" in notes on a treaty or a conference are what was agreed there, if they tell of places and armies; in others they are words. */
function isOfTreaty(reading: Reading, sentence: Sentence): boolean {
  if (!/^(?:the |main |key )?terms$/i.test(headingOf(sentence) ?? '') || eventOf(reading, sentence) === null) return false
  return reading.sentences
    .slice(Math.max(0, sentence.index - 12), sentence.index + 12)
    .some(
      ({ label, sections }) =>
        label !== null &&
        sections[0] === sentence.sections[0] &&
        (MATTER.test(label.text) || /^(?:place|state)$/.test(reading.lexicon.byAlias.get(label.text.toLowerCase())?.kind ?? '')),
    )
}

const PART = /^(?:secret|public|private|political|military|economic|territorial|financial|legal|humanitarian)$/i

/** "land", "outside push": a matter in a word or a few; no person, no day, no "After" or "Note". */
function isThing(label: string): boolean {
  const tokens = tokensOf(label.toLowerCase() === label ? label : label.charAt(0).toLowerCase() + label.slice(1), 0)
  return (
    !/[\d,]/.test(label) &&
    tokens.length <= 4 &&
    (tokens.length === 1 || /^(?:NOUN|PROPN)$/.test(tokens.at(-1)?.pos ?? '')) &&
    !/^(?:after\p{L}*|before|later|note|nb|result|outcome|consequence|effect|counter|example|however|but|main|other|others|summary|context)$/iu.test(
      label,
    )
  )
}

/** "Resolution 161 (21 Feb 1961): force allowed …", "Dec 1993 – Downing Street Declaration: …" */
function documentIn(reading: Reading, sentence: Sentence): Fact | null {
  const label = sure(sentence.label)
  const inner = innerLabel(reading, sentence)
  const name = bareLabel(inner?.text ?? label.text.replace(/,? (?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4}$/u, ''))
  if (!DOCUMENT.test(name) || (!inner && occasionIn(label.text)?.name === undefined && !/[\dIVX]/.test(name))) return null
  const from = inner?.bodyAt ?? sure(sentence.tokens[0]).start
  const told = answerIn(spaced(reading.text.slice(from, sentence.end)), LONGEST)
  if (told.split(' ').length < 3 || /[?=→]|\bin force\b/.test(told)) return null
  const inBrackets = /\(([^()]*\d{4}[^()]*)\)/.exec(label.text)?.[1]
  const when = inner ? label.text : (inBrackets ?? /(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4}$/u.exec(label.text)?.[0])
  const date = when ? dateIn(reading, sentence, { ...label, text: when }) : null
  const at = (text: string) => reading.slot(from, sentence.end, text)
  const slots = {
    shape: [at('document')],
    matter: [at(name)],
    told: [at(told)],
    ...(date ? { when: [{ ...date, text: date.text }] } : {}),
  }
  return reading.fact('concession', 'matter', slots, sentence, 0.84)
}

/** "elections Feb 1980": the elections in February 1980. */
const inYear = (vote: string): string =>
  vote.replace(/,? ((?:\d{1,2} )?(?:\p{Lu}\p{Ll}{2,8}\.? )?\d{4})$/u, (found, date: string) => {
    const [day] = datesIn(date, 0)
    return day ? ` ${day.date.precision === 'day' ? 'of' : 'in'} ${writtenForms(day.date)[0] ?? date}` : found
  })

/** Read as a common noun behind an article. */
const isPlainWord = (word: string): boolean => {
  const noun = tokensOf(`about the ${word} of it`, 0)[2]
  return noun?.pos === 'NOUN'
}

/** "Outside push" within a sentence; "Danzig" keeps its capital. */
function spoken({ lexicon, text }: Reading, label: string): string {
  const [first = ''] = label.split(' ')
  // one word alone may be a place that nobody lists
  if (
    first === label &&
    !MATTER.test(label) &&
    !text.includes(` ${label.toLowerCase()}`) &&
    !/(?:tions?|ments?|ness|ity|ism|ance|ence|ship|ing)$/.test(label) &&
    !isPlainWord(label)
  )
    return label
  const common = /^\p{Lu}\p{Ll}+$/u.test(first) && isVocabulary(first.toLowerCase()) && !lexicon.byAlias.has(label.toLowerCase())
  return common && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
