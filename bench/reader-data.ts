// What scripts/language/train_card_reader.py trains the card reader with (items/ranking/card-reader), one JSON object a line: {question, text, first, second, wanted, counts, fault?, unseen?,
// shown?}. kept: what readers said of cards (bench/ratings.jsonl). asked: which drafts of our texts with gold facts ask for one. shown: as they are shown now, in their passage where they
// have one; the others stood alone, behind a topic.
//   node scripts/run.mjs bench/reader-data.ts OUT.jsonl
import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { heldAgainstGold, textsWithGold } from './gold'
import { readPassageRatings, readRatings, type Rating } from './ratings'
import { inItsPassage } from '../src/main/backend/items/passage'
import { asShown } from '../src/main/backend/items/ranking/card-reader'

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
  shown?: boolean
}

const isSet = ({ kind }: { kind: string }): boolean => kind === 'matching' || kind === 'ordering'

const judged = (ratings: readonly Rating[]): Example[] =>
  ratings
    .filter(({ draft }) => !isSet(draft))
    .map(({ text, kept, unseen, faults, draft: { stem, key } }) => ({
      ...{ question: 'kept', text, first: asShown(stem), second: key, wanted: kept ? 1 : 0, counts: 1 },
      ...(faults[0] ? { fault: faults[0] } : {}),
      ...(unseen ? { unseen } : {}),
    }))
const kept: Example[] = [...judged(readRatings()), ...judged(readPassageRatings()).map((one) => ({ ...one, shown: true }))]

const asked: Example[] = []
for (const text of textsWithGold()) {
  const { document, drafts } = await heldAgainstGold(text)
  for (const { draft, seed, weight } of drafts) {
    if (isSet(draft)) continue
    const [wanted, counts] = weight > 0 ? [1, 1 + WEIGHTIER * (weight - 1)] : [0, 1]
    const shared = { question: 'asked', text: basename(text.path).replace(/\.\w+$/, ''), second: draft.key, wanted, counts } as const
    const shown = seed.inPassage ?? inItsPassage(draft, seed.uncued, document)
    asked.push({ ...shared, first: draft.stem })
    if (shown !== null) asked.push({ ...shared, first: asShown(shown), shown: true })
  }
}

const all = [...kept, ...asked]
writeFileSync(out, all.map((example) => `${JSON.stringify(example)}\n`).join(''))
console.log(`${out}: ${kept.length} cards judged, ${asked.length} drafts held against gold facts`)
