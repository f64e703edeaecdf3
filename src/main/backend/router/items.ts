import { listItems } from '../store/items'
import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function itemsRouter({ store, inbox }: Parts) {
  const { list, context, keep, keepGood, drop, suspend, edit, anchor, check, fixes, fix } = contractWithPlainErrors.items
  return {
    list: list.handler(({ input }) => listItems(store(), input)),
    context: context.handler(({ input }) => inbox().context(input.id)),
    keep: keep.handler(({ input }) => inbox().keep(input.ids)),
    keepGood: keepGood.handler(({ input }) => inbox().keepGood(input)),
    drop: drop.handler(({ input }) => inbox().drop(input.ids)),
    suspend: suspend.handler(({ input }) => inbox().suspend(input.ids)),
    edit: edit.handler(({ input }) => inbox().edit(input.id, input.content)),
    anchor: anchor.handler(({ input }) => inbox().anchor(input.id, input)),
    check: check.handler(({ input }) => inbox().advise(input.id, input.content)),
    fixes: fixes.handler(({ input }) => ({ fixes: inbox().fixes(input.id) })),
    fix: fix.handler(({ input }) => inbox().fix(input.id, input.rule)),
  }
}
