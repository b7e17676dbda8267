import { describe, expect, test } from 'vitest'
import { ConfigError } from '../../../src/presets/huggingface/config.ts'
import { maxConfigBytes } from '../../../src/presets/huggingface/limit.ts'
import { configIn } from '../../../src/presets/huggingface/text.ts'

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

describe('what holds no config is refused where it stops being one, and nothing in it is guessed', () => {
  // Lines and columns count from 1, as editors do.
  test.each([
    ['{"n_layer": 2NaN}', 1, 13],
    ['{"n_layer": xNaN}', 1, 13],
    ['{"n_layer": 1Infinity}', 1, 13],
    ['{"n_layer": 1-Infinity}', 1, 14],
    ['{"n_layer": NaNs}', 1, 13],
    ['{"n_layer": 012}', 1, 13],
    ['{"n_layer": 2} {"n_layer": 3}', 1, 16],
    ['{"a": "b\\x"}', 1, 7],
    ['{"a": "b\nc"}', 1, 7],
    ['{"a": [1, 2}, "b": 3]', 1, 12],
    ['{"a": 1,, "b": 2}', 1, 9],
    ['{"a" 1}', 1, 6],
    // A Python dict.
    ["{'n_layer': 2}", 1, 2],
    ['{"tied": True}', 1, 10],
    // Prose around a fence.
    ['Here it is:\n```json\n{"n_layer": 2}\n```', 1, 1],
    ['```json\n{"n_layer": 2}\n```\nas published', 1, 1],
    ['```json\n{\n  "n_layer": x\n}\n```', 3, 14],
    ['\n\n  {"n_layer": x}', 3, 15],
  ])('%j at line %d, column %d', (text, line, column) => {
    expect(refusal(text)).toMatchObject({
      code: 'errors.malformed-config',
      field: 'config',
      params: { line, column, ended: false },
    })
  })

  test.each([
    ['{"n_layer": 2', 1, 14],
    ['{"a": {\n"b": [1,', 2, 9],
    ['{"n_layer": ', 1, 12],
    ['{"name": "open', 1, 15],
    ['{"na', 1, 5],
    ['', 1, 1],
  ])('%j is cut off at line %d, column %d', (text, line, column) => {
    expect(refusal(text)).toMatchObject({
      code: 'errors.malformed-config',
      params: { line, column, ended: true },
    })
  })

  test.each([['[]'], ['null'], ['NaN'], ['2'], ['"{}"']])('%s is JSON, but no object', (text) => {
    expect(refusal(text).code).toBe('errors.not-json-object')
  })

  test('levels that no config has', () => {
    // JSON itself may be as deep as it is long: 800,000 levels within 4 MiB.
    expect(refusal(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`).code).toBe('errors.nested-too-deep')
    expect(refusal(`${'{"a":'.repeat(400_000)}1${'}'.repeat(400_000)}`).code).toMatch(
      /nested-too-deep/,
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
  expect(refusal(text).code).toBe('errors.malformed-config')
})
