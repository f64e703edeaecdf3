import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Framework, Meeting, Place, Rivalry } from './fact-sheets'
import { TOPICS } from './words'

/** Where the course tells of an entry, and how far one is with it. */
const InTheCourse = z.object({
  /** When it was last held against its sources; ISO date. */
  checked: z.string(),
  /** Its briefing in the library; null until its unit is added. */
  documentId: z.string().nullable(),
  cards: z.int(),
})

export const AtlasMeeting = Meeting.extend(InTheCourse.shape)
export type AtlasMeeting = z.infer<typeof AtlasMeeting>

export const AtlasFramework = Framework.extend(InTheCourse.shape)
export type AtlasFramework = z.infer<typeof AtlasFramework>

/** A leader's time in office; years, `to` null while it lasts. */
export const Term = z.object({ name: z.string(), side: z.enum(['US', 'Moscow']), from: z.number(), to: z.number().nullable() })
export type Term = z.infer<typeof Term>

/** A treaty's life; ISO dates. */
export const Treaty = z.object({
  name: z.string(),
  signed: z.string(),
  inForce: z.string().nullable(),
  ended: z.string().nullable(),
  content: z.string(),
})
export type Treaty = z.infer<typeof Treaty>

/** What the engine found in one of the user's own readings, beside what the course says. */
export const Finding = z.object({
  id: z.string(),
  topic: z.enum(TOPICS),
  /** Whose words or deed it is. */
  who: z.string(),
  /** The sentence. */
  words: z.string(),
  documentId: z.string(),
  documentTitle: z.string(),
  /** Where the sentence begins in its reading. */
  at: z.int(),
})
export type Finding = z.infer<typeof Finding>

export const Atlas = z.object({
  meetings: z.array(AtlasMeeting),
  frameworks: z.array(AtlasFramework),
  terms: z.array(Term),
  treaties: z.array(Treaty),
  places: z.array(Place),
  rivalries: z.array(Rivalry),
  /** Concessions, statements and contradictory accounts in the user's own readings. */
  findings: z.array(Finding),
})
export type Atlas = z.infer<typeof Atlas>

/** A framework of the course held against a case: a meeting of the course, or a reading. */
export const LensCase = z.object({ framework: z.string(), caseId: z.string() })
export type LensCase = z.infer<typeof LensCase>

export const JUDGEMENTS = ['fits', 'does not', 'unclear'] as const
export const Verdict = z.object({ tenet: z.string(), judgement: z.enum(JUDGEMENTS), evidence: z.string() })
export type Verdict = z.infer<typeof Verdict>

export const atlasContract = {
  view: oc.output(Atlas),
  verdicts: oc.input(LensCase).output(z.array(Verdict)),
  /** Keeps a verdict on a tenet; null takes it away. Can be undone. */
  judge: oc
    .input(LensCase.extend({ tenet: z.string().max(1000), judgement: z.enum(JUDGEMENTS).nullable(), evidence: z.string().max(5000) }))
    .output(z.array(Verdict)),
  /** An essay outline in Markdown, from the verdicts. */
  outline: oc.input(LensCase).output(z.object({ markdown: z.string() })),
  /** An application card from the verdicts. Throws NOT_ALLOWED_NOW. */
  card: oc.input(LensCase).output(z.object({ itemId: z.string() })),
}
