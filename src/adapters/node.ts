import { createServer } from 'node:http'
import { serve } from '@hono/node-server'
import { createApp } from '../http/app.ts'
import { pages } from '../page/routes.ts'
import { serverTexts } from '../words/contributors/server.ts'
import { utcClock } from './clock.ts'
import { withFiles } from './files.ts'
import { maxHeaderSize, tellTooLong } from './long-address.ts'

const fail = (message: string): never => {
  console.error(message)
  process.exit(1)
}

const port = Number(process.env.PORT || 8787)
if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail(serverTexts['wrong-port']({ port: process.env.PORT ?? '' }))

const server = serve(
  {
    fetch: withFiles(createApp(pages, utcClock)).fetch,
    port,
    createServer,
    serverOptions: { maxHeaderSize },
  },
  (info) => console.log(serverTexts.started({ port: info.port })),
)
tellTooLong(server)
server.on('error', (error: NodeJS.ErrnoException) =>
  fail(
    error.code === 'EADDRINUSE'
      ? serverTexts['port-taken']({ port })
      : serverTexts['cannot-listen']({ port, reason: error.message }),
  ),
)

const stop = () => {
  server.close(() => process.exit(0))
  // `close` waits for the answers under way, an event stream among them.
  setTimeout(() => process.exit(0), 2000).unref()
}
process.once('SIGINT', stop).once('SIGTERM', stop)
