import { MONTHS } from '../src/shared/months'

/** A reading of our own making, of about so many words: plain sentences of the genre, so that the engine finds in it what it looks for. */
export function readingOf(words: number, seed: number): { title: string; text: string; words: number } {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const fill = (template: string): string =>
    template
      .replaceAll('{person}', () => pick(PEOPLE))
      .replaceAll('{place}', () => pick(PLACES))
      .replaceAll('{side}', () => pick(SIDES))
      .replaceAll('{date}', () => `${1 + Math.floor(random() * 28)} ${pick(MONTHS)} ${1990 + Math.floor(random() * 34)}`)
      .replaceAll('{number}', () => String(2 + Math.floor(random() * 90)))
      .replaceAll('{matter}', () => pick(MATTERS))
  const paragraphs: string[] = []
  let count = 0
  while (count < words) {
    const heading = paragraphs.length % 6 === 0 ? `## The question of ${pick(MATTERS)}\n\n` : ''
    const sentences = Array.from({ length: 4 + Math.floor(random() * 3) }, () => fill(pick(SENTENCES)))
    const paragraph = heading + sentences.join(' ')
    count += paragraph.split(/\s+/).length
    paragraphs.push(paragraph)
  }
  return { title: `Bench reading ${seed}`, text: paragraphs.join('\n\n'), words: count }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const PEOPLE = [
  'Vladimir Putin',
  'Barack Obama',
  'Angela Merkel',
  'Dmitry Medvedev',
  'George W. Bush',
  'Donald Trump',
  'Rex Tillerson',
  'Sergey Lavrov',
  'Hillary Clinton',
  'Boris Yeltsin',
]
const PLACES = ['Hamburg', 'Helsinki', 'Geneva', 'Reykjavik', 'Moscow', 'Vienna', 'Prague', 'Bratislava', 'Ljubljana', 'Malta']
const SIDES = ['Russia', 'the United States', 'Germany', 'Ukraine', 'NATO', 'the European Union', 'China', 'Turkey']
const MATTERS = [
  'arms control',
  'missile defence',
  'the enlargement of NATO',
  'sanctions',
  'the war in Syria',
  'election interference',
  'gas transit',
  'strategic stability',
  'trade',
  'visas',
]
const SENTENCES = [
  '{person} met {person} in {place} on {date}.',
  'The meeting lasted {number} minutes, far longer than planned, and dealt with {matter}.',
  '{person} said that {side} would not accept any change on {matter}.',
  'According to {person}, the talks on {matter} had been the most useful in years.',
  '{side} agreed to withdraw {number} inspectors in return for a pause in {matter}.',
  '{side} gave up its demand for guarantees on {matter} at the summit in {place}.',
  'By contrast, {side} insists that {matter} must be settled first.',
  'Because {side} feared isolation, it offered a compromise on {matter}.',
  'The framework of limited partnership holds that cooperation on {matter} survives only where interests overlap.',
  'Realists define {matter} as a contest for power between {side} and {side}.',
  'Whether {matter} improves will depend on three factors: domestic politics, the economy and trust.',
  'First, {side} wanted recognition; second, it wanted relief from sanctions; third, it wanted time.',
  '{person} denied that {matter} had been discussed, while {person} claimed the opposite.',
  'Trade between {side} and {side} fell by {number} percent after {date}.',
  'Critics argue that {side} has overestimated the weight of {matter}.',
  'It was a long evening, and few of those present expected a result.',
  'Diplomats in {place} described the mood as businesslike.',
]
