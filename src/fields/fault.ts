import type { Message } from '../words/message.ts'

/** What is wrong with one field, until it is told in the language of the request. */
export interface Fault {
  /** A plain text stands after the name of its field. */
  readonly message: Message | string
  /** What the field may hold. */
  readonly allowed?: Message | string | undefined
  readonly didYouMean?: string | undefined
}

/** A fault as text: valibot’s messages are strings. */
export const fault = (message: Fault['message'], rest: Omit<Fault, 'message'> = {}): string =>
  JSON.stringify({ message, ...rest })
