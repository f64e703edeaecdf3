import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** For tests: a real server which speaks as Ollama, llama.cpp and LM Studio do, and answers each question as the test tells it. */
export interface FakeModel {
  address: string
  /** The bodies of the questions asked. */
  asked: { model: string; messages: { role: string; content: string }[]; stream: boolean }[]
  close(): Promise<void>
}

export type Answering = (response: ServerResponse, nth: number) => void

export async function fakeModel(answering: Answering, models = ['llama3.2:3b', 'qwen3:8b']): Promise<FakeModel> {
  const asked: FakeModel['asked'] = []
  const server = createServer((request, response) => {
    if (request.url === '/v1/models')
      return void response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: models.map((id) => ({ id })) }))
    if (request.url !== '/v1/chat/completions') return void response.writeHead(404).end()
    void bodyOf(request).then((body) => {
      asked.push(JSON.parse(body) as FakeModel['asked'][number])
      answering(response, asked.length - 1)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const piece = (content: string, finish: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ delta: { content }, finish_reason: finish }] })}\n\n`

/** The answer in a stream, some letters at a time. */
export const says =
  (text: string): Answering =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (let at = 0; at < text.length; at += 40) response.write(piece(text.slice(at, at + 40)))
    response.end(`${piece('', 'stop')}data: [DONE]\n\n`)
  }

/** The answer in one piece, as servers give it that know no streams. */
export const saysAtOnce =
  (text: string, finish = 'stop'): Answering =>
  (response) =>
    void response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ choices: [{ message: { content: text }, finish_reason: finish }] }))

/** The stream ends in the middle: properly closed, or with the connection torn. */
export const breaksOff =
  (text: string, torn: boolean): Answering =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(piece(text), () => (torn ? response.destroy() : response.end()))
  }

/** Begins, and never goes on. */
export const hangs: Answering = (response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.flushHeaders()
}

export const fails =
  (status: number, body = ''): Answering =>
  (response) =>
    void response.writeHead(status).end(body)

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}
