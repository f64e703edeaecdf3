import { expect, test } from 'vitest'
import type { Verdict } from '../../../shared/atlas-contract'
import type { Api } from '../../api'
import { Lens } from './lens.svelte'
import { arrow, onRing } from './ring'
import { sentencesOf } from './sentences'
import { judgementOf, tally } from './verdict-words'

function backend() {
  const kept = new Map<string, Verdict>()
  const atlas = {
    verdicts: () => Promise.resolve([...kept.values()]),
    judge: ({
      tenet,
      judgement,
      evidence,
      passage,
    }: {
      tenet: string
      judgement: Verdict['judgement'] | null
      evidence: string
      passage: Verdict['passage']
    }) => {
      if (judgement === null) kept.delete(tenet)
      else kept.set(tenet, { tenet, judgement, evidence, passage })
      return Promise.resolve([...kept.values()])
    },
  }
  return { atlas } as unknown as Pick<Api, 'atlas'>
}

test('a sentence of the case becomes the evidence for the tenet under judgement, with its place', async () => {
  const lens = new Lens(backend())
  await lens.open({ framework: 'grit', caseId: 'malta-1989' })
  lens.chosen = 'steps are announced'
  await lens.use('He announced it.', { documentId: 'd', at: 40 })
  expect(lens.of('steps are announced')).toEqual({
    tenet: 'steps are announced',
    judgement: 'unclear',
    evidence: 'He announced it.',
    passage: { documentId: 'd', at: 40 },
  })
  await lens.judge('steps are announced', 'fits')
  expect(lens.of('steps are announced')?.passage).toEqual({ documentId: 'd', at: 40 })
  await lens.note('steps are announced', 'my own words')
  expect(lens.of('steps are announced')?.passage).toBeNull()
  await lens.judge('steps are announced', 'fits')
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
    { words: 'First one.', at: 6, heading: false },
    { words: 'Second.', at: 18, heading: false },
  ])
})
