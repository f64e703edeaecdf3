import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findFacts, loadLexicon, orPassedOver } from '../knowledge'
import { readDocument } from '../library'
import type { Fact } from '../../../shared/fact'
import { AppError } from '../../../shared/errors'
import { writeItems } from '.'

const FIXTURES = 'src/main/backend/items/fixtures'
const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** Numbers between 0 and 1, the same for each seed. */
function chances(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff
}

/** As a bad copy has it: words are missing, and marks stand where none should. */
function garbled(text: string, chance: () => number): string {
  const MARKS = [',', '.', ';', ' —', ' (', ' “', ')', ' and', ' who']
  return text
    .split(' ')
    .filter(() => chance() > 0.05)
    .map((word) => (chance() < 0.06 ? word + (MARKS[Math.floor(chance() * MARKS.length)] ?? '') : word))
    .join(' ')
}

const texts = readdirSync(FIXTURES)
  .filter((file) => /\.(?:txt|md)$/.test(file) && !file.includes('.items.'))
  .filter((_, n) => n % 6 === 0)

test.each(texts.map((file, n) => ({ file, n })))('prevents a bad copy of $file from stopping its drafting', async ({ file, n }) => {
  let id = 0
  const bytes = new TextEncoder().encode(garbled(readFileSync(`${FIXTURES}/${file}`, 'utf8'), chances(n + 7)))
  const document = readDocument({ name: file, bytes })
  const facts = await findFacts(document, { lexicon, newId: () => `fact-${id++}` })
  expect((await writeItems(facts, document, { lexicon })).length).toBeGreaterThan(0)
})

test('what fails on one sentence is heard of and passed over, but a cancel is a cancel', () => {
  const heard: unknown[] = []
  orPassedOver(
    (error) => heard.push(error),
    () => {
      throw new Error('no verb')
    },
  )
  expect(heard).toEqual([new Error('no verb')])
  const cancel = () => {
    throw new AppError('CANCELLED', 'Drafting was cancelled.')
  }
  expect(() => orPassedOver(() => undefined, cancel)).toThrow(AppError)
  expect(() => orPassedOver(undefined, cancel)).toThrow(AppError)
})

test('prevents one question that cannot be checked, or one choice that cannot be made, from taking all others with it', async () => {
  let id = 0
  const document = readDocument({ name: 'geneva.txt', bytes: readFileSync(`${FIXTURES}/geneva-1985.txt`) })
  const facts = await findFacts(document, { lexicon, newId: () => `fact-${id++}` })
  const whole = await writeItems(facts, document, { lexicon })
  const lost = whole.find(({ kind }) => kind === 'cloze' || kind === 'qa')?.factId
  const unreadable = (): string => {
    throw new Error('no words')
  }
  const broken = facts.map((fact) => {
    const { start, end, prefix, suffix } = fact.anchor
    const anchor = { start, end, prefix, suffix } as Fact['anchor']
    return fact.id === lost ? { ...fact, anchor: Object.defineProperty(anchor, 'exact', { get: unreadable }) } : fact
  })
  const heard: unknown[] = []
  const library = {
    sentencesWith: () => {
      throw new Error('no library')
    },
  }
  const left = await writeItems(broken, document, { lexicon, library, onFault: (error) => heard.push(error) })
  expect(heard.map(String)).toContain('Error: no library')
  expect(heard.map(String)).toContain('Error: no words')
  expect(left.some(({ kind }) => kind === 'mcq')).toBe(false)
  expect(left.some(({ factId }) => factId === lost)).toBe(false)
  expect(left.length).toBeGreaterThan(0.9 * whole.length)
  await expect(writeItems(broken, document, { lexicon })).rejects.toThrow()
})
