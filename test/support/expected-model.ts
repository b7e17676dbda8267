import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { root } from '../../src/disk/root.ts'
import {
  growingKvElementsPerToken,
  kvElementsPerToken,
} from '../../src/model/architecture/kv-cache.ts'
import { countParameters } from '../../src/model/architecture/parameters.ts'
import { totalsOf } from '../../src/model/architecture/totals.ts'
import { readModel } from '../../src/presets/huggingface/read/model.ts'
import { wordOf } from '../../src/words/message.ts'

/** What a config of `test/fixtures/configs` comes to: parameters to 2%, bytes at 16 bits exactly. */
export interface ExpectedModel {
  readonly name: string
  readonly total: number
  readonly active: number
  readonly kv: number
  /** Bytes that grow without end, where some layers have a window. */
  readonly growing?: number
  /** Tokens that those layers see. */
  readonly window?: number
  readonly index?: number
  /** Codes of warnings. */
  readonly warns?: readonly string[]
}

export const configNamed = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`${root}test/fixtures/configs/${name}.json`, 'utf8'))

const bytes = 2

export const expectModel = (expected: ExpectedModel): void => {
  const { shape, warnings } = readModel(configNamed(expected.name))
  const { total, active } = countParameters(shape)
  const totals = totalsOf(shape)
  expect(Math.abs(total / expected.total - 1), `total ${total}`).toBeLessThan(0.02)
  expect(Math.abs(active / expected.active - 1), `active ${active}`).toBeLessThan(0.02)
  expect({
    kv: kvElementsPerToken(shape) * bytes,
    growing: growingKvElementsPerToken(shape) * bytes,
    window: totals.window.tokens,
    index: totals.indexElements * bytes,
    warns: warnings.map(wordOf),
  }).toEqual({
    kv: expected.kv,
    growing: expected.growing ?? expected.kv,
    window: expected.window ?? 0,
    index: expected.index ?? 0,
    warns: expected.warns ?? [],
  })
}
