import { apart, partsOf } from '../../../../../shared/setting'
import { resource } from '../../../knowledge/language'
import { sure } from '../../../knowledge/sure'
import { startKernel } from '../../../knowledge/language/kernel'
import { readWeights } from '../../../knowledge/language/weights'
import { piecesOf } from './pieces'
import { LONGEST, transformerOf, WIDTH } from './transformer'

const QUESTIONS = ['kept', 'asked'] as const

/** What a question and its answer tell, in log-odds: how likely a reader is to keep the card (`kept`), and an examiner to ask it (`asked`). */
export type Told = Record<(typeof QUESTIONS)[number], number>

interface Header {
  layers: number
  pieces: string[]
  /** Added to what the weights of each make of a card. */
  start: Told
  /** Rated texts it was not trained on. */
  leftOut: string[]
}

let opened: ReturnType<typeof open> | undefined

/**
 * The reader, from resources/language/card-reader.bin when it is first needed; it takes some 30 MB. A question is read behind what its setting tells, without titles; of a long one its
 * end, of a long answer its beginning.
 */
export const cardReader = (): ((question: string, answer: string) => Told) => (opened ??= open()).read

/** Our texts whose verdicts the reader has never seen. */
export const leftOut = (): readonly string[] => (opened ??= open()).leftOut

/** Pieces of a question. */
const LONGEST_ASKED = 112

/** What is read of a question: what its setting tells, without titles, and what is asked. */
export function asShown(stem: string): string {
  const { setting, asked } = apart(stem)
  const { told } = partsOf(setting)
  return told === '' ? asked : `${told} ${asked}`
}

function open() {
  const weights = readWeights<Header>(resource('card-reader.bin'))
  const transform = transformerOf(weights, startKernel(resource('kernel.wasm')), weights.layers)
  const split = piecesOf(weights.pieces)
  const [begin, end] = [weights.pieces.indexOf('[CLS]'), weights.pieces.indexOf('[SEP]')]
  const byNumber = QUESTIONS.map((question) => weights.real(question).slice())
  weights.close()
  const read = (question: string, answer: string): Told => {
    const asked = [begin, ...split(asShown(question)).slice(-LONGEST_ASKED), end]
    const answered = [...split(answer), end].slice(0, LONGEST - asked.length)
    const rows = transform([...asked, ...answered], [...asked.map(() => 0), ...answered.map(() => 1)])
    const weighed = (weight: Float32Array, from: number, pieces: number, part: number): number => {
      let sum = 0
      for (let at = from; at < from + pieces; at++)
        for (let i = 0; i < WIDTH; i++) sum += sure(rows[at * WIDTH + i]) * sure(weight[part * WIDTH + i])
      return sum / pieces
    }
    const told = QUESTIONS.map((question, n) => {
      const weight = sure(byNumber[n])
      // the mean of the question's pieces, that of the answer's, and what stands for both together
      const sum = weighed(weight, 0, asked.length, 0) + weighed(weight, asked.length, answered.length, 1) + weighed(weight, 0, 1, 2)
      return [question, weights.start[question] + sum] as const
    })
    return Object.fromEntries(told) as Told
  }
  return { read, leftOut: weights.leftOut }
}
