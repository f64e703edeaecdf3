import type { Response } from '../../shared/quiz'
import { countInWords } from '../app/format'
import { percent, type Plot } from '../progress/plot'
import { CONFIDENCES } from './confidence'

/** How sure one was against how often one was right: the bar is the share right, the mark across it what was said. Undefined where nothing was said. */
export function calibrationPlot(responses: readonly Response[]): Plot | undefined {
  const said = responses.filter(({ confidence, verdict, answer }) => confidence !== null && verdict !== 'unmarked' && answer !== '')
  if (said.length === 0) return undefined
  const groups = CONFIDENCES.map(({ percent: sure, label }) => {
    const group = said.filter(({ confidence }) => confidence === sure)
    const right = group.filter(({ verdict }) => verdict === 'right').length
    return { sure, label, answers: group.length, right, share: group.length === 0 ? 0 : right / group.length }
  }).filter(({ answers }) => answers > 0)
  const meanSaid = said.reduce((sum, { confidence }) => sum + (confidence ?? 0) / 100, 0) / said.length
  const meanRight = said.filter(({ verdict }) => verdict === 'right').length / said.length
  return {
    id: 'quiz-calibration',
    title: 'How well you judged yourself',
    sentence: sentenceOf(meanSaid, meanRight),
    definition:
      'A bar is the share of answers that were right; the line across it is what you said before answering. Well judged, the two meet.',
    shape: 'bars',
    points: groups.map(({ sure, label, answers, right, share }) => ({
      label: `${label} (${sure} %)`,
      value: share,
      mark: sure / 100,
      text: `${label}: said ${sure} %, right ${percent(share)} (${right} of ${countInWords(answers, 'answer')})`,
    })),
    top: 1,
    written: percent,
    columns: ['Said', 'Sure', 'Answers', 'Right', 'Share right'],
    rows: groups.map(({ sure, label, answers, right, share }) => [label, `${sure} %`, answers, right, percent(share)]),
  }
}

/** Below this distance one is as sure as one is right, as far as a quiz can tell. */
const WELL = 0.08

function sentenceOf(said: number, right: number): string {
  const [sure, was] = [percent(said), percent(right)]
  if (Math.abs(said - right) < WELL) return `On average you were ${sure} sure and right in ${was}: well judged.`
  return said > right
    ? `On average you were ${sure} sure and right in ${was}: too sure.`
    : `On average you were ${sure} sure and right in ${was}: you know more than you think.`
}
