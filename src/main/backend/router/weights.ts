import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function weightsRouter({ weights }: Parts) {
  const { state, fit, useDefaults, previewReschedule, reschedule } = contractWithPlainErrors.weights
  return {
    state: state.handler(() => weights().state()),
    fit: fit.handler(async function* ({ signal }) {
      yield* weights().fit(signal)
    }),
    useDefaults: useDefaults.handler(() => weights().useDefaults()),
    previewReschedule: previewReschedule.handler(() => weights().previewReschedule()),
    reschedule: reschedule.handler(() => weights().reschedule()),
  }
}
