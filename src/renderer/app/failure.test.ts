import { ORPCError } from '@orpc/client'
import { expect, it } from 'vitest'
import { AppError } from '../../shared/errors'
import { failureOf, isCancelled } from './failure'

it('passes on the sentence and the hint that came over the wire', () => {
  const thrown = new ORPCError('FILE_EMPTY', { message: 'The file is empty.', data: { hint: 'Choose another.' } })
  expect(failureOf(thrown)).toEqual({ code: 'FILE_EMPTY', message: 'The file is empty.', hint: 'Choose another.' })
  expect(failureOf(new AppError('DISK_FULL', 'The disk is full.', 'Free some space.'))).toEqual({
    code: 'DISK_FULL',
    message: 'The disk is full.',
    hint: 'Free some space.',
  })
})

it.each([new TypeError('undefined is not a function'), new ORPCError('INTERNAL_SERVER_ERROR'), 'text', null])(
  'never shows a stack or jargon: %s',
  (thrown) => {
    const { message, hint } = failureOf(thrown)
    expect(message).toBe('Something went wrong inside the app.')
    expect(hint).toContain('Nothing you saved is lost')
  },
)

it('says how to come back when the cookie is gone', () => {
  expect(failureOf(new ORPCError('UNAUTHORIZED')).hint).toContain('address')
})

it('does not mistake a backend that died for something the person stopped', () => {
  const closed = Object.assign(new Error('[AsyncIdQueue] Queue[1] was closed'), { name: 'AbortError' })
  expect(isCancelled(closed)).toBe(false)
  expect([failureOf(closed).code, failureOf(new TypeError('Failed to fetch')).code]).toEqual(['CONNECTION_LOST', 'CONNECTION_LOST'])
})

it('says so when a chosen file has gone', () => {
  expect(failureOf(new DOMException('A requested file could not be found', 'NotFoundError')).code).toBe('FILE_UNREADABLE')
})

it('knows what the person stopped', () => {
  expect(isCancelled(new ORPCError('CANCELLED', { message: 'Cancelled.' }))).toBe(true)
  expect(isCancelled(new DOMException('stopped', 'AbortError'))).toBe(true)
  expect(isCancelled(new Error('boom'))).toBe(false)
})
