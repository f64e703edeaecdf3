// How well what a pointing word means (knowledge/coreference) agrees with readers, who said of each "he", "it", "the treaty" in texts of our own what it stands for
// (bench/pointing.jsonl; null: nothing, or needs no help). Prints for each kind of word how many are told rightly, wrongly and not at all, and how many that mean nothing are told
// something; with a word behind it, the cases of that sort: right, wrong, untold, needless.
//   npm run pointing [-- wrong [person|thing|this|phrase]]
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { analyse } from '../src/main/backend/knowledge/analysis'
import { readingOf } from '../src/main/backend/knowledge/extractors/reading'
import { loadLexicon } from '../src/main/backend/knowledge'
import { readDocument } from '../src/main/backend/library'
import { pathOf } from './texts'

interface Mark {
  text: string
  start: number
  words: string
  meaning: string | null
  sure: boolean
}

const SORTS = ['right', 'wrong', 'untold', 'needless'] as const
type Sort = (typeof SORTS)[number] | 'rightly left'

const [shown, ofKind] = process.argv.slice(2)
const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
const marks = readFileSync('bench/pointing.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => withoutMark(JSON.parse(line) as Mark))

const counts = new Map<string, Map<Sort, number>>()
for (const text of new Set(marks.map((mark) => mark.text))) {
  const told = tellingOf(text)
  for (const mark of marks.filter((each) => each.text === text && each.sure)) {
    const { by, sentence } = told(mark.start)
    const sort = sortOf(mark, by)
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

/** "that it": of the two the pronoun was meant. */
function withoutMark(mark: Mark): Mark {
  const [, that, word] = /^(that )(he|him|his|she|her|it|its|they|them|their|such|those|these)$/i.exec(mark.words) ?? []
  return that && word ? { ...mark, start: mark.start + that.length, words: word } : mark
}

function sortOf({ meaning }: Mark, by: string | null): Sort {
  if (meaning === null) return by === null ? 'rightly left' : 'needless'
  if (by === null) return 'untold'
  const [one, other] = [wordsOf(meaning), wordsOf(by)]
  return one.some((word) => other.includes(word)) ? 'right' : 'wrong'
}

/** The telling words of a name: two names that share one are taken for the same. */
function wordsOf(name: string): string[] {
  const all = name.match(/[\p{L}\p{N}]+/gu) ?? []
  const names = all.filter((word) => /^[\p{Lu}\p{N}]/u.test(word) && !/^(?:The|A|An)$/.test(word))
  return (names.length > 0 ? names : all.filter((word) => word.length > 3)).map((word) => word.toLowerCase())
}

function kindOf(words: string): string {
  if (/^(?:he|him|his|himself|she|her)$/i.test(words)) return 'person'
  if (/^(?:it|its|itself|they|them|their|themselves)$/i.test(words)) return 'thing'
  return /^th[ie]s|^th[ao]/i.test(words) ? 'this' : 'phrase'
}

/** What the word at an offset of a text is told to mean, with its sentence. */
function tellingOf(text: string): (start: number) => { by: string | null; sentence: string } {
  const path = pathOf(text)
  const document = readDocument({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) })
  const steps = analyse(document, lexicon)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const analysis = step.value
  const { coreference } = readingOf(analysis, () => '')
  return (start) => {
    const sentence = analysis.sentences.find((each) => each.start <= start && start < each.end)
    const i = sentence?.tokens.findIndex((token) => token.start === start) ?? -1
    if (!sentence || i < 0) return { by: null, sentence: '' }
    const clause = sentence.clauses.find(({ span }) => span.from <= i && i < span.to)
    const pointer = coreference.pointers(sentence, { from: i, to: sentence.tokens.length }, clause).find(({ from }) => from === i)
    return { by: pointer?.by ?? null, sentence: analysis.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ') }
  }
}
