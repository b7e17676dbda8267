import { describe, expect, test } from 'vitest'
import { htmlAt } from '../support/page-html.ts'

const kinds = [
  ['pre-training', 'Pre-training of Llama 3.1 8B', 'pre-train Llama 3.1 8B'],
  [
    'continued-pre-training',
    'Continued pre-training of Llama 3.1 8B',
    'continue pre-training Llama 3.1 8B',
  ],
  ['fine-tuning', 'Full fine-tuning of Llama 3.1 8B', 'fully fine-tune Llama 3.1 8B'],
  ['lora', 'LoRA fine-tuning of Llama 3.1 8B', 'fine-tune Llama 3.1 8B with LoRA'],
] as const

describe('a run says what kind it is', () => {
  test.each(kinds)('%s: the title, the headline and the comparison', async (kind, named, to) => {
    const run = `v=5&scenario=train-model&workload.tokens=50M&workload.kind=${kind === 'pre-training' ? '' : kind}`
    const html = await htmlAt(`/train?${run}`)
    expect(/<title>([^<]*)</.exec(html)?.[1]).toMatch(new RegExp(`^${named}: about \\$`))
    const tokens = `${named}, 50 million tokens on `
    expect(/<h1 id="result-title">([^<]*)</.exec(html)?.[1]).toContain(tokens)
    const compared = await htmlAt(`/train/compare?${run}`)
    expect(compared).toContain(` ways to ${to} on 50 million tokens</h1>`)
  })

  test('a short one takes hours, not parts of a day', async () => {
    const html = await htmlAt('/train?v=5&scenario=train-model&workload.tokens=50M')
    expect(html).toMatch(/<dt>Duration<\/dt><dd><a [^>]*>1\.6 hours</)
    expect(html).not.toMatch(/\b0\.\d+ days/)
  })
})
