import { expect, it } from 'vitest'
import { connectionWords } from './connection-words'

const gone = { status: 'down', known: true, starting: false, ended: false, desktop: false } as const

it('prevents the page in a browser from promising a restart that nobody makes', () => {
  expect(connectionWords(gone)).toContain('It is being started again')
  expect(connectionWords({ ...gone, ended: true })).toContain('Aide-mémoire has ended. Start it again with npm start.')
  expect(connectionWords({ ...gone, ended: true, desktop: true })).toContain('It is being started again')
})

it('says nothing while all is well, or in the first moments', () => {
  expect(connectionWords({ ...gone, status: 'up' })).toBeUndefined()
  expect(connectionWords({ ...gone, status: 'connecting', known: false, starting: true })).toBeUndefined()
})
