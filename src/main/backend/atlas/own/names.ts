import type { Entity, EntityKind, Lexicon } from '../../knowledge/lexicon'

const CAPITALISED = /\p{Lu}[\p{L}’'.-]*(?:,? (?:of |the )?\p{Lu}[\p{L}’'.-]*)*/gu

/** People or places of the lexicon that words name, each once, in order; a surname stands for a person where only one bears it. */
export function namedIn(words: string, kind: EntityKind, { byAlias, bySurname }: Lexicon): Entity[] {
  const found = new Map<string, Entity>()
  for (const [run] of words.matchAll(CAPITALISED)) {
    const parts = run.replace(/[’']s\b/g, '').split(' ')
    for (let from = 0; from < parts.length; from++)
      for (let to = parts.length; to > from; to--) {
        const name = parts.slice(from, to).join(' ').replace(/[.,]$/, '').toLowerCase()
        const bearers = to - from === 1 ? (bySurname.get(name) ?? []) : []
        const entity = byAlias.get(name) ?? (bearers.length === 1 ? bearers[0] : undefined)
        if (entity?.kind !== kind) continue
        found.set(entity.name, entity)
        from = to - 1
        break
      }
  }
  return [...found.values()]
}
