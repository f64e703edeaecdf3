import { describe, expect, it } from 'vitest'
import { baseOf, isNearby } from './address'

describe('isNearby', () => {
  it.each([
    'localhost',
    '127.0.0.1',
    '127.8.9.1',
    '[::1]',
    '10.0.0.7',
    '172.16.4.1',
    '172.31.255.1',
    '192.168.1.20',
    '169.254.1.1',
    '[fd00::1]',
    '[fe80::1]',
  ])('takes %s for near', (host) => expect(isNearby(host)).toBe(true))
  it.each([
    '8.8.8.8',
    '172.32.0.1',
    '172.15.0.1',
    '192.169.0.1',
    '11.0.0.1',
    'models.test',
    '127.0.0.1.models.test',
    'localhost.models.test',
    '[2001:db8::1]',
  ])('takes %s for far', (host) => expect(isNearby(host)).toBe(false))
})

describe('baseOf', () => {
  const base = (address: string, confirmed = false) => baseOf({ address, confirmed }).href
  it('takes an address with or without scheme and /v1', () => {
    for (const address of ['http://127.0.0.1:11434', '127.0.0.1:11434', ' http://127.0.0.1:11434/v1/ ', 'http://127.0.0.1:11434/v1?x=1#y'])
      expect(base(address)).toBe('http://127.0.0.1:11434/')
    expect(base('http://localhost:1234/api/v1')).toBe('http://localhost:1234/api')
  })
  it('asks before anything leaves the house, also by another spelling of a number', () => {
    expect(() => base('http://models.test')).toThrow('outside your own network')
    // 134744072 is 8.8.8.8.
    expect(() => base('http://134744072')).toThrow('outside your own network')
    expect(base('https://models.test', true)).toBe('https://models.test/')
    expect(base('http://2130706433:80')).toBe('http://127.0.0.1/')
  })
  it('refuses what is no address, with a sentence', () => {
    for (const address of ['', 'file:///etc/passwd', 'ftp://127.0.0.1', 'http://', 'not an address'])
      expect(() => base(address, true)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
    expect(() => base('http://me:secret@127.0.0.1')).toThrow('a name and a password')
  })
})
