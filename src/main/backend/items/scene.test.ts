import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Fact } from '../../../shared/fact'
import { findFacts, loadLexicon } from '../knowledge'
import { readDocument } from '../library'
import { writeItems } from '.'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** The questions on the last sentence of a text, were it `told` that explains what they lean on. */
async function asked(text: string, told: string): Promise<string[]> {
  let id = 0
  const document = readDocument({ name: 'text.txt', bytes: new TextEncoder().encode(text) })
  const last = text.slice(text.lastIndexOf('. ') + 2)
  const facts = (await findFacts(document, { lexicon, newId: () => `f${id++}` })).filter(({ anchor }) => anchor.exact === last)
  const behind = ({ slots, ...fact }: Fact): Fact => {
    const scenes = ['scene', 'document:before'].filter((name) => slots[name])
    return { ...fact, slots: { ...slots, ...Object.fromEntries(scenes.map((name) => [name, [{ start: 0, end: 0, text: told }]])) } }
  }
  return (await writeItems(facts.map(behind), document, { lexicon })).map(({ stem }) => stem)
}

const LEANING = [
  {
    what: 'a gap',
    scene: 'Khrushchev offered two papers on the city of Berlin.',
    text: 'Nikita Khrushchev offered John Kennedy two papers on the city of Berlin. Nobody had foreseen that. To Washington they meant that the Western garrisons would have to leave the city.',
    stem: /offered John Kennedy two papers on the city of Berlin\. Nobody had foreseen that\.\] To Washington they meant that _____/,
  },
  {
    what: 'a question',
    scene: 'Bush wanted to be rid of the missile treaty of 1972.',
    text: 'The envoys met in Ljubljana for two days. George Bush wanted to be rid of the missile treaty of 1972. Vladimir Putin called it the cornerstone of the security of both countries.',
    stem: /Bush wanted to be rid of the missile treaty of 1972\. Who called it the cornerstone/,
  },
]

test.each(LEANING)(
  '$what that leans stands behind the sentence before it, and never behind half a sentence',
  async ({ text, scene, stem }) => {
    expect(await asked(text, scene)).toContainEqual(expect.stringMatching(stem))
    for (const asks of await asked(text, `Because ${scene}`)) expect(asks).not.toMatch(/because/i)
  },
)
