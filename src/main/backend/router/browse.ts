import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function browseRouter({ browse }: Parts) {
  const { page, ids, act, previewReplace, replace, names } = contractWithPlainErrors.browse
  return {
    page: page.handler(({ input }) => browse().page(input)),
    ids: ids.handler(({ input }) => ({ ids: browse().ids(input) })),
    act: act.handler(({ input }) => browse().act(input.which, input.action)),
    previewReplace: previewReplace.handler(({ input }) => browse().previewReplace(input)),
    replace: replace.handler(({ input }) => browse().replace(input)),
    names: names.handler(() => browse().names()),
  }
}
