import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/errors'
import initial from './migrations/001-initial.sql?raw'
import decksAndExams from './migrations/002-decks-exams.sql?raw'
import quizzes from './migrations/003-quizzes.sql?raw'
import lens from './migrations/004-lens.sql?raw'
import ownCards from './migrations/005-own-cards.sql?raw'
import fastLists from './migrations/006-fast-lists.sql?raw'
import deckStudy from './migrations/007-deck-study.sql?raw'
import quizAnswers from './migrations/008-quiz-answers.sql?raw'
import extraStudy from './migrations/009-extra-study.sql?raw'
import givenItems from './migrations/010-given-items.sql?raw'
import quizReviews from './migrations/011-quiz-reviews.sql?raw'

/** In order; a store's `user_version` is the number of those it has had. Never change one that was released: add the next. */
export const MIGRATIONS: readonly string[] = [
  initial,
  decksAndExams,
  quizzes,
  lens,
  ownCards,
  fastLists,
  deckStudy,
  quizAnswers,
  extraStudy,
  givenItems,
  quizReviews,
]

/** The version this program brings files to. */
export const newestVersion = () => MIGRATIONS.length

/** The version a file stands at; 0 for an empty one. */
export const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }))

/** Brings the file to the newest version, each step in a transaction of its own. Throws STORE_TOO_NEW. */
export function migrate(db: Database, migrations: readonly string[] = MIGRATIONS): void {
  const version = versionOf(db)
  if (version > migrations.length)
    throw new AppError(
      'STORE_TOO_NEW',
      'Your data was last used by a newer version of Aide-mémoire, and this one does not understand it.',
      'Install the newer version again; your data is untouched.',
    )
  for (const [step, sql] of migrations.entries()) {
    if (step < version) continue
    db.transaction(() => {
      db.exec(sql)
      db.pragma(`user_version = ${step + 1}`)
    }).immediate()
  }
}
