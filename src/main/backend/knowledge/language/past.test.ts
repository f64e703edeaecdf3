import { expect, test } from 'vitest'
import { language } from '.'

test.each([
  ['fly', 'flew'],
  ['sink', 'sank'],
  ['begin', 'began'],
  ['go', 'went'],
  ['win', 'won'],
  ['put', 'put'],
  ['commit', 'committed'],
  ['carry', 'carried'],
  ['die', 'died'],
  ['sign', 'signed'],
  ['agree', 'agreed'],
])('the past of “%s” is “%s”', (base, past) => expect(language().past(base)).toBe(past))

test.each([
  ['flown', 'flew'],
  ['become', 'became'],
  ['occupied', 'occupied'],
])('what had “%s” now “%s”', (participle, past) => expect(language().simple(participle)).toBe(past))
