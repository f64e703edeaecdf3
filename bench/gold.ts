// Which gold facts a drafted item asks for: by the measure of ../shared/gold/score.mjs (anchored on the evidence, asks for an accepted answer).
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { DocumentBody } from '../src/shared/document'
import type { ItemDraft } from '../src/shared/item'
import { draftsOf } from '../src/main/backend/items'
import type { Seed } from '../src/main/backend/items/templates/seed'
import { findFacts, loadLexicon } from '../src/main/backend/knowledge'
import { readDocument } from '../src/main/backend/library'

interface GoldFact {
  id: string
  type: string
  evidence: string
  answers: string[]
  weight: number
}

const STOP = new Set(
  'a an the of to in on at by for with and or but as is are was were be been it its that this these those from into their his her he she they not'.split(
    ' ',
  ),
)
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

function content(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[*_`#>|]/g, ' ')
    .toLowerCase()
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => (WORDS.includes(word) ? String(WORDS.indexOf(word)) : word))
    .filter((word) => !STOP.has(word))
}

function shared(a: readonly string[], b: readonly string[]): number {
  const left = [...a]
  return b.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

/** The weight of the weightiest gold fact that the item asks for; 0 for none. */
function goldWeight(item: ItemDraft, gold: readonly GoldFact[]): number {
  const quote = content(item.anchor.exact)
  const given = [item.key, ...item.accepted, ...(item.pairs ?? []).map(({ right }) => right), ...(item.sequence ?? [])].map(content)
  return Math.max(
    0,
    ...gold
      .filter(({ evidence, answers }) => {
        const proof = content(evidence)
        const both = shared(quote, proof)
        if (both < 3 || both / Math.max(1, Math.min(quote.length, proof.length)) < 0.7) return false
        return answers.some((answer) => given.some((words) => accepts(content(answer), words)))
      })
      .map(({ weight }) => weight),
  )
}

function accepts(want: readonly string[], got: readonly string[]): boolean {
  if (want.length === 0 || got.length === 0) return false
  const both = shared(want, got)
  return (2 * both) / (want.length + got.length) >= 0.6 || (both === want.length && got.length <= want.length + 3)
}

const FOLDERS = ['src/main/backend/items/fixtures', 'bench/readings']
const SHARED = '../shared'

/** Paths of the texts that have gold beside them: the two readings of ../shared where it is present, then ours. */
export function textsWithGold(): { path: string; gold: string }[] {
  const shared = ['hopes-and-limits', 'unfulfilled-promises'].map((name) => ({
    path: `${SHARED}/texts/${name}.txt`,
    gold: `${SHARED}/gold/${name}.gold.jsonl`,
  }))
  const ours = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /\.(?:txt|md)$/.test(file))
      .map((file) => ({ path: `${folder}/${file}`, gold: `${folder}/${file.replace(/\.\w+$/, '.gold.jsonl')}` })),
  )
  return [...shared.filter(({ path }) => existsSync(path)), ...ours.filter(({ gold }) => existsSync(gold))]
}

let lexicon: ReturnType<typeof loadLexicon> | undefined

/** Every draft of a text, unranked, with its seed and the weight of the gold fact that it asks for. */
export async function heldAgainstGold({ path, gold: goldPath }: { path: string; gold: string }): Promise<{
  document: DocumentBody
  drafts: { draft: ItemDraft; seed: Seed; weight: number }[]
}> {
  lexicon ??= loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
  let id = 0
  const document = readDocument({ name: path, bytes: new Uint8Array(readFileSync(path)) })
  const facts = await findFacts(document, { lexicon, newId: () => `fact-${id++}` })
  const gold = readFileSync(goldPath, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldFact)
  const { seeds } = await draftsOf(facts, document, { lexicon })
  return { document, drafts: [...seeds].map(([draft, seed]) => ({ draft, seed, weight: goldWeight(draft, gold) })) }
}
