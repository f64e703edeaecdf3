import Database from 'better-sqlite3'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { openStore } from '../src/main/backend/store'
import { writeSettings } from '../src/main/backend/store/settings'
import { TOPICS } from '../src/shared/words'
import { DEFAULT_WEIGHTS } from '../src/main/backend/study/weights'
import { randomFrom, readingOf } from './reading'

const DAY = 86_400_000
/** The history reaches back two years and ends yesterday. */
const HISTORY_DAYS = 730
const ITEMS_PER_READING = 50
const REVIEWS_PER_CARD = 10

/** The time at which the seeded store is studied. */
export const NOW = new Date('2026-11-23T12:00:00Z')

/**
 * Fills a data folder with so many cards and ten times as many reviews, as two years of study might leave them: two items to a fact, fifty to a
 * reading, one card in twenty still new, one in a hundred in learning, and about one in a hundred due; in twenty decks, with tags, flags, leeches and a few
 * suspended. Limits are off, so that the line is as long as it can be.
 */
export function seed(directory: string, cards: number, reviewsPerCard = REVIEWS_PER_CARD): void {
  const file = join(directory, 'aide-memoire.db')
  const store = openStore({ file, now: () => NOW, newId: () => uuidv7() })
  writeSettings(store, { timeZone: 'Europe/Berlin', newPerDay: 9999, reviewsPerDay: 9999 })
  store.close()

  // A connection without our undo triggers; nothing of this is to be undone.
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -262144')
  const random = randomFrom(cards)
  db.transaction(() => {
    const ids = insertItems(db, cards)
    insertCards(db, ids, random)
    withoutIndexes(db, 'review', () => insertReviews(db, ids, random, reviewsPerCard))
    sortIntoDecks(db)
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

/** Indexes are made faster at once than row by row. */
function withoutIndexes(db: Database.Database, table: string, work: () => void): void {
  const indexes = db
    .prepare<[string], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
    )
    .all(table)
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`)
  work()
  for (const { sql } of indexes) db.exec(sql)
}

interface Ids {
  item: string
  card: string
}

const idAt = (time: number) => uuidv7({ msecs: Math.floor(time) })
const historyStart = NOW.getTime() - HISTORY_DAYS * DAY

function insertItems(db: Database.Database, cards: number): Ids[] {
  const document = db.prepare(
    `INSERT INTO document (id, title, source, format, hash, words, text, blocks, sections, dropped, added_at)
     VALUES (?, ?, '', 'text', ?, ?, ?, '[]', '[]', '[]', ?)`,
  )
  const passage = db.prepare('INSERT INTO passage (document_id, ordinal, start, "end", block, text) VALUES (?, ?, ?, ?, 0, ?)')
  const fact = db.prepare(
    `INSERT INTO fact (id, document_id, topic, form, slots, anchor, confidence) VALUES (?, ?, 'meeting', 'place', '{}', '{}', 1)`,
  )
  const item = db.prepare(
    `INSERT INTO item (id, document_id, fact_id, kind, topic, stem, key, content, anchor_start, anchor_end, anchor_exact, anchor_prefix, anchor_suffix,
       score, status, created_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, '{"accepted":[]}', ?, ?, ?, '', '', 0.8, 'active', ?, ?)`,
  )
  const ids: Ids[] = []
  for (let reading = 0; ids.length < cards; reading++) {
    const at = historyStart + (reading * ITEMS_PER_READING * HISTORY_DAYS * DAY) / cards
    const documentId = idAt(at)
    const { title, text, words } = readingOf(900, reading)
    document.run(documentId, title, `hash ${reading}`, words, text, Math.floor(at))
    const sentences = [...text.matchAll(/[^.\n]+\./g)]
    for (const [ordinal, match] of sentences.entries())
      passage.run(documentId, ordinal, match.index, match.index + match[0].length, match[0])
    let factId = ''
    for (let n = 0; n < ITEMS_PER_READING && ids.length < cards; n++) {
      const sentence = sentences[n % sentences.length] as RegExpExecArray
      if (n % 2 === 0) fact.run((factId = idAt(at)), documentId)
      const id = { item: idAt(at), card: idAt(at) }
      const stem = `What does reading ${reading} say in sentence ${n}: “${sentence[0].trim().slice(0, 60)}…”?`
      item.run(
        id.item,
        documentId,
        factId,
        n % 10 === 9 ? 'cloze' : 'qa',
        TOPICS[ids.length % TOPICS.length],
        stem,
        sentence[0].trim().split(' ')[0],
        sentence.index,
        sentence.index + sentence[0].length,
        sentence[0],
        at,
        at,
      )
      ids.push(id)
    }
  }
  return ids
}

/** What two years leave on cards beside their schedule: by readings in decks, a tag or two, and here and there a flag, a leech, a card put aside. */
function sortIntoDecks(db: Database.Database): void {
  db.exec(`
    WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < 19)
      INSERT INTO deck (id, name, created_at) SELECT 'deck ' || n, 'Course ' || (n / 5 + 1) || '::Week ' || (n % 5 + 1), 0 FROM number;
    UPDATE card SET deck_id = 'deck ' || (position / 50 % 20), flag = CASE WHEN position % 50 = 0 THEN 1 + position / 50 % 7 ELSE 0 END,
      leech = position % 100 = 7, suspended = position % 60 = 11, lapses = CASE WHEN reps = 0 THEN 0 ELSE 1 + position % 6 END;
    UPDATE item SET status = 'suspended' WHERE id IN (SELECT item_id FROM card WHERE suspended = 1);
    INSERT INTO tag (item_id, name) SELECT id, 'seminar::' || (rowid % 40) FROM item WHERE rowid % 2 = 0;
    INSERT INTO tag (item_id, name) SELECT id, 'exam' FROM item WHERE rowid % 15 = 0;`)
}

function insertCards(db: Database.Database, ids: readonly Ids[], random: () => number): void {
  const insert = db.prepare(
    `INSERT INTO card (id, item_id, state, due, stability, difficulty, scheduled_days, learning_step, reps, lapses, last_review, position)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)`,
  )
  for (const [position, { item, card }] of ids.entries()) {
    const lot = random()
    if (lot < 0.05) insert.run(card, item, 0, NOW.getTime(), 0, 0, 0, 0, 0, null, position)
    else if (lot < 0.06)
      insert.run(card, item, 1, NOW.getTime() + Math.floor(random() * DAY), 2.3, 5, 0, 1, 0, NOW.getTime() - DAY, position)
    else {
      const days = 5 + Math.floor(random() * 195)
      // Spread evenly over the interval, so that one part in `days` is due today, and none was missed before yesterday.
      const due = NOW.getTime() + Math.floor((random() * days - 1) * DAY)
      insert.run(card, item, 2, due, days, 3 + random() * 5, days, REVIEWS_PER_CARD, 1, due - days * DAY, position)
    }
  }
}

function insertReviews(db: Database.Database, ids: readonly Ids[], random: () => number, reviewsPerCard: number): void {
  const { lastInsertRowid: weights } = db
    .prepare('INSERT INTO weights ("values", added_at) VALUES (?, ?)')
    .run(JSON.stringify(DEFAULT_WEIGHTS), historyStart)
  const insert = db.prepare(
    `INSERT INTO review (id, card_id, at, rating, millis, state_before, due_before, stability_before, difficulty_before, scheduled_days_before,
       last_review_before, weights_id) VALUES (?, ?, ?, ?, ?, 2, ?, 10, 5, 10, ?, ?)`,
  )
  const total = ids.length * reviewsPerCard
  for (let n = 0; n < total; n++) {
    const at = Math.floor(historyStart + (n / total) * (HISTORY_DAYS - 1) * DAY)
    const { card } = ids[Math.floor(random() * ids.length)] as Ids
    const rating = random() < 0.1 ? 1 : 3
    insert.run(idAt(at), card, at, rating, 2000 + Math.floor(random() * 8000), at, at - 10 * DAY, weights)
  }
}
