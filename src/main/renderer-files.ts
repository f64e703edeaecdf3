import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** What the page may load and run: its own files, and nothing from anywhere else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every answer, in the desktop app and in the browser. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), payment=()',
}

/** A file of the built renderer by the path of its address; null when there is none, or when the path leads out of the folder. */
export async function readRendererFile(
  root: string,
  pathname: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; headers: Record<string, string> } | null> {
  const file = await findInside(root, pathname === '/' ? '/index.html' : pathname)
  if (!file) return null
  const type = CONTENT_TYPES[extname(file)]
  if (!type) return null
  const cacheControl = pathname.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache'
  return {
    bytes: new Uint8Array(await readFile(file)),
    headers: { ...SECURITY_HEADERS, 'Content-Type': type, 'Cache-Control': cacheControl },
  }
}

/** Links are resolved before the check, so that neither `..`, nor `%2f`, nor a symbolic link leads out of the folder. */
async function findInside(root: string, pathname: string): Promise<string | null> {
  try {
    const decoded = decodeURIComponent(pathname)
    if (decoded.includes('\0') || decoded.includes('\\') || decoded.split('/').includes('..')) return null
    const folder = await realpath(root)
    const file = await realpath(join(folder, decoded))
    return file.startsWith(folder + sep) ? file : null
  } catch {
    return null
  }
}

/** The kinds of file a build holds; anything else is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.ico': 'image/x-icon',
}
