import { expect, test } from 'vitest'
import type { Verdict } from '../../../shared/atlas-contract'
import type { Api } from '../../api'
import { Lens } from './lens.svelte'
import { arrow, onRing } from './ring'
import { sentencesOf } from './sentences'
import { judgementOf, tally } from './verdict-words'

/** Keeps verdicts as the backend does. */
function backend() {
  const kept = new Map<string, Omit<Verdict, 'passage'>>()
  const all = () => Promise.resolve([...kept.values()].map((verdict) => ({ ...verdict, passage: null })))
  const judge = ({ tenet, judgement, evidence }: { tenet: string; judgement: Verdict['judgement'] | null; evidence: string }) => {
    if (judgement === null) kept.delete(tenet)
    else kept.set(tenet, { tenet, judgement, evidence })
    return all()
  }
  return { atlas: { verdicts: all, judge } } as unknown as Pick<Api, 'atlas'>
}

test('a sentence of the case becomes the evidence for the tenet under judgement, and leaves its judgement as it is', async () => {
  const lens = new Lens(backend())
  const tenet = 'steps are announced'
  await lens.open({ framework: 'grit', caseId: 'malta-1989' })
  lens.chosen = tenet
  await lens.use('He announced it.')
  expect(lens.of(tenet)).toMatchObject({ judgement: 'unclear', evidence: 'He announced it.' })
  await lens.judge(tenet, 'fits')
  await lens.use('And he carried it out.')
  expect(lens.of(tenet)).toMatchObject({ judgement: 'fits', evidence: 'And he carried it out.' })
  await lens.judge(tenet, 'fits')
  expect(lens.verdicts).toEqual([])
})

test('the first stage stands at the top, and each arrow leads clockwise to the next', () => {
  expect(onRing(0)).toEqual({ x: 50, y: 8 })
  expect(onRing(0.25).x).toBeGreaterThan(80)
  expect(arrow(0, 4)).toMatch(/^M \S+ \S+ A 38 42 0 0 1 \S+ \S+$/)
})

test('verdicts are told in words, and keys are their first letters', () => {
  expect(tally([{ judgement: 'fits' }, { judgement: 'does not' }, { judgement: 'fits' }], 5)).toBe('2 fit, 1 does not, 2 not judged')
  expect(tally([], 0)).toBe('')
  expect(['f', 'd', 'u', 'x'].map(judgementOf)).toEqual(['fits', 'does not', 'unclear', undefined])
})

test('sentences end where the sources begin', () => {
  const text = 'Title\nFirst  one. Second.\nSources'
  const view = {
    text,
    blocks: [
      { start: 0, end: 5, kind: 'heading' as const },
      { start: 6, end: 25, kind: 'paragraph' as const },
      { start: 26, end: 33, kind: 'heading' as const },
    ],
    passages: [
      { start: 0, end: 5, block: 0 },
      { start: 6, end: 17, block: 1 },
      { start: 18, end: 25, block: 1 },
      { start: 26, end: 33, block: 2 },
    ],
  }
  expect(sentencesOf(view, 26)).toEqual([
    { words: 'Title', at: 0, heading: true },
    { words: 'First  one.', at: 6, heading: false },
    { words: 'Second.', at: 18, heading: false },
  ])
})
