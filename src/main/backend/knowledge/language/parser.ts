import { sure } from '../sure'
import { State } from './arc-eager'
import type { Encoded } from './encoder'
import { LONGEST } from './encoder'
import { STEPS, type Kernel } from './kernel'
import type { Weights } from './weights'
import { WIDTH } from './words'

/** Heads by index, -1 for the word at the top of its tree; labels as in ClearNLP. */
export interface Tree {
  heads: number[]
  labels: string[]
  /** How far the moves about each word stood before the next best ones, at the closest: near 0 the tree could as well be another. */
  margins: number[]
}

const FEATURES = 8
const PIECES = 2
/** The margin of a move without an alternative. */
const WIDEST = 20

/** Returns what draws the tree of a sentence: at each step eight words of the state decide on the next move. */
export function parserOf(weights: Weights, kernel: Kernel): (sentence: Encoded) => Tree {
  const narrow = kernel.load(weights, 'narrow.W')
  const state = kernel.load(weights, 'state.W')
  const moves = kernel.load(weights, 'moves.W')
  const hidden = narrow.columns
  const sums = hidden * PIECES
  const narrowed = {
    sums: kernel.longs((LONGEST + 2) * hidden),
    bias: kernel.reals(weights.real('narrow.b')),
    rows: kernel.shorts((LONGEST + 2) * hidden),
  }
  const narrowUnit = narrow.scale / STEPS
  const shares = kernel.longs((LONGEST + 2) * state.columns)
  const stateUnit = state.scale / STEPS
  const inUnits = (name: string) => {
    const values = weights.real(name)
    const room = kernel.longs(values.length)
    room.values.set(values.map((value) => Math.round(value / stateUnit)))
    return room
  }
  const padding = inUnits('state.pad')
  const bias = inUnits('state.b')
  const addresses = kernel.longs(FEATURES)
  const input = kernel.shorts(hidden)
  const scores = kernel.longs(moves.columns)
  const bests = kernel.doubles(2)
  const moveBias = weights.real('moves.b').map((value) => (value * STEPS) / moves.scale)
  const labels = weights.moves.map((move) => move.slice(2))
  const first = (prefix: string): number => weights.moves.findIndex((move) => move.startsWith(prefix))
  const left = first('L-')
  const right = first('R-')
  const end = first('B-')
  /** Moves from the first arc on, in pairs; what is no arc never wins. */
  const arcs = kernel.reals(new Float32Array(Math.ceil((moves.columns - left) / 2) * 2).fill(-Infinity))
  arcs.values.set(moveBias.subarray(left, end))

  const prepare = ({ at, length }: Encoded): void => {
    const even = length + (length % 2)
    kernel.multiply(at, WIDTH * 2, even, narrow.at, hidden, narrow.width, narrowed.sums.at)
    kernel.round(narrowed.sums.at, length * hidden, narrowed.bias.at, hidden, narrowUnit, narrowed.rows.at)
    kernel.multiply(narrowed.rows.at, hidden * 2, even, state.at, state.columns, state.width, shares.at)
  }

  const lookAt = (feature: number, word: number): void => {
    addresses.values[feature] = (word < 0 ? padding.at : shares.at + word * state.columns * 4) + feature * sums * 4
  }

  const score = (s: State): void => {
    const next = s.buffer(0)
    const top = s.stack(0)
    lookAt(0, next)
    lookAt(1, s.buffer(1))
    lookAt(2, top)
    lookAt(3, s.stack(1))
    lookAt(4, s.stack(2))
    lookAt(5, s.lastLeft[next] ?? -1)
    lookAt(6, s.lastLeft[top] ?? -1)
    lookAt(7, s.lastRight[top] ?? -1)
    kernel.gather(addresses.at, bias.at, stateUnit * STEPS, input.at)
    kernel.multiplyOne(input.at, moves.at, moves.columns, moves.width, scores.at)
  }

  const unit = moves.scale / STEPS

  const step = (s: State, margins: number[]): void => {
    score(s)
    let move = -1
    let highest = -Infinity
    let second = -Infinity
    const weigh = (candidate: number, value: number): void => {
      if (value > highest) {
        second = highest
        highest = value
        move = candidate
      } else if (value > second) second = value
    }
    if (s.canShift) weigh(0, sure(scores.values[0]) + sure(moveBias[0]))
    if (s.canReduce) weigh(1, sure(scores.values[1]) + sure(moveBias[1]))
    if (s.canAttach) {
      const arc = left + kernel.largest(scores.at + left * 4, arcs.at, arcs.values.length, bests.at)
      weigh(arc, sure(bests.values[0]))
      second = Math.max(second, sure(bests.values[1]))
    }
    const word = move === 0 || move >= right ? s.buffer(0) : s.stack(0)
    if (word >= 0) margins[word] = Math.min(sure(margins[word]), (highest - second) * unit)
    if (move === 0) s.shift()
    else if (move === 1) s.reduce()
    else if (move < right) s.attachLeft(move)
    else s.attachRight(move)
  }

  const s = new State(LONGEST)
  return (sentence) => {
    const { length } = sentence
    prepare(sentence)
    s.start(length)
    const margins = new Array<number>(length).fill(WIDEST)
    while (!s.done) step(s, margins)
    return reattach({
      heads: Array.from(s.heads.subarray(0, length)),
      labels: Array.from(s.labels.subarray(0, length), (label) => (label < 0 ? 'ROOT' : sure(labels[label]))),
      margins,
    })
  }
}

/** A label "prep||dobj" says that the word hangs on the nearest "dobj" below its head: crossing arcs, which the moves cannot draw. */
function reattach({ heads, labels, margins }: Tree): Tree {
  for (const [word, label] of labels.entries()) {
    if (!label.includes('||')) continue
    const [own = '', wanted = ''] = label.split('||')
    labels[word] = own
    let level = [sure(heads[word])]
    let found = -1
    while (level.length > 0 && found < 0) {
      const below = heads.flatMap((head, child) => (level.includes(head) && child !== word ? [child] : []))
      found = below.find((child) => labels[child] === wanted) ?? -1
      level = below
    }
    if (found >= 0) heads[word] = found
  }
  return { heads, labels, margins }
}
