import { escaped } from '../../../../shared/escaped'

/** What a text could be about. */
export interface Candidate {
  name: string
  score: number
  event: boolean
  /** Where the lexicon knows it. */
  year?: string
}

/** Nouns for what happens between states. */
export const EVENT =
  'summit|conference|congress|memorandum|accords?|agreements?|treaty|crisis|declaration|protocols?|communiqué|pact|talks|framework|final act|plan of action|doctrine|settlement|process'

/** Words of an event's name that do not tell it from others. */
export const EVENT_WORD = new RegExp(
  `^(?:${EVENT}|final|plan|action|peace|siege|battle|concert|council|partition|four|five|nine|power|powers)$`,
)

/** How often words stand in a text without `unlike` behind them, up to `most`: a book is counted through for each event it names. Both in lower case. */
export function counted(text: string, words: string, most = Infinity, unlike?: string): number {
  let count = 0
  // nothing stands everywhere, and would be counted for ever
  if (words === '') return 0
  for (let at = text.indexOf(words); at >= 0 && count < most; at = text.indexOf(words, at + words.length))
    if (unlike === undefined || !text.startsWith(unlike, at + words.length)) count++
  return count
}

/** True where the title has a word that tells of the name. */
export const shares = (title: string, name: string): boolean =>
  (name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some(
    (word) => !EVENT_WORD.test(word) && title.toLowerCase().includes(word.replace(/s$/, '')),
  )

/** The spelling the text itself uses most, apart from the beginnings of sentences. */
export function asWritten(name: string, text: string): string {
  const forms = new Map<string, number>()
  const pattern = new RegExp(`(?<=[\\p{L},;] )${escaped(name)}\\b`, 'giu')
  for (const [form] of text.matchAll(pattern)) forms.set(form, (forms.get(form) ?? 0) + 1)
  return [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? name
}
