import { isIPv4, isIPv6 } from 'node:net'
import { AppError } from '../../../../../shared/errors'

/** Where a model is served, and whether the person has said yes to an address that may lie outside their own network. */
export interface ModelAddress {
  address: string
  confirmed: boolean
}

/** The address as the base of its calls: “http://127.0.0.1:11434”, also when “/v1” was given along. Throws INPUT_INVALID, NOT_ALLOWED_NOW. */
export function baseOf({ address, confirmed }: ModelAddress): URL {
  let url: URL
  try {
    url = new URL(/^[a-z]+:\/\//i.test(address.trim()) ? address.trim() : `http://${address.trim()}`)
  } catch {
    throw unreadable()
  }
  if (!/^https?:$/.test(url.protocol) || url.hostname === '') throw unreadable()
  if (url.username !== '' || url.password !== '')
    throw new AppError('INPUT_INVALID', 'The address holds a name and a password.', 'Give it without them.')
  if (!confirmed && !isNearby(url.hostname))
    throw new AppError(
      'NOT_ALLOWED_NOW',
      `${url.hostname} may lie outside your own network, and what you read would be sent there.`,
      'Confirm it in the settings if that is what you want.',
    )
  url.pathname = url.pathname.replace(/\/+$/, '').replace(/\/v1$/, '')
  url.search = url.hash = ''
  return url
}

const unreadable = () => new AppError('INPUT_INVALID', 'This is no address of a model.', 'Give one such as http://127.0.0.1:11434.')

/** This machine, or one in the same house. A name counts only where it cannot be that of a stranger. */
export function isNearby(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (host === 'localhost' || host.endsWith('.localhost')) return true
  if (isIPv4(host)) return NEARBY_4.some((range) => range.test(host))
  return isIPv6(host) && (host === '::1' || /^f[cd][0-9a-f]{2}:/.test(host) || /^fe[89ab][0-9a-f]:/.test(host))
}

const NEARBY_4 = [/^127\./, /^10\./, /^192\.168\./, /^172\.(?:1[6-9]|2\d|3[01])\./, /^169\.254\./]
