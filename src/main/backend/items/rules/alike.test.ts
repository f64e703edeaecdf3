import { expect, test } from 'vitest'
import { flawsOf } from './cases'

const breaks = (rule: string, options: string[], stem = 'What did Trump and Putin see in Hamburg?') => {
  const key = options[0] ?? ''
  return flawsOf({ stem, key, options, from: key }).includes(rule)
}

test.each([
  [['7 July 2017', '8 July 2017', '16 July 2018']],
  [['two hours', 'thirty minutes', 'about four hours']],
  [['Sergei Lavrov', 'Yuri Ushakov', 'Dmitry Peskov']],
  [['a ceasefire', 'a treaty', 'a joint patrol']],
  [['an envoy', 'a treaty', 'a pipeline']],
  [['the Kremlin', 'NATO', 'Congress']],
  [['to press Putin', 'to thank Putin', 'to leave early']],
  [['meeting places', 'arms control', 'old quarrels']],
  [['sanctions', 'ceasefires', 'elections']],
])('rule 19 passes: %j', (options) => expect(breaks('19', options)).toBe(false))

test.each([
  [['7 July 2017', '2018', 'July 2019']],
  [['7 July 2017', 'Hamburg', 'Helsinki']],
  [['two hours', '1987', '30 minutes']],
  [['a ceasefire', 'treaty on arms', 'joint patrols']],
  [['to press Putin', 'thanking Putin', 'an early departure']],
  [['sanctions', 'ceasefire', 'election']],
  [['three concessions', '7 July 2017', '8 July 2017']],
])('rule 19 fails: %j', (options) => expect(breaks('19', options)).toBe(true))

test('rule 19 looks at the article before a gap', () => {
  expect(breaks('19', ['envoy', 'treaty', 'pipeline'], 'Tillerson named an _____ in Kyiv.')).toBe(true)
  expect(breaks('19', ['envoy', 'ally', 'expert'], 'Tillerson named an _____ in Kyiv.')).toBe(false)
})

test.each([
  [['2014', '2017', '2018']],
  [['7 July 2017', '16 July 2018', '11 November 2018']],
  [['thirty minutes', 'one hour', 'over two hours']],
  [['three', 'two', 'one']],
  [['Hamburg', 'Helsinki', 'Geneva']],
])('rule 20 passes: %j', (options) => expect(breaks('20', options)).toBe(false))

test.each([
  [['2017', '2014', '2018']],
  [['16 July 2018', '7 July 2017', '11 November 2018']],
  [['one hour', 'thirty minutes', 'two hours']],
  [['two', 'four', 'three']],
])('rule 20 fails: %j', (options) => expect(breaks('20', options)).toBe(true))
