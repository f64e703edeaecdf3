import type { CardInfo } from '../../../shared/card-info-contract'
import type { Card, Line, QueuedCard, StudyState } from '../../../shared/study'
import type { Store } from '../store'
import type { Operation } from '../store/undo'
import { answerCard, type Answer } from './answer'
import { buryCard } from './bury'
import { cardInfo, cardOfItem } from './card-info'
import { cardOfOperation } from './card-of-operation'
import { createCards, stateOf } from './cards'
import { createDesk } from './desk'
import type { Queued } from './queue'
import type { Schedule } from './scheduler'
import { practiseCard } from './practise'
import { skipCard } from './skip'
import { answeredToday, lineOf, shown, studyState } from './state'
import { workload } from './workload'

export type Study = ReturnType<typeof createStudy>

/** Studying: the card to show now, answers, and the line behind it. Time is the store's clock. */
export function createStudy(store: Store) {
  const desk = createDesk(store)
  const queueRow = store.prepare<[string], { stem: string }>('SELECT stem FROM item WHERE id = ?')

  return {
    state: (line?: Line): StudyState => studyState(desk(line)),

    /** Throws CARD_NOT_FOUND and NOT_ALLOWED_NOW, as answerCard. */
    answer: (answer: Answer, line?: Line): { card: Card; next: StudyState } => {
      const card = answerCard(desk(), answer)
      return { card, next: studyState(desk(line)) }
    },

    /** Throws CARD_NOT_FOUND. */
    bury: (cardId: string, line?: Line): StudyState => {
      buryCard(desk(), cardId)
      return studyState(desk(line))
    },

    /** Puts the card behind all others of today, without an answer. Throws CARD_NOT_FOUND. */
    skip: (cardId: string, line?: Line): StudyState => {
      skipCard(desk(), cardId)
      return studyState(desk(line))
    },

    /** The first of today's cards in the order in which they are to be studied. */
    queue: (limit: number, line?: Line): QueuedCard[] => {
      const named = ({ id, itemId, state, due }: Queued) => ({
        ...{ id, itemId, state: stateOf(state), due: new Date(due) },
        stem: queueRow.get(itemId)?.stem ?? '',
      })
      return lineOf(desk(line), limit).cards.slice(0, limit).map(named)
    },

    /** What each desired retention would cost. Throws CANCELLED and DECK_NOT_FOUND. */
    workload: (line: Line, signal?: AbortSignal) => workload(store, desk, { ...line, signal }),

    /** A card with what each answer would do, whether its time has come or not. Throws CARD_NOT_FOUND. */
    show: (cardId: string): NonNullable<StudyState['card']> => shown(desk(), cardId),

    /** Everything there is to know about a card, or the card of an item. Throws CARD_NOT_FOUND. */
    info: (of: { cardId: string } | { itemId: string }): CardInfo =>
      cardInfo(desk(), 'cardId' in of ? of.cardId : cardOfItem(store, of.itemId)),

    /** What was answered today. */
    today: (): Pick<StudyState, 'answeredToday' | 'retentionToday' | 'millisToday'> => answeredToday(desk()),

    /** An answer beyond the day's line; to be called inside an operation. Throws as answerCard. */
    answerAhead: (answer: Answer): Card => answerCard(desk(), { ...answer, source: 'extra' }),

    /** An answer that leaves the schedule as it is; to be called inside an operation. Throws as answerCard. */
    practise: (answer: Answer): void => practiseCard(desk(), answer),

    /** Chance of recall now, 0..1; null for a card never answered. */
    recall: (card: Pick<Schedule, 'stability' | 'lastReview'>): number | null => {
      const { scheduler, now } = desk()
      return scheduler.retrievability(card, now)
    },

    /** The card that undoing the operation brings back. */
    cardOf: (operation: Operation): string | undefined => cardOfOperation(store, operation),

    /** To be called inside the operation that keeps the items. */
    createCards: (itemIds: readonly string[]): void => createCards(store, itemIds, desk().today),
  }
}
