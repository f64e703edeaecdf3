import { resource } from '../../../knowledge/language'
import { startKernel } from '../../../knowledge/language/kernel'
import { readWeights } from '../../../knowledge/language/weights'
import { piecesOf } from './pieces'
import { LONGEST, transformerOf, WIDTH } from './transformer'

/** A question and its answer as numbers: the mean of the question's pieces, that of the answer's, and what stands for both together. */
export type CardEncoder = (question: string, answer: string) => Float32Array

interface Header {
  layers: number
  heads: number
  pieces: string[]
}

let opened: CardEncoder | undefined

/** The encoder, read from resources/language/minilm.bin when it is first needed; it takes some 45 MB. */
export function cardEncoder(): CardEncoder {
  opened ??= open()
  return opened
}

function open(): CardEncoder {
  const weights = readWeights<Header>(resource('minilm.bin'))
  const read = transformerOf(weights, startKernel(resource('kernel.wasm')), weights)
  const split = piecesOf(weights.pieces)
  const [begin, end] = [weights.pieces.indexOf('[CLS]'), weights.pieces.indexOf('[SEP]')]
  return (question, answer) => {
    const asked = [begin, ...split(question).slice(0, LONGEST / 2), end]
    const told = [...split(answer), end].slice(0, LONGEST - asked.length)
    const rows = read([...asked, ...told], [...asked.map(() => 0), ...told.map(() => 1)])
    const out = new Float32Array(3 * WIDTH)
    for (let i = 0; i < WIDTH; i++) {
      for (let at = 0; at < asked.length; at++) out[i] = (out[i] ?? 0) + (rows[at * WIDTH + i] ?? 0) / asked.length
      for (let at = 0; at < told.length; at++)
        out[WIDTH + i] = (out[WIDTH + i] ?? 0) + (rows[(asked.length + at) * WIDTH + i] ?? 0) / told.length
      out[2 * WIDTH + i] = rows[i] ?? 0
    }
    return out
  }
}
