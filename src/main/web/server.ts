import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Router } from '@orpc/server'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { readRendererFile, SECURITY_HEADERS } from '../renderer-files'
import type { Door } from './access'
import { sentencePage } from './sentence-page'

export interface WebServerOptions {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a router of any contract, as oRPC types it
  router: Router<any, Record<never, never>>
  /** Folder of the built renderer. */
  root: string
  door: Door
}

/** Largest request, in bytes: a reading with room to spare. */
const MAX_BODY = 128 * 1024 * 1024

/** Answers with the renderer's files, and with the router under /rpc. */
export function answerRequests({ router, root, door }: WebServerOptions): RequestListener {
  const rpc = new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: MAX_BODY })] })

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A stream that broke half-way must not look finished to the page.
      console.error(error)
      response.destroy()
    })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request
    const verdict = door.judge({ method, url, headers })
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    if (verdict.kind === 'refused') return refuse(response, verdict.status, verdict.sentence)
    if (verdict.kind === 'welcome') {
      response.writeHead(303, { Location: '/', 'Set-Cookie': verdict.cookie, 'Cache-Control': 'no-store' }).end()
      return
    }
    const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: {} })
    if (matched) return
    const file = method === 'GET' ? await readRendererFile(root, verdict.pathname) : null
    if (!file) return refuse(response, 404, 'There is nothing at this address.')
    response.writeHead(200, file.headers).end(file.bytes)
  }
}

function refuse(response: ServerResponse, status: number, sentence: string) {
  // The rest of a refused request's body is of no interest: do not keep the connection for it.
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', Connection: 'close' })
  response.end(sentencePage(sentence))
}
