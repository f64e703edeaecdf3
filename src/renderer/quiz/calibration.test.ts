import { expect, test } from 'vitest'
import type { Response } from '../../shared/quiz'
import { calibrationPlot } from './calibration'

const said = (confidence: number | null, verdict: Response['verdict']): Response => ({
  ...{ question: 0, answer: 'x', verdict, overruled: false, marked: false, millis: 0 },
  ...{ confidence, points: null, effect: null },
})

test('each level said is held against the share right, and unmarked essays wait', () => {
  const plot = calibrationPlot([said(95, 'right'), said(95, 'wrong'), said(25, 'wrong'), said(50, 'unmarked'), said(null, 'right')])
  expect(plot?.rows).toEqual([
    ['Guessing', '25 %', 1, 0, '0%'],
    ['Certain', '95 %', 2, 1, '50%'],
  ])
  expect(plot?.points.map(({ value, mark }) => [value, mark])).toEqual([
    [0, 0.25],
    [0.5, 0.95],
  ])
  expect(plot?.sentence).toMatch(/too sure\.$/)
})

test('where nothing was said there is no plot', () => {
  expect(calibrationPlot([said(null, 'right')])).toBeUndefined()
})
