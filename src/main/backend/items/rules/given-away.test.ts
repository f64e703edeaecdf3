import { expect, test } from 'vitest'
import { flawsOf } from './cases'

const breaks = (stem: string, key: string) => flawsOf({ stem, key, from: key }).includes('7')

test.each([
  ['Whom did Trump meet in Hamburg?', 'Vladimir Putin'],
  ['Which state did the Russian minister speak for?', 'Russia'],
  ['How long was the chat scheduled to last?', 'thirty minutes'],
  ['What did the two sides agree on Syria?', 'a limited cease-fire'],
  ['What did Stent call the wish to mend relations?', 'the Russia problem'],
])('passes: %s %s', (stem, key) => expect(breaks(stem, key)).toBe(false))

test.each([
  ['In which city did the Hamburg meeting take place?', 'Hamburg'],
  ['Which scholar wrote of Stent’s reset cycle?', 'Angela Stent'],
  ['Who led the talks of Putin and Trump?', 'Vladimir Putin'],
  ['What was the limited ceasefire called?', 'a limited ceasefire'],
  ['How many are 3 concessions?', 'three'],
  ['Trump agreed to _____ after agreeing to restrain himself.', 'agree'],
])('fails: %s %s', (stem, key) => expect(breaks(stem, key)).toBe(true))
