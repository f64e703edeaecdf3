import { monthCalled } from '../../../../shared/months'
import type { Token } from '../tokens'

const DAYS = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/
const NOUNS =
  /^(?:day|morning|afternoon|evening|night|week|month|year|spring|summer|autumn|fall|winter|decade|century|weekend|eve|mid-\d{4}|\d{4}s)$/

/** "July", "Sunday", "the next morning": a word that dates what happened. */
export const isTimeNoun = ({ lower, tag, lemma }: Token): boolean =>
  (monthCalled(lower) > 0 && /^NNP/.test(tag)) || DAYS.test(lower) || NOUNS.test(lemma) || NOUNS.test(lower)

export const isYear = ({ text }: Token): boolean => /^(?:1[4-9]|20)\d\d(?:[–-]\d{2,4})?s?$/.test(text)
