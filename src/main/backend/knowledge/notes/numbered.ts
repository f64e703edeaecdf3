import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { spaced } from '../plain'

const NUMBERED =
  /^((?:Model|Type|Phase|Stage|Image|Pillar|Basket|Level|Option|Round|Wave|Generation) (?:[IVX]{1,4}|\d|[A-C])): (.{4,90}?)(?: [–—] .*| \(.*|;.*)?[.]?$/u
const LONGEST = 8

/** "Model II: organisational process – …": what a number stands for in somebody's scheme. */
export function numbered(reading: Reading, sentence: Sentence): Fact[] {
  const text = spaced(reading.text.slice(sentence.start, sentence.end))
  const [, name, said = ''] = NUMBERED.exec(text.replace(/^[-•*–]\s+/, '')) ?? []
  if (!name || said.split(' ').length > LONGEST || /[?=→]|->/.test(said)) return []
  const opening = reading.sentences
    .slice(Math.max(0, sentence.index - 6), sentence.index)
    .findLast((s) => s.block === sentence.block && s.opensBlock)
  const author = /^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?),/u.exec(opening?.label?.text ?? '')?.[1]
  const at = (words: string) => reading.slot(sentence.start, sentence.end, words)
  const slots = { name: [at(name)], said: [at(said)], ...(author ? { author: [at(author)] } : {}) }
  return [reading.fact('framework', 'numbered', slots, sentence, 0.84)]
}
