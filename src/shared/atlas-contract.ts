import { oc } from '@orpc/contract'
import { z } from 'zod'
import { CitedWork, Framework, ISSUES, Meeting, Place, Rivalry } from './fact-sheets'

/** Where the course tells of an entry, and how far one is with it. */
const InTheCourse = z.object({
  /** When it was last held against its sources; ISO date. */
  checked: z.string(),
  /** Its briefing in the library; null until its unit is added. */
  documentId: z.string().nullable(),
  documentTitle: z.string().nullable(),
  cards: z.int(),
})

export const AtlasMeeting = Meeting.extend(InTheCourse.shape)
export type AtlasMeeting = z.infer<typeof AtlasMeeting>

export const AtlasFramework = Framework.extend(InTheCourse.shape)
export type AtlasFramework = z.infer<typeof AtlasFramework>

/** A leader's time in office; years, `to` null while it lasts. */
export const Term = z.object({ name: z.string(), side: z.enum(['US', 'Moscow']), from: z.number(), to: z.number().nullable() })
export type Term = z.infer<typeof Term>

/** What the terms of one side rest on. */
export const OfficeHolders = z.object({ side: Term.shape.side, sources: z.array(CitedWork).min(1) })
export type OfficeHolders = z.infer<typeof OfficeHolders>

/** A treaty's life; ISO dates. */
export const Treaty = z.object({
  name: z.string(),
  signed: z.string(),
  inForce: z.string().nullable(),
  ended: z.string().nullable(),
  content: z.string(),
  /** A document which binds in politics but not in law, and so never comes into force. */
  political: z.boolean(),
  /** One of those that the axis draws; the table lists all. */
  drawn: z.boolean(),
  /** What became of it, where its dates do not tell. */
  note: z.string().nullable(),
  sources: z.array(CitedWork).min(1),
})
export type Treaty = z.infer<typeof Treaty>

/** A sentence of one of the user's own readings, and where it begins there. */
export const Telling = z.object({ documentId: z.string(), documentTitle: z.string(), words: z.string(), at: z.int() })
export type Telling = z.infer<typeof Telling>

/** A meeting that the user's own readings tell of. */
export const OwnMeeting = z.object({
  id: z.string(),
  /** "Ronald Reagan and Mikhail Gorbachev meet", as the reading has it. */
  title: z.string(),
  people: z.array(z.string()),
  /** ISO 8601, cut to what the reading says: "1986", "1986-10" or "1986-10-11". */
  start: z.string(),
  end: z.string().nullable(),
  /** One of the places, where the lexicon knows it. */
  place: z.string().nullable(),
  /** The meeting of the course which it is. */
  sameAs: z.string().nullable(),
  tellings: z.array(Telling),
})
export type OwnMeeting = z.infer<typeof OwnMeeting>

/** Something given, as one of the user's own readings has it. */
export const OwnConcession = Telling.extend({
  id: z.string(),
  /** Who gave it, and the side he stood for; null where the lexicon does not say. */
  who: z.string(),
  by: z.string().nullable(),
  /** The side that received it, where the sentence names one. */
  to: z.string().nullable(),
  what: z.string(),
  /** "in return for grain", and what came of it: "but Congress refused"; null where the sentence does not say. */
  condition: z.string().nullable(),
  later: z.string().nullable(),
  /** By its words; null where they do not tell. */
  issue: z.enum(ISSUES).nullable(),
  /** The meeting of the course which the reading is about, where it is about one. */
  meeting: z.string().nullable(),
})
export type OwnConcession = z.infer<typeof OwnConcession>

export const OwnStatement = Telling.extend({ id: z.string(), who: z.string(), said: z.string(), meeting: z.string().nullable() })
export type OwnStatement = z.infer<typeof OwnStatement>

/** Two accounts of one thing in one reading which cannot both be true. */
export const OwnAccounts = Telling.extend({
  id: z.string(),
  /** "whether Gorbachev insisted on the word"; null where the reading does not put it so. */
  question: z.string().nullable(),
  accounts: z.array(z.object({ by: z.string(), says: z.string() })).min(2),
  meeting: z.string().nullable(),
})
export type OwnAccounts = z.infer<typeof OwnAccounts>

export const Atlas = z.object({
  /** When all that ships was last held against its sources; ISO date. */
  checked: z.string(),
  meetings: z.array(AtlasMeeting),
  frameworks: z.array(AtlasFramework),
  terms: z.array(Term),
  holders: z.array(OfficeHolders),
  treaties: z.array(Treaty),
  places: z.array(Place),
  rivalries: z.array(Rivalry),
  /** What the engine found in the user's own readings, beside what the course says. */
  own: z.object({
    meetings: z.array(OwnMeeting),
    concessions: z.array(OwnConcession),
    statements: z.array(OwnStatement),
    accounts: z.array(OwnAccounts),
  }),
})
export type Atlas = z.infer<typeof Atlas>

/** A framework of the course held against a case: a meeting of the course, or a reading. */
export const LensCase = z.object({ framework: z.string(), caseId: z.string() })
export type LensCase = z.infer<typeof LensCase>

export const JUDGEMENTS = ['fits', 'does not', 'unclear'] as const
/** On a tenet or a stage of a framework. */
export const Verdict = z.object({
  tenet: z.string(),
  judgement: z.enum(JUDGEMENTS),
  evidence: z.string(),
  /** Where the evidence stands, when it is a sentence of the case. */
  passage: z.object({ documentId: z.string(), at: z.int() }).nullable(),
})
export type Verdict = z.infer<typeof Verdict>

/** What one made of a framework and a case, as a note beside a text. */
export const LensNote = LensCase.extend({
  frameworkName: z.string(),
  caseName: z.string(),
  /** How many tenets the framework has. */
  tenets: z.int(),
  /** In the framework's order; stages come after the tenets. */
  verdicts: z.array(Verdict.extend({ isTenet: z.boolean() })),
})
export type LensNote = z.infer<typeof LensNote>

/** Where the atlas shows what a reading is about. */
export const PlaceInAtlas = z.object({
  /** `course`: one of the course's meetings. */
  meetings: z.array(z.object({ id: z.string(), name: z.string(), course: z.boolean() })),
  frameworks: z.array(z.object({ id: z.string(), name: z.string() })),
  concessions: z.int(),
  statements: z.int(),
  lenses: z.array(LensNote),
})
export type PlaceInAtlas = z.infer<typeof PlaceInAtlas>

/** A contested point of the course, or a statement or two accounts in one of the user's own readings. */
export const AccordingTo = z.union([
  z.object({ meeting: z.string(), question: z.string().max(1000) }),
  /** Id of a fact. */
  z.object({ fact: z.string() }),
])
export type AccordingTo = z.infer<typeof AccordingTo>

export const atlasContract = {
  view: oc.output(Atlas),
  verdicts: oc.input(LensCase).output(z.array(Verdict)),
  /** Keeps a verdict on a tenet; null takes it away. Can be undone. */
  judge: oc
    .input(
      LensCase.extend({
        tenet: z.string().max(1000),
        judgement: z.enum(JUDGEMENTS).nullable(),
        evidence: z.string().max(5000),
      }),
    )
    .output(z.array(Verdict)),
  /** An essay outline in Markdown, from the verdicts. */
  outline: oc.input(LensCase).output(z.object({ markdown: z.string() })),
  /** Where a briefing says something: the beginning of its sentence; null where none says enough of it. */
  passage: oc.input(z.object({ documentId: z.string(), words: z.string().max(2000) })).output(z.object({ at: z.int().nullable() })),
  place: oc.input(z.object({ documentId: z.string() })).output(PlaceInAtlas),
  /** Cards that ask whose account says what; none is made twice. Can be undone. Throws NOT_ALLOWED_NOW. */
  according: oc.input(AccordingTo).output(z.object({ made: z.int(), already: z.int() })),
  /** An application card from the verdicts. Throws NOT_ALLOWED_NOW. */
  card: oc.input(LensCase).output(z.object({ itemId: z.string() })),
}
