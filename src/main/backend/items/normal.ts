/** Case, spaces and punctuation do not make another sentence. */
export const normal = (text: string) => plainWords(text).join(' ')

export const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
