import { describe, expect, test } from 'vitest'
import { inference } from '../../src/estimates/inference/index.ts'
import { find } from '../../src/presets/registry.ts'
import { search } from '../../src/presets/search.ts'
import { request } from '../support/api.ts'
import { today } from '../support/today.ts'

const answerTo = (body: object) => inference.ask(body, { today })

describe('names of makers and chips, in Chinese too', () => {
  test.each([
    ['Kunlunxin 2nd generation', 'kunlunxin-r200'],
    ['Enflame', 'enflame-t20'],
    ['燧原', 'enflame-t20'],
  ])('%s is %s', (name, id) => expect(find('accelerators', name)?.id).toBe(id))

  test('昇腾 finds every Ascend', () => {
    const found = search('accelerators', '昇腾').map(({ id }) => id)
    expect(found.filter((id) => id.startsWith('huawei-ascend'))).toHaveLength(9)
  })

  test('vendor=华为 finds what vendor=Huawei finds', async () => {
    const ids = async (vendor: string) => {
      const response = await request(
        `/api/v1/presets/accelerators?vendor=${encodeURIComponent(vendor)}`,
      )
      const { items } = (await response.json()) as { items: { id: string }[] }
      return items.map(({ id }) => id)
    }
    expect(await ids('华为')).toEqual(await ids('Huawei'))
    // Nine Ascends, and two cards that are called Atlas.
    expect(await ids('华为')).toHaveLength(11)
  })

  test('a query that is not UTF-8 is refused', async () => {
    const response = await request('/api/v1/presets/accelerators?vendor=%E0%A4%A')
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })
})

describe('a pasted config.json with impossible layers is told which field', () => {
  const config = {
    model_type: 'qwen3_moe',
    num_hidden_layers: 4,
    hidden_size: 64,
    vocab_size: 100,
    num_attention_heads: 4,
    num_key_value_heads: 2,
    intermediate_size: 128,
    moe_intermediate_size: 32,
    num_experts: 8,
    num_experts_per_tok: 2,
  }
  test.each([
    [{ mlp_only_layers: [0, 4] }, 'mlp_only_layers'],
    [{ mlp_only_layers: ['0'] }, 'mlp_only_layers'],
    [{ first_k_dense_replace: 5 }, 'first_k_dense_replace'],
    [{ decoder_sparse_step: 0 }, 'decoder_sparse_step'],
    [{ layer_types: ['full_attention'] }, 'layer_types'],
    [{ quantization_config: 'fp8' }, 'quantization_config'],
  ])('%o', (change, field) => {
    const result = answerTo({
      workload: { queriesPerSecond: 1, inputTokens: 10, outputTokens: 10 },
      model: { ...config, ...change },
      accelerator: 'nvidia-h100-sxm',
    })
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.errors[0]?.pointer).toBe(`/model/${field}`)
  })
})

describe('rents', () => {
  test('few providers are warned of', () => {
    const result = answerTo({
      scenario: 'google-search-2023',
      accelerator: 'nvidia-gb200-nvl72',
      price: { method: 'rent', kind: 'on-demand' },
    })
    if (!result.ok) throw new Error(JSON.stringify(result.errors))
    expect(result.answer.warnings.map(({ code }) => code)).toContain('few-prices')
  })

  test('a day that no month has is refused', () => {
    const result = answerTo({ scenario: 'google-search-2023', asOf: '2025-02-30' })
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.errors[0]?.pointer).toBe('/asOf')
  })
})
