import { request, type OutgoingHttpHeaders } from 'node:http'

/** A request as an attacker would write it: no header is added, and the path is sent as it is. */
export function rawRequest(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {},
) {
  const { hostname, port } = new URL(origin)
  return new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; text: string }>((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, headers: { Host: `${hostname}:${port}`, ...headers }, agent: false },
      (response) => {
        let text = ''
        response.on('data', (chunk) => (text += chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
