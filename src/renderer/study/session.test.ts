import { describe, expect, it, vi } from 'vitest'
import { itemOf } from '../item/fixtures'
import { AppError } from '../../shared/errors'
import type { Item } from '../../shared/item'
import type { StudyState } from '../../shared/study'
import { RATINGS } from '../../shared/words'
import { StudySession, type StudyBackend } from './session.svelte'

type HistoryState = Awaited<ReturnType<StudyBackend['history']['state']>>
type Undone = Awaited<ReturnType<StudyBackend['history']['undo']>>

const due = new Date('2026-03-02T10:00:00Z')
const stateWith = (card: Item | null, over: Partial<StudyState> = {}): StudyState => ({
  card: card && {
    card: {
      id: `c-${card.id}`,
      itemId: card.id,
      state: 'New',
      due,
      stability: 0,
      difficulty: 0,
      reps: 3,
      lapses: 0,
      lastReview: null,
      leech: false,
      deckId: 'default',
      flag: 0,
      suspended: false,
    },
    item: card,
    documentTitle: 'A reading',
    sectionTitle: null,
    previews: RATINGS.map((rating) => ({ rating, due, days: 1, label: '1 d' })),
  },
  counts: { new: card ? 1 : 0, learning: 0, review: 0 },
  answeredToday: 0,
  retentionToday: null,
  millisToday: 0,
  nextDue: null,
  ...over,
})

const mcq = itemOf('m', { kind: 'mcq', options: ['Bonn', 'Hamburg', 'Paris'] })
const cloze = itemOf('z', { kind: 'cloze', stem: 'They met in _____.' })

async function sitting(first: Item | null, next: StudyState = stateWith(itemOf('2')), options: { typeAnswers?: boolean } = {}) {
  let time = 1000
  const backend = {
    study: {
      state: vi.fn(async () => stateWith(first)),
      answer: vi.fn(async (_input: object) => ({ card: { leech: false, deckId: 'default', flag: 0, suspended: false }, next })),
      bury: vi.fn(async () => next),
    },
    browse: { act: vi.fn(async () => ({ changed: 1, operation: 'Change' })) },
    items: {
      suspend: vi.fn(async () => ({ changed: 1, operation: 'Suspend' })),
      context: vi.fn(async ({ id }: { id: string }) => ({ exact: id })),
    },
    history: {
      state: vi.fn(async (): Promise<HistoryState> => ({ undo: 'Answer card', redo: null, last: { id: 7, cardId: 'c-1' } })),
      undo: vi.fn(async (_input?: object): Promise<Undone> => ({ operation: 'Answer card', cardId: 'c-1' })),
    },
  }
  const session = new StudySession({ backend: backend as unknown as StudyBackend, now: () => time, ...options })
  await session.load()
  return { session, backend, pass: (millis: number) => (time += millis) }
}

describe('StudySession', () => {
  it('hides the answer first, and takes no rating before it is shown', async () => {
    const { session, backend } = await sitting(itemOf('1'))
    await session.rate('Good')
    expect(session.revealed).toBe(false)
    expect(backend.study.answer).not.toHaveBeenCalled()
  })

  it('sends the time from showing to rating and the card’s reps, and shows the state it gets back without asking again', async () => {
    const { session, backend, pass } = await sitting(itemOf('1'))
    pass(2300.4)
    session.reveal()
    pass(700)
    await session.rate('Hard')
    expect(backend.study.answer).toHaveBeenCalledWith({ cardId: 'c-1', rating: 'Hard', millis: 3000, shown: 3 })
    expect(session.item?.id).toBe('2')
    expect(session.revealed).toBe(false)
    expect(backend.study.state).toHaveBeenCalledOnce()
  })

  it('counts a minute at most', async () => {
    const { session, backend, pass } = await sitting(itemOf('1'))
    session.reveal()
    pass(3_600_000)
    await session.rate('Good')
    expect(backend.study.answer).toHaveBeenCalledWith(expect.objectContaining({ millis: 60_000 }))
  })

  it('answers once when the key is pressed twice', async () => {
    const { session, backend } = await sitting(itemOf('1'))
    session.reveal()
    await Promise.all([session.rate('Good'), session.rate('Good')])
    expect(backend.study.answer).toHaveBeenCalledOnce()
  })

  it('keeps the card and its shown answer when saving fails, and says why', async () => {
    const { session, backend } = await sitting(itemOf('1'))
    backend.study.answer.mockRejectedValueOnce(new AppError('DISK_FULL', 'The disk is full.'))
    session.reveal()
    await session.rate('Good')
    expect(session.failure?.message).toBe('The disk is full.')
    expect(session.item?.id).toBe('1')
    expect(session.revealed).toBe(true)
  })

  it('reads the state again when another window answered the card first', async () => {
    const { session, backend } = await sitting(itemOf('1'))
    backend.study.answer.mockRejectedValueOnce(new AppError('NOT_ALLOWED_NOW', 'This card was answered in another window.'))
    backend.study.state.mockResolvedValueOnce(stateWith(itemOf('9')))
    session.reveal()
    await session.rate('Good')
    expect(session.item?.id).toBe('9')
    expect(session.failure?.message).toBe('This card was answered in another window.')
  })

  it('undoes what was done to a card by its id, and shows the card that the backend brings back', async () => {
    const { session, backend } = await sitting(itemOf('2'))
    backend.study.state.mockResolvedValueOnce(stateWith(itemOf('1'), { answeredToday: 5 }))
    expect(await session.undo()).toEqual({ operation: 'Answer card' })
    expect(backend.history.undo).toHaveBeenCalledWith({ id: 7 })
    expect(session).toMatchObject({ item: { id: '1' }, state: { answeredToday: 5 }, revealed: false })
  })

  it('prevents undo from taking back an import that finished behind: it says what it is first', async () => {
    const { session, backend } = await sitting(itemOf('1'))
    backend.history.state.mockResolvedValue({ undo: 'Import “Hamburg”', redo: null, last: { id: 8 } })
    backend.history.undo.mockResolvedValue({ operation: 'Import “Hamburg”' })
    session.reveal()
    expect(await session.undo()).toEqual({ ask: 'Import “Hamburg”', id: 8 })
    expect(backend.history.undo).not.toHaveBeenCalled()
    expect(await session.undo(8)).toEqual({ operation: 'Import “Hamburg”' })
    expect(backend.history.undo).toHaveBeenCalledWith({ id: 8 })
    expect(session).toMatchObject({ item: { id: '1' }, revealed: true })
  })

  it('prevents an old card from being put back on the table when it was something else that was undone', async () => {
    const { session, backend } = await sitting(itemOf('1'))
    session.reveal()
    await session.rate('Good')
    backend.history.state.mockResolvedValue({ undo: 'Rename “Hamburg”', redo: null, last: { id: 9 } })
    backend.history.undo.mockResolvedValue({ operation: 'Rename “Hamburg”' })
    backend.study.state.mockResolvedValue(stateWith(itemOf('2')))
    await session.undo(9)
    expect(session.item?.id).toBe('2')
  })

  it('stays where it is when an undo fails, and says why', async () => {
    const { session, backend } = await sitting(itemOf('1'))
    backend.history.undo.mockRejectedValueOnce(new AppError('DISK_FULL', 'The disk is full.'))
    expect(await session.undo()).toBeUndefined()
    expect(session).toMatchObject({ item: { id: '1' }, failure: { message: 'The disk is full.' } })
  })

  it('tells of the answer that makes a card a leech, and only of that one', async () => {
    const { session, backend } = await sitting(itemOf('1'))
    session.reveal()
    backend.study.answer.mockResolvedValueOnce({
      card: { leech: true, deckId: 'default', flag: 0, suspended: false },
      next: stateWith(itemOf('2')),
    })
    expect((await session.rate('Again'))?.id).toBe('1')
    session.reveal()
    expect(await session.rate('Again')).toBeUndefined()
  })

  it('prevents learning the place of the right option: the order changes with each repetition, and letters follow it', async () => {
    const orders = new Set<string>()
    for (let reps = 0; reps < 12; reps++) {
      const state = stateWith(mcq)
      if (state.card) state.card.card.reps = reps
      const { session, backend } = await sitting(mcq)
      backend.study.state.mockResolvedValueOnce(state)
      await session.load()
      orders.add(session.options.join())
      session.chooseAt(1)
      expect(session.chosen).toBe(session.options[1])
    }
    expect(orders.size).toBeGreaterThan(2)
  })

  it('shows reasons only after an option is taken, and suggests Again for a wrong one', async () => {
    const { session } = await sitting(mcq)
    session.chooseAt(session.options.indexOf('Paris'))
    expect(session).toMatchObject({ revealed: true, chosen: 'Paris', suggested: 'Again' })
    session.chooseAt(session.options.indexOf('Bonn'))
    expect(session.chosen).toBe('Paris')
  })

  it('suggests Good for the right option and ignores a letter without an option', async () => {
    const { session } = await sitting(mcq)
    session.chooseAt(3)
    expect(session.revealed).toBe(false)
    session.chooseAt(session.options.indexOf('Hamburg'))
    expect(session.suggested).toBe('Good')
  })

  it('asks for a typed answer to a cloze only when that is wished', async () => {
    expect((await sitting(cloze)).session.typing).toBe(false)
    expect((await sitting(cloze, undefined, { typeAnswers: true })).session.typing).toBe(true)
    expect((await sitting(itemOf('1'), undefined, { typeAnswers: true })).session.typing).toBe(false)
  })

  it('compares what was typed once the answer is shown', async () => {
    const { session } = await sitting(cloze)
    session.toggleTyping()
    session.typed = 'hamburg'
    expect(session.comparison).toBeUndefined()
    session.reveal()
    expect(session.comparison?.verdict).toBe('right')
    expect(session.suggested).toBe('Good')
  })

  it('prevents Enter on an empty field from suggesting Again: who typed nothing is asked as without typing', async () => {
    const { session } = await sitting(cloze, undefined, { typeAnswers: true })
    session.reveal()
    expect(session.suggested).toBe('Good')
    const { session: wrong } = await sitting(cloze, undefined, { typeAnswers: true })
    wrong.typed = 'Bonn'
    wrong.reveal()
    expect(wrong.suggested).toBe('Again')
  })

  it('keeps the source closed before the answer', async () => {
    const { session } = await sitting(itemOf('1'))
    session.toggleSource()
    expect(session.sourceShown).toBe(false)
    session.reveal()
    session.toggleSource()
    expect(session).toMatchObject({ sourceShown: true, context: { exact: '1' } })
  })

  it('has no card when all is done', async () => {
    const { session } = await sitting(null)
    expect(session.shown).toBeNull()
    session.reveal()
    expect(session.revealed).toBe(false)
  })
})

describe('managing the card on the table', () => {
  it('flags it where it lies, and goes on to the next after deleting or beginning anew', async () => {
    const { session, backend } = await sitting(itemOf('1'))
    session.reveal()
    await session.flag(3)
    expect(session.shown?.card.flag).toBe(3)
    expect(session.revealed).toBe(true)
    backend.study.state.mockResolvedValueOnce(stateWith(itemOf('2')))
    await session.remove()
    expect(backend.browse.act.mock.calls).toEqual([
      [{ which: { ids: ['1'] }, action: { type: 'flag', flag: 3 } }],
      [{ which: { ids: ['1'] }, action: { type: 'delete' } }],
    ])
    expect(session.item?.id).toBe('2')
    expect(session.revealed).toBe(false)
  })
})
