// Fits the model that ranks drafts (items/ranking) to the gold facts of our own texts and, where present, of ../shared: which drafts did an
// examiner want? Logistic regression with a ridge, by Newton's method; prints how well it orders texts it has not seen (AUC, leaving out one
// text at a time) against the templates' own weights, and writes items/ranking/weights.ts.
//   npm run fit:ranking
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftsOf } from '../src/main/backend/items'
import { featuresIn, type Features } from '../src/main/backend/items/ranking/features'
import { findFacts, loadLexicon } from '../src/main/backend/knowledge'
import { readDocument } from '../src/main/backend/library'
import { goldWeight, type GoldFact } from './gold'

const FIXTURES = 'src/main/backend/items/fixtures'
/** Seen in fewer drafts than this, a feature tells nothing yet. */
const LEAST = 8
const RIDGE = 4
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
for (const [path, gold] of texts()) examples.push(...(await examplesOf(path, gold)))
const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))]
  .filter((name) => examples.filter(({ features }) => (features[name] ?? 0) !== 0).length >= LEAST)
  .sort()

const held = [...new Set(examples.map(({ text }) => text))].flatMap((text) => {
  const weights = fit(examples.filter((example) => example.text !== text))
  return examples.filter((example) => example.text === text).map((example) => ({ ...example, score: dot(weights, vectorOf(example)) }))
})
console.log(
  `${examples.length} drafts, ${names.length} features; share on gold ${(held.filter(({ gold }) => gold > 0).length / held.length).toFixed(3)}`,
)
console.log(
  `AUC on texts left out: ${auc(held.map(({ score, gold }) => [score, gold > 0])).toFixed(3)}; of the templates' weights: ${auc(held.map(({ template, gold }) => [template, gold > 0])).toFixed(3)}`,
)

const weights = fit(examples)
const lines = names.map((name, n) => `  '${name}': ${(weights[n] ?? 0).toFixed(2)},`)
writeFileSync(
  'src/main/backend/items/ranking/weights.ts',
  `// Written by \`npm run fit:ranking\`: do not edit by hand.\nexport const BIAS = ${(weights.at(-1) ?? 0).toFixed(2)}\nexport const WEIGHTS: Record<string, number> = {\n${lines.join('\n')}\n}\n`,
)

function texts(): [string, string][] {
  const own = readdirSync(FIXTURES)
    .filter((file) => /\.(?:txt|md)$/.test(file) && existsSync(join(FIXTURES, file.replace(/\.\w+$/, '.gold.jsonl'))))
    .map((file): [string, string] => [join(FIXTURES, file), join(FIXTURES, file.replace(/\.\w+$/, '.gold.jsonl'))])
  const shared = ['hopes-and-limits', 'unfulfilled-promises'].map((name): [string, string] => [
    `../shared/texts/${name}.txt`,
    `../shared/gold/${name}.gold.jsonl`,
  ])
  return [...own, ...shared.filter(([path]) => existsSync(path))]
}

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

function vectorOf({ features }: Example): number[] {
  return [...names.map((name) => features[name] ?? 0), 1]
}

/** Each draft counts as much as the fact it asks for weighs. */
function fit(all: readonly Example[]): number[] {
  const rows = all.map(vectorOf)
  const size = names.length + 1
  let beta = new Array<number>(size).fill(0)
  for (let step = 0; step < 12; step++) {
    const gradient = beta.map((b, n) => (n < size - 1 ? RIDGE * b : 0))
    const hessian = beta.map((_, n) => beta.map((__, m) => (n === m ? (n < size - 1 ? RIDGE : 1e-6) : 0)))
    rows.forEach((row, r) => {
      const { gold, text } = all[r] as Example
      const weight = Math.max(1, gold) * (text.startsWith('..') ? REAL : 1)
      const p = 1 / (1 + Math.exp(-dot(beta, row)))
      const curve = weight * p * (1 - p)
      for (let n = 0; n < size; n++) {
        const x = row[n] ?? 0
        if (x === 0) continue
        gradient[n] = (gradient[n] ?? 0) + weight * (p - (gold > 0 ? 1 : 0)) * x
        const line = hessian[n] as number[]
        for (let m = 0; m < size; m++) line[m] = (line[m] ?? 0) + curve * x * (row[m] ?? 0)
      }
    })
    const move = solve(hessian, gradient)
    beta = beta.map((b, n) => b - (move[n] ?? 0))
  }
  return beta
}

/** Gauss's elimination with pivots; both arguments are used up. */
function solve(a: number[][], b: number[]): number[] {
  const size = b.length
  for (let n = 0; n < size; n++) {
    let pivot = n
    for (let m = n + 1; m < size; m++) if (Math.abs(a[m]?.[n] ?? 0) > Math.abs(a[pivot]?.[n] ?? 0)) pivot = m
    ;[a[n], a[pivot]] = [a[pivot] as number[], a[n] as number[]]
    ;[b[n], b[pivot]] = [b[pivot] as number, b[n] as number]
    const top = a[n] as number[]
    for (let m = n + 1; m < size; m++) {
      const row = a[m] as number[]
      const factor = (row[n] ?? 0) / (top[n] ?? 1)
      if (factor === 0) continue
      for (let k = n; k < size; k++) row[k] = (row[k] ?? 0) - factor * (top[k] ?? 0)
      b[m] = (b[m] ?? 0) - factor * (b[n] ?? 0)
    }
  }
  const x = new Array<number>(size).fill(0)
  for (let n = size - 1; n >= 0; n--) {
    const row = a[n] as number[]
    let sum = b[n] ?? 0
    for (let k = n + 1; k < size; k++) sum -= (row[k] ?? 0) * (x[k] ?? 0)
    x[n] = sum / (row[n] ?? 1)
  }
  return x
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, n) => sum + x * (b[n] ?? 0), 0)
}

/** How often a draft on gold stands before one that is not. */
function auc(pairs: [number, boolean][]): number {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0])
  let below = 0
  let won = 0
  let good = 0
  for (const [, is] of sorted) {
    if (is) {
      won += below
      good++
    } else below++
  }
  return won / Math.max(1, good * below)
}
