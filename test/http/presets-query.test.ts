import { describe, expect, test } from 'vitest'
import { request } from '../support/api.ts'

const get = async (path: string) => {
  const response = await request(`/api/v1/presets${path}`)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const items = async (path: string) =>
  (await get(path)).body.items as { id: string; [field: string]: unknown }[]

describe('presets are narrowed by what one knows of them', () => {
  test.each([
    ['/accelerators?vendor=amd', ['amd-mi300x', 'amd-mi355x'], ['nvidia-h100-sxm']],
    ['/accelerators?year=2024', ['nvidia-b200-sxm'], ['nvidia-h100-sxm']],
    ['/accelerators?vendor=NVIDIA&year=2022', ['nvidia-h100-sxm'], ['nvidia-b200-sxm']],
    ['/accelerators?name=H100', ['nvidia-h100-sxm', 'nvidia-h100-pcie'], ['nvidia-a100-sxm-80gb']],
    ['/accelerators?name=%E6%98%87%E8%85%BE', ['huawei-ascend-910b'], ['nvidia-h100-sxm']],
    ['/models?vendor=Meta&year=2024', ['llama-3.1-8b'], ['llama-2-70b', 'qwen2.5-7b']],
    ['/models?kind=mixture-of-experts', ['mixtral-8x7b'], ['llama-3.1-8b', 'gpt-4o']],
    ['/models?kind=dense', ['llama-3.1-8b'], ['mixtral-8x7b', 'gpt-4o']],
    ['/apis?vendor=Anthropic', ['claude-opus-4-5'], ['gpt-5.5']],
    ['/scenarios?kind=training', ['deepseek-v3'], ['google-search-2023']],
  ])('%s', async (path, present, absent) => {
    const ids = (await items(path)).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(present))
    for (const id of absent) expect(ids).not.toContain(id)
  })

  test('of a price list the offers asked for are left', async () => {
    const [list] = (await items('/prices?kind=spot&vendor=CoreWeave')).filter(
      ({ id }) => id === 'nvidia-h100-sxm',
    )
    expect(list?.offers).toMatchObject([{ provider: 'CoreWeave', kind: 'spot' }])
  })

  test('nothing found is an empty list', async () =>
    expect(await items('/accelerators?vendor=Nobody')).toEqual([]))

  test.each([
    ['/regions?vendor=AWS', /^Unknown query parameter "vendor"\. Allowed: name\.$/],
    ['/models?kind=moe', /"kind" must be one of dense, mixture-of-experts\. Received "moe"\.$/],
    ['/models?year=24', /"year" must be a year of four digits, such as 2024\. Received "24"\.$/],
    ['/models?name=', /"name" is empty/],
    ['/models?year=2024&year=2023', /"year" must be given once\. Received it 2 times\.$/],
    ['/models?__proto__=1', /^Unknown query parameter "__proto__"/],
    ['/models/llama-3.1-8b?x=1', /^Unknown query parameter "x"/],
    ['/?x=1', /^Unknown query parameter "x"/],
  ])('%s is refused', async (path, expected) => {
    const { status, body } = await get(path)
    expect(status).toBe(400)
    expect(body.detail).toMatch(expected)
  })
})

const post = async (body: object) => {
  const response = await request('/api/v1/inference', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenario: 'google-search-2023', ...body }),
  })
  return { status: response.status, text: await response.text() }
}

describe('prices as they were', () => {
  const body = { accelerator: 'H100', price: { usdPerChipHour: null } }
  test('asOf chooses the rent of that time, and says so', async () => {
    const { status, text } = await post({ ...body, asOf: '2025-06' })
    expect(status).toBe(200)
    expect(text).toMatch(/"asOf":"2025-0\d-\d\d"/)
    expect(text).not.toBe((await post(body)).text)
  })

  test('before the first known price there is none, with the date of the first', async () => {
    expect((await post({ ...body, asOf: '2019' })).text).toMatch(
      /known as of 2019. The first known one is of 20\d\d/,
    )
  })

  test.each(['yesterday', '2025-13', 2025, '2025-1-1'])('%s is no date', async (asOf) => {
    const { status, text } = await post({ asOf })
    expect(status).toBe(422)
    expect(text).toContain('YYYY, YYYY-MM or YYYY-MM-DD')
  })
})

describe('a name that fits more than one preset is refused with the candidates', () => {
  test.each([
    [{ model: 'Llama 70B' }, /ambiguous.*llama-2-70b.*llama-3\.1-70b/],
    [{ accelerator: 'TPU' }, /ambiguous.*google-tpu-v4/],
  ])('%j', async (body, expected) => {
    const { status, text } = await post(body)
    expect(status).toBe(422)
    expect(text).toMatch(expected)
  })

  test.each([
    { model: 'Llama 3.1 70B' },
    { model: 'llama_3.1_70b' },
    { accelerator: 'A100' },
    { accelerator: 'NVIDIA A100' },
    { accelerator: 'H100 SXM' },
    { accelerator: '天垓100' },
  ])('%j is one', async (body) => expect((await post(body)).status).not.toBe(422))
})
