import { describe, expect, test } from 'vitest'
import { kvCacheBytesPerToken } from '../../src/model/architecture/formulas.ts'
import { cacheElements, kvCacheBytes } from '../../src/model/architecture/kv-cache.ts'
import { countParameters } from '../../src/model/architecture/parameters.ts'
import { totalsOf } from '../../src/model/architecture/totals.ts'
import { looseKey } from '../../src/presets/name-key.ts'
import { all, find, namesOf } from '../../src/presets/registry.ts'

const shaped = all('models').flatMap(({ architecture, ...model }) =>
  'layers' in architecture ? [{ ...model, architecture }] : [],
)
const shapeOf = (name: string) => {
  const architecture = find('models', name)?.architecture
  if (architecture === undefined || !('layers' in architecture)) throw new Error(name)
  return architecture
}

describe('the parameters recounted from the architecture are within 2% of the published ones', () => {
  test.each(shaped)('$id', ({ architecture, totalParameters, activeParameters }) => {
    const { total, active } = countParameters(architecture)
    // The weights of a copy follow from the count: beside another total the answer contradicts itself.
    expect(Math.abs(total / (totalParameters.value ?? 0) - 1)).toBeLessThanOrEqual(0.02)
    const off = Math.abs(active / (activeParameters.value ?? 0) - 1) > 0.02
    // A reason that nothing needs would hide the next slip.
    expect(off).toBe(architecture.countDiffers !== undefined)
  })
})

test('most models have an architecture', () => expect(shaped.length).toBeGreaterThan(90))

const elements = (shape: ReturnType<typeof shapeOf>) => {
  const { full, window, selected } = cacheElements(shape)
  return { fullKvElements: full, windowKvElements: window, selectedKvElements: selected }
}

describe('attention is named, and its cache counted, as its papers do', () => {
  test.each([
    // Bytes a token at two bytes an element: 2 (K, V) x layers x KV heads x head size x 2.
    ['gpt-3-175b', 'MHA', 2 * 96 * 96 * 128 * 2],
    ['llama-3.1-8b', 'GQA', 131072],
    ['llama-3.1-70b', 'GQA', 327680],
    ['falcon-7b', 'MQA', 2 * 32 * 64 * 2],
    // DeepSeek-V2's own figure: 576 elements a token and layer.
    ['deepseek-v3', 'MLA', 61 * 576 * 2],
    // One layer of eight keeps a cache: the others are linear.
    ['minimax-m1', 'GQA', 10 * 2 * 8 * 128 * 2],
    // Of 30 layers the last ten read the caches of others.
    ['gemma-3n-e2b', 'GQA', 2 * 20 * 2 * 256 * 2],
  ])('%s: %s, %d bytes a token', (name, kind, bytes) => {
    const shape = shapeOf(name)
    expect(totalsOf(shape).mixers.map((one) => one.name)).toContain(kind)
    expect(
      kvCacheBytesPerToken.compute({
        ...elements(shape),
        bytesPerKvElement: 2,
      }),
    ).toBe(bytes)
  })

  test.each([
    // 36 layers of Gated DeltaNet: 32 x 128 x 128 at 4 bytes, and three inputs of (2 x 16 + 32) x 128 at 2.
    ['qwen3-next-80b-a3b', 36 * (32 * 128 * 128 * 4 + 3 * 8192 * 2), 0],
    // 70 layers of lightning attention: 64 heads of 128 x 128 at 2 bytes.
    ['minimax-m1', 70 * 64 * 128 * 128 * 2, 0],
    // 23 layers of Mamba-2: 64 heads of 64 x 128 at 4 bytes, three inputs of 4096 + 2 x 8 x 128 at 2.
    ['Nemotron_3_Nano', 23 * (64 * 64 * 128 * 4 + 3 * 6144 * 2), 0],
    // 20 KDA layers: 32 heads of 128 x 128 at 4 bytes, three inputs of 3 x 4096 at 2.
    ['moonshotai/Kimi-Linear-48B-A3B-Instruct', 20 * (32 * 128 * 128 * 4 + 3 * 3 * 4096 * 2), 0],
    // 18 short convolutions: two inputs of 2,048 at 2 bytes.
    ['lfm2-8b-a1b', 18 * 2 * 2048 * 2, 0],
    // A key of 128 for each of 61 layers.
    ['deepseek-v3.2', 0, 61 * 128],
    ['deepseek-v3', 0, 0],
  ])(
    '%s keeps %d bytes of state a sequence and %d index elements a token',
    (name, state, index) => {
      const { stateBytes, indexElements } = totalsOf(shapeOf(name))
      expect([stateBytes, indexElements]).toEqual([state, index])
    },
  )

  test('layers with a window stop growing at the window', () => {
    const gemma = shapeOf('gemma-3-27b')
    const perLayer = 2 * 16 * 128 * 2
    expect(kvCacheBytes(gemma, 1024, 2)).toBe(62 * 1024 * perLayer)
    expect(kvCacheBytes(gemma, 101024, 2)).toBe((10 * 101024 + 52 * 1024) * perLayer)
  })
})

describe('a name finds its model', () => {
  test.each([
    ['Llama-3.1-70B-Instruct', 'llama-3.1-70b'],
    ['meta-llama/Llama-3.1-70B', 'llama-3.1-70b'],
    ['qwen/qwen2.5-72b-instruct', 'qwen2.5-72b'],
    ['通义千问', 'qwen-2023'],
    ['日日新', 'sensechat'],
    ['讯飞星火', 'spark-v3'],
    ['无涯', 'infinity-wuya'],
    ['360智脑', '360-zhinao'],
    ['文心一言', 'ernie-bot'],
    ['盘古', 'pangu-2023'],
    ['MOSS', 'moss-16b'],
    ['Aquila-7B', 'aquila-7b'],
    ['DeepSeekV3', 'deepseek-v3'],
    ['Nemotron_3_Super', 'nemotron-3-super-120b-a12b'],
    ['moonshotai/Kimi-K2.5', 'kimi-k2.5'],
    ['KIMI K2', 'kimi-k2'],
    ['Llama-3_3-Nemotron-Super-49B-v1', 'llama-3.3-nemotron-super-49b'],
    ['qwen 3.5 397b a17b', 'qwen3.5-397b-a17b'],
    ['glm4.5air', 'glm-4.5-air'],
    ['llama_3_1_70b', 'llama-3.1-70b'],
    ['Qwen 2.5 7B', 'qwen2.5-7b'],
    ['gpt‑oss‑120b', 'gpt-oss-120b'],
    ['Meta Llama 3.1 8B', 'llama-3.1-8b'],
    // A copy at another account, and a tuned version, have the same shape.
    ['unsloth/Meta-Llama-3.1-8B-Instruct', 'llama-3.1-8b'],
    // Two digits side by side are not one number: Qwen2-57B is no Qwen2.5-7B.
    ['qwen257b', undefined],
    ['Llama-31-8B', undefined],
    ['DeepSeek-V3.5', undefined],
    ['ChatGPT', 'gpt-3.5-turbo'],
  ])('%s', (name, id) => expect(find('models', name)?.id).toBe(id))

  test('no two presets have the same name but for its punctuation', () => {
    for (const kind of ['models', 'accelerators', 'regions', 'scenarios'] as const) {
      const ids = new Map<string, string>()
      for (const preset of all(kind))
        for (const whole of namesOf(preset)) {
          // The account that a checkpoint stands under may be left out.
          const name = kind === 'models' ? (whole.split('/').at(-1) ?? whole) : whole
          const key = looseKey(name)
          expect(ids.get(key) ?? preset.id, `${kind}: ${name}`).toBe(preset.id)
          ids.set(key, preset.id)
        }
    }
  })
})
