import { describe, expect, test } from 'vitest'
import { weightBytes } from '../../src/model/architecture/formulas.ts'
import { architectureInputs } from '../../src/model/roofline/inputs.ts'
import { isFamilyOf } from '../../src/presets/model-names.ts'
import { all, find, namesOf, suggest } from '../../src/presets/registry.ts'
import { search } from '../../src/presets/search.ts'
import { storedAsPublished } from '../../src/presets/stored.ts'

/** What people write for a model that is run now: its maker's repository, its name, and its name typed from memory. */
const names: Readonly<Record<string, readonly string[]>> = {
  'qwen3-next-80b-a3b': ['Qwen/Qwen3-Next-80B-A3B-Instruct', 'Qwen3-Next', 'qwen3 next 80b a3b'],
  'qwen3.5-27b': ['Qwen/Qwen3.5-27B', 'qwen 3.5 27b', 'QWEN3.5_27B'],
  'qwen3.5-35b-a3b': ['Qwen/Qwen3.5-35B-A3B', 'QWEN3.5_35B_A3B'],
  'qwen3.5-122b-a10b': ['Qwen/Qwen3.5-122B-A10B', 'qwen3.5 122b a10b'],
  'qwen3.5-397b-a17b': ['Qwen/Qwen3.5-397B-A17B', 'Qwen3.5 397B-A17B'],
  'qwen3.6-27b': ['Qwen/Qwen3.6-27B', 'qwen3.6 27b'],
  'qwen3.6-35b-a3b': ['Qwen/Qwen3.6-35B-A3B', 'Qwen3.6 35B A3B'],
  'qwen3-vl-8b': ['Qwen/Qwen3-VL-8B-Instruct', 'qwen3 vl 8b', 'Qwen3VL-8B'],
  'qwen3-vl-30b-a3b': ['Qwen/Qwen3-VL-30B-A3B-Thinking', 'qwen3-vl-30b-a3b'],
  'qwen3-vl-235b-a22b': ['Qwen/Qwen3-VL-235B-A22B-Instruct', 'Qwen3 VL 235B A22B'],
  'kimi-k2': ['moonshotai/Kimi-K2-Instruct', 'Kimi K2', 'moonshotai/Kimi-K2-Instruct-0905'],
  'kimi-k2-thinking': ['moonshotai/Kimi-K2-Thinking', 'kimi-k2-thinking', 'Kimi K2 Thinking'],
  'qwen3-235b-a22b': ['Qwen3-235B-A22B-Instruct-2507', 'Qwen/Qwen3-235B-A22B-Thinking-2507'],
  'qwen3-30b-a3b': ['Qwen/Qwen3-30B-A3B-Instruct-2507'],
  'kimi-k2.5': ['moonshotai/Kimi-K2.5', 'kimi k2.5', 'KimiK2.5'],
  'kimi-linear-48b-a3b': ['moonshotai/Kimi-Linear-48B-A3B-Instruct', 'Kimi Linear'],
  'kimi-k3': ['moonshotai/Kimi-K3', 'kimi_k3', 'KimiK3'],
  'deepseek-v3.2': ['deepseek-ai/DeepSeek-V3.2', 'DeepSeek V3.2', 'deepseek-ai/DeepSeek-V3.2-Exp'],
  'deepseek-v4-flash': ['deepseek-ai/DeepSeek-V4-Flash', 'deepseek v4 flash'],
  'deepseek-v4-pro': ['deepseek-ai/DeepSeek-V4-Pro', 'DeepSeekV4 Pro'],
  'glm-4.5-air': ['zai-org/GLM-4.5-Air', 'GLM 4.5 Air', 'glm4.5-air'],
  'glm-4.7': ['zai-org/GLM-4.7', 'glm 4.7', 'GLM4.7'],
  'glm-5': ['zai-org/GLM-5', 'GLM 5', 'glm5'],
  'glm-5.2': ['zai-org/GLM-5.2', 'glm_5.2', 'GLM5.2'],
  'minimax-m2': ['MiniMaxAI/MiniMax-M2', 'minimax m2', 'MiniMaxM2'],
  'minimax-m2.5': ['MiniMaxAI/MiniMax-M2.5', 'MiniMax M2.5'],
  'minimax-m3': ['MiniMaxAI/MiniMax-M3', 'minimax_m3'],
  'gemma-3n-e2b': ['google/gemma-3n-E2B-it', 'Gemma 3n E2B', 'gemma3n-e2b'],
  'gemma-3n-e4b': ['google/gemma-3n-E4B-it', 'gemma 3n e4b'],
  'gemma-4-e2b': ['google/gemma-4-E2B-it', 'Gemma 4 E2B'],
  'gemma-4-e4b': ['google/gemma-4-E4B-it', 'gemma4 e4b'],
  'gemma-4-26b-a4b': ['google/gemma-4-26B-A4B-it', 'Gemma 4 26B A4B'],
  'gemma-4-31b': ['google/gemma-4-31B-it', 'gemma4-31b'],
  'llama-4-scout': ['meta-llama/Llama-4-Scout-17B-16E-Instruct', 'Llama 4 Scout', 'llama4scout'],
  'llama-4-maverick': ['meta-llama/Llama-4-Maverick-17B-128E-Instruct', 'llama 4 maverick'],
  'nemotron-3-nano-30b-a3b': ['nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B-BF16', 'Nemotron 3 Nano'],
  'nemotron-3-super-120b-a12b': [
    'nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-BF16',
    'nemotron_3_super',
  ],
  'nemotron-3-ultra-550b-a55b': [
    'nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-BF16',
    'Nemotron 3 Ultra',
  ],
  'llama-3.3-nemotron-super-49b': [
    'nvidia/Llama-3_3-Nemotron-Super-49B-v1',
    'Nemotron Super 49B',
    'Llama 3.3 Nemotron Super 49B',
  ],
  'mistral-small-4': ['mistralai/Mistral-Small-4-119B-2603', 'Mistral Small 4'],
  'mistral-large-3': [
    'mistralai/Mistral-Large-3-675B-Instruct-2512',
    'Mistral Large 3',
    'mistral-large-2512',
  ],
  'ministral-3-3b': ['mistralai/Ministral-3-3B-Instruct-2512', 'Ministral 3 3B'],
  'ministral-3-8b': [
    'mistralai/Ministral-3-8B-Instruct-2512',
    'ministral3 8b',
    'ministral-8b-2512',
  ],
  'ministral-3-14b': ['mistralai/Ministral-3-14B-Instruct-2512', 'Ministral-3-14B-Instruct'],
  'granite-4.0-h-small': ['ibm-granite/granite-4.0-h-small', 'Granite 4.0 H Small', 'Granite 4'],
  'falcon-h1-7b': ['tiiuae/Falcon-H1-7B-Instruct', 'falcon h1 7b'],
  'falcon-h1-34b': ['tiiuae/Falcon-H1-34B-Base', 'FalconH1-34B'],
  'lfm2-1.2b': ['LiquidAI/LFM2-1.2B', 'lfm2 1.2b'],
  'lfm2-8b-a1b': ['LiquidAI/LFM2-8B-A1B', 'LFM2 8B A1B'],
  'hunyuan-a13b': ['tencent/Hunyuan-A13B-Instruct', 'Hunyuan A13B', 'hunyuan_a13b'],
  'step-3': ['stepfun-ai/step3', 'Step 3', 'Step-3'],
  'ernie-4.5-21b-a3b': ['baidu/ERNIE-4.5-21B-A3B-PT', 'ERNIE 4.5 21B A3B'],
  'ernie-4.5-300b-a47b': ['baidu/ERNIE-4.5-300B-A47B-PT', 'ernie-4.5-300b-a47b'],
  'seed-oss-36b': ['ByteDance-Seed/Seed-OSS-36B-Instruct', 'Seed OSS', 'seed_oss_36b'],
  'olmo-3-7b': ['allenai/Olmo-3-7B-Instruct', 'OLMo 3 7B'],
  'olmo-3-32b': ['allenai/Olmo-3-1125-32B', 'allenai/Olmo-3.1-32B-Instruct', 'olmo3 32b'],
  'phi-4': ['microsoft/phi-4', 'Phi 4', 'PHI4'],
  'exaone-4.0-32b': ['LGAI-EXAONE/EXAONE-4.0-32B', 'EXAONE 4', 'exaone 4 32b'],
  'ling-1t': ['inclusionAI/Ling-1T', 'Ling 1T', 'ling_1t'],
  'longcat-flash': ['meituan-longcat/LongCat-Flash-Chat', 'LongCat Flash', 'LongCat'],
  'baichuan-7b': ['baichuan-inc/Baichuan-7B', 'baichuan 7b'],
  'baichuan-13b': ['baichuan-inc/Baichuan-13B-Chat', 'Baichuan 13B'],
  'baichuan-2-7b': ['baichuan-inc/Baichuan2-7B-Base', 'Baichuan 2 7B'],
  'baichuan-2-13b': ['baichuan-inc/Baichuan2-13B-Chat', 'baichuan2-13b'],
  'internlm-7b': ['internlm/internlm-chat-7b', 'InternLM 7B'],
  'internlm-20b': ['internlm/internlm-chat-20b', 'InternLM-20B'],
  'internlm2-7b': ['internlm/internlm2-chat-7b', 'InternLM2 7B'],
  'internlm2-20b': ['internlm/internlm2-chat-20b', 'internlm2 20b'],
}

test.each(Object.entries(names))('%s is known by its shape, as %s', (id, spellings) => {
  for (const name of spellings) {
    const found = find('models', name)
    expect(found?.id, name).toBe(id)
    // Without its layers a model cannot be sized on a chip.
    expect(found?.architecture, name).toHaveProperty('layers')
  }
})

/** The shape or the format of another checkpoint would be priced without a word. */
test.each([
  // Not the open models of 2025: weights of 2024, or of another year's API.
  'Ministral 8B',
  'Ministral-8B-Instruct-2410',
  'Mistral Large',
  'mistral-large-2411',
  // Vocabulary of 128,000: another model than LFM2.
  'LFM2.5-8B-A1B',
  'Ling-2.6-1T',
  'Gemma 3n',
  'LFM2',
  'DeepSeek V4',
  'Hunyuan',
  'ERNIE 4.5',
  'Kimi',
  // In 16 bits, where the instruct models are in FP8 (vLLM recipes).
  'mistralai/Ministral-3-8B-Base-2512',
  'Ministral-3-14B-Reasoning',
  'mistralai/Ministral-3-14B-Reasoning-2512',
  'mistralai/Mistral-Large-3-675B-Base-2512',
  // Quantized by others.
  'Qwen3-8B-AWQ',
  'zai-org/GLM-4.7-FP8',
])('%s is none of them', (name) =>
  expect(Object.keys(names)).not.toContain(find('models', name)?.id),
)

// 60 × 384 experts of 3 × 7,168 × 2,048 at 4.5 bits are 570.8 GB, the other 11.7 billion at 16 bits 23.5.
test('Kimi K2 Thinking is the INT4 checkpoint of 594 GB, and not the FP8 one of 1,027', () => {
  const gigabytes = (name: string) => {
    const preset = find('models', name)
    if (preset === undefined || !('layers' in preset.architecture)) throw new Error(name)
    const { architecture, numberFormat } = preset
    if (numberFormat === undefined) throw new Error(name)
    const { formats } = storedAsPublished(numberFormat, architecture, undefined)
    return weightBytes.compute(architectureInputs(architecture, formats)) / 1e9
  }
  expect(gigabytes('kimi-k2-thinking')).toBeCloseTo(594.3, 0)
  expect(gigabytes('kimi-k2')).toBeGreaterThan(1000)
})

/** A name that begins those of others, where one model is always meant by it. */
const wholeNames = new Set([
  'deepseek-v2',
  'deepseek-v3',
  'ernie-bot',
  'glm-4.5',
  'gpt-2',
  'gpt-3-175b',
  'gpt-3.5-turbo',
  'kimi-k2',
  'minimax-m2',
  'pangu-2023',
  'pangu-alpha-200b',
  'qwen-2023',
])

test('no preset takes the name of a family that others belong to', () => {
  const taken = all('models').flatMap((preset) =>
    namesOf(preset)
      .filter(
        (name) =>
          !wholeNames.has(preset.id) &&
          all('models').some(
            (other) =>
              other.id !== preset.id && namesOf(other).some((one) => isFamilyOf(name, one)),
          ),
      )
      .map((name) => `${preset.id}: ${name}`),
  )
  expect(taken).toEqual([])
})

test('no name says a format that the preset is not in', () => {
  const wrong = all('models').filter(({ numberFormat = {}, ...preset }) => {
    const names = namesOf(preset).join(' ').toLowerCase()
    const [said] = /\b(fp8|awq|gptq|int[48]|nvfp4|mxfp4|gguf)\b/.exec(names) ?? []
    return said !== undefined && !JSON.stringify(numberFormat).includes(said)
  })
  expect(wrong.map(({ id }) => id)).toEqual([])
})

describe('the name of a family is answered with all of it', () => {
  test.each([
    ['qwen 3.6', ['qwen3.6-27b', 'qwen3.6-35b-a3b']],
    ['Qwen3.6', ['qwen3.6-27b', 'qwen3.6-35b-a3b']],
    ['ernie4.5', ['ernie-4.5-21b-a3b', 'ernie-4.5-300b-a47b']],
    ['文心4.5', ['ernie-4.5-21b-a3b', 'ernie-4.5-300b-a47b']],
    ['LFM2', ['lfm2-1.2b', 'lfm2-8b-a1b']],
    ['gemma 3n', ['gemma-3n-e2b', 'gemma-3n-e4b']],
    ['DeepSeek V4', ['deepseek-v4-flash', 'deepseek-v4-pro']],
  ])('%s', (name, ids) => {
    expect(find('models', name)).toBeUndefined()
    expect(search('models', name).map(({ id }) => id)).toEqual(ids)
  })
})

describe('an unknown name suggests the nearest version of the same model', () => {
  test.each([
    ['glm-5.3', 'glm-5.2'],
    ['Kimi-K2.7-Code', 'kimi-k2.6'],
    ['DeepSeek-V3.1', 'deepseek-v3'],
    ['Step 3.5 Flash', 'step-3.7-flash'],
    ['Qwen3.8-27B', 'qwen3.6-27b'],
    ['Qwen3-8B-AWQ', 'qwen3-8b'],
    ['mistralai/Ministral-3-8B-Base-2512', 'ministral-3-8b'],
    // A slip of the pen is no version.
    ['lama-3.1-8b', 'llama-3.1-8b'],
  ])('%s: %s', (name, id) => expect(suggest('models', name)).toBe(id))
})
