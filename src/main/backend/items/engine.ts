// The parts as they arrive; replaced by plain imports once all are there.
import type { DocumentBody } from '../../../shared/document'
import type { Fact } from '../../../shared/fact'
import type { ItemDraft } from '../../../shared/item'
import type { Lexicon } from '../knowledge/lexicon'
const parts = import.meta.glob(['../library/index.ts', '../knowledge/index.ts', './index.ts', './rules/index.ts'])
const load = async (path: string) => ((await parts[path]?.()) ?? {}) as Record<string, (...args: unknown[]) => unknown>
export const engine = {
  readDocument: async (...args: unknown[]) => (await load('../library/index.ts')).readDocument!(...args) as DocumentBody,
  findFacts: async (_: DocumentBody, __: { lexicon: Lexicon } & Record<string, unknown>) =>
    ((await load('../knowledge/index.ts')).findFacts?.(_, __) as Promise<Fact[]>) ?? [],
  writeItems: async (...args: unknown[]) => ((await load('./index.ts')).writeItems?.(...args) ?? []) as ItemDraft[],
}
