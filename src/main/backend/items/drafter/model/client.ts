import { parsedJson } from '../../../../../shared/json'
import { AppError } from '../../../../../shared/errors'
import { z } from 'zod'

/** Nothing at all for so long, and the model counts as hung. A large one on a small machine takes its time over the first word. */
const PATIENCE_MILLIS = 120_000
/** An answer beyond this is no list of questions. */
const LONGEST_ANSWER = 400_000

export interface Server {
  base: URL
  /** ms without a sign of life. */
  patience?: number
  signal?: AbortSignal
}

export interface Message {
  role: 'system' | 'user'
  content: string
}

const Models = z.object({ data: z.array(z.object({ id: z.string() })) })

/** Names of the models served there. Throws MODEL_FAILED. */
export async function listModels(server: Server): Promise<string[]> {
  const watch = watched(server)
  try {
    const response = await call(server, watch.signal, '/v1/models')
    const models = Models.safeParse(parsedJson(await limited(response, watch.heard)))
    if (!models.success) throw failed('What answers there is no server of models.', 'Check the address and its port.')
    return models.data.data.map(({ id }) => id).sort()
  } catch (error) {
    throw plain(error, server, watch)
  } finally {
    watch.stop()
  }
}

const Piece = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).optional(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).optional(),
        finish_reason: z.string().nullish(),
      }),
    )
    .optional(),
  error: z.unknown().optional(),
})

/** What the model says, in full. Throws MODEL_FAILED for an answer that was refused, cut off or broken off, and CANCELLED. */
export async function complete(server: Server, model: string, messages: readonly Message[]): Promise<string> {
  const watch = watched(server)
  try {
    const body = JSON.stringify({ model, messages, temperature: 0.2, stream: true })
    const response = await call(server, watch.signal, '/v1/chat/completions', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
    const text = await limited(response, watch.heard)
    return /event-stream/.test(response.headers.get('content-type') ?? '') || /^\s*data:/.test(text) ? fromStream(text) : fromPieces([text])
  } catch (error) {
    throw plain(error, server, watch)
  } finally {
    watch.stop()
  }
}

function fromStream(text: string): string {
  const lines = text.split(/\r?\n/).flatMap((line) => (line.startsWith('data:') ? [line.slice(5).trim()] : []))
  const done = lines.includes('[DONE]')
  return fromPieces(
    lines.filter((line) => line !== '[DONE]'),
    done,
  )
}

function fromPieces(pieces: readonly string[], done = false): string {
  let said = ''
  let finish: string | null = null
  for (const piece of pieces) {
    const read = Piece.safeParse(parsedJson(piece))
    if (!read.success) throw failed('The model’s answer broke off.', 'Try again.')
    if (read.data.error !== undefined)
      throw failed(`The model’s server reports a fault${inWords(read.data.error)}.`, 'See what its window says.')
    const [choice] = read.data.choices ?? []
    const part = choice?.message ?? choice?.delta
    if (part?.refusal) throw refused()
    said += part?.content ?? ''
    finish = choice?.finish_reason ?? finish
  }
  if (finish === 'content_filter') throw refused()
  if (finish === 'length')
    throw failed('The model’s answer was cut off because it grew too long.', 'A model with more room for its answer may do better.')
  if (finish === null && !done) throw failed('The model’s answer broke off.', 'Try again.')
  return said
}

const refused = () => failed('The model declined to answer.', 'Another model may do it.')

/** One call; a redirect is not followed, as it could lead out of the house. */
async function call({ base }: Server, signal: AbortSignal, path: string, init: RequestInit = {}): Promise<Response> {
  const url = new URL(base)
  url.pathname = `${url.pathname.replace(/\/$/, '')}${path}`
  const response = await fetch(url, { ...init, signal, redirect: 'error' })
  if (response.ok) return response
  const hint = response.status === 404 ? 'Check the address, and that the model is still there.' : 'See what its window says.'
  throw failed(`The model’s server answered with an error (${response.status}).`, hint)
}

/** The body as text; each piece is a sign of life. */
async function limited(response: Response, heard: () => void): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    heard()
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    if (text.length > LONGEST_ANSWER) throw failed('The model’s answer has no end.', 'Another model may do better.')
  }
  return text + decoder.decode()
}

interface Watch {
  signal: AbortSignal
  heard(): void
  hung(): boolean
  stop(): void
}

/** Gives up after a silence, and when the person does. */
function watched({ patience = PATIENCE_MILLIS, signal }: Server): Watch {
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), patience)
  return {
    signal: AbortSignal.any([silence.signal, ...(signal ? [signal] : [])]),
    heard() {
      clearTimeout(timer)
      timer = setTimeout(() => silence.abort(), patience)
    },
    hung: () => silence.signal.aborted,
    stop: () => clearTimeout(timer),
  }
}

function plain(error: unknown, { base, signal, patience = PATIENCE_MILLIS }: Server, { hung }: Watch): AppError {
  if (signal?.aborted) return new AppError('CANCELLED', 'Drafting with the model was cancelled; nothing was saved.')
  if (hung())
    return failed(`The model was silent for ${Math.max(1, Math.round(patience / 1000))} seconds.`, 'It may be too large for this machine.')
  if (error instanceof AppError) return error
  const { cause } = error as { cause?: { code?: string; message?: string } }
  if (/redirect/i.test(`${cause?.message ?? ''}${String(error)}`))
    return failed('The address leads elsewhere.', 'Give the address of the model itself.')
  if (cause?.code === 'ECONNREFUSED' || cause?.code === 'ENOTFOUND' || cause?.code === 'EHOSTUNREACH')
    return failed(`Nothing answers at ${base.host}.`, 'Start the program that serves the model, and check the address.')
  return failed('The connection to the model was cut.', 'Try again.')
}

export const failed = (message: string, hint: string): AppError => new AppError('MODEL_FAILED', message, hint)

const inWords = (error: unknown): string => {
  const message = typeof error === 'string' ? error : (error as { message?: unknown } | null)?.message
  return typeof message === 'string' ? `: ${message.slice(0, 200)}` : ''
}
