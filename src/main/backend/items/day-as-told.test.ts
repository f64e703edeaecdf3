import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ItemDraft } from '../../../shared/item'
import { findFacts, loadLexicon } from '../knowledge'
import { readDocument } from '../library'
import { writeItems } from '.'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function gapFor(day: string, text: string): Promise<ItemDraft | undefined> {
  let id = 0
  const document = readDocument({ name: 'a.md', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  return (await writeItems(facts, document, { lexicon })).find(({ kind, key }) => kind === 'cloze' && key.startsWith(day))
}

test('prevents the year of what had happened before from being that of a day', async () => {
  const gap = await gapFor(
    '14 July',
    '# Two visits\n\nThe ceasefire that Delhi declared in November 2000 had failed. Pervez Musharraf arrived in Delhi on 14 July and went on to Agra for two days of discussion.',
  )
  expect(gap?.key).toBe('14 July')
  expect(gap?.accepted).toContain('14 July 2000')
})

test('a day whose year is to be seen nowhere is asked for with it, and right without it', async () => {
  const gap = await gapFor(
    '14 July',
    '# Two visits\n\nIn May 1923 the ministers of Orland signed a treaty of commerce with Tarvis in the old customs house.\n\n## The second\n\nThe herring fishers were not asked. The treaty, which the parliament of Orland had not yet seen, pleased nobody on the coast. The envoys of Tarvis met in the customs house on 14 July and tore up the tariff on salt.',
  )
  expect(gap?.key).toBe('14 July 1923')
  expect(gap?.accepted).toContain('14 July')
})
