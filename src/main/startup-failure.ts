import { AppError } from '../shared/errors'

/** Why a process could not begin its work, as its parent tells the user. */
export interface StartupFailure {
  message: string
  hint: string
}

/** The user's sentence for whatever was thrown at the start; the details of a bug go to stderr. */
export function startupFailure(error: unknown): StartupFailure {
  if (error instanceof AppError) return { message: error.message, hint: error.hint }
  console.error(error)
  const detail = error instanceof Error ? error.message : String(error)
  return { message: `Aide-mémoire could not start: ${detail}`, hint: 'Your data was not touched. Please report this with the lines above.' }
}
