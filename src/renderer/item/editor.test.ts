import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Fix } from '../../shared/fix'
import type { Item } from '../../shared/item'
import { AppError } from '../../shared/errors'
import { ItemEditor, type EditorBackend } from './editor.svelte'

const mcq: Item = {
  id: 'i1',
  kind: 'mcq',
  topic: 'meeting',
  stem: 'Where did the two presidents first meet in July 2017?',
  key: 'Hamburg',
  accepted: [],
  options: ['Danang', 'Hamburg', 'Helsinki'],
  distractorReasons: { Danang: 'That was in November.', Helsinki: 'That was a year later.' },
  documentId: 'd1',
  factId: null,
  anchor: { start: 0, end: 4, exact: 'They', prefix: '', suffix: '' },
  flaws: ['17'],
  score: 0.9,
  status: 'draft',
  drifted: false,
}

const backend = () => ({
  items: {
    check: vi.fn(async (): Promise<{ flaws: string[]; fixes: Fix[] }> => ({ flaws: ['3'], fixes: [] })),
    edit: vi.fn(async ({ content }: { content: object }) => ({ ...mcq, ...content })),
  },
})
const edit = (item = mcq, fake = backend()) => ({ editor: new ItemEditor(item, fake as unknown as EditorBackend), fake })

describe('ItemEditor', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('starts unchanged, with the flaws of the item', () => {
    const { editor } = edit()
    expect(editor.changed).toBe(false)
    expect(editor.flaws).toEqual(['17'])
  })

  it('takes the marked option for the key, and reasons only for the others', () => {
    const { editor } = edit()
    editor.right = 2
    expect(editor.content).toMatchObject({ key: 'Helsinki', distractorReasons: { Danang: 'That was in November.' } })
  })

  it('keeps the key marked when an option before it is removed', () => {
    const { editor } = edit()
    editor.removeOption(0)
    expect(editor.content).toMatchObject({ key: 'Hamburg', options: ['Hamburg', 'Helsinki'] })
  })

  it('says that two options are the same and does not save', async () => {
    const { editor, fake } = edit()
    editor.options[0] = { text: 'hamburg ', reason: '' }
    expect(editor.problems).toEqual(['Two options are the same.'])
    expect(await editor.save()).toBeUndefined()
    expect(fake.items.edit).not.toHaveBeenCalled()
  })

  it('asks the rules once for a burst of typing', async () => {
    const { editor, fake } = edit()
    for (const stem of ['W', 'Wh', 'Who?']) {
      editor.stem = stem
      editor.adviseSoon(editor.content)
    }
    await vi.runAllTimersAsync()
    expect(fake.items.check).toHaveBeenCalledOnce()
    expect(editor.flaws).toEqual(['3'])
  })

  it('splits variants by line and tidies spaces', () => {
    const { editor } = edit({ ...mcq, kind: 'qa', options: undefined, distractorReasons: undefined })
    editor.accepted = ' Hamburg,  Germany \n\nHambourg'
    expect(editor.content.accepted).toEqual(['Hamburg, Germany', 'Hambourg'])
  })

  it('keeps what was typed when saving fails, and says why', async () => {
    const fake = backend()
    fake.items.edit.mockRejectedValueOnce(new AppError('ITEM_NOT_FOUND', 'That item is gone.'))
    const { editor } = edit(mcq, fake)
    editor.stem = 'Where did they meet?'
    expect(await editor.save()).toBeUndefined()
    expect(editor.failure?.message).toBe('That item is gone.')
    expect(editor.stem).toBe('Where did they meet?')
  })

  it('puts a fix into the fields and takes it back with all that was typed', async () => {
    const fake = backend()
    const { editor } = edit({ ...mcq, options: ['Hamburg', 'Danang', 'all of the above'] }, fake)
    const before = editor.content
    const content = { ...before, options: ['Hamburg', 'Danang'] }
    fake.items.check.mockResolvedValueOnce({ flaws: ['14'], fixes: [{ rule: '14', does: 'Take it out', content }] })
    await editor.adviseNow()
    editor.fix()
    expect(editor.content.options).toEqual(['Hamburg', 'Danang'])
    expect(editor.changed).toBe(true)
    expect(fake.items.edit).not.toHaveBeenCalled()
    editor.unfix()
    expect(editor.content).toEqual(before)
    expect(editor.fixed).toBe(false)
  })

  it('takes a double option out, and keeps the one marked right', () => {
    const { editor } = edit({ ...mcq, options: ['hamburg', 'Danang', 'Hamburg', 'Danang'] })
    expect(editor.doubled).toBe(true)
    editor.dropDoubles()
    expect(editor.content).toMatchObject({ key: 'Hamburg', options: ['Danang', 'Hamburg'] })
    expect(editor.doubled).toBe(false)
  })
})
