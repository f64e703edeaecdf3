// Fits the model that says what a demanding reader keeps (items/ranking/kept.ts) to bench/ratings.jsonl: drafts of our own texts which blind readers kept or threw away, one by
// one, each with the sentence it came from. Two halves: trees over features of item and sentence, and a weight for each number of the card's encoding. Prints how well each and both
// together order texts they have not seen (AUC, leaving out a tenth of the texts at a time), and writes items/ranking/kept-trees.ts and kept-encoding.ts.
//   npm run fit:kept
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { featuresIn } from '../src/main/backend/items/ranking/features'
import { boosted } from '../src/main/backend/items/ranking/boosted'
import { cardEncoder } from '../src/main/backend/items/ranking/card-encoder'
import type { Features } from '../src/main/backend/items/ranking/logistic'
import { shapeOf } from '../src/main/backend/items/ranking/shape'
import type { Seed } from '../src/main/backend/items/templates/seed'
import { readDocument } from '../src/main/backend/library'
import type { ItemDraft } from '../src/shared/item'
import { fitBoosted } from './boost'
import { auc, fitLogistic } from './logistic'
import { fitRidge, product } from './ridge'

const RATINGS = 'bench/ratings.jsonl'
const FIXTURES = 'src/main/backend/items/fixtures'
/** Seen in fewer ratings than this, a feature tells nothing yet. */
const LEAST = 8
/** Texts are left out in so many groups. */
const GROUPS = 10
const RIDGE = 1000

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
const encode = cardEncoder()
const examples = ratings.map((rating) => ({
  ...rating,
  features: featuresOf(rating),
  encoding: encode(rating.draft.stem, rating.draft.key),
}))
const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))]
  .filter((name) => examples.filter(({ features }) => (features[name] ?? 0) !== 0).length >= LEAST)
  .sort()
type Examples = typeof examples
const fitTrees = (all: Examples) =>
  fitBoosted(
    all.map(({ features, kept }) => ({ row: names.map((name) => features[name] ?? 0), is: kept })),
    names,
  )
const fitEncoding = (all: Examples) =>
  fitRidge(
    all.map(({ encoding }) => encoding),
    all.map(({ kept }) => kept),
    RIDGE,
  )

const texts = [...new Set(examples.map(({ text }) => text))]
const held = Array.from({ length: GROUPS }).flatMap((_, group) => {
  const isHeld = ({ text }: { text: string }): boolean => texts.indexOf(text) % GROUPS === group
  const known = examples.filter((example) => !isHeld(example))
  const { start, trees } = fitTrees(known)
  const { weights, bias } = fitEncoding(known)
  return examples.filter(isHeld).map(({ features, encoding, kept }) => {
    return { trees: boosted(features, start, trees), encoding: bias + product(weights, encoding), kept }
  })
})
// how much each half counts is fitted to what they said of texts they had not seen
const [byTrees = 0, byEncoding = 0, start = 0] = fitLogistic(
  held.map((one) => ({ row: [one.trees, one.encoding, 1], is: one.kept, weight: 1 })),
  0,
)
const aucOf = (score: (one: (typeof held)[number]) => number): string => auc(held.map((one) => [score(one), one.kept])).toFixed(3)
console.log(
  `${ratings.length} ratings, ${names.length} features; kept ${(ratings.filter(({ kept }) => kept).length / ratings.length).toFixed(3)}`,
)
console.log(
  `AUC on texts left out: trees ${aucOf(({ trees }) => trees)}, encoding ${aucOf(({ encoding }) => encoding)}, both ${aucOf((one) => byTrees * one.trees + byEncoding * one.encoding)}`,
)

const whole = fitTrees(examples)
const encoding = fitEncoding(examples)
writeFileSync(
  'src/main/backend/items/ranking/kept-trees.ts',
  `// Written by \`npm run fit:kept\`: do not edit by hand.
import type { Tree } from './boosted'

export const KEPT_START = ${whole.start}
// prettier-ignore
export const KEPT_TREES: readonly Tree[] = [
${whole.trees.map((tree) => `  ${JSON.stringify(tree).replace(/"/g, "'")},`).join('\n')}
]
`,
)
writeFileSync(
  'src/main/backend/items/ranking/kept-encoding.ts',
  `// Written by \`npm run fit:kept\`: do not edit by hand.
/** Log-odds: what the trees say counts so much, what the encoding says so much, and this is added. */
export const BY_TREES = ${byTrees.toFixed(3)}
export const BY_ENCODING = ${byEncoding.toFixed(3)}
export const START = ${(start + byEncoding * encoding.bias).toFixed(3)}
// prettier-ignore
export const ENCODING: readonly number[] = [
${linesOf(encoding.weights)}
]
`,
)

/** Sixteen numbers a line. */
function linesOf(values: Float64Array): string {
  const all = Array.from(values, (value) => String(Math.round(1e4 * value) / 1e4))
  return Array.from({ length: Math.ceil(all.length / 16) }, (_, n) => `  ${all.slice(16 * n, 16 * n + 16).join(', ')},`).join('\n')
}

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
