// Fits the trees that rank drafts (items/ranking/importance) to the gold facts of our own texts and, where present, of ../shared: which drafts did an
// examiner want? Prints how well they order texts they have not seen (AUC, leaving out a
// fifth of the texts at a time) against the templates' own weights, and writes items/ranking/importance-trees.ts.
//   npm run fit:ranking
import { writeFileSync } from 'node:fs'
import { featuresIn } from '../src/main/backend/items/ranking/features'
import { boosted, type Features } from '../src/main/backend/knowledge/boosted'
import { fitBoosted } from './boost'
import { heldAgainstGold, textsWithGold } from './gold'
import { auc } from './logistic'

/** Seen in fewer drafts than this, a feature tells nothing yet. */
const LEAST = 20
const ROUNDS = 150
/** Each tree may ask about this share of the features. */
const SEEN = 0.4
/** Texts are left out in so many groups. */
const GROUPS = 5
/** A real article counts as much as this many of our own texts. */
const REAL = 3

interface Example {
  text: string
  features: Features
  template: number
  /** 0: no gold fact asks for it; else the weight of the one that does. */
  gold: number
}

const examples: Example[] = []
for (const text of textsWithGold()) examples.push(...(await examplesOf(text)))
const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))]
  .filter((name) => examples.filter(({ features }) => (features[name] ?? 0) !== 0).length >= LEAST)
  .sort()

const texts = [...new Set(examples.map(({ text }) => text))]
const held = Array.from({ length: GROUPS }).flatMap((_, group) => {
  const isHeld = ({ text }: Example): boolean => texts.indexOf(text) % GROUPS === group
  const { start, trees } = fit(examples.filter((example) => !isHeld(example)))
  return examples.filter(isHeld).map((example) => ({ ...example, score: boosted(example.features, start, trees) }))
})
console.log(
  `${examples.length} drafts, ${names.length} features; share on gold ${(held.filter(({ gold }) => gold > 0).length / held.length).toFixed(3)}`,
)
console.log(
  `AUC on texts left out: ${auc(held.map(({ score, gold }) => [score, gold > 0])).toFixed(3)}; of the templates' weights: ${auc(held.map(({ template, gold }) => [template, gold > 0])).toFixed(3)}`,
)

const { start, trees } = fit(examples)
writeFileSync(
  'src/main/backend/items/ranking/importance-trees.ts',
  `// Written by \`npm run fit:ranking\`: do not edit by hand.
import type { Tree } from '../../knowledge/boosted'

export const START = ${start}
// prettier-ignore
export const TREES: readonly Tree[] = [
${trees.map((tree) => `  ${JSON.stringify(tree).replace(/"/g, "'")},`).join('\n')}
]
`,
)

async function examplesOf(text: { path: string; gold: string }): Promise<Example[]> {
  const { document, drafts } = await heldAgainstGold(text)
  const featuresOf = featuresIn(document)
  return drafts.map(({ draft, seed, weight }) => ({
    text: text.path,
    features: featuresOf(draft, seed),
    template: draft.score,
    gold: weight,
  }))
}

/** Each draft counts as much as the fact it asks for weighs. */
function fit(all: readonly Example[]) {
  return fitBoosted(
    all.map(({ features, gold, text }) => ({
      row: names.map((name) => features[name] ?? 0),
      is: gold > 0,
      weight: Math.max(1, gold) * (text.startsWith('..') ? REAL : 1),
    })),
    names,
    { rounds: ROUNDS, seen: SEEN },
  )
}
