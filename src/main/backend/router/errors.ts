import { AsyncIteratorClass, implement, ORPCError, ValidationError } from '@orpc/server'
import { contract } from '../../../shared/contract'
import { AppError, type ErrorCode } from '../../../shared/errors'
import { plainFailure } from '../store/failure'

/** The contract with one promise: whatever goes wrong below comes out as a code, a sentence and a hint, never as a stack. */
export const contractWithPlainErrors = implement(contract).use(async ({ next, path, signal }) => {
  try {
    const result = await next()
    if (isStream(result.output)) return { ...result, output: plainErrorsIn(result.output, path, signal) }
    return result
  } catch (error) {
    throw plainError(error, path, signal)
  }
})

/** What a caller gets to see of a failure. A bug is logged here, with its stack, and comes out as a plain sentence. */
function plainError(error: unknown, path: readonly string[], signal?: AbortSignal): ORPCError<string, { hint: string }> {
  const failure = plainFailure(error)
  if (failure instanceof AppError) return wireError(failure.code, failure.message, failure.hint)
  if (signal?.aborted) return wireError('CANCELLED', 'Cancelled; nothing was changed.')
  if (failure instanceof ORPCError && failure.code === 'BAD_REQUEST' && failure.cause instanceof ValidationError)
    return wireError('INPUT_INVALID', inputSentence(failure.cause), 'Correct it and try again.')
  console.error(`${path.join('.')} failed:`, failure)
  return wireError(
    'INTERNAL_SERVER_ERROR',
    'Something went wrong inside Aide-mémoire; nothing was changed.',
    'Try again, or start the app anew.',
  )
}

const STATUS: Partial<Record<string, number>> = {
  DOCUMENT_NOT_FOUND: 404,
  ITEM_NOT_FOUND: 404,
  CARD_NOT_FOUND: 404,
  EXAM_NOT_FOUND: 404,
  FILE_TOO_LARGE: 413,
  STORE_IN_USE: 409,
  DISK_FULL: 507,
  INTERNAL_SERVER_ERROR: 500,
}

const wireError = (code: ErrorCode | 'INTERNAL_SERVER_ERROR', message: string, hint = '') =>
  new ORPCError(code, { status: STATUS[code] ?? 400, message, data: { hint } })

/** "ids: Too small: …": the first thing that is wrong, and where. */
function inputSentence({ issues }: ValidationError): string {
  const [issue] = issues
  const where = issue?.path?.map((key) => String(typeof key === 'object' ? key.key : key)).join('.')
  return `This cannot be used${where ? ` (${where})` : ''}: ${issue?.message ?? 'it has the wrong form'}.`
}

const isStream = (output: unknown): output is AsyncIterableIterator<unknown> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output

/** The same events; what is thrown between them comes out plain as well. */
const plainErrorsIn = (events: AsyncIterableIterator<unknown>, path: readonly string[], signal?: AbortSignal) =>
  new AsyncIteratorClass(
    async () => {
      try {
        return await events.next()
      } catch (error) {
        throw plainError(error, path, signal)
      }
    },
    async () => {
      await events.return?.()
    },
  )
