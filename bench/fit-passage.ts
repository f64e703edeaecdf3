// Fits what tells how likely a demanding reader is to keep a draft as it is shown (items/ranking/kept.ts) to the verdicts on such in bench/ratings.jsonl: trees over the features of the
// item, with what those of `npm run fit:kept` say of its question as it would stand alone, and a small language model that reads the card, trained by scripts/language/train_card_reader.py on
// all but some texts. How much each counts is fitted to those, which neither has seen; then the trees are fitted to all.
// Prints how well they order the verdicts on texts left out (AUC, and the share kept of the first six and twelve of each text), and writes items/ranking/passage-trees.ts.
//   npm run fit:passage
import { readFileSync, writeFileSync } from 'node:fs'
import { cardReader, leftOut } from '../src/main/backend/items/ranking/card-reader'
import { featuresIn } from '../src/main/backend/items/ranking/features'
import { withAlone } from '../src/main/backend/items/ranking/kept'
import { shapeOf } from '../src/main/backend/items/ranking/shape'
import type { Seed } from '../src/main/backend/items/templates/seed'
import { boosted, type Features } from '../src/main/backend/knowledge/boosted'
import { readDocument } from '../src/main/backend/library'
import type { ItemDraft } from '../src/shared/item'
import { fitBoosted } from './boost'
import { auc, fitLogistic } from './logistic'
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

const isSet = ({ kind }: Pick<ItemDraft, 'kind'>): boolean => kind === 'matching' || kind === 'ordering'
const read = ({ stem, key }: Pick<ItemDraft, 'stem' | 'key'>): number => cardReader()(stem, key).kept

const texts = [...new Set(examples.map(({ text }) => text))].sort()
const left = Array.from({ length: FOLDS }, (_, fold) => new Set(texts.filter((_, n) => n % FOLDS === fold))).flatMap((fold) => {
  const { start, trees } = fit(examples.filter(({ text }) => !fold.has(text)))
  return examples.filter(({ text }) => fold.has(text)).map((one) => ({ ...one, likely: boosted(one.features, start, trees) }))
})
type Left = (typeof left)[number]
/** Those the card reader has not seen either, as it reads them. */
const unseenBoth = left
  .filter(({ text, draft }) => leftOut().includes(text) && !isSet(draft))
  .map((one) => ({ ...one, asRead: read(one.draft) }))
const [byTrees = 0, byReading = 0, start = 0] = fitLogistic(
  unseenBoth.map(({ likely, asRead, kept }) => ({ row: [likely, asRead, 1], is: kept, weight: 1 })),
  0,
)
function tell<T extends Left>(name: string, some: readonly T[], score: (one: T) => number): void {
  const kept = (most: number): string => {
    const best = [...new Set(some.map(({ text }) => text))].flatMap((text) =>
      some
        .filter((one) => one.text === text)
        .sort((one, other) => score(other) - score(one))
        .slice(0, most),
    )
    return (best.filter((one) => one.kept).length / best.length).toFixed(3)
  }
  const order = auc(some.map((one) => [score(one), one.kept])).toFixed(3)
  console.log(`  ${name}: AUC ${order}, kept of the first six ${kept(DOZEN / 2)}, of the first dozen ${kept(DOZEN)}`)
}
console.log(`${examples.length} ratings of ${texts.length} texts, ${names.length} features, each text left out in turn`)
tell('its question alone', left, ({ features }) => features.alone ?? 0)
tell('as it is shown', left, ({ likely }) => likely)
console.log(`${unseenBoth.length} of ${new Set(unseenBoth.map(({ text }) => text)).size} texts that the card reader has not seen`)
tell('features', unseenBoth, ({ likely }) => likely)
tell('reading', unseenBoth, ({ asRead }) => asRead)
tell('both', unseenBoth, ({ likely, asRead }) => byTrees * likely + byReading * asRead)

const whole = fit(examples)
writeFileSync(
  'src/main/backend/items/ranking/passage-trees.ts',
  `// Written by \`npm run fit:passage\`: do not edit by hand.
import type { Tree } from '../../knowledge/boosted'

/** Log-odds: what the trees say counts so much, what reading the card says so much, and this is added. */
export const BY_TREES = ${byTrees.toFixed(3)}
export const BY_READING = ${byReading.toFixed(3)}
export const START = ${start.toFixed(3)}

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
  return withAlone({ ...inDocument(draft, seed), ...shapeOf(draft) }, { ...inDocument(standing, seed), ...shapeOf(standing) })
}
