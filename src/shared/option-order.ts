import { amountOf } from './amount'
import { randomFrom, shuffled } from './random'

/** The options in the order to show for this seed. Numbers, dates and lengths of time that stand in their order stay in it, as one looks for them there. */
export function shownOrder(options: readonly string[], seed: string): readonly string[] {
  return inOrder(options) ? options : shuffled(options, randomFrom(seed))
}

/** Whether they are numbers, dates or lengths of time that rise or fall. */
export function inOrder(options: readonly string[]): boolean {
  const amounts = options.map(amountOf)
  const runs = (direction: 1 | -1) =>
    amounts.every((amount, index) => {
      const before = index === 0 ? amount : amounts[index - 1]
      return amount && before && amount.unit === before.unit && (amount.size - before.size) * direction >= 0
    })
  return runs(1) || runs(-1)
}
