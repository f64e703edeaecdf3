// Fits the model that ranks drafts (items/ranking) to the gold facts of our own texts and, where present, of ../shared: which drafts did an
// examiner want? Prints how well it orders texts it has not seen (AUC, leaving out a
// tenth of the texts at a time) against the templates' own weights, and writes items/ranking/weights.ts.
//   npm run fit:ranking
import { readFileSync, writeFileSync } from 'node:fs'
import { draftsOf } from '../src/main/backend/items'
import { featuresIn } from '../src/main/backend/items/ranking/features'
import type { Features } from '../src/main/backend/items/ranking/logistic'
import { findFacts, loadLexicon } from '../src/main/backend/knowledge'
import { readDocument } from '../src/main/backend/library'
import { goldWeight, textsWithGold, type GoldFact } from './gold'
import { auc, dot, fitLogistic } from './logistic'

/** Seen in fewer drafts than this, a feature tells nothing yet. */
const LEAST = 8
const RIDGE = 4
/** Texts are left out in so many groups. */
const GROUPS = 10
/** A real article counts as much as this many of our own texts. */
const REAL = 3

interface Example {
  text: string
  features: Features
  template: number
  /** 0: no gold fact asks for it; else the weight of the one that does. */
  gold: number
}

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
const examples: Example[] = []
for (const { path, gold } of textsWithGold()) examples.push(...(await examplesOf(path, gold)))
const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))]
  .filter((name) => examples.filter(({ features }) => (features[name] ?? 0) !== 0).length >= LEAST)
  .sort()

const texts = [...new Set(examples.map(({ text }) => text))]
const held = Array.from({ length: GROUPS }).flatMap((_, group) => {
  const isHeld = ({ text }: Example): boolean => texts.indexOf(text) % GROUPS === group
  const weights = fit(examples.filter((example) => !isHeld(example)))
  return examples.filter(isHeld).map((example) => ({ ...example, score: dot(weights, vectorOf(example)) }))
})
console.log(
  `${examples.length} drafts, ${names.length} features; share on gold ${(held.filter(({ gold }) => gold > 0).length / held.length).toFixed(3)}`,
)
console.log(
  `AUC on texts left out: ${auc(held.map(({ score, gold }) => [score, gold > 0])).toFixed(3)}; of the templates' weights: ${auc(held.map(({ template, gold }) => [template, gold > 0])).toFixed(3)}`,
)

const weights = fit(examples)
// quoted only where they must be, as the formatter has it
const lines = names.map(
  (name, n) =>
    `  ${names.every((each) => /^\w+$/.test(each)) || /^[a-z]+$/.test(name) ? name : `'${name}'`}: ${Math.round(100 * (weights[n] ?? 0)) / 100 || 0},`,
)
writeFileSync(
  'src/main/backend/items/ranking/weights.ts',
  `// Written by \`npm run fit:ranking\`: do not edit by hand.\nexport const BIAS = ${(weights.at(-1) ?? 0).toFixed(2)}\nexport const WEIGHTS: Record<string, number> = {\n${lines.join('\n')}\n}\n`,
)

async function examplesOf(path: string, goldPath: string): Promise<Example[]> {
  let id = 0
  const document = readDocument({ name: path, bytes: new Uint8Array(readFileSync(path)) })
  const facts = await findFacts(document, { lexicon, newId: () => `fact-${id++}` })
  const gold = readFileSync(goldPath, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldFact)
  const { seeds } = await draftsOf(facts, document, { lexicon })
  const featuresOf = featuresIn(document)
  return [...seeds].map(([draft, seed]) => ({
    text: path,
    features: featuresOf(draft, seed),
    template: draft.score,
    gold: goldWeight(draft, gold),
  }))
}

/** Each draft counts as much as the fact it asks for weighs. */
function fit(all: readonly Example[]): number[] {
  const observations = all.map((example) => ({
    row: vectorOf(example),
    is: example.gold > 0,
    weight: Math.max(1, example.gold) * (example.text.startsWith('..') ? REAL : 1),
  }))
  return fitLogistic(observations, RIDGE)
}

function vectorOf({ features }: Example): number[] {
  return [...names.map((name) => features[name] ?? 0), 1]
}
