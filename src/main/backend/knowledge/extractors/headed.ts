import type { Fact } from '../../../../shared/fact'
import type { Topic } from '../../../../shared/words'
import type { Sentence } from '../analysis'
import { lowerFirst } from '../coreference'
import { sure } from '../sure'
import { isVocabulary } from '../model'
import { recommended } from '../notes/recommended'
import type { Extractor, Reading } from './reading'

/** What the points under a heading are, one and several. */
const NOUNS: [RegExp, string, Topic][] = [
  [/^(?:policy )?recommendations?\b|^what (?:is|should be) to be done|^what to do|^the way forward/i, 'recommendations', 'outlook'],
  [/^lessons?\b/i, 'lessons', 'outlook'],
  [/^implications?\b/i, 'implications', 'outlook'],
  [/^risks?\b/i, 'risks', 'outlook'],
  [/^(?:criticisms?|objections?)\b/i, 'criticisms', 'argument'],
  [/^(?:assumptions?|core (?:assumptions|claims)|tenets|premises)\b/i, 'assumptions', 'framework'],
  [/^(?:causes?|reasons?)\b/i, 'causes', 'cause'],
  [/^(?:consequences?|effects)\b/i, 'consequences', 'cause'],
  [/^(?:conditions?|preconditions?)\b/i, 'conditions', 'outlook'],
  [/^(?:aims?|goals?|objectives?)\b/i, 'aims', 'argument'],
]
const NUMBERS = ['', '', 'two', 'three', 'four', 'five']
const LONGEST = 16
const LEAST = 2

/** "Recommendations" and a few bullets: each beside the others, in what its first sentence or its label says. */
export const headed: Extractor = (reading, heading) => {
  const line = reading.text.slice(heading.start, heading.end)
  const announces =
    heading.kind === 'paragraph' &&
    /:\s*$/.test(line) &&
    line.split(' ').length <= 7 &&
    !heading.tokens.some(({ tag }) => /^(?:VB[DZP]|MD|PRP)$/.test(tag))
  if (heading.kind !== 'heading' && !announces && !(heading.kind === 'list-item' && heading.opensBlock && !heading.label)) return []
  const title = line.replace(/^(?:[-•*–] |\d{1,2}(?:\.\d)*[.)]?)\s*/, '')
  const found = NOUNS.find(([pattern]) => pattern.test(title))
  if (!found || title.split(' ').length > 6) return named(reading, heading, title)
  if (heading.kind !== 'heading') return named(reading, heading, title)
  const [, noun, topic] = found
  const items = itemsBelow(reading, heading)
  const number = NUMBERS[items.length]
  if (!number) return []
  // labelled criticisms are asked for by what they say; of recommendations the label is what is to be done
  if (noun !== 'recommendations' && items.some((item) => item.label)) return []
  // who is to do what, and a long order, are asked for by themselves
  if (noun === 'recommendations' && 2 * items.filter((item) => recommended(reading, item).length > 0).length >= items.length) return []
  const told = items.map((item) => pointOf(reading, item))
  if (told.filter((point) => point !== null).length < LEAST) return []
  const points = told.filter((point) => point !== null)
  const some = points.length < items.length ? `${NUMBERS[points.length] ?? 'some'} of ` : ''
  const announcement = reading.slot(heading.start, heading.end, `${some}the ${number} ${noun}${behind(title)}`)
  return items.flatMap((item, n) => {
    const point = told[n]
    if (!point) return []
    const place = reading.slot(item.start, item.end, String(points.indexOf(point)))
    return [
      reading.fact(
        topic,
        'listed',
        { announcement: [announcement], list: [announcement], members: points, member: [point], place: [place] },
        item,
        0.86,
      ),
    ]
  })
}

/** Nouns in the plural that name the members of a list. */
const MEMBERS =
  '(?:principles|rules|demands|terms|conditions|aims|goals|successes|failures|achievements|gains|instruments|tools|tactics|techniques|methods|pillars|elements|ingredients|components|steps|stages|phases|tasks|functions|roles|obstacles|problems|reasons|causes|consequences|effects|results|lessons|criteria|features|obligations|points|promises|concessions|pledges|options|limits|weaknesses|strengths|motives|fears|interests|guarantees|exceptions|powers|types|forms|kinds|levels|baskets|parts|parties)'
/** "Mitchell principles", "Three rules Hammarskjöld had brought from Suez", "Failures" */
const NAMED = new RegExp(
  `^(?:the )?(?:(two|three|four|five|[2-5]) )?((?:\\p{L}[\\p{L}’'-]* ){0,3}${MEMBERS})((?: [^:;?!()]{3,50})?):?$`,
  'iu',
)
const LONGEST_MEMBER = 9
const MOST_AT_ONCE = 3

/** A heading or a line that names its list, over bare points: each beside the others, and all of them where they are few and short. */
function named(reading: Reading, head: Sentence, title: string): Fact[] {
  const [, counted, things = '', rest = ''] = NAMED.exec(title) ?? []
  if (!things || /\.\s*$/.test(title) || /^(?:key terms|terms|further|discussion|study)\b/i.test(things)) return []
  const items = itemsBelow(reading, head)
  const number = NUMBERS[items.length]
  const points = items.map((item) => (item.label ? null : pointOf(reading, item)))
  if (!number || (counted && !/\d/.test(counted) && counted.toLowerCase() !== number) || points.some((point) => point === null)) return []
  const members = points.map((point) => sure(point))
  if (members.some(({ text }) => text.split(' ').length > LONGEST_MEMBER)) return []
  const noun = /^\p{Lu}\p{Ll}+$/u.test(things) || /^\p{Lu}\p{Ll}* \p{Ll}/u.test(things) ? spelt(reading, things) : things
  const name = reading.slot(head.start, head.end, `the ${number} ${noun}${rest}`)
  const all =
    members.length <= MOST_AT_ONCE
      ? [
          reading.fact(
            'framework',
            'short-list',
            { announcement: [name], list: [name], members },
            { start: head.start, end: sure(items.at(-1)).end },
            0.88,
          ),
        ]
      : []
  return [
    ...all,
    ...items.map((item, n) =>
      reading.fact(
        'framework',
        'listed',
        { announcement: [name], members, member: [sure(members[n])], place: [reading.slot(item.start, item.end, String(n))] },
        item,
        0.84,
      ),
    ),
  ]
}

/** "Mitchell principles" keeps its capital, "Core principles" does not. */
const spelt = ({ text }: Reading, things: string): string => {
  const [first = ''] = things.split(' ')
  const isName = things.includes(' ') && !isVocabulary(first.toLowerCase()) && !text.includes(` ${first.toLowerCase()} `)
  return isName ? things : things.charAt(0).toLowerCase() + things.slice(1)
}

/** "Criticisms of the theory": of what. */
const behind = (title: string): string => /^\S+( (?:of|for|to|against|from) [^:;()!?]{3,40})$/.exec(title)?.[1] ?? ''

/** The bullets right below, of the outermost level. */
function itemsBelow({ document: { blocks }, sentences }: Reading, heading: Sentence): Sentence[] {
  const items: Sentence[] = []
  const levelOf = ({ block }: Sentence): number => blocks[block]?.level ?? 1
  const under = heading.kind === 'list-item' ? levelOf(heading) : 0
  for (let i = heading.index + 1; i < sentences.length; i++) {
    const item = sure(sentences[i])
    if (item.kind !== 'list-item' || levelOf(item) <= under) break
    if (!item.opensBlock || (items[0] && levelOf(item) > levelOf(items[0]))) continue
    items.push(item)
  }
  return items
}

function pointOf(reading: Reading, item: Sentence) {
  if (item.label)
    return reading.slot(
      item.label.start,
      item.label.end,
      item.label.text.replace(/^\p{Lu}(?=\p{Ll}* )/u, (c) => c.toLowerCase()),
    )
  const { tokens } = item
  const first = tokens[0]
  if (!first || tokens.length > LONGEST + 2) return null
  const resolved = reading.coreference.resolve(item, { from: 0, to: tokens.length })
  const text = lowerFirst(resolved.text, first, item).replace(/[.;!]+$/, '')
  // "never set a deadline that you cannot extend" speaks to everybody
  if (resolved.open.some((word) => !/^(?:you|your|one)$/.test(word)) || text.split(' ').length > LONGEST || /[?→=]/.test(text)) return null
  return reading.slot(first.start, sure(tokens.at(-1)).end, text)
}
