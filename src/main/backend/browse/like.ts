/** A value of the language as a pattern for LIKE … ESCAPE '\': `*` is any letters, `_` one, both ordinary after a backslash. */
export const likeOf = (value: string): string =>
  value.replace(/\\([*_\\])|[*%\\]/gu, (all, escaped?: string) => {
    if (escaped !== undefined) return escaped === '*' ? '*' : `\\${escaped}`
    return all === '*' ? '%' : `\\${all}`
  })

/** True where a star or a line stands for letters. */
export const hasWildcard = (value: string): boolean => /[*_]/u.test(value.replace(/\\./gu, ''))

/** The value as it reads, its backslashes taken away. */
export const plainOf = (value: string): string => value.replace(/\\([*_\\])/gu, '$1')
