import { MONTH } from '../../../../shared/months'
import type { Seed } from '../templates/seed'
import type { Cue } from './cued'

const YEAR = /(?<![\d-])(?:1[5-9]|20)\d\d(?!\d)/
const DAY = new RegExp(String.raw`^(?:the )?(?:[0-3]?\d )?${MONTH}(?: [0-3]?\d)?$`)

/**
 * The question with the year of its day or month, where the text tells it and the topic in front would not: "on 8 October 1953 London and Washington announced …". A key which
 * is a day has its year too; without it, it is accepted.
 */
export function withYear(seed: Seed, cue: Cue | null): Seed {
  const { stem, key, fact, accepted } = seed
  const told = pairs((fact.slots['document:dates'] ?? []).map(({ text }) => text))
  // "in 1917 they met at Finström on _____": the year is told
  const short = told.find(([, whole]) => whole === key && stem.includes(key.slice(-4)))
  if (short) return { ...seed, key: short[0], accepted: [...new Set([...accepted, key])].filter((one) => one !== short[0]) }
  if (YEAR.test(stem) || YEAR.test(key)) return seed
  const topic = cue?.year ?? YEAR.exec(cue?.name ?? '')?.[0] ?? null
  const isOfYear = topic !== null && /^\d{4}$/.test(topic)
  // the year in front of a day tells it, and not that of a day of no month
  const inFull = (whole: string): string => (isOfYear && whole.endsWith(` ${topic}`) ? whole.slice(0, -5) : whole)
  for (const [words, whole] of told) {
    if (key === words || key === `on ${words}` || key === `in ${words}`)
      return {
        ...seed,
        key: key.replace(words, inFull(whole)),
        accepted: [...new Set([...accepted, key])].filter((one) => one !== inFull(whole)),
      }
    const at = isOfYear && whole.startsWith(words) ? -1 : placeOf(stem, words)
    if (at >= 0) return { ...seed, stem: `${stem.slice(0, at)}${inFull(whole)}${stem.slice(at + words.length)}` }
  }
  // "The Treaty of Portsmouth was signed on _____": its topic is not put in front
  if (isOfYear && cue !== null && DAY.test(key) && stem.includes(cue.name))
    return { ...seed, key: `${key} ${topic}`, accepted: [...new Set([...accepted, key])] }
  return seed
}

const pairs = (texts: readonly string[]): [string, string][] =>
  texts.flatMap((text, at): [string, string][] => (at % 2 === 0 ? [[text, texts[at + 1] ?? text]] : []))

function placeOf(stem: string, words: string): number {
  const at = stem.indexOf(words)
  const isWhole = !/[\p{L}\d]/u.test(stem.charAt(at - 1)) && !/^(?:[\p{L}\d]|,? \d{4}| \d)/u.test(stem.slice(at + words.length))
  return isWhole && !/^ (?:and|to|or|–) \d/.test(stem.slice(at + words.length)) ? at : -1
}
