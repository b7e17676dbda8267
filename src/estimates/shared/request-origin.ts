import { type Origin, sourcesOf } from '../../presets/origin.ts'
import type { Scenario } from '../../presets/schema.ts'
import { currenciesIn } from '../../units/expression.ts'
import { message } from '../../words/message.ts'
import type { RatesOfRequest } from './currency-rate.ts'
import { noteOf } from './givens.ts'
import type { Fields } from './merge.ts'
import { memberOf, partsOf } from './pointer.ts'

/** A text in another currency rests on its exchange rate too. */
const writtenOrigin = (expression: string, rates: RatesOfRequest) => {
  const used = currenciesIn(expression).map((currency) => rates[currency])
  const note = noteOf(used.map(({ params }) => message('notes.at-rate', { rate: params })))
  return {
    expression,
    ...(note !== undefined && { note }),
    sources: used.flatMap(({ origin }) => origin.sources),
  }
}

/** Whether a field's value came from the request, its scenario or a default. */
export const originIn =
  (body: Fields, scenario: Scenario | undefined, rates: RatesOfRequest) =>
  (pointer: string): Origin => {
    const parts = partsOf(pointer)
    const own = parts.reduce<unknown>(memberOf, body)
    if (own !== undefined && own !== null)
      return {
        from: 'request',
        pointer,
        ...(typeof own === 'string' ? writtenOrigin(own, rates) : { sources: [] }),
      }
    const stated = parts.reduce<unknown>(memberOf, scenario?.request)
    if (scenario === undefined || stated === undefined || own === null)
      return {
        from: 'default',
        pointer,
        ...(pointer === '/asOf' && { note: message('notes.todays-date') }),
        sources: [],
      }
    const evidence = scenario.evidence[pointer]
    const written = typeof stated === 'string' ? writtenOrigin(stated, rates) : { sources: [] }
    const notes = [evidence?.note, 'note' in written ? written.note : undefined]
    const note = noteOf(notes)
    return {
      from: 'scenario',
      pointer,
      preset: `scenarios/${scenario.id}`,
      ...(typeof stated === 'string' ? { expression: stated } : {}),
      ...(evidence && {
        basis: evidence.basis,
        asOf: evidence.asOf,
      }),
      ...(note !== undefined && { note }),
      sources: [
        ...(evidence === undefined ? [] : sourcesOf([evidence.source])),
        ...written.sources,
      ],
    }
  }

/** The same, where many rows ask for the same origins. */
export const originsOnce = (
  originAt: (pointer: string) => Origin,
): ((pointer: string) => Origin) => {
  const known = new Map<string, Origin>()
  return (pointer) => {
    const origin = known.get(pointer) ?? originAt(pointer)
    known.set(pointer, origin)
    return origin
  }
}
