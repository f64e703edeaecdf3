import { ORPCError } from '@orpc/server'
import { AppError } from '../../shared/errors'

/** What to say on stderr about a failure: a sentence and, where there is one, a hint. */
export function failureLines(error: unknown): string[] {
  if (error instanceof AppError) return withHint(error.message, error.hint)
  if (error instanceof ORPCError) return withHint(error.message, (error.data as { hint?: string } | undefined)?.hint)
  return [`Something went wrong inside Aide-mémoire: ${error instanceof Error ? error.message : String(error)}`]
}

const withHint = (message: string, hint?: string) => (hint ? [message, hint] : [message])
