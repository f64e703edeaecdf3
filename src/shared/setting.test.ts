import { expect, test } from 'vitest'
import { apart, askedIn, behind, partsOf, untoldBySetting, written } from './setting'

const SETTING = 'The Munich Agreement › Three journeys: No Soviet delegate was invited.'

test('a question is taken apart from its setting, and put behind it again', () => {
  const stem = `[${SETTING}] Two envoys, _____, were kept waiting.`
  expect(apart(stem)).toEqual({ setting: SETTING, asked: 'Two envoys, _____, were kept waiting.' })
  expect(behind(SETTING, askedIn(stem))).toBe(stem)
  expect(apart('Where did they meet?')).toEqual({ setting: '', asked: 'Where did they meet?' })
  expect(behind('', 'Where?')).toBe('Where?')
})

test('brackets of its own do not end a setting', () =>
  expect(apart(behind('Rome [1957]: He [Spaak] spoke.', '[The] Six signed in _____.'))).toEqual({
    setting: 'Rome (1957): He (Spaak) spoke.',
    asked: '[The] Six signed in _____.',
  }))

test('what a list goes on with is asked behind its setting', () =>
  expect(apart('[Basket One › Principles: They agreed on:] inviolability of _____')).toMatchObject({ asked: 'inviolability of _____' }))

test('an editor’s bracket, a gap of another program and a bracket alone are no setting', () => {
  for (const stem of ['[The West] had promised _____.', '[...] Signed in 1955', '[…] Was it?', '[Only this]', '[] What?'])
    expect(apart(stem)).toEqual({ setting: '', asked: stem })
})

test('titles which the setting names are told already', () => {
  const stem = behind('Talks (1) – Bonn › Round two: They met.', 'He said _____.')
  expect(untoldBySetting(stem, ['Talks [1]: Bonn', 'Round two', 'Bonn'])).toEqual(['Bonn'])
  expect(untoldBySetting('Where?', ['Talks', 'Round two'])).toEqual(['Talks', 'Round two'])
})

test('a colon in a title does not end it, nor does one in what is told begin it', () => {
  expect(partsOf(written({ where: ['Lecture 9: Bandung', 'The guests'], told: 'Only six were: “few”.' }))).toEqual({
    where: ['Lecture 9 – Bandung', 'The guests'],
    told: 'Only six were: “few”.',
  })
  for (const setting of [
    { where: ['What Is to Be Done?'], told: '' },
    { where: [], told: 'Six came: few.' },
    { where: ['Why They Failed!', 'Who?'], told: 'They: all.' },
    { where: [], told: '' },
  ])
    expect(partsOf(written(setting))).toEqual(setting)
})
