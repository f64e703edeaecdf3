import { describe, expect, test } from 'vitest'
import type { Topic } from '../../../../shared/words'
import { flawsOf } from './cases'

const lavrov = 'Lavrov said that Trump accepted Putin’s assurances of no hacking.'

describe('rule 10: the speaker is named', () => {
  const breaks = (stem: string, key: string, topic: Topic = 'attribution', from = lavrov) =>
    flawsOf({ stem, key, topic, from }).includes('10')

  test.each([
    ['According to Sergei Lavrov, what did Trump accept?', 'Putin’s assurances'],
    ['Who said that Putin’s assurances of no hacking were accepted?', 'Sergei Lavrov'],
    ['What did the Russian Foreign Minister say was accepted?', 'Putin’s assurances'],
  ])('passes: %s', (stem, key) => expect(breaks(stem, key)).toBe(false))

  test.each([
    ['What was accepted in July 2017?', 'assurances'],
    ['What was said to have been accepted?', 'assurances of no hacking'],
  ])('fails: %s', (stem, key) => expect(breaks(stem, key)).toBe(true))

  test('takes any name where the source has only a pronoun', () => {
    const from = 'He holds that leaders read intentions face to face.'
    expect(breaks('What, in Holmes’s view, do leaders read face to face?', 'intentions', 'attribution', from)).toBe(false)
    expect(breaks('What do leaders read face to face?', 'intentions', 'attribution', from)).toBe(true)
  })
  test('prevents the title of a reading, in front of its questions, from being taken for what somebody said', () => {
    const from = 'A signal separates the harmless from the dangerous if the harmless can afford to send it.'
    const under = (title: string): boolean =>
      breaks(`${title}: what does a signal separate?`, 'the harmless from the dangerous', 'argument', from)
    expect(under('“Holding Back in Plain Sight”')).toBe(false)
    expect(under('Tomas Quellin, “Barrels and Leverage in the Long Decade”')).toBe(false)
    expect(breaks('What did “holding back in plain sight” separate?', 'the harmless', 'argument', from)).toBe(true)
  })
  test('holds for a quotation on any topic', () => {
    const from = '“We have no specific agenda for the meeting,” McMaster explained.'
    expect(breaks('What does “We have no specific agenda for the meeting” describe?', 'the talks', 'meeting', from)).toBe(true)
    expect(breaks('Who explained: “We have no specific agenda for the meeting”?', 'H. R. McMaster', 'meeting', from)).toBe(false)
  })
  test.each([
    [
      'Anatoly Antonov, Russia’s ambassador in Washington, said that they had agreed on New START.',
      'What had been agreed, by Antonov’s account?',
      'New START',
    ],
    [
      'Ian Bremmer of the Eurasia Group said that it lasted about an hour.',
      'How long did the dinner talk last, according to Ian Bremmer?',
      'about an hour',
    ],
    ['TIME put the talk at over two hours.', 'How long was the talk, by TIME’s count?', 'over two hours'],
  ])('finds the speaker in %s', (from, stem, key) => expect(breaks(stem, key, 'attribution', from)).toBe(false))
  test('asks nothing of a plain fact', () => {
    expect(breaks('In which city was the session held?', 'Hamburg', 'meeting', 'The session was held in Hamburg.')).toBe(false)
    expect(breaks('What is a reset?', 'a fresh start', 'definition', 'A reset is a fresh start.')).toBe(false)
  })
})

describe('rule 11: a claim stays a claim', () => {
  const breaks = (from: string, stem: string, key: string) => flawsOf({ stem, key, topic: 'argument', from }).includes('11')
  const stent = 'Stent argues that thin economic ties leave the relationship without defenders.'
  const appears = 'The Hamburg meeting appears to be a stunning public relations victory for the Russian side.'

  test.each([
    [lavrov, 'According to Lavrov, what did Trump accept?', 'Putin’s assurances'],
    [lavrov, 'Whose assurances of no hacking did Trump accept, in Lavrov’s account?', 'Putin’s'],
    [lavrov, 'Who said that Trump accepted assurances of no hacking?', 'Sergei Lavrov'],
    [stent, 'In Stent’s argument, what leaves the relationship without defenders?', 'thin economic ties'],
    [appears, 'For which side did the Hamburg meeting appear to be a victory?', 'the Russian side'],
    ['Trump met Putin in Hamburg, and Lavrov said the talk went well.', 'Whom did Trump meet in Hamburg?', 'Putin'],
    [
      'Tillerson declined to address the media, ceding the narrative to Lavrov, who said that Trump raised meddling.',
      'Who declined to address the media?',
      'Rex Tillerson',
    ],
    ['The summit was held in May 1972.', 'When was the summit held?', 'May 1972'],
    ['They signed the treaty in Prague.', 'Where was the treaty signed?', 'Prague'],
  ])('passes: %s → %s', (from, stem, key) => expect(breaks(from, stem, key)).toBe(false))

  test.each([
    [lavrov, 'What did Trump accept?', 'Putin’s assurances of no hacking'],
    [lavrov, 'Who accepted Putin’s assurances of no hacking?', 'Trump'],
    [stent, 'What leaves the relationship without defenders?', 'thin economic ties'],
    [appears, 'For which side was the Hamburg meeting a stunning victory?', 'the Russian side'],
    ['According to Bremmer, the second talk lasted about an hour.', 'How long did the second talk last?', 'about an hour'],
    ['The second talk lasted about an hour, Bremmer said.', 'How long did the second talk last?', 'about an hour'],
    ['Russia allegedly hacked the servers of one party.', 'Whose servers did Russia hack?', 'one party'],
  ])('fails: %s → %s', (from, stem, key) => expect(breaks(from, stem, key)).toBe(true))
})
