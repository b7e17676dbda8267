import type { Message } from '../words/message.ts'

/** What is wrong with one field, until it is told in the language of the request. */
export interface Fault {
  readonly message: Message
  /** What the field may hold. */
  readonly allowed?: Message | undefined
  readonly didYouMean?: string | undefined
}

/** A fault as text: valibot’s messages are strings. */
export const fault = (message: Message, rest: Omit<Fault, 'message'> = {}): string =>
  JSON.stringify({ message, ...rest })
