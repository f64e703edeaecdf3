// How well what a pointing word means (knowledge/coreference) agrees with readers, who said of each "he", "it", "the treaty" in texts of our own what it stands for
// (bench/pointing.jsonl; null: nothing, or needs no help). Prints for each kind of word how many are told rightly, wrongly and not at all, and how many that mean nothing are told
// something; with a word behind it, the cases of that sort: right, wrong, untold, needless.
//   npm run pointing [-- wrong [person|thing|this|phrase]]
import { readingOf } from '../src/main/backend/knowledge/extractors/reading'
import { agree, analysisOf, readMarks, type Mark } from './marks'

const SORTS = ['right', 'wrong', 'untold', 'needless'] as const
type Sort = (typeof SORTS)[number] | 'rightly left'

const [shown, ofKind] = process.argv.slice(2)
const marks = readMarks()

const counts = new Map<string, Map<Sort, number>>()
for (const text of new Set(marks.map((mark) => mark.text))) {
  const told = tellingOf(text)
  for (const mark of marks.filter((each) => each.text === text && each.sure)) {
    const { by, own, sentence } = told(mark.start)
    // what is left to the subject of its own clause counts where it means that
    const sort = mark.meaning && own && agree(mark.meaning, own) ? 'right' : sortOf(mark, by)
    const kind = kindOf(mark.words)
    const of = counts.get(kind) ?? new Map<Sort, number>()
    counts.set(kind, of.set(sort, (of.get(sort) ?? 0) + 1))
    if (sort === shown && (!ofKind || ofKind === kind))
      console.log(`${text} [${mark.words}] means ${mark.meaning ?? '–'}; told: ${by ?? '–'}\n    ${sentence}`)
  }
}
console.log('kind'.padEnd(10), [...SORTS, 'rightly left'].map((sort) => sort.padStart(12)).join(' '))
for (const [kind, of] of counts)
  console.log(kind.padEnd(10), [...SORTS, 'rightly left'].map((sort) => String(of.get(sort as Sort) ?? 0).padStart(12)).join(' '))

function sortOf({ meaning }: Mark, by: string | null): Sort {
  if (meaning === null) return by === null ? 'rightly left' : 'needless'
  if (by === null) return 'untold'
  return agree(meaning, by) ? 'right' : 'wrong'
}

function kindOf(words: string): string {
  if (/^(?:he|him|his|himself|she|her)$/i.test(words)) return 'person'
  if (/^(?:it|its|itself|they|them|their|themselves)$/i.test(words)) return 'thing'
  return /^th[ie]s|^th[ao]/i.test(words) ? 'this' : 'phrase'
}

/** What the word at an offset of a text is told to mean, with its sentence. */
function tellingOf(text: string): (start: number) => { by: string | null; own?: string | null; sentence: string } {
  const analysis = analysisOf(text)
  const { coreference } = readingOf(analysis, () => '')
  return (start) => {
    const sentence = analysis.sentences.find((each) => each.start <= start && start < each.end)
    const i = sentence?.tokens.findIndex((token) => token.start === start) ?? -1
    if (!sentence || i < 0) return { by: null, sentence: '' }
    const clause = sentence.clauses.find(({ span }) => span.from <= i && i < span.to)
    const pointer = coreference.pointers(sentence, { from: i, to: sentence.tokens.length }, clause).find(({ from }) => from === i)
    const own = pointer?.leans && clause && clause.subject.to <= i ? coreference.resolve(sentence, clause.subject, clause).text : null
    return { by: pointer?.by ?? null, own, sentence: analysis.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ') }
  }
}
