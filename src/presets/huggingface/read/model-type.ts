import { message } from '../../../words/message.ts'
import { type Config, ConfigError } from '../config.ts'
import { families } from '../families.ts'
import { readers as hybrids } from '../hybrids/index.ts'
import { layered } from '../layers/index.ts'
import type { TextPart } from '../nested.ts'

/** The text model inside others, where its config does not say. */
const inside: Readonly<Record<string, string>> = {
  aya_vision: 'cohere2',
  deepseek_vl_v2: 'deepseek_v2',
  fuyu: 'persimmon',
  gemma3: 'gemma3_text',
  gemma3n: 'gemma3n_text',
  gemma4: 'gemma4_text',
  gemma4_unified: 'gemma4_text',
  glm4v: 'glm4v_text',
  glm4v_moe: 'glm4v_moe_text',
  glm46v: 'glm4v_text',
  idefics2: 'mistral',
  idefics3: 'llama',
  internvl: 'qwen2',
  internvl_chat: 'internlm2',
  kimi_k25: 'deepseek_v3',
  kimi_vl: 'deepseek_v3',
  llama4: 'llama4_text',
  llava: 'llama',
  llava_llama: 'llama',
  llava_next: 'llama',
  llava_onevision: 'qwen2',
  minimax_m3_vl: 'minimax_m3_vl_text',
  mistral3: 'mistral',
  mllama: 'mllama_text_model',
  multi_modality: 'llama',
  paligemma: 'gemma',
  qwen2_5_omni: 'qwen2_5_omni_text',
  qwen2_5_omni_thinker: 'qwen2_5_omni_text',
  qwen2_5_vl: 'qwen2_5_vl_text',
  qwen2_audio: 'qwen2',
  qwen2_vl: 'qwen2_vl_text',
  qwen3_omni_moe: 'qwen3_omni_moe_text',
  qwen3_omni_moe_thinker: 'qwen3_omni_moe_text',
  qwen3_vl: 'qwen3_vl_text',
  qwen3_vl_moe: 'qwen3_vl_moe_text',
  smolvlm: 'llama',
  step3_vl: 'step3_text',
  ultravox: 'llama',
  vipllava: 'llama',
  voxtral: 'llama',
}

/** xAI’s own file of Grok-2 says “git”: its class is all that counts. */
const misnomers: ReadonlySet<string> = new Set(['git'])

/** Types that stand for others, in real files. */
const also: Readonly<Record<string, string>> = {
  grok1: 'grok-2',
  grok1model: 'grok-1',
  // Rewritten files of DeepSeek-V4.
  deepseekref: 'deepseek_v4',
  decilm: 'nemotron-nas',
  hunyuanmoev1: 'hunyuan_v1_moe',
  hunyuandensev1: 'hunyuan_v1_dense',
  exaone45: 'exaone4',
}

const plainName = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

const isKnown = (type: string) =>
  Object.hasOwn(families, type) || Object.hasOwn(layered, type) || Object.hasOwn(hybrids, type)

const knownTypes = (): ReadonlyMap<string, string> =>
  new Map([
    ...[families, layered, hybrids].flatMap((table) =>
      Object.keys(table).map((type) => [plainName(type), type] as const),
    ),
    ...Object.entries(also),
  ])

const suffix = /(For|LMHead|Model|Chat|Text).*$/

/** The class that a config names, such as Qwen3MoeForCausalLM. */
export const statedClass = ({ architectures }: Config): string | undefined => {
  const [first] = Array.isArray(architectures) ? architectures : []
  return typeof first === 'string' ? first : undefined
}

/** The known type after the name of a class. */
const ofClass = (config: Config): string | undefined => {
  const stated = statedClass(config)
  return stated === undefined ? undefined : knownTypes().get(plainName(stated.replace(suffix, '')))
}

/** The type as a config states it, or that of the text model that it stands for. */
export const statedType = ({ config, around }: TextPart): string | undefined => {
  const { model_type: own } = config
  if (own !== undefined && own !== null && typeof own !== 'string')
    throw new ConfigError(message('errors.not-text'), 'model_type', message('allowed.text'))
  if (typeof own === 'string') return isKnown(own) ? own : (inside[own] ?? own)
  const [outer] = around
  return outer === undefined ? undefined : (inside[outer] ?? outer)
}

/** MiniMax-M2’s first file says “minimax”, and its class MiniMaxM2. */
const isCloser = (type: string, than: string): boolean =>
  plainName(type).startsWith(plainName(than))

/** What a config is read as, and what makes that doubtful. */
export interface KnownType {
  readonly type: string
  /** The type that it states, where that is none of ours and its class stood in. */
  readonly unknown?: string
  /** The type of its class, where that is another. */
  readonly classed?: string
}

/** The known type of a text model; undefined where it is none of ours. */
export const knownType = (part: TextPart): KnownType | undefined => {
  const stated = statedType(part)
  // The first ChatGLM has its own layers under the same type.
  if (stated === 'chatglm' && part.config.inner_hidden_size !== undefined)
    return { type: 'chatglm1' }
  const classed = ofClass(part.config)
  if (stated !== undefined && isKnown(stated)) {
    if (classed === undefined || classed === stated) return { type: stated }
    return isCloser(classed, stated) ? { type: classed } : { type: stated, classed }
  }
  const named = stated === undefined ? undefined : knownTypes().get(plainName(stated))
  if (classed === undefined) return named === undefined ? undefined : { type: named }
  return stated === undefined || named !== undefined || misnomers.has(stated)
    ? { type: classed }
    : { type: classed, unknown: stated }
}

const told = 8
const common = ['llama', 'mistral', 'qwen3', 'deepseek_v3', 'gemma3', 'gpt_oss', 'glm4_moe', 'phi3']

/** How many types are known, and some of them: those that begin as the one that came, if there are any. */
export const likeTypes = (type: string) => {
  const all = [families, layered, hybrids].flatMap(Object.keys)
  const start = plainName(type).slice(0, 3)
  const like = all.filter((one) => start !== '' && plainName(one).startsWith(start))
  return { families: (like.length > 0 ? like : common).slice(0, told), number: all.length }
}
