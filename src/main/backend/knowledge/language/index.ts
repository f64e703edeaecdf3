import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sure } from '../sure'
import { encoderOf, LONGEST } from './encoder'
import { startKernel } from './kernel'
import { lemmasOf } from './lemmas'
import { parserOf } from './parser'
import { pastsOf, type Pasts } from './past'
import { taggerOf } from './tagger'
import { universal } from './tags'
import { readWeights } from './weights'
import type { Word } from './words'

export type { Word } from './words'

/** A word with what the model says of it. */
export interface Parsed {
  /** Penn Treebank tag. */
  tag: string
  /** Universal part of speech. */
  pos: string
  /** Base form, lower case. */
  lemma: string
  /** Index of the word it hangs on; -1 for the top of a tree. */
  head: number
  /** How it hangs there: "nsubj", "dobj", … (ClearNLP). */
  label: string
  /** How far the moves that placed it stood before the next best, at the closest; 0 is a coin tossed. */
  margin: number
}

export interface Language extends Pasts {
  parse(words: readonly Word[]): Parsed[]
}

let folder = join('resources', 'language')
let loaded: Language | undefined

/** Says where the app's resources are; whoever starts the backend does so. */
export function languageIn(resources: string): void {
  folder = join(resources, 'language')
}

/** A file of the language's resources. */
export const resource = (name: string): Uint8Array => readFileSync(join(folder, name))

/** English, read from its weights when it is first needed. */
export function language(): Language {
  loaded ??= loadLanguage(resource('english.bin'), resource('kernel.wasm'))
  return loaded
}

function loadLanguage(file: Uint8Array, wasm: Uint8Array): Language {
  const weights = readWeights(file)
  const kernel = startKernel(wasm)
  const encode = encoderOf(weights, kernel)
  const tag = taggerOf(weights, kernel)
  const draw = parserOf(weights, kernel)
  const lemma = lemmasOf(weights)
  const parsePiece = (words: readonly Word[], from: number): Parsed[] => {
    const encoded = encode(words)
    const tags = tag(encoded)
    const { heads, labels, margins } = draw(encoded)
    return words.map(({ text }, i) => {
      const lower = text.toLowerCase()
      const label = sure(labels[i])
      const pos = universal(sure(tags[i]), lower, label)
      const head = sure(heads[i])
      return {
        tag: sure(tags[i]),
        pos,
        lemma: lemma(lower, sure(tags[i]), pos === 'AUX'),
        head: head < 0 ? -1 : from + head,
        label,
        margin: sure(margins[i]),
      }
    })
  }
  return {
    ...pastsOf(weights),
    parse(words) {
      const pieces: Parsed[] = []
      for (let from = 0; from < words.length; from += LONGEST) pieces.push(...parsePiece(words.slice(from, from + LONGEST), from))
      return pieces
    },
  }
}
