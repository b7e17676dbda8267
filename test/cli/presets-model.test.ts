import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Model, Sources } from '../../src/presets/schema.ts'
import { newFolder, run } from './presets-folder.ts'

const folder = newFolder()
const config = (name: string, fields: object) => {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(fields))
  return path
}

/** A small mixture of experts in blocks of FP8, as Qwen3’s are. */
const qwen = {
  model_type: 'qwen3_moe',
  num_hidden_layers: 2,
  hidden_size: 64,
  num_attention_heads: 4,
  num_key_value_heads: 2,
  head_dim: 16,
  intermediate_size: 128,
  moe_intermediate_size: 32,
  num_experts: 4,
  num_experts_per_tok: 2,
  vocab_size: 1000,
  max_position_embeddings: 4096,
  tie_word_embeddings: false,
  quantization_config: { quant_method: 'fp8', weight_block_size: [128, 128] },
}
const path = config('Acme--Qwen3-Tiny-FP8_config.json', qwen)

describe('npm run presets -- model', () => {
  test('prints a preset that fits its schema, and says what a reviewer must fill in', () => {
    const { status, stdout, stderr } = run('model', path, '--as-of', '2026-11-20')
    expect(status).toBe(0)
    const preset = v.parse(Model, JSON.parse(stdout))
    expect(preset).toMatchObject({ id: 'qwen3-tiny-fp8', name: 'Qwen3-Tiny-FP8' })
    expect(preset.architecture).toMatchObject({ layers: 2, experts: { count: 4, perToken: 2 } })
    expect(preset.numberFormat).toMatchObject({ routedExperts: { format: 'fp8' } })
    // Embedding and head 2 x 1000 x 64; a layer: queries and output 2 x 64 x 64, keys and values
    // 2 x 64 x 32, router 4 x 64, experts 4 x 3 x 64 x 32 = 24,576, norms 2 x 64; the last norm 64.
    expect(preset.totalParameters.value).toBe(128_000 + 2 * (8192 + 4096 + 256 + 24_576 + 128) + 64)
    expect(stderr).toMatch(/sources\.json has no qwen3-tiny-fp8-config/)
    expect(stderr).toMatch(/To review: name, developer, aliases/)
  })

  test('writes it beside the others with its source, and never over another', () => {
    const args = [
      'model',
      path,
      '--presets',
      folder,
      '--as-of',
      '2026-11-20',
      '--write',
      '--developer',
      'Acme',
      '--title',
      'config.json of Qwen3-Tiny-FP8',
      '--url',
      'https://huggingface.co/acme/Qwen3-Tiny-FP8/blob/main/config.json',
    ]
    expect(run(...args)).toMatchObject({ status: 0 })
    const written = JSON.parse(readFileSync(join(folder, 'models/qwen3-tiny-fp8.json'), 'utf8'))
    expect(v.parse(Model, written).developer).toBe('Acme')
    const sources = v.parse(Sources, JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8')))
    expect(sources['qwen3-tiny-fp8-config']).toMatchObject({ retrieved: '2026-11-20' })
    const again = run(...args)
    expect(again.status).toBe(2)
    expect(again.stderr).toContain('models/qwen3-tiny-fp8.json is there already')
  })

  test.each([
    [{ ...qwen, head_dim: 'wide' }, 'head_dim', /must be|count/],
    [{ model_type: 'whisper' }, 'model_type', /Allowed/],
    [{ model_type: 't5', d_model: 512, num_layers: 6 }, 'model_type', /^\S+ model_type t5 is not/],
  ])('%j is refused at its field', (fields, field, reason) => {
    const { status, stderr } = run('model', config('bad.json', fields))
    expect(status).toBe(2)
    expect(stderr).toContain(`bad.json: ${field} `)
    expect(stderr).not.toContain('undefined')
    expect(stderr).toMatch(reason)
  })
})
