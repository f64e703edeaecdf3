import { countInWords } from '../../app/format'
import { isOf, type Entry } from './entry'

export interface Balance {
  american: number
  moscow: number
  others: number
}

/** How many concessions the American side and Moscow made; one made together counts for both. A count, not a weight. */
export function balanceOf(entries: readonly Entry[]): Balance {
  const american = ({ by }: Entry) => isOf(by, 'US')
  const moscow = ({ by }: Entry) => isOf(by, 'USSR') || isOf(by, 'Russia')
  return {
    american: entries.filter(american).length,
    moscow: entries.filter(moscow).length,
    others: entries.filter((entry) => !american(entry) && !moscow(entry)).length,
  }
}

/** "US 2, Moscow 3, others 1" */
export const balanceInWords = ({ american, moscow, others }: Balance): string =>
  [`US ${american}`, `Moscow ${moscow}`, ...(others > 0 ? [`others ${others}`] : [])].join(', ')

export const concessionsInWords = (count: number): string => countInWords(count, 'concession')
