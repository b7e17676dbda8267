import type { Words } from '../../words/message.ts'
import type { Answered } from '../shared/answered.ts'
import type { Estimate, Read } from '../shared/estimate.ts'
import type { Fields } from '../shared/merge.ts'
import { isFields } from '../shared/merge.ts'
import { type Put, placing } from './place.ts'
import type { SweepRequest } from './request.ts'

/** The request that is swept, as its estimate reads it. */
export interface Base {
  readonly estimate: Estimate
  readonly words: Words
  readonly today: string
  readonly body: Fields
  /** With its scenario and its defaults, in the units of the quantities. */
  readonly read: object
  readonly put: Put
}

/** What a sweep asks about, and the language to answer in. */
export type Asked = Pick<Read<SweepRequest>, 'request' | 'body' | 'words' | 'today'>

/** The request within the request as it was written: its nulls take a scenario’s values away, and must not be lost. */
const writtenIn = ({ body, request: { request } }: Asked): Fields =>
  isFields(body.request) ? body.request : request

/** Errors of the request within the request, at their places there. */
export const within = (refusal: Extract<Answered<never>, { readonly ok: false }>) => ({
  ...refusal,
  errors: refusal.errors.map((error) => ({ ...error, pointer: `/request${error.pointer}` })),
})

/** Reads the request that is swept; every error of it if it is wrong by itself. */
export const baseOf = (estimates: readonly Estimate[], sweep: Asked): Answered<Base> => {
  const estimate = estimates.find(({ name }) => name === sweep.request.estimate)
  if (estimate === undefined) throw new Error(`there is no estimate ${sweep.request.estimate}`)
  const { words, today } = sweep
  const written = writtenIn(sweep)
  // Read as it was written, so that what the sweep replaces is checked too.
  const read = estimate.requestOf(written, { words, today })
  const { currency } = sweep.request
  const body = { ...written, ...(currency !== undefined && { currency }), working: 'none' }
  return read.ok
    ? {
        ok: true,
        answer: {
          estimate,
          words,
          today,
          body,
          read: read.answer,
          put: placing(body, read.answer),
        },
      }
    : within(read)
}
