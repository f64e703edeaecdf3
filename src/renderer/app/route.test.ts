import { expect, it } from 'vitest'
import { href, parseRoute } from './route'

const shape = (hash: string) => {
  const { screen, id, query } = parseRoute(hash)
  return { screen, id, query: Object.fromEntries(query) }
}

it('reads where a link leads', () => {
  expect(shape(href('reader/0190-a b', { at: '120' }))).toEqual({ screen: 'reader', id: '0190-a b', query: { at: '120' } })
  expect(shape(href('inbox'))).toEqual({ screen: 'inbox', id: '', query: {} })
})

it.each(['', '#', '#/', '#/nowhere/else', '#/../../etc'])('falls back to Today for %j', (hash) => {
  expect(shape(hash)).toEqual({ screen: 'today', id: '', query: {} })
})

it('survives a broken address', () => {
  expect(shape('#/reader/%E0%A4%A')).toEqual({ screen: 'reader', id: '%E0%A4%A', query: {} })
})
