import type { DraftReport, ImportEvent, Overview, Stats } from '../../../shared/contract'
import type { ProgressInput, ProgressReport } from '../../../shared/progress-contract'
import type { AtlasPart } from '../atlas'
import type { Browse } from '../browse'
import type { Course } from '../course'
import type { Extra } from '../extra'
import type { Inbox } from '../items/inbox'
import type { NamedModel, Reading } from '../items/import'
import type { ModelDrafting } from '../items/drafter/model-drafting'
import type { OwnCards } from '../items/own'
import type { Store } from '../store'
import type { Quizzes } from '../quiz'
import type { Match } from '../quiz/match'
import type { Study } from '../study'
import type { Decks } from '../study/decks'
import type { WeightsPart } from '../study/fit'
import type { Exams } from '../study/exam'
import type { Keeper } from '../store/keeper'

/** What the router answers with: the parts as backend.ts puts them together. Whatever needs the store throws STORE_DAMAGED while it is set aside. */
export interface Parts {
  version: string
  directory: string
  keeper: Keeper
  store(): Store
  study(): Study
  exams(): Exams
  decks(): Decks
  weights(): WeightsPart
  course(): Course
  atlas(): AtlasPart
  inbox(): Inbox
  own(): OwnCards
  model(): ModelDrafting
  browse(): Browse
  extra(): Extra
  quizzes(): Quizzes
  match(): Match
  overview(): Overview
  stats(): Stats
  progressReport(input: ProgressInput): ProgressReport
  importReading(reading: Reading, signal?: AbortSignal): AsyncGenerator<ImportEvent>
  draftReading(reading: Reading, options: { signal?: AbortSignal; model?: NamedModel }): Promise<DraftReport>
}
