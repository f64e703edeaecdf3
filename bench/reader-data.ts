// What scripts/language/train_minilm.py trains the card reader with (items/ranking/card-reader), one JSON object a line: {question, text, first, second, wanted, counts, fault?, unseen?}.
// kept: what readers said of cards (bench/ratings.jsonl). asked: which drafts of our texts with gold facts ask for one.
//   node scripts/run.mjs bench/reader-data.ts OUT.jsonl
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { draftsOf } from '../src/main/backend/items'
import { findFacts, loadLexicon } from '../src/main/backend/knowledge'
import { readDocument } from '../src/main/backend/library'
import { goldWeight, textsWithGold, type GoldFact } from './gold'
import { readRatings } from './ratings'

const [out = ''] = process.argv.slice(2)

/** A weightier gold fact counts so much more. */
const WEIGHTIER = 0.5

interface Example {
  question: 'kept' | 'asked'
  text: string
  first: string
  second: string
  wanted: number
  counts: number
  fault?: string
  unseen?: boolean
}

const isSet = ({ kind }: { kind: string }): boolean => kind === 'matching' || kind === 'ordering'

const kept: Example[] = readRatings()
  .filter(({ draft }) => !isSet(draft))
  .map(({ text, kept, unseen, faults, draft: { stem, key } }) => ({
    ...{ question: 'kept', text, first: stem, second: key, wanted: kept ? 1 : 0, counts: 1 },
    ...(faults[0] ? { fault: faults[0] } : {}),
    ...(unseen ? { unseen } : {}),
  }))

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
const asked: Example[] = []
for (const { path, gold: goldPath } of textsWithGold()) {
  let id = 0
  const document = readDocument({ name: path, bytes: new Uint8Array(readFileSync(path)) })
  const facts = await findFacts(document, { lexicon, newId: () => `fact-${id++}` })
  const gold = readFileSync(goldPath, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldFact)
  const { seeds } = await draftsOf(facts, document, { lexicon })
  for (const draft of seeds.keys()) {
    if (isSet(draft)) continue
    const weight = goldWeight(draft, gold)
    const [wanted, counts] = weight > 0 ? [1, 1 + WEIGHTIER * (weight - 1)] : [0, 1]
    asked.push({ ...{ question: 'asked', text: basename(path), first: draft.stem, second: draft.key }, wanted, counts })
  }
}

const all = [...kept, ...asked]
writeFileSync(out, all.map((example) => `${JSON.stringify(example)}\n`).join(''))
console.log(`${out}: ${kept.length} cards judged, ${asked.length} drafts held against gold facts`)
