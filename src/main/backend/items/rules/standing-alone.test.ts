import { expect, test } from 'vitest'
import { flawsOf } from './cases'

const from = 'For Trump and Putin, the Hamburg meeting was the first.'
const breaks = (stem: string, kind: 'qa' | 'mcq' = 'qa') =>
  flawsOf({ stem, key: 'first', from, kind, ...(kind === 'mcq' ? { options: ['first', 'second', 'third'] } : {}) }).includes('6')

test.each([
  'How long did the Hamburg meeting of Trump and Putin last?',
  'What did Trump say about his talk with Putin in Helsinki?',
  'Before he met Putin in Helsinki, what did Trump tweet?',
  'Who said that he had pressed Putin twice?',
  'Which president called his counterpart’s denial strong and powerful?',
  '_____ said that he had pressed Putin twice.',
  'How long did it take Trump to drop the idea of a cyber unit?',
  'Why was it easy for Putin to deny meddling?',
  'What does the framework of Angela Stent predict once friction spoils its central relationship?',
  'After Trump tweeted of a cyber unit with Russia, how did he judge that idea hours later?',
  'What is the security dilemma?',
  'In game theory, what makes a threat credible?',
  'Who is the author of The Limits of Partnership?',
  'Who said “He means it”?',
  'What did the US concede in Hamburg in 2017?',
  'What did those who doubted Putin’s denial fear?',
  'How do the two sides of a security dilemma see each other?',
  'What did Putin and Trump tell their interpreters?',
  'Which states keep their promises only under threat?',
  'What did Stent of Georgetown University say that presidents want?',
  'Because intentions are hard to read, what do states do when they fear each other?',
])('passes: %s', (stem) => expect(breaks(stem)).toBe(false))

test.each([
  'What did he tell Putin in Helsinki?',
  'What did it achieve?',
  'Why was this meeting in Hamburg important?',
  'What does the author call the Hamburg meeting?',
  'According to the text, how long did Trump and Putin meet?',
  'What does this article say of Trump?',
  'How long did the meeting last?',
  'Where did the two presidents meet?',
  'Which of the following happened in Hamburg?',
  'What did we learn from Hamburg?',
  'What was decided at that summit?',
  'Why did they meet in Hamburg?',
  'What did this lead to?',
  'As mentioned above, where did Trump meet Putin?',
])('fails: %s', (stem) => expect(breaks(stem)).toBe(true))

test('options may be pointed to', () => {
  expect(breaks('Which of the following was the place of Hamburg among the meetings of Trump and Putin?', 'mcq')).toBe(false)
  expect(breaks('Which of these fits the Hamburg meeting?', 'mcq')).toBe(false)
})
