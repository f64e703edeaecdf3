import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeItems } from '../src/main/backend/items'
import { findFacts, loadLexicon } from '../src/main/backend/knowledge'
import { readDocument } from '../src/main/backend/library'

const shared = '../shared'
const list = process.argv.includes('--list')
const show = process.argv.includes('--items')
const only = process.argv.slice(2).filter((a) => !a.startsWith('--'))
const t0 = performance.now()
const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
console.log('lexicon', Math.round(performance.now() - t0), 'ms')
const dir = mkdtempSync(join(tmpdir(), 'eval-'))
let n = 0
const FIXTURES = 'src/main/backend/items/fixtures'
const sets = [
  ...['hopes-and-limits', 'unfulfilled-promises'].map((name) => ({ name, text: `${shared}/texts/${name}.txt`, gold: `${shared}/gold/${name}.gold.jsonl` })),
  ...['reykjavik.txt', 'detente-notes.md', 'security-dilemma.txt', 'suez-opinion.txt'].map((file) => ({ name: file.replace(/\.\w+$/, ''), text: `${FIXTURES}/${file}`, gold: `${FIXTURES}/${file.replace(/\.\w+$/, '.gold.jsonl')}` })),
]
for (const set of sets) {
  if (only.length && !only.some((o) => set.name.includes(o))) continue
  if (!existsSync(set.text)) {
    console.log('skipped', set.name)
    continue
  }
  const bytes = readFileSync(set.text)
  const t = performance.now()
  const document = readDocument({ name: set.text, bytes })
  const facts = await findFacts(document, { lexicon, newId: () => String(n++) })
  const items = await writeItems(facts, document, { lexicon })
  const millis = performance.now() - t
  const file = join(dir, set.name + '.json')
  writeFileSync(
    file,
    JSON.stringify({
      document: { title: document.title, words: document.words, text: document.text },
      facts,
      items: items.map((i, k) => ({ ...i, id: String(k), status: 'draft' })),
      millis,
    }),
  )
  const out = JSON.parse(execFileSync(process.execPath, [`${shared}/gold/score.mjs`, file, set.gold, '--list'], { encoding: 'utf8' }))
  const missed = out.missed
  delete out.missed
  const flaws: Record<string, number> = {}
  const cap = Math.ceil((50 * document.words) / 1000)
  for (const i of items.slice(0, cap)) for (const f of i.flaws) flaws[f] = (flaws[f] ?? 0) + 1
  console.log(set.name, JSON.stringify(out), Math.round(millis) + 'ms', 'cap', cap, 'flaws', JSON.stringify(flaws))
  if (list) console.log('  missed', missed.join(' '))
  if (show)
    for (const [k, i] of items.slice(0, cap).entries())
      console.log(
        `${k + 1}. [${i.topic} ${i.score.toFixed(2)} ${i.kind}${i.flaws.length ? ' !' + i.flaws.join(',') : ''}] ${i.stem}\n      = ${i.key}`,
      )
}
