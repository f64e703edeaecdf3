import { expect, test } from 'vitest'
import type { ItemDraft } from '../../../../shared/item'
import { cardReader } from './card-reader'
import { atOnce } from '../../knowledge/steps'
import { inInboxOrder, keptOf } from './kept'

const draft = (stem: string, start: number, score: number): ItemDraft => ({
  kind: 'qa',
  topic: 'argument',
  stem,
  key: 'k',
  accepted: [],
  rationale: '',
  anchor: { start, end: start + 10, exact: 'x', prefix: '', suffix: '' },
  flaws: [],
  score,
  factId: stem,
})
const order = (drafts: ItemDraft[], kept: Record<string, number>): string[] =>
  atOnce(inInboxOrder(drafts, ({ stem }) => kept[stem] ?? 0.5)).map(({ stem }) => stem)

test('of two equally important drafts the one a reader keeps comes first', () => {
  expect(order([draft('doubtful', 0, 0.7), draft('sound', 50, 0.7)], { doubtful: 0.2, sound: 0.8 })).toEqual(['sound', 'doubtful'])
})

test('of two equally sound drafts the one an examiner asks comes first', () => {
  expect(order([draft('aside', 0, 0.4), draft('point', 50, 0.8)], {})).toEqual(['point', 'aside'])
})

test('every sentence is asked about once before any is asked about twice, and the scores say so', () => {
  const drafts = [draft('a1', 0, 0.8), draft('a2', 0, 0.79), draft('b', 50, 0.7)]
  expect(order(drafts, {})).toEqual(['a1', 'b', 'a2'])
  expect(drafts.map(({ score }) => score).toSorted((x, y) => y - x)).toEqual([drafts[0]?.score, drafts[2]?.score, drafts[1]?.score])
})

test('the same turned round waits longer than another question on its sentence', () => {
  const turned = { ...draft('Who holds that autonomy was lost?', 0, 0.9), key: 'Bismarck' }
  const asked = { ...draft('Bismarck holds that _____.', 0, 0.95), key: 'autonomy was lost' }
  const other = { ...draft('When was autonomy lost?', 0, 0.7), key: '1878' }
  expect(order([asked, turned, other], {})).toEqual([asked.stem, other.stem, turned.stem])
})

const gap = (stem: string, start: number, score: number): ItemDraft => ({ ...draft(stem, start, score), kind: 'cloze' })

test('gaps and questions that are worth about as much come by turns', () => {
  const drafts = [gap('gap 1', 0, 0.8), gap('gap 2', 50, 0.79), gap('gap 3', 100, 0.78), draft('question', 150, 0.77)]
  expect(order(drafts, {})).toEqual(['gap 1', 'question', 'gap 2', 'gap 3'])
})

test('a question that is worth much less waits for the gaps, however many there are', () => {
  const gaps = Array.from({ length: 20 }, (_, n) => gap(`gap ${n}`, 50 * n, 0.8))
  expect(order([draft('doubtful', 2000, 0.8), ...gaps], { doubtful: 0.41 }).at(-1)).toBe('doubtful')
})

test('unread, the trees are believed as they stand', () => {
  expect(keptOf(0)).toBe(0.5)
  expect(keptOf(2)).toBeCloseTo(0.881, 3)
  expect(keptOf(-2)).toBeCloseTo(0.119, 3)
})

test('what a card says counts beside its features', () => {
  const read = (question: string, answer: string): number => cardReader()(question, answer).kept
  const sound = read('Reykjavik summit, 1986: who demanded that research stay in the laboratory?', 'Mikhail Gorbachev')
  const unsound = read('What did it also do to them there as well?', 'that')
  expect(keptOf(0, sound)).toBeGreaterThan(keptOf(0, unsound))
  expect(keptOf(2, sound)).toBeGreaterThan(keptOf(-2, sound))
})
