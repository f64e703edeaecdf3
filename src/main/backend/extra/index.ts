import type { ExtraInput, ExtraSession, ExtraState } from '../../../shared/extra-contract'
import { AppError } from '../../../shared/errors'
import type { QueuedCard, StudyCounts } from '../../../shared/study'
import type { Browse } from '../browse'
import type { Store } from '../store'
import type { Study } from '../study'
import type { Answer } from '../study/answer'
import { cardsFor, namedCards } from './cards'

export interface ExtraOptions {
  store: Store
  study: Study
  find: Browse['rowids']
}

export type Extra = ReturnType<typeof createExtra>

/** Study beyond the day's line: the cards a search finds, one after the other, with or without consequences for the schedule. */
export function createExtra({ store, study, find }: ExtraOptions) {
  const session = (): ExtraSession | null => {
    const row = store
      .prepare<[], Omit<ExtraSession, 'counts'> & { counts: number }>(
        `SELECT extra.id, name, search, counts, count(extra_card.card_id) AS total, coalesce(sum(done), 0) AS done
         FROM extra LEFT JOIN extra_card ON extra_card.extra_id = extra.id GROUP BY extra.id ORDER BY begun_at DESC LIMIT 1`,
      )
      .get()
    return row ? { ...row, counts: row.counts === 1 } : null
  }

  function state(): ExtraState {
    const now = session()
    const { answeredToday, retentionToday, millisToday } = study.today()
    const next = now && nextCard(store, now.id)
    return {
      session: now,
      card: next ? study.show(next) : null,
      counts: now ? countsOf(store, now.id) : { new: 0, learning: 0, review: 0 },
      ...{ answeredToday, retentionToday, millisToday, nextDue: null },
    }
  }

  /** The session the card is in; throws when the session was ended meanwhile. */
  function sessionWith(cardId: string): ExtraSession {
    const now = session()
    const there = now && store.prepare('SELECT 1 FROM extra_card WHERE extra_id = ? AND card_id = ? AND done = 0').get(now.id, cardId)
    if (!there) throw new AppError('NOT_ALLOWED_NOW', 'This card is no longer in the extra session.', 'Go on with the next card.')
    return now
  }

  const toTheEnd = (extraId: string, cardId: string) =>
    store
      .prepare(
        `UPDATE extra_card SET position = (SELECT max(position) + 1 FROM extra_card AS other WHERE other.extra_id = extra_card.extra_id)
         WHERE extra_id = ? AND card_id = ?`,
      )
      .run(extraId, cardId)

  return {
    state,

    available: (search: string): number => cardsFor(store, find(search), { order: 'added', limit: -1 }, study).length,

    cards: (input: Pick<ExtraInput, 'search' | 'order' | 'limit'>): QueuedCard[] =>
      namedCards(store, cardsFor(store, find(input.search), input, study)),

    begin(input: ExtraInput): ExtraState {
      const cards = cardsFor(store, find(input.search), input, study)
      if (cards.length === 0)
        throw new AppError('NOT_ALLOWED_NOW', 'No card fits this choice.', 'Suspended and buried cards are left out; choose more widely.')
      store.operation('Begin extra study', () => {
        store.prepare('DELETE FROM extra').run()
        const id = store.newId()
        store
          .prepare('INSERT INTO extra (id, name, search, counts, begun_at) VALUES (?, ?, ?, ?, ?)')
          .run(id, input.name, input.search, Number(input.counts), store.now().getTime())
        const insert = store.prepare('INSERT INTO extra_card (extra_id, card_id, position) VALUES (?, ?, ?)')
        for (const [position, card] of cards.entries()) insert.run(id, card, position)
      })
      return state()
    },

    answer(answer: Answer): ExtraState {
      const { id, counts } = sessionWith(answer.cardId)
      store.operation(counts ? 'Answer card' : 'Practise card', () => {
        if (counts) study.answerAhead(answer)
        else study.practise(answer)
        if (answer.rating === 'Again') toTheEnd(id, answer.cardId)
        else store.prepare('UPDATE extra_card SET done = 1 WHERE extra_id = ? AND card_id = ?').run(id, answer.cardId)
      })
      return state()
    },

    skip(cardId: string): ExtraState {
      const { id } = sessionWith(cardId)
      store.operation('Skip card', () => toTheEnd(id, cardId))
      return state()
    },

    end(): ExtraState {
      store.operation('End extra study', () => store.prepare('DELETE FROM extra').run())
      return state()
    },
  }
}

/** Cards suspended or buried meanwhile are passed over. */
const nextCard = (store: Store, extraId: string): string | undefined =>
  store
    .prepare<[string, number], { id: string }>(
      `SELECT card.id FROM extra_card JOIN card ON card.id = extra_card.card_id
       WHERE extra_id = ? AND done = 0 AND suspended = 0 AND buried_until <= ? ORDER BY extra_card.position LIMIT 1`,
    )
    .get(extraId, store.now().getTime())?.id

const countsOf = (store: Store, extraId: string): StudyCounts =>
  store
    .prepare<[string, number], StudyCounts>(
      `SELECT coalesce(sum(state = 0), 0) AS new, coalesce(sum(state IN (1, 3)), 0) AS learning, coalesce(sum(state = 2), 0) AS review
       FROM extra_card JOIN card ON card.id = extra_card.card_id WHERE extra_id = ? AND done = 0 AND suspended = 0 AND buried_until <= ?`,
    )
    .get(extraId, store.now().getTime()) as StudyCounts
