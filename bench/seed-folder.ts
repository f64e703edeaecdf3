import { mkdirSync } from 'node:fs'
import { seed } from './seed'

/** `node scripts/run.mjs bench/seed-folder.ts FOLDER CARDS [REVIEWS_PER_CARD]`: a data folder to try things on. */
const [, , folder, cards = '100000', reviewsPerCard] = process.argv
if (!folder) throw new Error('Name the folder to fill.')
mkdirSync(folder, { recursive: true })
seed(folder, Number(cards), reviewsPerCard === undefined ? undefined : Number(reviewsPerCard))
