// Fits what a question tells by itself of how likely a demanding reader is to keep it (items/ranking/kept.ts) to bench/ratings.jsonl: drafts of our own texts which blind readers kept or
// threw away, one by one, each with the sentence it came from; those that were shown in their passage are for `npm run fit:passage`, which builds on this. Trees over features of item and
// sentence. Prints how well they order the verdicts on texts left out (AUC), and writes items/ranking/kept-trees.ts.
//   npm run fit:kept
import { readFileSync, writeFileSync } from 'node:fs'
import { featuresIn } from '../src/main/backend/items/ranking/features'
import { boosted, type Features } from '../src/main/backend/knowledge/boosted'
import { shapeOf } from '../src/main/backend/items/ranking/shape'
import type { Seed } from '../src/main/backend/items/templates/seed'
import { readDocument } from '../src/main/backend/library'
import type { ItemDraft } from '../src/shared/item'
import { fitBoosted } from './boost'
import { auc } from './logistic'
import { readRatings, type Rating } from './ratings'
import { pathOf } from './texts'

/** Texts that the engine's makers had in view flatter it: a verdict on one they had not counts as so many (tried 1, 3 and these alone). */
const UNSEEN_COUNTS = 3
/** Seen in fewer ratings than this, a feature tells nothing yet. */
const LEAST = 8
/** Trees: with 90 of them they tell 0.701 on texts left out, with 400 finer ones 0.717. */
const ROUNDS = 220
/** Every so manieth text that nobody had worked with is left out to try them. */
const EACH = 6

const documents = new Map<string, ReturnType<typeof featuresIn>>()
const examples = readRatings().map((rating) => ({ ...rating, features: featuresOf(rating) }))
const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))]
  .filter((name) => examples.filter(({ features }) => (features[name] ?? 0) !== 0).length >= LEAST)
  .sort()
type Examples = typeof examples
const fitTrees = (all: Examples) =>
  fitBoosted(
    all.map(({ features, kept, unseen }) => ({
      row: names.map((name) => features[name] ?? 0),
      is: kept,
      weight: unseen ? UNSEEN_COUNTS : 1,
    })),
    names,
    { rounds: ROUNDS },
  )

const texts = [...new Set(examples.filter(({ unseen }) => unseen).map(({ text }) => text))].sort()
const left = new Set(texts.filter((_, n) => n % EACH === 0))
const known = fitTrees(examples.filter(({ text }) => !left.has(text)))
const held = examples.filter(({ text }) => left.has(text))
console.log(
  `${examples.length} ratings, ${names.length} features; kept ${(examples.filter(({ kept }) => kept).length / examples.length).toFixed(3)}`,
)
console.log(
  `AUC on ${held.length} cards of ${left.size} texts left out: ${auc(held.map(({ features, kept }) => [boosted(features, known.start, known.trees), kept])).toFixed(3)}`,
)

const whole = fitTrees(examples)
writeFileSync(
  'src/main/backend/items/ranking/kept-trees.ts',
  `// Written by \`npm run fit:kept\`: do not edit by hand.
import type { Tree } from '../../knowledge/boosted'

export const KEPT_START = ${whole.start}
// prettier-ignore
export const KEPT_TREES: readonly Tree[] = [
${whole.trees.map((tree) => `  ${JSON.stringify(tree).replace(/"/g, "'")},`).join('\n')}
]
`,
)

function featuresOf({ text, start, exact, draft: rated, form, asks, traits, doubtful }: Rating): Features {
  const path = pathOf(text)
  const inDocument = documents.get(path) ?? featuresIn(readDocument({ name: path, bytes: new Uint8Array(readFileSync(path)) }))
  documents.set(path, inDocument)
  const anchor = { start, end: start + exact.length, exact, prefix: '', suffix: '' }
  const draft: ItemDraft = { ...rated, anchor, accepted: [], rationale: '', factId: '' }
  const slots = { traits: [{ start, end: start, text: traits }] }
  const fact = { id: '', topic: rated.topic, form, slots, anchor, confidence: 1 }
  const seed: Seed = { ...rated, fact, accepted: [], asks, weight: rated.score, ...(doubtful ? { doubtful } : {}) }
  return { ...inDocument(draft, seed), ...shapeOf(draft) }
}
