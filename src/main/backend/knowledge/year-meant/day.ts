import type { Analysis } from '../analysis'

/** A day told without its year, and where. */
export interface Day {
  document: Analysis['document']
  /** Of the document, without the years of what it cites. */
  text: string
  offset: number
  /** Counted from 1. */
  month: number
  dayOfMonth: number
}

/** The year as one way of reading has it; undefined where that way has nothing to say, null where it finds that the year cannot be told. */
export type Reader<Asked = Day> = (asked: Asked) => string | null | undefined

/** What the first reader says that says anything. */
export function firstSaid<Asked>(readers: readonly Reader<Asked>[], asked: Asked): string | undefined {
  for (const reader of readers) {
    const year = reader(asked)
    if (year !== undefined) return year ?? undefined
  }
  return undefined
}
