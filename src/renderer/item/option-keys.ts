/** The keys that choose the first option, the second … */
export const OPTION_KEYS = [
  ['a', '1'],
  ['b', '2'],
  ['c', '3'],
  ['d', '4'],
]
