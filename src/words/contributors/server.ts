/** What whoever starts the service reads in its terminal; in English alone. */
export const serverTexts = {
  started: ({ port }: { port: number }) => `Suanpan is at http://localhost:${port}`,
  'wrong-port': ({ port }: { port: string }) =>
    `PORT must be a whole number from 0 to 65535. Received "${port}".`,
  'port-taken': ({ port }: { port: number }) =>
    `PORT ${port} is in use. Set PORT to a free one, for example PORT=${port + 1}.`,
  'cannot-listen': ({ port, reason }: { port: number; reason: string }) =>
    `Cannot listen on PORT ${port}: ${reason}`,
}
