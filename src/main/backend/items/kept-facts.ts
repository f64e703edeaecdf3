import type { Fact } from '../../../shared/fact'
import { normal } from './normal'

/** A fact the old text stated in the same words keeps its id, so that its items stay tied to it. */
export function keepOldIds(facts: readonly Fact[], oldFacts: readonly Fact[]): { facts: Fact[]; idOf(id: string): string } {
  const old = new Map(oldFacts.map((fact) => [statementOf(fact), fact.id]))
  const ids = new Map<string, string>()
  for (const fact of facts) {
    const known = old.get(statementOf(fact))
    if (known === undefined) continue
    old.delete(statementOf(fact))
    ids.set(fact.id, known)
  }
  const idOf = (id: string) => ids.get(id) ?? id
  return { facts: facts.map((fact) => ({ ...fact, id: idOf(fact.id) })), idOf }
}

const statementOf = ({ topic, form, anchor }: Fact) => JSON.stringify([topic, form, normal(anchor.exact)])
