import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { headline, pickOwn, usePages } from '../support/pages.ts'

const { open, origin } = usePages()

const deepseek = {
  architectures: ['DeepseekV3ForCausalLM'],
  model_type: 'deepseek_v3',
  vocab_size: 129280,
  hidden_size: 7168,
  intermediate_size: 18432,
  moe_intermediate_size: 2048,
  num_hidden_layers: 61,
  num_attention_heads: 128,
  n_shared_experts: 1,
  n_routed_experts: 256,
  num_experts_per_tok: 8,
  first_k_dense_replace: 3,
  kv_lora_rank: 512,
  q_lora_rank: 1536,
  qk_nope_head_dim: 128,
  qk_rope_head_dim: 64,
  v_head_dim: 128,
  transformers_version: '4.57.1',
  initializer_range: 0,
}

/** As Python writes a config with a number that is none. */
const asPython = (config: object) =>
  JSON.stringify(config, null, 2).replace('"initializer_range": 0', '"initializer_range": NaN')

const paste = async (page: Page, text: string) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await pickOwn(page, 'model')
  await page.evaluate((one) => navigator.clipboard.writeText(one), text)
  await page.locator('#model-config').focus()
  await page.keyboard.press('ControlOrMeta+V')
}

const readOf = (page: Page) => page.locator('#config-read').innerText()

/** The same page opened again by its address gives the same. */
const expectSameWhenOpenedAgain = async (page: Page) => {
  const [answer, read] = [await headline(page), await readOf(page)]
  expect(page.url().length).toBeLessThanOrEqual(4000)
  const again = await open(page.url().slice(origin().length))
  expect(await headline(again)).toBe(answer)
  expect(await readOf(again)).toBe(read)
}

test('a config pasted with Python’s NaN is read, and what changes nothing is left out and named', async () => {
  const page = await open('/')
  await paste(page, `\`\`\`json\n${asPython(deepseek)}\n\`\`\``)
  // 671B and 37.6B as DeepSeek-V3 counts them, with its embedding and head.
  await expect.poll(() => readOf(page)).toContain('671 billion')
  const kept = await page.locator('#model-config').inputValue()
  expect(JSON.parse(kept)).toMatchObject({ model_type: 'deepseek_v3', num_hidden_layers: 61 })
  expect(kept).not.toContain('transformers_version')
  expect(await page.locator('#config-dropped').innerHTML()).toContain('initializer_range')
  await expectSameWhenOpenedAgain(page)
})

test('a file of 2 MB with a list of modules gives a link of at most 4,000 characters', async () => {
  const parts = ['gate_proj', 'up_proj', 'down_proj']
  const ignore = Array.from({ length: 58 * 256 }, (_, i) =>
    parts.map((part) => `model.layers.${3 + Math.floor(i / 256)}.mlp.experts.${i % 256}.${part}`),
  ).flat()
  const groups = { group_0: { targets: ['Linear'], weights: { num_bits: 8, type: 'float' } } }
  const quantization_config = { quant_method: 'compressed-tensors', config_groups: groups, ignore }
  const text = asPython({ ...deepseek, quantization_config })
  expect(text.length).toBeGreaterThan(2e6)
  const page = await open('/')
  await pickOwn(page, 'model')
  const file = { name: 'config.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await page.locator('#model-config-file').setInputFiles(file)
  await expect.poll(() => readOf(page)).toContain('671 billion')
  expect(await page.locator('#config-kept').innerText()).toContain(
    text.length.toLocaleString('en-US'),
  )
  await expectSameWhenOpenedAgain(page)
})

test('a config with a block for each of 80 layers is kept as the shape that was read', async () => {
  const block = (i: number) => ({
    attention: { n_heads_in_group: 8, no_op: false, replace_with_linear: false },
    ffn: { ffn_mult: i % 2 === 0 ? 2.625 : 5.25, no_op: false, replace_with_linear: false },
  })
  const page = await open('/')
  await paste(
    page,
    JSON.stringify({
      model_type: 'nemotron-nas',
      block_configs: Array.from({ length: 80 }, (_, i) => block(i)),
      hidden_size: 8192,
      num_attention_heads: 64,
      num_hidden_layers: 80,
      vocab_size: 128256,
      tie_word_embeddings: false,
    }),
  )
  await expect.poll(() => readOf(page)).toContain('80 GQA')
  await expectSameWhenOpenedAgain(page)
})

test('a file above 4 MiB is not read, and the page says so', async () => {
  const page = await open('/')
  await pickOwn(page, 'model')
  const buffer = Buffer.alloc(4 * 2 ** 20 + 1, ' ')
  await page.locator('#model-config-file').setInputFiles({
    name: 'config.json',
    mimeType: 'application/json',
    buffer,
  })
  await expect
    .poll(() => page.locator('.messages .error').innerText())
    .toContain('4,194,305 bytes and was not read: a config.json may have at most 4 MiB')
})

test('a long config that cannot be read stays whole in the form, out of the link, and over a reload', async () => {
  const page = await open('/')
  const text = JSON.stringify({ ...deepseek, num_hidden_layers: 'x'.repeat(50_000) })
  await paste(page, text)
  await expect
    .poll(() => page.locator('#error-model-config').innerText())
    .toContain('num_hidden_layers must be a number')
  expect(await page.locator('#link-too-long').innerText()).toContain('cut links after 4,000')
  expect(page.url().length).toBeLessThanOrEqual(4000)
  await page.reload({ waitUntil: 'networkidle' })
  await expect.poll(() => page.locator('#model-config').inputValue()).toBe(text)
})

test('what is typed stays as it is typed until the field is left', async () => {
  const page = await open('/')
  await pickOwn(page, 'model')
  const text =
    '{ "model_type": "llama", "hidden_size": 4096, "intermediate_size": 14336, "num_attention_heads": 32, "num_hidden_layers": 32, "num_key_value_heads": 8, "vocab_size": 128256, "bos_token_id": 1 }'
  await page.locator('#model-config').fill(text)
  await expect.poll(() => readOf(page)).toContain('8.03 billion')
  expect(await page.locator('#model-config').inputValue()).toBe(text)
  await page.locator('#workload-queriesPerSecond').focus()
  await expect.poll(() => page.locator('#model-config').inputValue()).not.toContain('bos_token_id')
})

test('a config of 1.2 MB that was shortened is put back whole, and stays over views, ways and a reload', async () => {
  const { transformers_version: _, initializer_range: __, ...read } = deepseek
  const notes = Array.from({ length: 2500 }, (_, i) => [`note_${i}`, 'x'.repeat(480)])
  const text = JSON.stringify({ ...read, ...Object.fromEntries(notes) })
  expect(text.length).toBeGreaterThan(1.2e6)
  const page = await open('/serve?v=5&workload.queriesPerSecond=2M%2Fday')
  const field = page.locator('#model-config')
  const view = (name: string) => page.locator('.views').getByRole('link', { name })
  /** What the page shows, and that none of its addresses is longer than programs pass on. */
  const expectWhole = async () => {
    await expect.poll(() => field.count()).toBe(1)
    await expect.poll(() => field.inputValue()).toBe(text)
    await expect.poll(() => readOf(page)).toContain('671 billion')
    expect(
      await page.evaluate('[location, ...document.links].every(({ href }) => href.length < 4000)'),
    ).toBe(true)
  }
  const expectCompared = async () => {
    await expect.poll(() => page.locator('.ranked').count()).toBe(1)
    expect(await page.locator('.ranked').innerText()).toContain('H100')
    expect(
      await page.evaluate('[location, ...document.links].every(({ href }) => href.length < 4000)'),
    ).toBe(true)
  }
  await pickOwn(page, 'model')
  await field.fill(text)
  await expect.poll(() => readOf(page)).toContain('671 billion')
  await page.locator('#workload-outputTokens').focus()
  await expect.poll(() => field.inputValue(), { timeout: 30_000 }).not.toContain('note_')
  await page.locator('#config-whole').click()
  await expectWhole()
  // Nothing was typed in it since: it is not shortened again.
  await page.locator('#workload-outputTokens').focus()
  await page.locator('#workload-outputTokens').fill('300')
  await expect.poll(() => page.url()).toContain('outputTokens=300')
  await expectWhole()
  await view('Compare').click()
  await expectCompared()
  await page.reload({ waitUntil: 'networkidle' })
  await expectCompared()
  await page.goBack()
  await expectWhole()
  await page.goForward()
  await expectCompared()
  await view('Estimate').click()
  await expectWhole()
  await page.locator('.ways a[data-way="train"]').click()
  await expect.poll(() => field.count()).toBe(0)
  await page.locator('.ways a[data-way="serve"]').click()
  await expectWhole()
  await page.reload({ waitUntil: 'networkidle' })
  await expectWhole()
}, 120_000)

test('an address of an earlier version with a whole config opens with what matters of it', async () => {
  const other = Object.fromEntries(
    Array.from({ length: 400 }, (_, i) => [`note_${i}`, 'x'.repeat(30)]),
  )
  const config = JSON.stringify({ ...deepseek, ...other })
  const query = new URLSearchParams({ v: '3', model: 'custom', 'model.config': config })
  const page = await open(`/serve?scenario=google-search-2023&${query}`)
  expect(await readOf(page)).toContain('671 billion')
  const link = (await page.locator('#link').getAttribute('href')) ?? ''
  expect(link.length).toBeLessThan(3900)
  expect(link).not.toContain('note_')
})
