/** In what order extra study goes through its cards. Free of zod, so that the renderer may import the values. */
export const EXTRA_ORDERS = {
  due: 'Due first',
  weakest: 'Weakest memory first',
  lapses: 'Most forgotten first',
  added: 'In the order added',
  random: 'Mixed',
} as const
export type ExtraOrder = keyof typeof EXTRA_ORDERS
