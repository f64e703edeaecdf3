import { expect, test } from 'vitest'
import { isBodyAtRest, isPeople, isSomething } from './somebody'

test.each([
  'Article VII',
  'the Rowlatt Acts',
  'Resolution 2100 of 25 April 2013',
  'the so-called Internal Settlement of 3 March 1978',
  'Operation Storm',
  'article IX',
])('nobody asks who it was: %s', (name) => expect(isSomething(name)).toBe(true))

test.each(['Funcinpec', 'Chancellor Julius Raab', 'the Act party', 'Salisbury'])('a name stays open: %s', (name) =>
  expect(isSomething(name)).toBe(false),
)

test('an alliance at rest is no “who”', () => expect(isBodyAtRest('the alliance that Britain and Japan signed')).toBe(true))

test.each([
  'Argentine sailors at Hope Bay',
  'the Shah of Iran',
  'nearly ninety per cent of registered voters',
  'someone in a television studio',
  'Latin American growers',
  'Bosnian Serb forces under Mladić',
  'the three European powers',
  'Chinese coastguards wielding axes',
])('nobody asks what it was: %s', (name) => expect(isPeople(name)).toBe(true))

test.each(['the land clause', 'market forces', 'emergency powers', 'generous terms for growers', 'higher prices'])(
  'no people: %s',
  (name) => expect(isPeople(name)).toBe(false),
)
