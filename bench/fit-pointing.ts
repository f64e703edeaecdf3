// Fits what tells which antecedent a pronoun means (knowledge/coreference/antecedents) to readers' marks (bench/pointing.jsonl). Prints, for texts left out of the fit, how many
// pronouns are told above each limit of certainty and how many of them rightly; writes antecedents/trees.ts.
//   npm run fit:pointing [-- only]: without the figures
import { writeFileSync } from 'node:fs'
import type { Features } from '../src/main/backend/knowledge/boosted'
import { bestOf, type Trees } from '../src/main/backend/knowledge/coreference/antecedents/choice'
import {
  classOf,
  featuresOf,
  type Candidate,
  type Class,
  type Pronoun,
} from '../src/main/backend/knowledge/coreference/antecedents/features'
import { followPronouns } from '../src/main/backend/knowledge/coreference/antecedents/follow'
import { atOnce } from '../src/main/backend/knowledge/steps'
import { sure } from '../src/main/backend/knowledge/sure'
import { fitBoosted } from './boost'
import { agree, analysisOf, readMarks, type Mark } from './marks'

/** Above this chance a meaning is told: nine in ten of those are right. */
const LIMIT: Record<Class, number> = { he: 0.6, she: 0.8, it: 0.7, they: 0.75 }
const FOLDS = 5
/** Seen in fewer candidates than this, a feature tells nothing yet. */
const LEAST = 20
const CLASSES: Class[] = ['he', 'she', 'it', 'they']
const LIMITS = [0.5, 0.6, 0.7, 0.8]

const marks = readMarks().filter(({ sure, meaning }) => sure && meaning !== null)
/** "the Prime Minister", which the readers say is Churchill. */
const meanings = new Map(marks.map((mark) => [`${mark.text} ${mark.start}`, mark]))
const readings = [...new Set(marks.map(({ text }) => text))].sort().map((text) => ({ text, analysis: analysisOf(text) }))
type Reading = (typeof readings)[number]

interface Example {
  features: Features
  is: boolean
}

const foldOf = (reading: Reading): number => readings.indexOf(reading) % FOLDS
if (process.argv[2] !== 'only') report()
const { start, trees } = fitTo(readings)
writeFileSync(
  'src/main/backend/knowledge/coreference/antecedents/trees.ts',
  `// Written by \`npm run fit:pointing\`: do not edit by hand.
import type { Trees } from './choice'
import type { Class } from './features'

/** Above this chance what a pronoun means is told. */
export const LIMIT: Record<Class, number> = ${JSON.stringify(LIMIT)
    .replace(/"/g, '')
    .replace(/([:,])/g, '$1 ')
    .replace('{', '{ ')
    .replace('}', ' }')}

// prettier-ignore
export const TREES: Trees = { start: ${start}, trees: [
${trees.map((tree) => `  ${JSON.stringify(tree).replace(/"/g, "'")},`).join('\n')}
] }
`,
)

function fitTo(some: readonly Reading[]): Trees {
  const examples = some.flatMap(examplesIn)
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))]
    .filter((name) => examples.filter(({ features }) => (features[name] ?? 0) !== 0).length >= LEAST)
    .sort()
  const samples = examples.map(({ features, is }) => ({ row: names.map((name) => features[name] ?? 0), is }))
  return fitBoosted(samples, names)
}

/** Of each marked pronoun the candidates, in a text whose pronouns are all taken for what the readers say. */
function examplesIn(reading: Reading): Example[] {
  const examples: Example[] = []
  atOnce(
    followPronouns(reading.analysis, (pronoun, candidates) => {
      const mark = markOf(reading, pronoun)
      if (!mark) return null
      for (const candidate of candidates)
        examples.push({ features: featuresOf(reading.analysis, pronoun, candidate, candidates), is: isMeant(mark, candidate) })
      const meant = candidates.findLast((candidate) => isMeant(mark, candidate))
      return meant ? { candidate: meant, chance: 1 } : null
    }),
  )
  return examples
}

function markOf({ text }: Reading, { sentence, at }: Pronoun): Mark | undefined {
  return meanings.get(`${text} ${sure(sentence.tokens[at]).start}`)
}

function isMeant({ text, meaning }: Mark, { referent: { mention, pair, phrase, sentence, kind, head } }: Candidate): boolean {
  if (meaning === null) return false
  const said = meanings.get(`${text} ${sure(sentence.tokens[phrase.from]).start}`)?.meaning
  if (said && agree(meaning, said)) return true
  if (pair) return agree(meaning, pair.map(({ name }) => name).join(' and '))
  const words = (to: number): string =>
    sentence.tokens
      .slice(phrase.from, to)
      .map((token) => token.text)
      .join(' ')
  if (mention) return agree(meaning, mention.name) || agree(meaning, words(phrase.to))
  return agree(meaning, words(kind === 'several' ? phrase.to : head + 1))
}

/** How well trees that were fitted to other texts tell what the readers said. */
function report(): void {
  const told: { word: Class | null; chance: number; right: boolean }[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const known = fitTo(readings.filter((reading) => foldOf(reading) !== fold))
    for (const reading of readings.filter((each) => foldOf(each) === fold))
      atOnce(
        followPronouns(reading.analysis, (pronoun, candidates) => {
          const best = bestOf(reading.analysis, pronoun, candidates, known)
          const mark = markOf(reading, pronoun)
          const word = classOf(sure(pronoun.sentence.tokens[pronoun.at]))
          if (mark) told.push({ word, chance: best?.chance ?? 0, right: best !== null && isMeant(mark, best.candidate) })
          return best
        }),
      )
  }
  for (const word of CLASSES) {
    const all = told.filter((one) => one.word === word)
    const at = LIMITS.map((limit) => {
      const some = all.filter(({ chance }) => chance > limit)
      return `above ${limit}: ${some.length} told, ${((100 * some.filter(({ right }) => right).length) / some.length).toFixed(1)} % right`
    })
    console.log(`${word.padEnd(5)} ${all.length} marked; ${at.join('; ')}`)
  }
}
