import { expect, test } from 'vitest'
import type { ItemDraft } from '../../../shared/item'
import { chosen } from './chosen'

const draft = (kind: ItemDraft['kind'], stem: string, key: string, start: number): ItemDraft => ({
  ...{ kind, topic: 'argument', stem, key, accepted: [], rationale: '', flaws: [], score: 0, factId: stem },
  anchor: { start, end: start + 10, exact: 'x', prefix: '', suffix: '' },
})
const SOUND = draft('qa', 'Reykjavik summit, 1986: who demanded that research stay in the laboratory?', 'Mikhail Gorbachev', 0)
const BROKEN = draft('qa', 'What did the Senate be?', 'John J. Blaine of Wisconsin', 0)
const ORDER = draft('ordering', 'Put in order.', 'a, b, c', 90)
const choose = (drafts: ItemDraft[], most: number, featuresOf = () => ({})): Promise<ItemDraft[]> =>
  chosen(new Map(drafts.map((one) => [one, 0.7])), {
    most,
    featuresOf,
    finish: () => undefined,
    inPassage: () => null,
    pause: () => Promise.resolve(),
    onFault: () => undefined,
  })

test('of two questions on a sentence that an examiner would ask alike, the one a reader would keep is shown', async () => {
  for (const drafts of [
    [SOUND, BROKEN],
    [BROKEN, SOUND],
  ])
    expect(await choose(drafts, 1)).toEqual([SOUND])
})

test('a question gives way to the gap in its sentence that asks for the same, which nobody would have looked at beside so many others', async () => {
  const question = draft('qa', 'Fashoda crisis: when did Marchand raise his flag beside the Nile?', '10 July 1898', 0)
  const gap = draft(
    'cloze',
    'Fashoda crisis: Captain Marchand raised his flag beside the Nile on _____, two months before Kitchener came with gunboats.',
    '10 July 1898',
    0,
  )
  const others = Array.from({ length: 160 }, (_, n) =>
    draft('qa', `What did the Senate number ${n} be?`, `Blaine of place ${n}`, 100 * n + 100),
  )
  const importance = new Map<ItemDraft, number>([...others.map((one) => [one, 0.8] as const), [question, 0.9], [gap, 0.3]])
  const [shown] = await chosen(importance, {
    most: 1,
    featuresOf: () => ({}),
    finish: () => undefined,
    inPassage: () => null,
    pause: () => Promise.resolve(),
    onFault: () => undefined,
  })
  expect(shown?.stem).toBe(gap.stem)
})

test('a question is shown in its passage, where it has one', async () => {
  const passage = `[Six days › A game of wits: On Saturday they spoke for ten hours.] ${SOUND.stem}`
  const [shown] = await chosen(new Map([[{ ...SOUND }, 0.7]]), {
    most: 1,
    featuresOf: () => ({}),
    finish: () => undefined,
    inPassage: () => passage,
    pause: () => Promise.resolve(),
    onFault: () => undefined,
  })
  expect(shown?.stem).toBe(passage)
})

test('sets come on top of what is shown', async () => expect(await choose([ORDER, SOUND, BROKEN], 1)).toEqual([SOUND, ORDER]))

test('a draft that cannot be judged waits behind the others, and nothing is lost', async () => {
  const judged = await choose([SOUND, BROKEN], 2, () => {
    throw new Error('no sense in it')
  })
  expect(judged).toHaveLength(2)
})

test('prevents two facts from asking the same in the same words', async () => {
  expect(await choose([SOUND, { ...SOUND, factId: 'another' }], 2)).toHaveLength(1)
})

test('drafts come with scores in their order', async () => {
  const [first, second] = await choose([BROKEN, SOUND], 2)
  expect(first?.score).toBeGreaterThan(second?.score ?? 1)
})

test('what a reader keeps most likely leads, though an examiner would ask for more than is shown before it', async () => {
  const broken = Array.from({ length: 20 }, (_, n) =>
    draft('qa', `What did the Senate number ${n} be?`, `John J. Blaine of place ${n}`, 100 * n + 100),
  )
  const importance = new Map<ItemDraft, number>([...broken.map((one) => [one, 0.9] as const), [SOUND, 0.2]])
  const shown = await chosen(importance, {
    most: 13,
    featuresOf: () => ({}),
    finish: () => undefined,
    inPassage: () => null,
    pause: () => Promise.resolve(),
    onFault: () => undefined,
  })
  expect(shown).toHaveLength(13)
  expect(shown[0]).toBe(SOUND)
})
