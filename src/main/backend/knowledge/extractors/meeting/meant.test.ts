import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../../library'
import { seedsOf } from '../../../items/templates'
import { findFacts, loadLexicon } from '../..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function asked(text: string): Promise<string[]> {
  let id = 0
  const document = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  const context = { text: document.text, title: '', kindOf: () => undefined }
  return facts
    .filter(({ topic, form }) => topic === 'meeting' && /^(?:nth|date)$/.test(form))
    .flatMap((fact) => seedsOf(fact, context))
    .map(({ stem, key }) => `${stem} → ${key}`)
}

const ABOUT = `The Washington summit, December 1987\n\nRonald Reagan and Mikhail Gorbachev met for the Washington summit in December 1987. They signed a treaty there.`

test('a meeting that is only called “it” is asked for by the name the text is about', async () => {
  const items = await asked(
    `${ABOUT}\n\nIt was the third meeting of the two men, after Geneva and Reykjavik, and it ran from December 8 to December 10. The Washington summit ended with a concert.`,
  )
  expect(items).toContain('When did the Washington summit take place? → December 8 to December 10, 1987')
  expect(items).toContain('The Washington summit was the _____ meeting of Reagan and Gorbachev. → third')
})

test('asks nothing of a meeting of people who are not named', async () => {
  expect((await asked(`${ABOUT}\n\nIt was the third meeting of their deputies.`)).filter((item) => item.includes('third'))).toEqual([])
})
