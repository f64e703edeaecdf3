/** The value, which the code around knows to be there, as an index into its own list is. Throws if that was wrong. */
export function sure<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('A value that had to be there is missing.')
  return value
}
