// What scripts/language/train_card_reader.py trains the card reader with (items/ranking/card-reader), one JSON object a line: {question, text, first, second, wanted, counts, fault?, unseen?}.
// kept: what readers said of cards (bench/ratings.jsonl). asked: which drafts of our texts with gold facts ask for one.
//   node scripts/run.mjs bench/reader-data.ts OUT.jsonl
import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { heldAgainstGold, textsWithGold } from './gold'
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

const asked: Example[] = []
for (const text of textsWithGold()) {
  const { drafts } = await heldAgainstGold(text)
  for (const { draft, weight } of drafts) {
    if (isSet(draft)) continue
    const [wanted, counts] = weight > 0 ? [1, 1 + WEIGHTIER * (weight - 1)] : [0, 1]
    asked.push({ ...{ question: 'asked', text: basename(text.path), first: draft.stem, second: draft.key }, wanted, counts })
  }
}

const all = [...kept, ...asked]
writeFileSync(out, all.map((example) => `${JSON.stringify(example)}\n`).join(''))
console.log(`${out}: ${kept.length} cards judged, ${asked.length} drafts held against gold facts`)
