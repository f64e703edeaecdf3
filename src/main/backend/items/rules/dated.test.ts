import { expect, test } from 'vitest'
import { flawsOf } from './cases'

const breaks = (stem: string, key = 'Kurt Volker') => flawsOf({ stem, key, from: 'Tillerson named Kurt Volker.' }).includes('9')

test.each([
  'Whom did Tillerson name as envoy for Ukraine in July 2017?',
  'As of November 2026, who is currently envoy for Ukraine?',
  'What did Trump say the next day about Helsinki?',
  'Who held the present-minded view of Tillerson?',
  'Who was present at the Hamburg meeting?',
  'Who still doubted Tillerson after Hamburg?',
  'Who said “We now have no agenda”?',
  'Who was President of the United States when Tillerson named an envoy?',
  'What did Trump, who faced elections the following year, want?',
])('passes: %s', (stem) => expect(breaks(stem)).toBe(false))

test.each([
  'Who is currently envoy for Ukraine?',
  'Who is the US Secretary of State?',
  'Who is the President of Russia?',
  'What do Trump and Putin both face next year?',
  'Which dispute is still unresolved between Trump and Putin?',
  'What has Trump recently tweeted on Ukraine?',
  'What do relations between Russia and the US rest on today?',
  'What has Trump so far not said about Ukraine?',
])('fails: %s', (stem) => expect(breaks(stem)).toBe(true))

test('a date as the answer dates the claim', () =>
  expect(breaks('When will the next elections in Russia be held?', 'March 2018')).toBe(false))
