import type { RatingPreview, StudyState } from '../../../shared/study'
import { RATINGS } from '../../../shared/words'
import { whereOf } from '../items/surroundings'
import { readItem } from '../store/items'
import { cardOf, readCard } from './cards'
import type { Desk } from './desk'
import { intervalLabel } from './interval-label'
import { nextDue } from './next-due'
import { readQueue } from './queue'
import { returnedCard } from './returned'
import { firstNotSkipped } from './skip'

const DAY = 86_400_000

/** Beyond so many reviews or new cards the line is counted by the index alone, siblings and all: to look at each would take longer than the answer. */
const COUNTED_EXACTLY = 250

/** The session as it stands: the card to show with what each answer would do, or when there will be one again. */
export function studyState(desk: Desk): StudyState {
  const { cards, counts } = lineOf(desk, COUNTED_EXACTLY)
  const first = returnedCard(desk) ?? firstNotSkipped(desk.store, desk.today.date, cards)
  return {
    card: first === undefined ? null : shown(desk, first),
    counts,
    ...answeredToday(desk),
    nextDue: first !== undefined ? null : nextDue(desk),
  }
}

/** The line of the desk's deck, or of all. */
export const lineOf = ({ store, now, today, limits, within, options, optionsOf, forExams }: Desk, atMost: number) =>
  readQueue(store, {
    ...{ now, end: today.end, limits: limits(), within, newOrder: options.newOrder, forExams, atMost },
    burySiblings: (deckId) => optionsOf(deckId).burySiblings,
  })

export const answeredToday = ({ tally }: Pick<Desk, 'tally'>) => ({
  answeredToday: tally.answered,
  retentionToday: tally.review === 0 ? null : tally.recalled / tally.review,
  millisToday: tally.millis,
})

export function shown({ store, schedulerOf, aheadOf, now }: Desk, cardId: string): NonNullable<StudyState['card']> {
  const card = readCard(store, cardId)
  const item = readItem(store, card.itemId)
  const previews = schedulerOf(card.deckId)
    .preview(card, now, aheadOf(card))
    .map((next, index): RatingPreview => {
      const millis = next.due.getTime() - now.getTime()
      return { rating: RATINGS[index] ?? 'Again', due: next.due, days: millis / DAY, label: intervalLabel(millis) }
    })
  return { card: cardOf(card), item, ...whereOf(store, item), previews }
}
