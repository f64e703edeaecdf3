// How well what a question leans on (items/leaning) agrees with blind readers: of the drafts of bench/ratings.jsonl that they threw away because they lean on their text, how many
// are found, and how many of those they kept are found too.
//   npm run leaning
import { leaningOf, LEANS, leaningsOf, type Kind } from '../src/main/backend/items/leaning'
import { readRatings } from './ratings'

const ratings = readRatings().filter(({ draft: { kind } }) => kind !== 'matching' && kind !== 'ordering')
const judged = ratings.map(({ kept, faults, draft: { stem, key } }) => ({
  verdict: kept ? 'kept' : faults.includes('leans') ? 'leans' : 'other',
  kinds: new Set(leaningsOf(stem, key).map(({ kind }) => kind)),
  leaning: leaningOf(stem, key),
}))
const count = (verdict: string, fits: (rating: (typeof judged)[number]) => boolean): number =>
  judged.filter((rating) => rating.verdict === verdict && fits(rating)).length

console.log('from   found of those that lean   of those kept   precision')
for (const from of [0.5, LEANS, 1.5, 2, 2.5, 3]) {
  const [found, kept] = [count('leans', (r) => r.leaning >= from), count('kept', (r) => r.leaning >= from)]
  console.log(
    [
      from.toFixed(1).padEnd(6),
      (found / count('leans', () => true)).toFixed(3).padEnd(26),
      (kept / count('kept', () => true)).toFixed(3).padEnd(15),
      (found / (found + kept)).toFixed(3),
    ].join(' '),
  )
}
console.log('\nkind                lean  kept  other')
for (const kind of [...new Set(judged.flatMap(({ kinds }) => [...kinds]))].sort()) {
  const has = (verdict: string): string => String(count(verdict, ({ kinds }) => kinds.has(kind as Kind))).padStart(5)
  console.log(`${kind.padEnd(18)} ${has('leans')} ${has('kept')} ${has('other')}`)
}
