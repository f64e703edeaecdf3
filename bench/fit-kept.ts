// Fits the model that says what a demanding reader keeps (items/ranking/kept.ts) to bench/ratings.jsonl: drafts of our own texts which blind readers kept or threw away, one by
// one, each with the sentence it came from. Prints how well it orders texts it has not seen (AUC, leaving out a tenth of the texts at a time), and writes items/ranking/kept-trees.ts.
//   npm run fit:kept
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { featuresIn } from '../src/main/backend/items/ranking/features'
import { boosted } from '../src/main/backend/items/ranking/boosted'
import type { Features } from '../src/main/backend/items/ranking/logistic'
import { shapeOf } from '../src/main/backend/items/ranking/shape'
import type { Seed } from '../src/main/backend/items/templates/seed'
import { readDocument } from '../src/main/backend/library'
import type { ItemDraft } from '../src/shared/item'
import { fitBoosted } from './boost'
import { auc } from './logistic'

const RATINGS = 'bench/ratings.jsonl'
const FIXTURES = 'src/main/backend/items/fixtures'
/** Seen in fewer ratings than this, a feature tells nothing yet. */
const LEAST = 8
/** Texts are left out in so many groups. */
const GROUPS = 10

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
const fit = (all: typeof examples) =>
  fitBoosted(
    all.map(({ features, kept }) => ({ row: names.map((name) => features[name] ?? 0), is: kept })),
    names,
  )

const texts = [...new Set(examples.map(({ text }) => text))]
const held = Array.from({ length: GROUPS }).flatMap((_, group) => {
  const isHeld = ({ text }: { text: string }): boolean => texts.indexOf(text) % GROUPS === group
  const { start, trees } = fit(examples.filter((example) => !isHeld(example)))
  return examples.filter(isHeld).map(({ features, kept }): [number, boolean] => [boosted(features, start, trees), kept])
})
console.log(
  `${ratings.length} ratings, ${names.length} features; kept ${(ratings.filter(({ kept }) => kept).length / ratings.length).toFixed(3)}`,
)
console.log(`AUC on texts left out: ${auc(held).toFixed(3)}`)

const { start, trees } = fit(examples)
writeFileSync(
  'src/main/backend/items/ranking/kept-trees.ts',
  `// Written by \`npm run fit:kept\`: do not edit by hand.
import type { Tree } from './boosted'

export const KEPT_START = ${start}
// prettier-ignore
export const KEPT_TREES: readonly Tree[] = [
${trees.map((tree) => `  ${JSON.stringify(tree).replace(/"/g, "'")},`).join('\n')}
]
`,
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
