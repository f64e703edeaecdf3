// Fits what tells what a text is about (knowledge/context-cue/topics) to readers' marks of what was proposed for our own texts (bench/topics.jsonl): 3 just right, 2 true and of use,
// 1 of little help, 0 false. Prints for texts left out of the fit how good what is chosen is, beside what the rules alone choose; writes topics/trees.ts.
//   npm run fit:topics
import { readFileSync, writeFileSync } from 'node:fs'
import type { Features } from '../src/main/backend/knowledge/boosted'
import { likeliest } from '../src/main/backend/knowledge/context-cue/topics/choice'
import { featuresOf, textOf } from '../src/main/backend/knowledge/context-cue/topics/features'
import { proposing, type Proposal } from '../src/main/backend/knowledge/context-cue/topics/proposals'
import { titleLines } from '../src/main/backend/knowledge/context-cue/title-lines'
import { readingOf } from '../src/main/backend/knowledge/extractors/reading'
import { atOnce } from '../src/main/backend/knowledge/steps'
import { fitBoosted } from './boost'
import { analysisOf } from './marks'

const FOLDS = 6
/** Seen in fewer proposals than this, a feature tells nothing yet. */
const LEAST = 30

/**
 * What it is worth to be not false, of use, just right: of cards behind false topics readers kept 19 in a hundred, of others 57, 64 and 75 (127 texts). What is false is worst; among
 * the rest, the better the topic, the more a reader likes to see it.
 */
const WORTH = [
  { least: 1, weight: 0.7 },
  { least: 2, weight: 0.6 },
  { least: 3, weight: 0.7 },
]

/** Readings as long as students get them are few among our texts, and tell of more than one event. */
const NATURAL = { words: 900, weight: 4 }

interface Marked {
  text: string
  isNatural: boolean
  all: Proposal[]
  features: Features[]
  marks: (number | undefined)[]
}

const texts: Marked[] = readFileSync('bench/topics.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => markedIn(JSON.parse(line) as { text: string; marks: { name: string; mark: number }[] }))
const names = [...new Set(texts.flatMap(({ features }) => features.flatMap(Object.keys)))]
  .filter((name) => texts.flatMap(({ features }) => features).filter((each) => (each[name] ?? 0) !== 0).length >= LEAST)
  .sort()

const chosen = texts.map((_, n) => n % FOLDS)
const counts = { fitted: [0, 0, 0, 0], rules: [0, 0, 0, 0], fittedNatural: [0, 0, 0, 0], rulesNatural: [0, 0, 0, 0] }
for (let fold = 0; fold < FOLDS; fold++) {
  const fitted = fitTo(texts.filter((_, n) => chosen[n] !== fold))
  for (const { text, isNatural, all, features, marks } of texts.filter((_, n) => chosen[n] === fold)) {
    const best = likeliest(all, features, fitted)
    const byRules = all.findIndex(({ by }) => by.has('rules'))
    count(counts.fitted, best ? marks[all.indexOf(best)] : 0)
    count(counts.rules, marks[byRules])
    if (!isNatural) continue
    count(counts.fittedNatural, best ? marks[all.indexOf(best)] : 0)
    count(counts.rulesNatural, marks[byRules])
    console.log(`${best ? marks[all.indexOf(best)] : '-'} ${text}: ${best?.name}, ${best?.year}`)
  }
}
console.table({
  'left out of the fit': { ...counts.fitted },
  'by rules alone': { ...counts.rules },
  'readings of natural length, left out': { ...counts.fittedNatural },
  'of these by rules alone': { ...counts.rulesNatural },
})

const { start, trees } = fitTo(texts)
writeFileSync(
  'src/main/backend/knowledge/context-cue/topics/trees.ts',
  `// Written by \`npm run fit:topics\`: do not edit by hand.
import type { Tree } from '../../boosted'

export const START = ${start}
// prettier-ignore
export const TREES: readonly Tree[] = [
${trees.map((tree) => `  ${JSON.stringify(tree).replace(/"/g, "'")},`).join('\n')}
]
`,
)

function count(marks: number[], mark: number | undefined): void {
  if (mark !== undefined) marks[mark] = (marks[mark] ?? 0) + 1
}

function fitTo(some: readonly Marked[]) {
  return fitBoosted(
    some.flatMap(({ isNatural, features, marks }) =>
      features.flatMap((each, n) => {
        const mark = marks[n]
        if (mark === undefined) return []
        const row = names.map((name) => each[name] ?? 0)
        return WORTH.map(({ least, weight }) => ({ row, is: mark >= least, weight: isNatural ? NATURAL.weight * weight : weight }))
      }),
    ),
    names,
    { rounds: 150, seen: 0.4 },
  )
}

function markedIn({ text, marks }: { text: string; marks: { name: string; mark: number }[] }): Marked {
  const reading = readingOf(analysisOf(text), () => '')
  const titles = titleLines(reading)
  const all = atOnce(proposing(reading, reading.sentences, titles))
  const markOf = new Map(marks.map(({ name, mark }) => [bare(name), mark]))
  return {
    text,
    isNatural: reading.document.words >= NATURAL.words,
    all,
    features: atOnce(featuresOf(all, textOf(reading, reading.sentences, titles), reading)),
    marks: all.map(({ name }) => markOf.get(bare(name))),
  }
}

/** The year stands beside the name now. */
function bare(name: string): string {
  return name.toLowerCase().replace(/,? (?:of )?\d{4}(?: ?[–-] ?\d{2,4})?$/, '')
}
