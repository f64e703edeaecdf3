import { describe, expect, test } from 'vitest'
import { Door, type Keys } from './access'

const keys: Keys = { session: 'the-session', token: 'the-token' }
const host = '127.0.0.1:5180'
const origin = `http://${host}`
const cookie = 'aide-memoire-5180=the-session'

function door(given: Keys = keys) {
  const changes: Keys[] = []
  const it = new Door(5180, given, (changed) => changes.push(changed))
  return { judge: (url: string, headers = {}, method = 'GET') => it.judge({ method, url, headers: { host, ...headers } }), changes }
}

describe('who is let in', () => {
  test('a token opens once, and gives a cookie that scripts and other sites do not see', () => {
    const { judge, changes } = door()
    expect(judge('/?token=the-token')).toEqual({
      kind: 'welcome',
      cookie: 'aide-memoire-5180=the-session; Path=/; HttpOnly; SameSite=Strict',
    })
    expect(changes).toEqual([{ session: 'the-session', token: null }])
    expect(judge('/?token=the-token')).toMatchObject({ kind: 'refused', status: 401 })
  })

  test('a used token brings forth a new one, and only one', () => {
    const { judge, changes } = door({ ...keys, token: null })
    judge('/?token=the-token')
    judge('/?token=the-token')
    expect(changes).toHaveLength(1)
    expect(changes[0]?.token).toMatch(/^[\w-]{43}$/)
    expect(judge(`/?token=${changes[0]?.token}`)).toMatchObject({ kind: 'welcome' })
  })

  test('a wrong token does not use up the right one', () => {
    const { judge } = door()
    expect(judge('/?token=wrong')).toMatchObject({ kind: 'refused', status: 401 })
    expect(judge('/?token=the-token')).toMatchObject({ kind: 'welcome' })
  })

  test('the cookie opens every path, among other cookies too', () => {
    const { judge } = door()
    expect(judge('/assets/a.js?x=1', { cookie: `theme=dark; ${cookie}; aide-memoire-9=other` })).toEqual({
      kind: 'allowed',
      pathname: '/assets/a.js',
    })
    expect(judge('/rpc/system/info', { cookie, origin }, 'POST')).toEqual({ kind: 'allowed', pathname: '/rpc/system/info' })
  })

  test.each([
    ['no cookie', '/', {}, 'GET', 401],
    ['a wrong cookie', '/', { cookie: 'aide-memoire-5180=the-sessioN' }, 'GET', 401],
    ['the cookie of another port', '/', { cookie: 'aide-memoire-5181=the-session' }, 'GET', 401],
    ['a foreign Host', '/', { cookie, host: 'evil.example:5180' }, 'GET', 403],
    ['no Host', '/', { cookie, host: undefined }, 'GET', 403],
    ['a foreign Host with the token', '/?token=the-token', { host: 'evil.example' }, 'GET', 403],
    ['a foreign Origin', '/', { cookie, origin: 'http://evil.example' }, 'GET', 403],
    ['a sandboxed frame’s Origin', '/', { cookie, origin: 'null' }, 'GET', 403],
    ['our Origin by https', '/', { cookie, origin: `https://${host}` }, 'GET', 403],
    ['a POST without Origin', '/rpc', { cookie }, 'POST', 403],
    ['a token by POST', '/?token=the-token', { origin }, 'POST', 401],
    ['another method', '/', { cookie }, 'PUT', 405],
    ['an absolute address', 'http://evil.example/', { cookie }, 'GET', 400],
  ])('%s is refused', (_name, url, headers, method, status) => {
    expect(door().judge(url, headers, method)).toMatchObject({ kind: 'refused', status })
  })
})
