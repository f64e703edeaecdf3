import type { BulkAction } from '../../../shared/browse-contract'
import type { Store } from '../store'
import { deckNamed } from '../store/decks'

const DAY = 86_400_000

/** What an action is called in the list of things to undo. */
export const VERBS: Record<BulkAction['type'], string> = {
  suspend: 'Suspend',
  unsuspend: 'Unsuspend',
  flag: 'Flag',
  move: 'Move',
  addTag: 'Tag',
  removeTag: 'Untag',
  reset: 'Reset',
  setDue: 'Reschedule',
  leech: 'Mark',
  noLeech: 'Unmark',
  delete: 'Delete',
}

export interface Bulk {
  store: Store
  /** Study's: brings cards in line with their items' status. */
  createCards(itemIds: readonly string[]): void
}

/** Does one thing to many items; returns how many it changed. To be called inside an operation. */
export function actOn({ store, createCards }: Bulk, ids: readonly string[], action: BulkAction): number {
  const chosen = JSON.stringify(ids)
  const now = store.now().getTime()
  const run = (sql: string, ...values: (string | number)[]) => store.prepare(sql).run(...values).changes

  switch (action.type) {
    case 'suspend':
    case 'unsuspend': {
      const [from, to] = action.type === 'suspend' ? ['active', 'suspended'] : ['suspended', 'active']
      const changed = run(
        'UPDATE item SET status = ? WHERE status = ? AND id IN (SELECT value FROM json_each(?))',
        ...([to, from, chosen] as [string, string, string]),
      )
      createCards(ids)
      return changed
    }
    case 'flag':
      return run(
        'UPDATE card SET flag = ? WHERE item_id IN (SELECT value FROM json_each(?)) AND flag <> ?',
        action.flag,
        chosen,
        action.flag,
      )
    case 'move': {
      const deck = deckNamed(store, action.deck)
      return run('UPDATE card SET deck_id = ? WHERE item_id IN (SELECT value FROM json_each(?)) AND deck_id <> ?', deck, chosen, deck)
    }
    case 'addTag':
      // A tag is spelled as it was first.
      return run(
        `INSERT OR IGNORE INTO tag (item_id, name)
         SELECT id, coalesce((SELECT name FROM tag WHERE name = ? LIMIT 1), ?) FROM item WHERE id IN (SELECT value FROM json_each(?))`,
        action.tag,
        action.tag,
        chosen,
      )
    case 'removeTag':
      return run('DELETE FROM tag WHERE name = ? AND item_id IN (SELECT value FROM json_each(?))', action.tag, chosen)
    case 'reset':
      // Behind all other new cards, in the order chosen.
      return run(
        `UPDATE card SET state = 0, due = ?, stability = 0, difficulty = 0, scheduled_days = 0, learning_step = 0, reps = 0, lapses = 0,
           last_review = NULL, buried_until = 0, leech = 0,
           position = (SELECT coalesce(max(position), 0) FROM card AS other WHERE other.state = 0) + 1
         WHERE item_id IN (SELECT value FROM json_each(?)) AND reps > 0`,
        now,
        chosen,
      )
    case 'setDue':
      return run(
        `UPDATE card SET due = ?, buried_until = 0, scheduled_days = CASE WHEN state = 2 THEN ? ELSE scheduled_days END
         WHERE item_id IN (SELECT value FROM json_each(?)) AND reps > 0`,
        now + action.days * DAY,
        action.days,
        chosen,
      )
    case 'leech':
    case 'noLeech': {
      const leech = Number(action.type === 'leech')
      return run('UPDATE card SET leech = ? WHERE item_id IN (SELECT value FROM json_each(?)) AND leech <> ?', leech, chosen, leech)
    }
    case 'delete':
      return run('DELETE FROM item WHERE id IN (SELECT value FROM json_each(?))', chosen)
  }
}
