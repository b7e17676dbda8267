/** What is wrong with one field: carried through valibot, whose messages are strings. */
export interface Fault {
  readonly detail: string
  readonly allowed?: string | undefined
  readonly didYouMean?: string | undefined
}

export const fault = (detail: string, rest: Omit<Fault, 'detail'> = {}): string =>
  JSON.stringify({ detail, ...rest })

export const readFault = (message: string): Fault => {
  if (!message.startsWith('{')) return { detail: message }
  return JSON.parse(message) as Fault
}
