import { NESTED } from '../../../../shared/words'
import type { Store } from '../../store'

interface Changed {
  changed: number
  operation: string
}

/** Every tag in use, with how many items carry it. */
export const listTags = (store: Store): { name: string; items: number }[] =>
  store
    .prepare<[], { name: string; items: number }>('SELECT min(name) AS name, count(*) AS items FROM tag GROUP BY name ORDER BY name')
    .all()

/** The tag itself, and whatever lies below it. */
const IT_OR_BELOW = `(name = @name OR substr(name, 1, length(@name || @nested)) = @name || @nested COLLATE NOCASE)`

/** Tags below it go along; where an item carries the other name already, the two become one. Returns how many items' tags changed. */
export function renameTag(store: Store, name: string, to: string): Changed {
  const merged = store.prepare<[string], { name: string }>('SELECT name FROM tag WHERE name = ? LIMIT 1').get(to)
  const same = name.toLowerCase() === to.toLowerCase()
  const operation = merged && !same ? `Merge tag “${name}” into “${merged.name}”` : `Rename tag “${name}”`
  return store.operation(operation, () => {
    const target = same ? to : (merged?.name ?? to)
    const names = { name, to: target, nested: NESTED }
    // What would be there twice.
    const doubled = same
      ? 0
      : store
          .prepare(
            `DELETE FROM tag WHERE ${IT_OR_BELOW} AND EXISTS (
             SELECT 1 FROM tag AS other WHERE other.item_id = tag.item_id AND other.name = @to || substr(tag.name, length(@name) + 1))`,
          )
          .run(names).changes
    const { changes } = store.prepare(`UPDATE tag SET name = @to || substr(name, length(@name) + 1) WHERE ${IT_OR_BELOW}`).run(names)
    return { changed: changes + doubled, operation }
  })
}

/** Takes the tag, and those below it, off all items. */
export function removeTag(store: Store, name: string): Changed {
  const operation = `Remove tag “${name}”`
  return store.operation(operation, () => {
    const { changes } = store.prepare(`DELETE FROM tag WHERE ${IT_OR_BELOW}`).run({ name, nested: NESTED })
    return { changed: changes, operation }
  })
}
