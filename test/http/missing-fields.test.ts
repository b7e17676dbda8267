import { expect, test } from 'vitest'
import { isFields } from '../../src/estimates/shared/merge.ts'
import { post } from '../support/api.ts'
import { requests } from '../support/requests.ts'

interface WrongField {
  readonly pointer: string
  readonly code: string
  readonly allowed?: string
}

/** A request with one field left out, for each of its fields at any depth. */
const withoutOne = (value: unknown): readonly unknown[] =>
  Array.isArray(value)
    ? value.flatMap((one, i) => withoutOne(one).map((left) => value.with(i, left)))
    : isFields(value)
      ? Object.entries(value).flatMap(([key, one]) => {
          const { [key]: _, ...rest } = value
          return [rest, ...withoutOne(one).map((left) => ({ ...value, [key]: left }))]
        })
      : []

/** A request with one of its parts empty. */
const emptied = (value: unknown): readonly unknown[] =>
  isFields(value)
    ? [
        {},
        ...Object.entries(value).flatMap(([key, one]) =>
          emptied(one).map((left) => ({ ...value, [key]: left })),
        ),
      ]
    : Array.isArray(value)
      ? value.flatMap((one, i) => emptied(one).map((left) => value.with(i, left)))
      : []

// Else a client is told that a field is required, and not what to write there.
test('whatever field is left out, its error says what may stand there', async () => {
  const silent = new Set<string>()
  let missing = 0
  for (const { route, body } of requests)
    for (const one of [...withoutOne(body), ...emptied(body)]) {
      const answer = await post(`/api/v1/${route}`, one)
      for (const error of (answer.body.errors ?? []) as readonly WrongField[]) {
        if (error.code !== 'missing') continue
        missing += 1
        if (error.allowed === undefined) silent.add(`${route} ${error.pointer}`)
      }
    }
  expect(missing).toBeGreaterThan(100)
  expect([...silent]).toEqual([])
}, 120_000)
