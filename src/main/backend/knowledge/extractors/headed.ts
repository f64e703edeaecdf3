import type { Topic } from '../../../../shared/words'
import type { Sentence } from '../analysis'
import { lowerFirst } from '../coreference'
import { sure } from '../sure'
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
  if (heading.kind !== 'heading') return []
  const title = reading.text.slice(heading.start, heading.end).replace(/^\d{1,2}(?:\.\d)*[.)]?\s+/, '')
  const found = NOUNS.find(([pattern]) => pattern.test(title))
  if (!found || title.split(' ').length > 6) return []
  const [, noun, topic] = found
  const items = itemsBelow(reading, heading)
  const number = NUMBERS[items.length]
  if (!number) return []
  // labelled criticisms are asked for by what they say; of recommendations the label is what is to be done
  if (noun !== 'recommendations' && items.some((item) => item.label)) return []
  const told = items.map((item) => pointOf(reading, item))
  if (told.filter((point) => point !== null).length < LEAST) return []
  const points = told.filter((point) => point !== null)
  const some = points.length < items.length ? `${NUMBERS[points.length] ?? 'some'} of ` : ''
  const announcement = reading.slot(heading.start, heading.end, `${some}the ${number} ${noun}${behind(title)}`)
  return items.flatMap((item, n) => {
    const point = told[n]
    if (!point) return []
    const place = reading.slot(item.start, item.end, String(points.indexOf(point)))
    return [reading.fact(topic, 'listed', { announcement: [announcement], members: points, member: [point], place: [place] }, item, 0.86)]
  })
}

/** "Criticisms of the theory": of what. */
const behind = (title: string): string => /^\S+( (?:of|for|to|against|from) [^:;()!?]{3,40})$/.exec(title)?.[1] ?? ''

/** The bullets right below, of the outermost level. */
function itemsBelow({ document: { blocks }, sentences }: Reading, heading: Sentence): Sentence[] {
  const items: Sentence[] = []
  const levelOf = ({ block }: Sentence): number => blocks[block]?.level ?? 1
  for (let i = heading.index + 1; i < sentences.length; i++) {
    const item = sure(sentences[i])
    if (item.kind !== 'list-item') break
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
  if (resolved.open.length > 0 || text.split(' ').length > LONGEST || /[?→=]/.test(text)) return null
  return reading.slot(first.start, sure(tokens.at(-1)).end, text)
}
