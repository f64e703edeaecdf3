import { askedIn } from '../../../shared/setting'
import type { Store } from '../store'
import type { Candidate } from './candidates'
import { plain, within } from './wording'

/** Names of the frameworks which kept items are about, in their order. */
export function frameworksIn(store: Store): string[] {
  return store
    .prepare<[], { name: string }>(
      `SELECT DISTINCT slot.value ->> 'text' AS name FROM fact, json_each(fact.slots, '$.about') AS slot
       WHERE EXISTS (SELECT 1 FROM item WHERE item.fact_id = fact.id AND item.status = 'active')
       UNION
       SELECT DISTINCT trim(fact.slots ->> '$.term[0].text', '“”"') FROM fact
       WHERE fact.topic = 'framework' AND fact.form = 'author' AND EXISTS (SELECT 1 FROM item WHERE item.fact_id = fact.id AND item.status = 'active')
       ORDER BY 1 COLLATE NOCASE`,
    )
    .all()
    .map(({ name }) => name)
    .filter(Boolean)
}

/** Whether a candidate is about one of these: its fact says so, or its question or answer names it. */
export function aboutFramework(store: Store, names: readonly string[]): (candidate: Candidate) => boolean {
  const wanted = new Set(names.map(plain))
  const facts = new Set(
    store
      .prepare<[], { id: string; name: string }>(
        `SELECT fact.id, slot.value ->> 'text' AS name FROM fact, json_each(fact.slots, '$.about') AS slot`,
      )
      .all()
      .filter(({ name }) => wanted.has(plain(name)))
      .map(({ id }) => id),
  )
  return ({ item }) =>
    (item.factId !== null && facts.has(item.factId)) || names.some((name) => within(name, `${askedIn(item.stem)} ${item.key}`))
}
