import { expect, test } from 'vitest'
import { readableName } from './title'

test.each([
  ['hopes-and_limits.txt', 'Hopes and limits'],
  ['/home/a/The%20Pact.md', 'The%20Pact'],
  ['C:\\texts\\détente.markdown', 'Détente'],
  ['README', 'README'],
  ['', ''],
])('the name of %s reads %s', (name, title) => expect(readableName(name)).toBe(title))
