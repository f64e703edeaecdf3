import { beforeEach, expect, it, vi } from 'vitest'
import { AppError } from '../../shared/errors'
import { toasts } from '../ui/toasts.svelte'
import { act, undo } from './history.svelte'

const history = vi.hoisted(() => ({ undo: vi.fn(), redo: vi.fn() }))
vi.mock('../api', () => ({ api: { history } }))

const shown = () => toasts.shown.map(({ tone, text, actions }) => ({ tone, text, actions: actions.map((action) => action.label) }))

beforeEach(() => {
  vi.resetAllMocks()
  for (const toast of toasts.shown) toasts.dismiss(toast.id)
})

it('says what was done, with the way back beside it', async () => {
  history.undo.mockResolvedValue({ operation: 'Keep 3 items' })
  const result = await act(
    async () => ({ changed: 3 }),
    ({ changed }) => `Kept ${changed} items`,
  )
  expect({ result, shown: shown() }).toEqual({
    result: { changed: 3 },
    shown: [{ tone: 'plain', text: 'Kept 3 items', actions: ['Undo'] }],
  })

  await toasts.shown[0]?.actions[0]?.run()
  expect(shown()).toEqual([{ tone: 'plain', text: 'Undid: Keep 3 items', actions: ['Redo'] }])
})

it('tells of a failure instead of throwing it', async () => {
  const result = await act(
    async () => {
      throw new AppError('DISK_FULL', 'The disk is full.')
    },
    () => 'Saved',
  )
  expect({ result, shown: shown() }).toEqual({ result: undefined, shown: [{ tone: 'failure', text: 'The disk is full.', actions: [] }] })
})

it('says so when there is nothing to undo', async () => {
  history.undo.mockRejectedValue(new AppError('NOTHING_TO_UNDO', 'There is nothing to undo.'))
  await undo()
  expect(shown()).toEqual([{ tone: 'failure', text: 'There is nothing to undo.', actions: [] }])
})
