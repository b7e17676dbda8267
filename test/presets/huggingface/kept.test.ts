import { describe, expect, test } from 'vitest'
import { type Config, ConfigError } from '../../../src/presets/huggingface/config.ts'
import { keptOf } from '../../../src/presets/huggingface/kept.ts'
import { message } from '../../../src/words/message.ts'

/** A reader that knows two fields, one of them with a default, a part within, and a list of layers. */
const read = (config: Config) => {
  const { width, tied = false, text, blocks } = config
  if (typeof width !== 'number' || Number.isNaN(width))
    throw new ConfigError(message('errors.not-a-count'), 'width')
  if (typeof tied !== 'boolean') throw new ConfigError(message('errors.not-a-boolean'), 'tied')
  const inner = text as Config | undefined
  const layers = (blocks ?? []) as readonly Config[]
  return { width, tied, size: inner?.size, heads: layers.map((one) => one.heads) }
}

describe('of a config is kept what its reading hangs on', () => {
  test('what nobody reads is dropped, and named', () => {
    const { config, dropped } = keptOf({ width: 8, dropout: 0.1, ids: [1, 2] }, read)
    expect(config).toEqual({ width: 8 })
    expect(dropped).toEqual(['dropout', 'ids'])
  })

  test('what states a default is kept, as defaults may change', () => {
    expect(keptOf({ width: 8, tied: false }, read).config).toEqual({ width: 8, tied: false })
  })

  test('within a part, and in each object of a list, the same', () => {
    const { config, dropped } = keptOf(
      {
        width: 8,
        text: { size: 4, seed: 1 },
        blocks: [{ heads: 2, sink: null }, { heads: 3, sink: null }, { sink: 1 }],
      },
      read,
    )
    expect(config).toEqual({
      width: 8,
      text: { size: 4 },
      blocks: [{ heads: 2 }, { heads: 3 }, {}],
    })
    expect(dropped).toEqual(['text.seed', 'blocks.sink'])
  })

  test('what a model is known by stays, read or not', () => {
    const { config } = keptOf({ model_type: 'x', architectures: ['X'], width: 8 }, read)
    expect(config).toEqual({ model_type: 'x', architectures: ['X'], width: 8 })
  })

  test('a thousand fields that nobody reads are found in few readings', () => {
    const stray = Array.from({ length: 1000 }, (_, i) => [`stray_${i}`, i])
    let readings = 0
    const { config, dropped } = keptOf(
      { ...Object.fromEntries(stray), width: 8, tied: true },
      (one) => {
        readings += 1
        return read(one)
      },
    )
    expect(config).toEqual({ width: 8, tied: true })
    expect(dropped).toHaveLength(1000)
    // Two readings at most for each part of ten halvings toward two fields.
    expect(readings).toBeLessThan(100)
  })

  test('of two fields that say the same one stays', () => {
    const either = ({ a, b }: Config) => a ?? b
    expect(keptOf({ a: 1, b: 1 }, either).config).toEqual({ a: 1 })
  })

  test('a config that cannot be read is refused as it is', () => {
    expect(() => keptOf({ tied: true }, read)).toThrow(ConfigError)
  })
})

describe('long lists of modules become patterns where these are read the same', () => {
  const kinds = ['q_proj', 'k_proj']
  const layers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
  const namesOf = (of: readonly number[]) =>
    of.flatMap((layer) => kinds.map((kind) => `model.layers.${layer}.self_attn.${kind}`))

  /** How many modules of 40 layers a list leaves out: names, globs and expressions, as engines read them. */
  const leftOut = ({ ignore }: Config) => {
    const tests = (ignore as readonly string[]).map((one) =>
      one.startsWith('re:')
        ? new RegExp(`^(?:${one.slice(3)})`)
        : new RegExp(`^${one.replaceAll('.', '\\.').replaceAll('*', '.*')}$`),
    )
    return namesOf(layers(0, 40)).filter((name) => tests.some((one) => one.test(name))).length
  }

  test('of every layer: with an asterisk', () => {
    const ignore = ['lm_head', ...namesOf(layers(0, 40))]
    const { config, names, patterns } = keptOf({ ignore }, leftOut)
    expect(config.ignore).toEqual([
      'lm_head',
      'model.layers.*.self_attn.q_proj',
      'model.layers.*.self_attn.k_proj',
    ])
    // 40 layers of 2 modules, and the head.
    expect([names, patterns]).toEqual([81, 3])
  })

  test('of some layers: with their indexes', () => {
    const ignore = ['lm_head', ...namesOf(layers(3, 37))]
    const { config } = keptOf({ ignore }, leftOut)
    expect(config.ignore).toEqual([
      'lm_head',
      `re:model\\.layers\\.(?:${layers(3, 37).join('|')})(?:\\.self_attn\\.q_proj|\\.self_attn\\.k_proj)`,
    ])
    // 34 layers of 2 modules.
    expect(leftOut(config)).toBe(68)
  })

  test('a list whose patterns a reader does not take stays as it is', () => {
    const ignore = namesOf(layers(0, 40))
    const exact = (config: Config) => JSON.stringify(config.ignore)
    expect(keptOf({ ignore }, exact)).toMatchObject({ config: { ignore }, names: 0, patterns: 0 })
  })

  test('formats by the names of modules', () => {
    const quantized_layers = Object.fromEntries(
      namesOf(layers(0, 40)).map((name) => [
        name,
        { quant_algo: /q_proj/.test(name) ? 'FP8' : 'NVFP4' },
      ]),
    )
    const byKind = (config: Config) => {
      const entries = Object.entries(config.quantized_layers as Config)
      return kinds.map((kind) => entries.find(([name]) => name.endsWith(kind))?.[1])
    }
    expect(keptOf({ quantized_layers }, byKind).config.quantized_layers).toEqual({
      'model.layers.*.self_attn.q_proj': { quant_algo: 'FP8' },
      'model.layers.*.self_attn.k_proj': { quant_algo: 'NVFP4' },
    })
  })
})
