import { z } from 'zod'
import { NEW_ORDERS } from './words'

export const THEMES = ['system', 'light', 'dark', 'sepia'] as const

/** Intl takes long to say whether it knows a name, and settings are read with every answer. */
const knownTimeZones = new Set(['system'])

/** Names that Intl knows, and 'system'. */
function isTimeZone(name: string): boolean {
  if (knownTimeZones.has(name)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    knownTimeZones.add(name)
    return true
  } catch {
    return false
  }
}

export const COURSE_CARDS = ['when read', 'at once'] as const

export const Settings = z.object({
  /** Wanted chance of recall when a card falls due. */
  desiredRetention: z.number().min(0.7).max(0.99),
  newPerDay: z.int().min(0).max(9999),
  reviewsPerDay: z.int().min(0).max(9999),
  /** Hour of the local day at which a new study day begins. */
  dayStartsAt: z.int().min(0).max(23),
  /** IANA name; 'system' follows the computer. */
  timeZone: z.string().refine(isTimeZone, 'There is no such time zone. Give a name such as Europe/Berlin, or “system”.'),
  theme: z.enum(THEMES),
  /** Ask for typed answers to cloze items. */
  typeAnswers: z.boolean(),
  /** Show how long one has been looking at a card. */
  timer: z.boolean(),
  /** Read questions and answers aloud by the system's voice. */
  readAloud: z.boolean(),
  /** Spread due dates a little, so that cards learned together come apart. */
  fuzz: z.boolean(),
  /** Of the days within the fuzz, prefer those with fewer reviews. Off without fuzz, as are easy days. */
  loadBalancer: z.boolean(),
  /** How much of the usual load each weekday is to carry, in per cent, from Monday to Sunday. */
  easyDays: z.array(z.int().min(0).max(100)).length(7),
  /** Learning steps in minutes. */
  learningSteps: z.array(z.number().positive()).max(10),
  relearningSteps: z.array(z.number().positive()).max(10),
  /** Lapses after which a card counts as a leech. */
  leechThreshold: z.int().min(2).max(99),
  /** No card waits longer than so many days. */
  maximumInterval: z.int().min(1).max(36_500),
  /** Cards made from the same fact wait until the next day when one of them was answered. */
  burySiblings: z.boolean(),
  newOrder: z.enum(NEW_ORDERS),
  /** When the cards of a briefing come into study. */
  courseCards: z.enum(COURSE_CARDS),
  /** A wrong or slow answer in a quiz makes its card due today. */
  quizBringsForward: z.boolean(),
  /** Answers in a quiz count as reviews of their cards, right ones and wrong ones. */
  quizAnswersCount: z.boolean(),
  /** A system notification when cards are due, at `reminderAt` (HH:MM, local). */
  reminder: z.boolean(),
  reminderAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time such as 18:30.'),
  /** Draft besides the engine with a language model on one's own machine. */
  modelDrafts: z.boolean(),
  /** Of an OpenAI-compatible server. */
  modelAddress: z.string().max(300),
  modelName: z.string().max(200),
  /** The address for which the person has said yes to sending readings outside their own network. */
  modelConfirmed: z.string().max(300),
})
export type Settings = z.infer<typeof Settings>

export const DEFAULT_SETTINGS: Settings = {
  desiredRetention: 0.9,
  newPerDay: 20,
  reviewsPerDay: 200,
  dayStartsAt: 4,
  timeZone: 'system',
  theme: 'system',
  typeAnswers: false,
  timer: false,
  readAloud: false,
  fuzz: true,
  loadBalancer: true,
  easyDays: [100, 100, 100, 100, 100, 100, 100],
  learningSteps: [1, 10],
  relearningSteps: [10],
  leechThreshold: 8,
  maximumInterval: 36_500,
  burySiblings: true,
  newOrder: 'added',
  courseCards: 'when read',
  quizBringsForward: true,
  quizAnswersCount: false,
  reminder: false,
  reminderAt: '18:00',
  modelDrafts: false,
  modelAddress: 'http://127.0.0.1:11434',
  modelName: '',
  modelConfirmed: '',
}
