import { describe, expect, test } from 'vitest'
import { ConfigError } from '../../../src/presets/huggingface/config.ts'
import { configIn, maxConfigBytes } from '../../../src/presets/huggingface/text.ts'

const refusal = (text: string) => {
  try {
    configIn(text)
  } catch (error) {
    if (error instanceof ConfigError) return { ...error.problem, field: error.field }
    throw error
  }
  throw new Error('It was read.')
}

describe('a config.json is read as people have it', () => {
  test('with the numbers that Python writes and JSON has no word for', () => {
    expect(
      configIn('{"time_step_limit": [0.0, Infinity], "low": -Infinity, "rope_theta": NaN}'),
    ).toEqual({
      time_step_limit: [0, Number.POSITIVE_INFINITY],
      low: Number.NEGATIVE_INFINITY,
      rope_theta: Number.NaN,
    })
  })

  test('what only looks so within a name stays as it is', () => {
    const names = {
      'a NaN, in a name': 'Infinity // NaN,]',
      quoted: 'she said "NaN", /* then */ left \\',
      comma: ',}',
    }
    const text = JSON.stringify({ ...names, last: 0 }).replace('0}', 'NaN,}')
    expect(configIn(text)).toEqual({ ...names, last: Number.NaN })
  })

  test.each([
    ['code fences', '```json\n{"n_layer": 2}\n```'],
    ['code fences of no language', '```\r\n{"n_layer": 2}\r\n```\r\n'],
    ['fences of tildes', '~~~~\n{"n_layer": 2}\n~~~~'],
    ['the mark of an encoding', '\uFEFF{"n_layer": 2}'],
    ['comments', '// of the hub\n{ /* NaN */ "n_layer": 2 // layers, all\n}'],
    ['trailing commas', '{"n_layer": 2,\n}'],
    ['a comment after a trailing comma', '{"n_layer": 2, // all\n}'],
  ])('%s', (_, text) => {
    expect(configIn(text)).toEqual({ n_layer: 2 })
  })

  test('fences, comments and Python’s numbers together', () => {
    expect(configIn('\n```json\n{"a": [1, NaN,], // x\n"b": -Infinity,}\n```\n')).toEqual({
      a: [1, Number.NaN],
      b: Number.NEGATIVE_INFINITY,
    })
  })
})

describe('what holds no config is refused, and nothing in it is guessed', () => {
  test.each([
    ['{"n_layer": 2NaN}'],
    ['{"n_layer": xNaN}'],
    ['{"n_layer": 1Infinity}'],
    ['{"n_layer": 1-Infinity}'],
    ['{"n_layer": NaNs}'],
    ['{"n_layer": 2'],
    ['{"name": "open'],
    ['{"n_layer": 2} {"n_layer": 3}'],
    ["{'n_layer': 2}"],
    ['```json\n{"n_layer": 2}'],
    [''],
  ])('%s', (text) => {
    expect(refusal(text)).toMatchObject({ code: 'errors.not-json-object', field: 'config' })
  })

  test.each([['[]'], ['null'], ['NaN'], ['2'], ['"{}"']])('%s is JSON, but no object', (text) => {
    expect(refusal(text).code).toBe('errors.not-json-object')
  })

  test('levels that no config has', () => {
    // JSON itself may be as deep as it is long: 800,000 levels within 4 MiB.
    expect(refusal(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`).code).toBe('errors.nested-too-deep')
    expect(refusal(`${'{"a":'.repeat(400_000)}1${'}'.repeat(400_000)}`).code).toMatch(
      /nested-too-deep|not-json-object/,
    )
  })
})

describe('the limit is 4 MiB of UTF-8', () => {
  const around = '{"":""}'.length
  test('that much is read', () => {
    const text = `{"":"${'x'.repeat(maxConfigBytes - around)}"}`
    expect(Object.keys(configIn(text))).toEqual([''])
  })

  test.each([
    ['a byte more', `{"":"${'x'.repeat(maxConfigBytes - around + 1)}"}`],
    // 层 takes three bytes: a text of fewer characters than the limit.
    ['the same in characters of three bytes', `{"":"${'层'.repeat(maxConfigBytes / 3)}"}`],
  ])('%s is refused', (_, text) => {
    expect(refusal(text).code).toBe('errors.config-too-long')
  })
})

test.each([
  ['quotes', `"${'\\"'.repeat(2_000_000)}`],
  ['openings of comments', '/*'.repeat(2_000_000)],
  ['commas', ', '.repeat(2_000_000)],
  ['brackets', '['.repeat(4_000_000)],
])('4 MB of %s are refused, not pondered', (_, text) => {
  expect(refusal(text).code).toBe('errors.not-json-object')
})
