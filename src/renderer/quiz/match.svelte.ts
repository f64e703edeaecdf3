import type { MatchGame, MatchPair } from '../../shared/match-contract'
import type { Topic } from '../../shared/words'
import { randomFrom, shuffled } from '../../shared/random'
import type { Api } from '../api'
import { failureOf, type Failure } from '../app/failure'

export interface Tile {
  id: number
  words: string
  /** Two tiles of one number belong together. */
  pair: number
  matched: boolean
}

export interface MatchOptions {
  backend: Api['match']
  /** Milliseconds on any steadily rising clock. */
  now: () => number
}

/** One game of pairs: two tiles that belong together are taken off, against the clock. */
export class MatchBoard {
  tiles = $state.raw<Tile[]>([])
  pairs = $state.raw<MatchPair[]>([])
  best = $state.raw<MatchGame[]>([])
  chosen = $state<number>()
  /** The two tiles that were just taken for a pair and are none. */
  missed = $state.raw<readonly number[]>([])
  misses = $state(0)
  /** What a screen reader is told. */
  said = $state('')
  /** Rank among all games of its kind, once it is over. */
  place = $state<number>()
  failure = $state.raw<Failure>()
  #started = $state(0)
  #clock = $state(0)
  #ended = $state<number>()
  #topics: readonly Topic[] = []

  left = $derived(this.tiles.filter(({ matched }) => !matched).length / 2)
  over = $derived(this.tiles.length > 0 && this.left === 0)
  millis = $derived(Math.max(0, (this.#ended ?? this.#clock) - this.#started))

  #backend: MatchOptions['backend']
  #now: () => number

  constructor({ backend, now }: MatchOptions) {
    this.#backend = backend
    this.#now = now
  }

  async deal(topics: readonly Topic[], count: number, seed?: number): Promise<void> {
    try {
      this.failure = undefined
      const { pairs, best } = await this.#backend.deal({ topics: [...topics], count, ...(seed !== undefined && { seed }) })
      const tiles = pairs.flatMap(({ left, right }, pair) => [left, right].map((words) => ({ words, pair, matched: false })))
      this.#topics = topics
      this.pairs = pairs
      this.best = best
      this.tiles = shuffled(tiles, randomFrom(`board ${seed ?? this.#now()}`)).map((tile, id) => ({ ...tile, id }))
      this.chosen = undefined
      this.missed = []
      this.misses = 0
      this.place = undefined
      this.#ended = undefined
      this.#started = this.#clock = this.#now()
      this.said = `${pairs.length} pairs.`
    } catch (thrown) {
      this.failure = failureOf(thrown)
    }
  }

  /** Moves the clock on. */
  tick(): void {
    this.#clock = this.#now()
  }

  async choose(id: number): Promise<void> {
    const tile = this.tiles[id]
    if (!tile || tile.matched || this.over) return
    this.missed = []
    const first = this.chosen === undefined ? undefined : this.tiles[this.chosen]
    if (!first || first.id === id) {
      this.chosen = first ? undefined : id
      return
    }
    this.chosen = undefined
    if (first.pair !== tile.pair) {
      this.misses += 1
      this.missed = [first.id, id]
      this.said = 'Not a pair.'
      return
    }
    this.tiles = this.tiles.map((one) => (one.pair === tile.pair ? { ...one, matched: true } : one))
    this.said = this.left === 0 ? 'All pairs found.' : `A pair. ${this.left} to go.`
    if (this.over) await this.#keep()
  }

  async #keep(): Promise<void> {
    this.#ended = this.#now()
    try {
      const { best, place } = await this.#backend.keep({
        topics: [...this.#topics],
        pairs: this.pairs.length,
        millis: Math.max(1, Math.round(this.millis)),
        misses: this.misses,
      })
      this.best = best
      this.place = place
    } catch (thrown) {
      this.failure = failureOf(thrown)
    }
  }
}

/** Where an arrow key leads on a board of so many columns; the place itself at an edge. */
export function neighbour(from: number, key: string, columns: number, count: number): number {
  const by: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }
  const step = by[key]
  if (step === undefined) return from
  const to = from + step
  return to < 0 || to >= count ? from : to
}
