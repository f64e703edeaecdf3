/** "NB", "Exam hint", "next week", "see below": what notes say to who learns from them, and nothing of the world. */
const FOR_READER =
  /^(?:nb|note|notes|q|cf|see|read|reading|ask|check|discuss|compare|think|next|exam|essay|seminar|homework|prof(?![’'])|book|today|recap|slides|tip|hint|reminder|remember)\b|\b(?:exam|essay|seminar) (?:q|question|example|hint|tip)\b|\b(?:exam|essay|seminar|hint|tip|to (?:read|know|do|think about|remember))$/i

export const isForReader = (words: string): boolean => FOR_READER.test(words.replace(/^[^\p{L}]+/u, ''))
