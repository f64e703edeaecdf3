import { expect, test } from 'vitest'
import { toldPlainly } from './looked-back'

test.each([
  ['had', 'fought', undefined, 'did', 'fight'],
  ['had', 'meanwhile bound', undefined, 'did', 'bind'],
  ['had', 'been signed', true, 'were', 'signed'],
  ['had', 'just left', false, 'had', 'just left'],
  ['had', 'been fighting', false, 'had', 'been fighting'],
  ['did', 'fight', false, 'did', 'fight'],
])('%s … %s is asked plainly', (front, rest, plural, plain, verb) => {
  expect(toldPlainly({ front, rest }, plural)).toEqual({ front: plain, rest: verb })
})
