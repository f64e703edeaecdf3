import { expect, test } from 'vitest'
import { bestOf } from './voice'

const voiceOf = (lang: string, changes = {}) => ({ lang, localService: true, default: false, ...changes })

test('an English voice of this computer reads; one that would send the words away never does', () => {
  expect(bestOf([])).toBeUndefined()
  expect(bestOf([voiceOf('en-GB', { localService: false, default: true })])).toBeUndefined()
  expect(bestOf([voiceOf('de-DE', { default: true }), voiceOf('en-US'), voiceOf('en-GB', { default: true })])?.lang).toBe('en-GB')
  expect(bestOf([voiceOf('fr-FR'), voiceOf('de-DE', { default: true })])?.lang).toBe('de-DE')
})
