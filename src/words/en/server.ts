/** What the Node server prints. */
export const server = {
  listening: ({ port }: { port: number }) => `Suanpan is at http://localhost:${port}`,
  'wrong-port': ({ port }: { port: string }) =>
    `PORT must be a whole number from 0 to 65535, not "${port}".`,
  'port-taken': ({ port }: { port: number }) =>
    `PORT ${port} is taken: set PORT to a free one, for example PORT=${port + 1}.`,
  'cannot-listen': ({ port, reason }: { port: number; reason: string }) =>
    `Cannot listen on PORT ${port}: ${reason}`,
}
