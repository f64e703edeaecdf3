import { z } from 'zod'

// What ships in resources/facts/: checked facts on meetings and frameworks, from which the course and the atlas are made.

const Words = z.string().min(1)
const SourceNumber = z.int().positive().optional()
/** A work that a fact rests on. A title in square brackets describes a page whose own title was not seen. */
export const CitedWork = z.strictObject({
  title: Words,
  publisher: Words,
  url: z.url().nullable(),
  year: z.int().nullable(),
})
export type CitedWork = z.infer<typeof CitedWork>

/**
 * Why something came about: the question, its answer, other words that are right, and answers that are wrong with the reason. What brought it about in somebody's view
 * says in whose.
 */
export const Cause = z.strictObject({
  why: Words.regex(/\?$/),
  because: Words,
  accepted: z.array(Words).optional(),
  instead: z.record(Words, Words).optional(),
})
export type Cause = z.infer<typeof Cause>

/** What a concession is about, for grouping; the list is closed so that each one has its place in the ledger. */
export const ISSUES = [
  'arms control',
  'borders',
  'European security',
  'wars and troops',
  'economics',
  'human rights and democracy',
  'elections and cyber',
  'status',
] as const
export type Issue = (typeof ISSUES)[number]

export const Meeting = z.strictObject({
  id: Words,
  name: Words,
  start: z.iso.date(),
  end: z.iso.date(),
  place: z.strictObject({
    city: Words,
    country: Words,
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
    venue: Words.optional(),
    /** The state the place lies in today, where it is another one. */
    today: Words.optional(),
  }),
  occasion: Words,
  participants: z.array(z.strictObject({ name: Words, office: Words, side: Words })).min(2),
  duration: Words,
  issues: z.array(Words),
  /** `what` says what the agreement did: "limited each side to …". `src` is the number of a source. */
  agreements: z.array(z.strictObject({ title: Words, what: Words, date: z.iso.date(), src: SourceNumber })),
  /** `what` is what the side did: "accepted equal totals"; `later` what became of it: "kept: …". */
  concessions: z.array(z.strictObject({ by: Words, to: Words, issue: z.enum(ISSUES), what: Words, later: Words, src: SourceNumber })),
  quotes: z.array(z.strictObject({ speaker: Words, words: Words, source: z.int().positive() })),
  disputed: z.array(
    z.strictObject({ question: Words, accounts: z.array(z.strictObject({ by: Words, says: Words, src: SourceNumber })).min(2) }),
  ),
  causes: z.array(Cause).optional(),
  significance: Words,
  sources: z.array(CitedWork.extend({ n: z.int().positive() })).min(1),
})
export type Meeting = z.infer<typeof Meeting>

export const Framework = z.strictObject({
  id: Words,
  name: Words,
  aka: z.array(Words),
  author: Words,
  work: z.strictObject({ title: Words, year: z.int(), publisher: Words }),
  school: Words,
  level: Words,
  thesis: Words,
  tenets: z.array(Words).min(1),
  /** In order; none where the framework is no sequence. */
  stages: z.array(Words),
  /** Where the last stage leads back to the first: what leads from each stage to the next. */
  cycle: z.array(Words).optional(),
  predicts: z.array(Words).min(1),
  /** What would count against it. */
  against: z.array(Words).min(1),
  terms: z.array(z.strictObject({ term: Words, means: Words })),
  cases: z.array(z.strictObject({ case: Words, shows: Words })),
  causes: z.array(Cause).optional(),
  critiques: z.array(z.strictObject({ by: Words, says: Words })),
  /** Frameworks it disagrees with, by id, and on what: "whether …". */
  rivals: z.array(z.strictObject({ id: Words, on: Words })),
  often_confused_with: z.array(Words),
  exam_questions: z.array(z.strictObject({ q: Words, rubric: z.array(Words).min(3) })),
  sources: z.array(CitedWork).min(1),
})
export type Framework = z.infer<typeof Framework>

/** Where a place lies. `geonames` numbers its entry there; `in` is the town whose entry it is, where the place has none of its own. */
export const Place = z.strictObject({
  name: Words,
  country: Words,
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  geonames: z.int().positive().optional(),
  in: Words.optional(),
})
export type Place = z.infer<typeof Place>

/** On which question two frameworks disagree, and what each answers, by its id. */
export const Rivalry = z.strictObject({ on: Words, positions: z.record(Words, Words) })
export type Rivalry = z.infer<typeof Rivalry>
