import type { DocumentBody } from '../../../shared/document'
import type { Fact } from '../../../shared/fact'
import type { ItemDraft } from '../../../shared/item'
import type { Lexicon } from '../knowledge/lexicon'
import type { LibraryIndex } from './library-index'
import { checkItem } from './rules'
import { isSound } from './gates'
import { rank } from './ranking'
import { seedsOf } from './templates'
import type { Seed, TemplateContext } from './templates/seed'
import { ruleOf } from '../../../shared/rules'

export interface WriteOptions {
  lexicon: Lexicon
  library?: LibraryIndex
  signal?: AbortSignal
  onProgress?(done: number, total: number): void
}

export async function writeItems(facts: Fact[], document: DocumentBody, options: WriteOptions): Promise<ItemDraft[]> {
  const context: TemplateContext = {
    text: document.text,
    title: document.title,
    subject: facts.flatMap((f) => f.slots['document:subject'] ?? [])[0]?.text ?? null,
  }
  const seeds = facts.flatMap((fact) => seedsOf(fact, context)).filter((seed) => isSound(seed))
  const drafts = seeds.map(draftOf)
  const others: { stem: string; key: string }[] = []
  for (const draft of drafts) {
    draft.flaws = checkItem(draft, {
      text: document.text,
      passages: document.passages,
      others,
      lexicon: options.lexicon,
      fact: facts.find((f) => f.id === draft.factId)!,
    })
  }
  return rank(
    drafts.filter((draft) => !draft.flaws.some((id) => ruleOf(id)?.dropsDraft)),
    document,
  )
}

function draftOf(seed: Seed): ItemDraft {
  return {
    kind: seed.kind,
    topic: seed.topic,
    stem: seed.stem,
    key: seed.key,
    accepted: seed.accepted,
    rationale: seed.rationale ?? `“${seed.fact.anchor.exact.replace(/\s+/g, ' ')}”`,
    anchor: seed.fact.anchor,
    flaws: [],
    score: seed.weight,
    factId: seed.fact.id,
    ...(seed.pairs ? { pairs: seed.pairs } : {}),
    ...(seed.sequence ? { sequence: seed.sequence } : {}),
  }
}
