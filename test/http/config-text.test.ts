import { describe, expect, test } from 'vitest'
import { maxBodyBytes } from '../../src/http/estimates.ts'
import { maxConfigBytes } from '../../src/presets/huggingface/limit.ts'
import { infer } from '../support/api.ts'
import { llamaConfig as config } from '../support/llama-config.ts'

const of = (text: string) => ({ scenario: 'google-search-2023', model: { config: text } })

describe('the text of a config in a request', () => {
  test('as Python writes it, in code fences', async () => {
    const text = `\`\`\`json\n${JSON.stringify({ ...config, mean: 0 }).replace('"mean":0', '"mean": NaN')}\n\`\`\``
    const { status, body } = await infer(of(text))
    expect(status).toBe(200)
    expect(body.subject.activeParameters).toBe(8_030_261_248)
  })

  test('a number that is none is refused where it matters, and not replaced', async () => {
    const text = JSON.stringify({ ...config, num_hidden_layers: 0 }).replace(':0', ': NaN')
    const { status, body } = await infer(of(text))
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ pointer: '/model/num_hidden_layers' }])
  })

  test('of 3 MB, thousands of names among them', async () => {
    const ignore = Array.from(
      { length: 60_000 },
      (_, i) => `model.layers.${i % 32}.mlp.experts.${i}.up_proj`,
    )
    const text = JSON.stringify({ ...config, other: { ignore } })
    expect(text.length).toBeGreaterThan(2.4e6)
    const { status, body } = await infer(of(text))
    expect(status).toBe(200)
    expect(body.subject.activeParameters).toBe(8_030_261_248)
    expect(JSON.stringify(body).length).toBeLessThan(80_000)
  })

  test('above 4 MiB the field is refused, with the limit', async () => {
    const { status, body } = await infer(
      of(JSON.stringify({ ...config, x: 'x'.repeat(maxConfigBytes) })),
    )
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([
      { pointer: '/model/config', allowed: 'at most 4 MiB (4,194,304 bytes)' },
    ])
    expect(JSON.stringify(body).length).toBeLessThan(2000)
  })

  test('a body above its limit is refused as a whole, with the limit', async () => {
    const { status, body } = await infer(of('x'.repeat(maxBodyBytes)))
    expect(status).toBe(413)
    expect(body.detail).toContain('8,454,144 bytes')
  })
})
