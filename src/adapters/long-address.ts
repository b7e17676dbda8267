import type { Duplex } from 'node:stream'
import type { ServerType } from '@hono/node-server'
import { tooLongView } from '../page/view/too-long.ts'
import { en } from '../words/en.ts'

/** Longest head of a request: an address that holds a whole config.json of 20,000 characters, as those of earlier versions may, takes three times that. */
export const maxHeaderSize = 65_536

const statuses: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '414 URI Too Long',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

const answer = (status: string, body: string) =>
  [
    `HTTP/1.1 ${status}`,
    ...Object.entries({
      Connection: 'close',
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
    }).map((header) => header.join(': ')),
    '',
    body,
  ].join('\r\n')

/** Tells whoever sends too long an address so in a page; Node by itself answers 431 with nothing to read. */
export const tellTooLong = (server: ServerType): void => {
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket: Duplex) => {
    if (code === 'ECONNRESET') socket.destroy()
    // What is still being sent after the answer comes here again, and is let go by: to close now would take the answer back.
    if (!socket.writable) return
    const status = statuses[code ?? ''] ?? '400 Bad Request'
    const isLong = code === 'HPE_HEADER_OVERFLOW'
    socket.end(answer(status, isLong ? String(tooLongView(en, maxHeaderSize)) : ''))
    setTimeout(() => socket.destroy(), 2000).unref()
  })
}
