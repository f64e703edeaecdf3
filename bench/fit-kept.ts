// Fits the model that says what a demanding reader keeps (items/ranking/kept.ts) to bench/ratings.jsonl: drafts of our own texts which blind readers kept or threw away, one by
// one, each with the sentence it came from. Prints how well it orders texts it has not seen (AUC, leaving out one text at a time), and writes items/ranking/kept-weights.ts.
//   npm run fit:kept
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { featuresIn } from '../src/main/backend/items/ranking/features'
import type { Features } from '../src/main/backend/items/ranking/logistic'
import { shapeOf } from '../src/main/backend/items/ranking/shape'
import type { Seed } from '../src/main/backend/items/templates/seed'
import { readDocument } from '../src/main/backend/library'
import type { ItemDraft } from '../src/shared/item'
import { auc, dot, fitLogistic } from './logistic'

const RATINGS = 'bench/ratings.jsonl'
const FIXTURES = 'src/main/backend/items/fixtures'
/** Seen in fewer ratings than this, a feature tells nothing yet. */
const LEAST = 8
const RIDGE = 12

/** A draft as it was when it was rated. */
interface Rating {
  text: string
  kept: boolean
  faults: string[]
  draft: Pick<ItemDraft, 'kind' | 'topic' | 'stem' | 'key' | 'score' | 'flaws'> & { start: number; exact: string }
  form: string
  asks: string
  traits: string
}

const documents = new Map<string, ReturnType<typeof featuresIn>>()
const ratings = readFileSync(RATINGS, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Rating)
const examples = ratings.map((rating) => ({ ...rating, features: featuresOf(rating) }))
const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))]
  .filter((name) => examples.filter(({ features }) => (features[name] ?? 0) !== 0).length >= LEAST)
  .sort()
const vectorOf = ({ features }: { features: Features }): number[] => [...names.map((name) => features[name] ?? 0), 1]
const fit = (all: typeof examples): number[] =>
  fitLogistic(
    all.map((example) => ({ row: vectorOf(example), is: example.kept, weight: 1 })),
    RIDGE,
  )

const held = [...new Set(examples.map(({ text }) => text))].flatMap((text) => {
  const weights = fit(examples.filter((example) => example.text !== text))
  return examples
    .filter((example) => example.text === text)
    .map((example): [number, boolean] => [dot(weights, vectorOf(example)), example.kept])
})
console.log(
  `${ratings.length} ratings, ${names.length} features; kept ${(ratings.filter(({ kept }) => kept).length / ratings.length).toFixed(3)}`,
)
console.log(`AUC on texts left out: ${auc(held).toFixed(3)}`)

const weights = fit(examples)
// quoted only where they must be, as the formatter has it
const lines = names.map(
  (name, n) =>
    `  ${names.every((each) => /^\w+$/.test(each)) || /^[a-z]+$/.test(name) ? name : `'${name}'`}: ${Math.round(100 * (weights[n] ?? 0)) / 100 || 0},`,
)
writeFileSync(
  'src/main/backend/items/ranking/kept-weights.ts',
  `// Written by \`npm run fit:kept\`: do not edit by hand.\nexport const KEPT_BIAS = ${(weights.at(-1) ?? 0).toFixed(2)}\nexport const KEPT_WEIGHTS: Record<string, number> = {\n${lines.join('\n')}\n}\n`,
)

function featuresOf({ text, draft: { start, exact, ...rest }, form, asks, traits }: Rating): Features {
  const path = ['txt', 'md'].map((extension) => `${FIXTURES}/${text}.${extension}`).find((each) => existsSync(each))
  if (path === undefined) throw new Error(`${RATINGS} rates a text that is not among the fixtures: ${text}`)
  const inDocument = documents.get(path) ?? featuresIn(readDocument({ name: path, bytes: new Uint8Array(readFileSync(path)) }))
  documents.set(path, inDocument)
  const anchor = { start, end: start + exact.length, exact, prefix: '', suffix: '' }
  const draft: ItemDraft = { ...rest, anchor, accepted: [], rationale: '', factId: '' }
  const slots = { traits: [{ start, end: start, text: traits }] }
  const fact = { id: '', topic: rest.topic, form, slots, anchor, confidence: 1 }
  const seed: Seed = { ...rest, fact, accepted: [], asks, weight: rest.score }
  return { ...inDocument(draft, seed), ...shapeOf(draft) }
}
