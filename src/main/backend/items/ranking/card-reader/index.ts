import { resource } from '../../../knowledge/language'
import { startKernel } from '../../../knowledge/language/kernel'
import { readWeights } from '../../../knowledge/language/weights'
import { sure } from '../../../knowledge/sure'
import { piecesOf } from './pieces'
import { LONGEST, transformerOf, WIDTH } from './transformer'

/** How likely a reader is to keep a card, by its words alone, in log-odds. */
export type CardReader = (question: string, answer: string) => number

interface Header {
  layers: number
  heads: number
  pieces: string[]
  /** Added to what the weights of "kept" make of a card. */
  start: number
  /** Rated texts it was not trained on. */
  leftOut: string[]
}

let opened: ReturnType<typeof open> | undefined

/** The reader, from resources/language/minilm.bin when it is first needed; it takes some 45 MB. */
export const cardReader = (): CardReader => (opened ??= open()).read

/** Our texts whose verdicts the reader has never seen. */
export const leftOut = (): readonly string[] => (opened ??= open()).leftOut

function open() {
  const weights = readWeights<Header>(resource('minilm.bin'))
  const transform = transformerOf(weights, startKernel(resource('kernel.wasm')), weights)
  const split = piecesOf(weights.pieces)
  const [begin, end] = [weights.pieces.indexOf('[CLS]'), weights.pieces.indexOf('[SEP]')]
  const byNumber = weights.real('kept')
  const read: CardReader = (question, answer) => {
    const asked = [begin, ...split(question).slice(0, LONGEST / 2), end]
    const told = [...split(answer), end].slice(0, LONGEST - asked.length)
    const rows = transform([...asked, ...told], [...asked.map(() => 0), ...told.map(() => 1)])
    const weighed = (from: number, pieces: number, part: number): number => {
      let sum = 0
      for (let at = from; at < from + pieces; at++)
        for (let i = 0; i < WIDTH; i++) sum += sure(rows[at * WIDTH + i]) * sure(byNumber[part * WIDTH + i])
      return sum / pieces
    }
    // the mean of the question's pieces, that of the answer's, and what stands for both together
    return weights.start + weighed(0, asked.length, 0) + weighed(asked.length, told.length, 1) + weighed(0, 1, 2)
  }
  return { read, leftOut: weights.leftOut }
}
