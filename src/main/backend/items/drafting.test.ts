import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findFacts, loadLexicon } from '../knowledge'
import { readDocument } from '../library'
import { writeItems } from '.'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function drafted(name: string, text: string) {
  let id = 0
  const document = readDocument({ name, bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => `fact-${id++}` })
  return { document, facts, items: await writeItems(facts, document, { lexicon }) }
}

const items = async (text: string) => (await drafted('a.txt', text)).items

/** A summit told in a chapter, a policy brief with lists and a table, and pure theory. */
test.each(['reykjavik.txt', 'iran-deal-brief.md', 'sanctions-theory.txt'])(
  'the drafts of %s, best first: a change of behaviour shows here',
  async (name) => {
    const { items } = await drafted(name, readFileSync(`src/main/backend/items/fixtures/${name}`, 'utf8'))
    const lines = items.map((item) => {
      const answer =
        item.key || (item.sequence?.join(' · ') ?? item.pairs?.map(({ left, right }) => `${left} = ${right}`).join(' · ') ?? '')
      return `${item.stem}\n  ${item.options ? `[${item.options.join(' | ')}]  ` : ''}→ ${answer}  (${item.topic}, ${item.kind})`
    })
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`fixtures/${name.replace(/\.\w+$/, '')}.items.txt`)
  },
)

test('a date is accepted in its usual forms', async () => {
  const [when] = (await items('Nixon and Mao met in Beijing on February 21, 1972. Nixon and Mao talked for an hour.')).filter((item) =>
    /\bwhen\b/i.test(item.stem),
  )
  expect(when?.key).toBe('February 21, 1972')
  expect(when?.accepted).toContain('21 February 1972')
})

test('prevents durations from being refused as empty answers', async () => {
  const all = await items('The Camp David talks between Begin and Sadat lasted thirteen days. Begin and Sadat signed two accords.')
  expect(all.map((item) => item.key)).toContain('thirteen days')
})

test('prevents a pronoun without a name in a question', async () => {
  const all = await items('The crisis began in May. It worried Paris. He threatened to leave the alliance. This created alarm in Bonn.')
  expect(all.map((item) => item.stem).filter((stem) => /\b(?:he|this)\b/i.test(stem))).toEqual([])
})

test('prevents an item that gives its own answer away', async () => {
  const { items } = await drafted(
    'a.md',
    '# Pros\n\n- Candid talk: Candid talk lets leaders test an idea before they commit to it in public.\n',
  )
  for (const { stem, key } of items) expect(stem.toLowerCase()).not.toContain(key.toLowerCase())
})

test('prevents a word order of statements in questions', async () => {
  const [first] = (await items('The collapse of Austrian banks undermined public trust in the government of Weimar.')).filter(
    (item) => item.kind !== 'cloze' && item.key.includes('public trust'),
  )
  expect(first?.stem).toBe('What did the collapse of Austrian banks undermine?')
})

describe('the shared readings', () => {
  test.each([
    ['hopes-and-limits', 0.85, 0.87],
    ['unfulfilled-promises', 0.85, 0.56],
  ])('%s: coverage at least %f, on gold at least %f, every anchor exact', async (name, coverage, onGold) => {
    const text = `../shared/texts/${name}.txt`
    if (!existsSync(text)) {
      console.log(`Skipped: ${text} is not there.`)
      return
    }
    const { document, facts, items } = await drafted(`${name}.txt`, readFileSync(text, 'utf8'))
    for (const { anchor } of items) expect(anchor.exact).toBe(document.text.slice(anchor.start, anchor.end))
    const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-score-'))
    const file = join(folder, 'items.json')
    writeFileSync(
      file,
      JSON.stringify({ document, facts, items: items.map((item, n) => ({ ...item, id: String(n), status: 'draft' })), millis: 0 }),
    )
    const score = JSON.parse(
      execFileSync(process.execPath, ['../shared/gold/score.mjs', file, `../shared/gold/${name}.gold.jsonl`], { encoding: 'utf8' }),
    ) as Record<string, number>
    rmSync(folder, { recursive: true })
    expect(score.coverage).toBeGreaterThanOrEqual(coverage)
    expect(score.onGold).toBeGreaterThanOrEqual(onGold)
    expect(score.duplicates).toBe(0)
  })
})

test('offers options where parallels exist, and keeps what matters most as a question for recall', async () => {
  const { items } = await drafted('reykjavik.txt', readFileSync('src/main/backend/items/fixtures/reykjavik.txt', 'utf8'))
  const choices = items.filter((item) => item.kind === 'mcq')
  expect(choices.length / items.length).toBeGreaterThanOrEqual(0.04)
  expect(choices.length / items.length).toBeLessThanOrEqual(0.34)
  expect(new Set(choices.map((item) => item.factId)).size).toBe(choices.length)
  for (const { options, key, distractorReasons } of choices) {
    expect(options).toContain(key)
    expect(Object.keys(distractorReasons ?? {}).sort()).toEqual(options?.filter((option) => option !== key).sort())
  }
  expect(items.find((item) => /wh(?:en|ere) did Ronald Reagan and Mikhail Gorbachev meet/i.test(item.stem))?.kind).toBe('qa')
})

test('prevents claims in the present tense from being asked for in the past', async () => {
  const all = await items(
    'Kenneth Waltz claims that a world of two great powers is more stable than a world of many. Kenneth Waltz taught at Berkeley.',
  )
  const stems = all.map((item) => item.stem).join(' ')
  expect(stems).not.toMatch(/did (?:Kenneth )?Waltz claim/)
})
