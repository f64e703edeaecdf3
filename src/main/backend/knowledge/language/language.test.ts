import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { encoderOf } from './encoder'
import { startKernel } from './kernel'
import { readWeights } from './weights'
import { language, type Word } from '.'

/** Words and marks parted by spaces. */
const wordsOf = (sentence: string): Word[] =>
  sentence.split(' ').map((text, i, all) => ({ text, space: i + 1 < all.length && !/^[,.]$/.test(all[i + 1] ?? '') }))

/** "nsubj: Kennedy ← gave" for every word but marks. */
function tree(sentence: string): string[] {
  const words = wordsOf(sentence)
  return language()
    .parse(words)
    .flatMap(({ pos, label, head }, i) => (pos === 'PUNCT' ? [] : [`${label}: ${words[i]?.text} ← ${words[head]?.text ?? '–'}`]))
}

test.each([
  ['Kennedy gave him a pledge .', ['nsubj: Kennedy ← gave', 'dative: him ← gave', 'dobj: pledge ← gave']],
  ['The treaty was signed by both leaders .', ['nsubjpass: treaty ← signed', 'agent: by ← signed', 'pobj: leaders ← by']],
  ['Sadat , the president of Egypt , flew to Jerusalem .', ['appos: president ← Sadat', 'nsubj: Sadat ← flew']],
  ['Waltz , who taught at Berkeley , disagreed .', ['relcl: taught ← Waltz', 'nsubj: Waltz ← disagreed']],
  ['The envoys met and signed the accord .', ['conj: signed ← met', 'dobj: accord ← signed']],
  ['He denied that the talks had failed .', ['ccomp: failed ← denied', 'nsubj: talks ← failed']],
  ['The missiles stationed in Turkey were obsolete .', ['acl: stationed ← missiles', 'nsubj: missiles ← were']],
  ['Critics want to end the embargo .', ['xcomp: end ← want', 'dobj: embargo ← end']],
  ['While the summit failed , the talks went on .', ['advcl: failed ← went', 'mark: While ← failed']],
  ['There are three reasons for this .', ['expl: There ← are', 'attr: reasons ← are']],
  ['What the two sides wanted was time .', ['csubj: wanted ← was', 'dobj: What ← wanted']],
  ['Brezhnev withdrew the missiles , ending the crisis .', ['advcl: ending ← withdrew']],
])('%s', (sentence, arcs) => {
  expect(tree(sentence)).toEqual(expect.arrayContaining(arcs))
})

test('every word hangs on another, without circles, in one tree', () => {
  const words = wordsOf('Neither the treaty nor the letters that accompanied it mention enforcement , which the Senate had demanded .')
  const heads = language()
    .parse(words)
    .map(({ head }) => head)
  expect(heads.filter((head) => head < 0)).toHaveLength(1)
  for (let word = 0; word < heads.length; word++) {
    let at = word
    for (let steps = 0; at >= 0; steps++) {
      expect(steps).toBeLessThan(heads.length)
      at = heads[at] ?? -1
    }
  }
})

test('base forms', () => {
  const words = wordsOf('The leaders withdrew and bargained over two treaties , which nobody had foreseen .')
  const lemmas = language()
    .parse(words)
    .map(({ lemma }) => lemma)
  expect(lemmas.join(' ')).toBe('the leader withdraw and bargain over two treaty , which nobody have foresee .')
})

test('a text of a thousand words without a full stop is read in pieces', () => {
  const words = Array.from({ length: 1000 }, () => ({ text: 'peace', space: true }))
  expect(language().parse(words)).toHaveLength(1000)
})

test('an empty sentence has no words', () => {
  expect(language().parse([])).toEqual([])
})

test('hashes are those of the model', () => {
  const kernel = startKernel(readFileSync('resources/language/kernel.wasm'))
  const room = kernel.bytes(16)
  const hashOf = (text: string): bigint => BigInt.asUintN(64, kernel.hash(room.at, new TextEncoder().encodeInto(text, room.values).written))
  expect(hashOf('hello')).toBe(5983625672228268878n)
  expect(hashOf('case')).toBe(8110129090154140942n)
  expect(hashOf('')).toBe(14313749767032693980n)
  expect(hashOf('enlargement')).toBe(12465151041486441821n)
  const numbers = kernel.longs(4)
  kernel.rows(1n, 12, numbers.at)
  expect(Array.from(numbers.values, (n) => n >>> 0)).toEqual([2938686206, 2291508213, 2246688320, 3554967022])
})

test('prevents a parser that holds up a book: ten times slower than it is fails', () => {
  const words = wordsOf(
    'Khrushchev offered Kennedy a private assurance that the missiles would be withdrawn , and Kennedy gave him a pledge .',
  )
  for (let i = 0; i < 200; i++) language().parse(words)
  const started = performance.now()
  for (let i = 0; i < 100; i++) language().parse(words)
  expect((100 * words.length) / (performance.now() - started)).toBeGreaterThan(1)
})

test('prevents a word from being read as it stood elsewhere: what is kept of sentences before changes nothing', () => {
  const weights = readWeights(readFileSync('resources/language/english.bin'))
  const text =
    'Kennedy gave him a private pledge that the missiles would be withdrawn from Turkey , and Khrushchev gave Kennedy a private pledge that the missiles would be withdrawn from Cuba .'
  const words = wordsOf(text)
  const reader = () => {
    const kernel = startKernel(readFileSync('resources/language/kernel.wasm'))
    const { values } = kernel.shorts(0)
    const encode = encoderOf(weights, kernel)
    return (said: readonly Word[]): number[] => {
      const { at, length } = encode(said)
      return Array.from(new Int16Array(values.buffer, at, length * 96))
    }
  }
  const again = reader()
  for (const [from, to] of [
    [0, words.length],
    [3, words.length],
    [0, 9],
    [6, 20],
    [0, words.length],
    [14, 31],
  ]) {
    const said = words.slice(from, to)
    expect(again(said)).toEqual(reader()(said))
    const other = [...said.slice(0, 4), { text: 'never', space: true }, ...said.slice(5)]
    expect(again(other)).toEqual(reader()(other))
  }
})
