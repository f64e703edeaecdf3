import { describe, expect, it, vi } from 'vitest'
import { AppError } from '../../shared/errors'
import { ModelForm, type ModelBackend } from './model-form.svelte'

const far = () =>
  Promise.reject(new AppError('NOT_ALLOWED_NOW', 'models.test may lie outside your own network, and what you read would be sent there.'))

function form({ list, yes = false }: { list: (input: { confirmed: boolean }) => Promise<{ models: string[] }>; yes?: boolean }) {
  const backend = { model: { list: vi.fn(list), try: vi.fn() } }
  const ask = vi.fn(async () => yes)
  return { form: new ModelForm(backend as unknown as ModelBackend, ask), backend, ask }
}

describe('ModelForm', () => {
  it('lists what is there, without asking about an address nearby', async () => {
    const { form: model, ask } = form({ list: async () => ({ models: ['a', 'b'] }) })
    expect(await model.look('http://127.0.0.1:1', false)).toBeUndefined()
    expect(model.models).toEqual(['a', 'b'])
    expect(model.said).toBe('2 models are there.')
    expect(ask).not.toHaveBeenCalled()
  })

  it('asks before an address outside, and tells that it was allowed', async () => {
    const { form: model, backend } = form({ list: ({ confirmed }) => (confirmed ? Promise.resolve({ models: ['a'] }) : far()), yes: true })
    expect(await model.look('http://models.test', false)).toBe('http://models.test')
    expect(backend.model.list).toHaveBeenCalledTimes(2)
    expect(model.models).toEqual(['a'])
  })

  it('sends nothing more when the person says no', async () => {
    const { form: model, backend } = form({ list: far })
    expect(await model.look('http://models.test', false)).toBeUndefined()
    expect(backend.model.list).toHaveBeenCalledTimes(1)
    expect(model.failure?.message).toContain('outside your own network')
  })
})
