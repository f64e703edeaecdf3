import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { itemAbove } from '../nesting'
import { sure } from '../sure'
import { answerIn, bodyOf, headingOf } from './body'
import { bareLabel, kindOfLabel } from './labels'

const LONGEST = 18
/** "Did it buy time?", "Was Yalta a sell-out?" */
const ASKED =
  /^(Did|Does|Do|Was|Were|Is|Are|Had|Has|Have|Could|Can|Would|Will|Should|Must) (it|they|he|she|this|that|there|(?:the )?(?:\p{Lu}[\p{L}’'-]+|\p{Lu}{2,})(?: \p{Lu}[\p{L}’'-]+){0,2}|the \p{Ll}+) ([^?]{3,70})\?$/u
const AGAINST = /^(?:against|cons?|contra|no|disadvantages?|weakness(?:es)?|drawbacks?|downsides?)$/i
const FOR = /^(?:for|pros?|yes|in favou?r|advantages?|strengths?|benefits?)$/i

/** "Did it buy time?" with "For: …" and "Against: …" below: the argument that it did, and the argument that it did not. */
export function verdicts(reading: Reading, sentence: Sentence): Fact[] {
  const { tokens } = sentence
  const label = sentence.label ?? sideIn(reading, sentence)
  if (!label || tokens.length === 0) return []
  const bare = bareLabel(label.text)
  const against = AGAINST.test(bare)
  if (!against && !FOR.test(bare)) return []
  const heading = headingOf(sentence)
  const [, aux = '', subject = '', rest = ''] = heading ? (ASKED.exec(heading) ?? []) : []
  const above = itemAbove(reading, sentence)?.label
  const named = above && !/\d|\?/.test(above.text) ? bareLabel(above.text) : heading
  const thing = named && !aux && (!sentence.label || kindOfLabel(reading, sentence) === 'side') ? thingIn(named) : null
  if (!aux && !thing) return []
  const claim = aux ? `${lowered(subject)} ${aux.toLowerCase()} ${against ? 'not ' : ''}${rest}` : ''
  const reason = answerIn(sentence.label ? reasonIn(reading, sentence) : bodyOf(reading, sentence).replace(SIDE, ''), LONGEST)
  if (reason.split(' ').length < (thing ? 2 : 3) || /[?=→]|->/.test(reason)) return []
  const at = (text: string) => reading.slot(sure(tokens[0]).start, sentence.end, text)
  const slots = {
    side: [reading.slot(label.start, label.end, against ? 'against' : 'for')],
    reason: [at(reason)],
    ...(aux ? { claim: [at(claim)] } : { thing: [at(sure(thing))] }),
  }
  return [reading.fact('argument', 'side', slots, sentence, 0.86)]
}

const SIDE = /^(For|Against|Pros?|Cons?): /

/** "For: stigma works slowly. Against: …" within a paragraph. */
function sideIn(reading: Reading, { start, end, kind }: Sentence): Sentence['label'] {
  const side = kind === 'paragraph' ? SIDE.exec(reading.text.slice(start, end))?.[1] : undefined
  return side ? { start, end: start + side.length, text: side } : null
}

/** What the line says first; "Germany gained more." is told by what comes next. */
function reasonIn(reading: Reading, sentence: Sentence): string {
  const first = bodyOf(reading, sentence)
  const next = reading.sentences[sentence.index + 1]
  return first.split(' ').length > SHORTEST || next?.block !== sentence.block ? first : bodyOf(reading, next)
}

const SHORTEST = 4
const lowered = (words: string): string =>
  /^(?:It|They|He|She|This|That|There|The)\b/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words

/** "Nuclear sharing", "The blockade": what the points are for and against. */
const thingIn = (title: string): string | null => {
  // "Option A – Ultimatum"
  const heading = title.replace(/^(?:Option|Variant|Strategy|Alternative|Model|Plan|Scenario) (?:[A-F]|[1-6]|[IVX]+)(?:: | [–—-] |\. )/, '')
  const words = heading.split(' ').length
  if (
    words > 5 ||
    /\d/.test(heading) ||
    /[?!:&/]|^(?:for|pros?|against|arguments?|debate|discussion|evaluation|assessment|summary|notes|key|the debate|what|how|why|who|when|which)\b/i.test(
      heading,
    )
  )
    return null
  return /^\p{Lu}\p{Ll}+(?: \p{Ll}|$)/u.test(heading) ? heading.charAt(0).toLowerCase() + heading.slice(1) : heading
}
