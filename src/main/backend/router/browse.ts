import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function browseRouter({ browse }: Parts) {
  const { page, ids, act, previewReplace, replace, names, csv, saved, save, forget } = contractWithPlainErrors.browse
  return {
    page: page.handler(({ input }) => browse().page(input)),
    ids: ids.handler(({ input }) => ({ ids: browse().ids(input) })),
    act: act.handler(({ input }) => browse().act(input.which, input.action)),
    previewReplace: previewReplace.handler(({ input }) => browse().previewReplace(input)),
    replace: replace.handler(({ input }) => browse().replace(input)),
    names: names.handler(() => browse().names()),
    csv: csv.handler(({ input }) => browse().csv(input)),
    saved: saved.handler(() => ({ searches: browse().saved() })),
    save: save.handler(({ input }) => ({ searches: browse().save(input) })),
    forget: forget.handler(({ input }) => ({ searches: browse().forget(input.name) })),
  }
}
