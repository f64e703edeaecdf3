import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { atlasContract } from './atlas-contract'
import { browseContract } from './browse-contract'
import { cardInfoContract } from './card-info-contract'
import { courseContract } from './course-contract'
import { deckContract, tagContract } from './deck-contract'
import { DocumentSummary, DocumentView, SearchHit } from './document'
import { examContract } from './exam-contract'
import { extraContract } from './extra-contract'
import { Fact } from './fact'
import { Fix } from './fix'
import { Item, ItemContent, ItemContext } from './item'
import { modelContract, ModelResult, ModelServer } from './model-contract'
import { ownContract } from './own-contract'
import { matchContract } from './match-contract'
import { quizContract } from './quiz-contract'
import { progressReport } from './progress-contract'
import { Settings } from './settings'
import { Card, Line, QueuedCard, StudyCounts, StudyState } from './study'
import { weightsContract } from './weights-contract'
import { WorkloadEvent } from './workload'
import { CARD_STATES, ITEM_STATUSES, RATINGS, TOPICS } from './words'

/** Long work says where it is, and ends with its result. `total` is 0 while unknown. */
export const IMPORT_STAGES = ['reading', 'passages', 'facts', 'items', 'saving'] as const
export const ImportResult = z.object({
  documentId: z.string(),
  title: z.string(),
  /** 'same': the file was there already; 'changed': a new version of a file that was there. */
  outcome: z.enum(['new', 'same', 'changed']),
  words: z.int(),
  drafted: z.int(),
  reanchored: z.int(),
  drifted: z.int(),
  dropped: z.int(),
  /** With 'same': the file is another one, but its words are those of a reading in the library. */
  sameWords: z.boolean().optional(),
  millis: z.number(),
})
export type ImportResult = z.infer<typeof ImportResult>

export const ImportEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), stage: z.enum(IMPORT_STAGES), done: z.int(), total: z.int() }),
  z.object({ type: z.literal('result'), result: ImportResult }),
])
export type ImportEvent = z.infer<typeof ImportEvent>

/** `draft --json`: what the engine makes of a reading, without storing it. */
export const DraftReport = z.object({
  document: z.object({ title: z.string(), words: z.int(), text: z.string() }),
  facts: z.array(Fact),
  items: z.array(Item),
  millis: z.number(),
  /** What became of the model's cards, where one was asked. */
  model: ModelResult.optional(),
})
export type DraftReport = z.infer<typeof DraftReport>

export const FileInput = z.object({ name: z.string().max(500), content: z.instanceof(Blob) })
export const TextInput = z.object({ title: z.string().max(500).optional(), text: z.string() })

const Ids = z.object({ ids: z.array(z.string()).min(1).max(10_000) })
const Id = z.object({ id: z.string() })
/** How many rows an action changed, and the name under which it can be undone. */
const Changed = z.object({ changed: z.int(), operation: z.string() })

export const Overview = z.object({
  counts: StudyCounts,
  inbox: z.int(),
  answeredToday: z.int(),
  /** Days in a row, up to today or yesterday, with at least one answer. */
  streak: z.int(),
  continueReading: z.array(DocumentSummary),
  /** Seven days from today; overdue cards count for today, new cards are left out. `date` is YYYY-MM-DD of the study day. */
  forecast: z.array(z.object({ date: z.string(), due: z.int() })),
  /** False until the first answer: Today then explains how to begin. */
  hasStudied: z.boolean(),
})
export type Overview = z.infer<typeof Overview>

export const Stats = z.object({
  documents: z.int(),
  items: z.record(z.enum(ITEM_STATUSES), z.int()),
  cards: z.record(z.enum(CARD_STATES), z.int()),
  reviews: z.int(),
  answeredToday: z.int(),
  /** Share of answers other than Again to cards in Review over 30 days, 0..1; null without such answers. */
  retention: z.number().nullable(),
  forecast: z.array(z.object({ date: z.string(), due: z.int() })),
})
export type Stats = z.infer<typeof Stats>

export const Backup = z.object({ name: z.string(), at: z.date(), bytes: z.int(), reason: z.string() })
export type Backup = z.infer<typeof Backup>

/** Whether the store can be used. 'damaged': the file was set aside, and the user has to choose how to go on. */
export const StoreState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready') }),
  z.object({ state: z.literal('damaged'), setAside: z.string(), reason: z.string(), backups: z.array(Backup) }),
])
export type StoreState = z.infer<typeof StoreState>

export const SystemInfo = z.object({
  version: z.string(),
  /** Absolute path of the data folder. */
  directory: z.string(),
  node: z.string(),
  pid: z.int(),
  store: StoreState,
})
export type SystemInfo = z.infer<typeof SystemInfo>

/** 'hello' comes first, with the backend's process id; then one event for each change, naming the tables a screen should read again. */
export const WatchEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), pid: z.int() }),
  z.object({ type: z.literal('changed'), tables: z.array(z.string()), operation: z.string() }),
])
export type WatchEvent = z.infer<typeof WatchEvent>

/** The whole interface between the three entries and the backend. */
export const contract = {
  system: {
    info: oc.output(SystemInfo),
    watch: oc.output(eventIterator(WatchEvent)),
    /** Leaves the 'damaged' state: restores a backup by name, or starts with an empty store. */
    recover: oc.input(z.object({ backup: z.string().nullable() })).output(StoreState),
  },
  library: {
    list: oc.output(z.array(DocumentSummary)),
    importFile: oc.input(FileInput).output(eventIterator(ImportEvent)),
    importText: oc.input(TextInput).output(eventIterator(ImportEvent)),
    /** With a model, its drafts follow the engine's. */
    draftFile: oc.input(FileInput.extend({ model: ModelServer.extend({ name: z.string() }).optional() })).output(DraftReport),
    open: oc.input(Id).output(DocumentView),
    /** `newCards`: those of a briefing of the course which was read to its end by this, and which are in study from now on. */
    rememberPlace: oc
      .input(Id.extend({ place: z.int().nonnegative() }))
      .output(z.object({ place: z.int(), newCards: z.int().nonnegative() })),
    rename: oc.input(Id.extend({ title: z.string().trim().min(1).max(500) })).output(Changed),
    /** Takes the reading and its items away; undo brings all of it back. */
    remove: oc.input(Id).output(Changed),
    search: oc.input(z.object({ query: z.string().max(500), limit: z.int().min(1).max(100).default(20) })).output(z.array(SearchHit)),
  },
  items: {
    list: oc
      .input(
        z.object({
          status: z.enum(ITEM_STATUSES).optional(),
          documentId: z.string().optional(),
          topic: z.enum(TOPICS).optional(),
          /** Only items whose quote could not be found again when their reading changed. */
          drifted: z.boolean().optional(),
          limit: z.int().min(1).max(1000).default(200),
          offset: z.int().nonnegative().default(0),
        }),
      )
      .output(
        z.object({
          items: z.array(Item),
          total: z.int(),
          /** The most frequent first; counted as if no topic had been asked for. */
          topics: z.array(z.object({ topic: z.enum(TOPICS), count: z.int() })),
        }),
      ),
    context: oc.input(Id).output(ItemContext),
    keep: oc.input(Ids).output(Changed),
    /** Keeps every draft that isGood, of one document or topic or of all. */
    keepGood: oc.input(z.object({ documentId: z.string().optional(), topic: z.enum(TOPICS).optional() })).output(Changed),
    drop: oc.input(Ids).output(Changed),
    suspend: oc.input(Ids).output(Changed),
    edit: oc.input(Id.extend({ content: ItemContent })).output(Item),
    /** Puts the item's anchor on another stretch of its reading, where its sentence was lost. Throws NOT_ALLOWED_NOW for an item without one. */
    anchor: oc.input(Id.extend({ start: z.int().nonnegative(), end: z.int().nonnegative() })).output(Item),
    /** The flaws an edited item would have, for advice while typing, and those of them that can be mended at one stroke. */
    check: oc.input(Id.extend({ content: ItemContent })).output(z.object({ flaws: z.array(z.string()), fixes: z.array(Fix) })),
    /** How the flaws of the item as it stands can be mended. */
    fixes: oc.input(Id).output(z.object({ fixes: z.array(Fix) })),
    /** Mends the flaw of one rule. Throws NOT_ALLOWED_NOW where that cannot be done (any more). */
    fix: oc.input(Id.extend({ rule: z.string() })).output(Item),
  },
  study: {
    state: oc.input(Line.optional()).output(StudyState),
    /** `shown` guards against answering a card twice from two windows: it is the card's `reps` when it was shown. */
    answer: oc
      .input(
        z
          .object({ cardId: z.string(), rating: z.enum(RATINGS), millis: z.int().nonnegative(), shown: z.int().optional() })
          .extend(Line.shape),
      )
      .output(z.object({ card: Card, next: StudyState })),
    /** What each desired retention would cost, by a simulation of the line's own cards. */
    workload: oc.input(Line).output(eventIterator(WorkloadEvent)),
    /** Hides a card until the next study day. */
    bury: oc.input(z.object({ cardId: z.string() }).extend(Line.shape)).output(StudyState),
    /** Puts a card behind all others of today, without an answer. */
    skip: oc.input(z.object({ cardId: z.string() }).extend(Line.shape)).output(StudyState),
    queue: oc
      .input(z.object({ limit: z.int().min(1).max(10_000).default(1000) }).extend(Line.shape))
      .output(z.object({ cards: z.array(QueuedCard) })),
  },
  /** Cards made by hand. */
  own: ownContract,
  /** A language model on the user's machine. */
  model: modelContract,
  browse: browseContract,
  extra: extraContract,
  cardInfo: cardInfoContract,
  history: {
    /**
     * Takes back the last action of the user; `operation` is its name, `cardId` the card it brings back, if it was about one.
     * With an id from `state` only if that action is still the last. Throws NOTHING_TO_UNDO, NOT_ALLOWED_NOW.
     */
    undo: oc
      .input(z.object({ id: z.int().optional() }).optional())
      .output(z.object({ operation: z.string(), cardId: z.string().optional() })),
    redo: oc.output(z.object({ operation: z.string() })),
    /** `last` is the action that undo would take, with the card it answered, buried, suspended or reworded. */
    state: oc.output(
      z.object({
        undo: z.string().nullable(),
        redo: z.string().nullable(),
        last: z.object({ id: z.int(), cardId: z.string().optional() }).optional(),
      }),
    ),
  },
  quiz: quizContract,
  match: matchContract,
  exams: examContract,
  decks: deckContract,
  tags: tagContract,
  weights: weightsContract,
  course: courseContract,
  atlas: atlasContract,
  today: { overview: oc.output(Overview) },
  progress: { stats: oc.output(Stats), report: progressReport },
  settings: {
    get: oc.output(Settings),
    set: oc.input(Settings.partial()).output(Settings),
  },
  backups: {
    list: oc.output(z.array(Backup)),
    now: oc.output(Backup),
    /** Restores by name; the present store is backed up first, so that a restore can be undone by another. */
    restore: oc.input(z.object({ name: z.string() })).output(z.object({ restored: z.string(), savedAs: z.string() })),
  },
}
