// Fits what tells how likely a demanding reader is to keep a draft that is shown in its passage (items/ranking/kept.ts, keptInPassage) to the verdicts on such in bench/ratings.jsonl: trees over
// the features of the item as it is shown, with what the judges of `npm run fit:kept` say of its question as it would stand alone.
// Prints how well they order the verdicts on texts left out (AUC, and the share kept of the twelve they like best of each text), and writes items/ranking/passage-trees.ts.
//   npm run fit:passage
import { readFileSync, writeFileSync } from 'node:fs'
import { leaningOf } from '../src/main/backend/items/leaning'
import { cardReader } from '../src/main/backend/items/ranking/card-reader'
import { featuresIn } from '../src/main/backend/items/ranking/features'
import { keptByTrees, withAlone } from '../src/main/backend/items/ranking/kept'
import { shapeOf } from '../src/main/backend/items/ranking/shape'
import type { Seed } from '../src/main/backend/items/templates/seed'
import { boosted, type Features } from '../src/main/backend/knowledge/boosted'
import { readDocument } from '../src/main/backend/library'
import type { ItemDraft } from '../src/shared/item'
import { fitBoosted } from './boost'
import { auc } from './logistic'
import { readPassageRatings, type Rating } from './ratings'
import { pathOf } from './texts'

/** Seen in fewer ratings than this, a feature tells nothing yet. */
const LEAST = 8
/** With 80 of them, or 300 that see a quarter of the features, they tell 0.727 on texts left out, with these 0.730. */
const ROUNDS = 150
/** The share of features a tree may ask about. */
const SEEN = 0.4
const FOLDS = 4
const DOZEN = 12

const read = cardReader()
const documents = new Map<string, ReturnType<typeof featuresIn>>()
const examples = readPassageRatings().map((rating) => ({ ...rating, features: featuresOf(rating) }))
const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))]
  .filter((name) => examples.filter(({ features }) => (features[name] ?? 0) !== 0).length >= LEAST)
  .sort()
const fit = (some: typeof examples) =>
  fitBoosted(
    some.map(({ features, kept }) => ({ row: names.map((name) => features[name] ?? 0), is: kept })),
    names,
    { rounds: ROUNDS, seen: SEEN },
  )

const texts = [...new Set(examples.map(({ text }) => text))].sort()
const left = Array.from({ length: FOLDS }, (_, fold) => new Set(texts.filter((_, n) => n % FOLDS === fold))).flatMap((fold) => {
  const { start, trees } = fit(examples.filter(({ text }) => !fold.has(text)))
  return examples.filter(({ text }) => fold.has(text)).map((one) => ({ ...one, likely: boosted(one.features, start, trees) }))
})
const aloneOf = ({ features }: (typeof left)[number]): number => features.alone ?? 0
const aucOf = (score: (one: (typeof left)[number]) => number): string => auc(left.map((one) => [score(one), one.kept])).toFixed(3)
const bestOf = (score: (one: (typeof left)[number]) => number, most: number): string => {
  const best = texts.flatMap((text) =>
    left
      .filter((one) => one.text === text)
      .sort((one, other) => score(other) - score(one))
      .slice(0, most),
  )
  return (best.filter(({ kept }) => kept).length / best.length).toFixed(3)
}
console.log(
  `${examples.length} ratings of ${texts.length} texts, ${names.length} features; kept ${(examples.filter(({ kept }) => kept).length / examples.length).toFixed(3)}`,
)
for (const [name, score] of [
  ['alone', aloneOf],
  ['trees', (one: (typeof left)[number]) => one.likely],
] as const)
  console.log(
    `${name}: AUC on texts left out ${aucOf(score)}, kept of the first six ${bestOf(score, DOZEN / 2)}, of the first dozen ${bestOf(score, DOZEN)}`,
  )

const whole = fit(examples)
writeFileSync(
  'src/main/backend/items/ranking/passage-trees.ts',
  `// Written by \`npm run fit:passage\`: do not edit by hand.
import type { Tree } from '../../knowledge/boosted'

export const PASSAGE_START = ${whole.start}
// prettier-ignore
export const PASSAGE_TREES: readonly Tree[] = [
${whole.trees.map((tree) => `  ${JSON.stringify(tree).replace(/"/g, "'")},`).join('\n')}
]
`,
)

function featuresOf({ text, start, exact, draft: judged, form, asks, traits, doubtful, alone }: Rating & { alone: string }): Features {
  const path = pathOf(text)
  const inDocument = documents.get(path) ?? featuresIn(readDocument({ name: path, bytes: new Uint8Array(readFileSync(path)) }))
  documents.set(path, inDocument)
  const anchor = { start, end: start + exact.length, exact, prefix: '', suffix: '' }
  const draft: ItemDraft = { ...judged, anchor, accepted: [], rationale: '', factId: '' }
  const slots = { traits: [{ start, end: start, text: traits }] }
  const fact = { id: '', topic: judged.topic, form, slots, anchor, confidence: 1 }
  const seed: Seed = { ...judged, fact, accepted: [], asks, weight: judged.score, ...(doubtful ? { doubtful } : {}) }
  const standing = { ...draft, stem: alone }
  return withAlone(
    { ...inDocument(draft, seed), ...shapeOf(draft) },
    {
      trees: keptByTrees({ ...inDocument(standing, seed), ...shapeOf(standing) }),
      asRead: read(alone, draft.key).kept,
      leaning: leaningOf(alone, draft.key),
    },
  )
}
