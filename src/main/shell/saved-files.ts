const MOST_BYTES = 50_000_000

/** A page that was taken over must not put programs into folders: plain names, tables, pictures and quizzes only. */
export const isSafeName = (name: unknown): name is string =>
  typeof name === 'string' && /^[a-z0-9][a-z0-9-]{0,80}\.(csv|png|gift|zip|json)$/.test(name)

export const isPdfName = (name: unknown): name is string => typeof name === 'string' && /^[a-z0-9][a-z0-9-]{0,80}\.pdf$/.test(name)

export const isFileContent = (content: unknown): content is Uint8Array => content instanceof Uint8Array && content.byteLength <= MOST_BYTES
