import type { Shape } from '../../../model/architecture/shape.ts'
import { type Message, message } from '../../../words/message.ts'
import { type Config, ConfigError } from '../config.ts'
import { isOtherKind } from '../unknown.ts'
import { type KnownType, statedClass } from './model-type.ts'

/** Fields of layers that keep a state, which a plain decoder has none of. */
const ofStates =
  /^(mamba|ssm|conv_|conv1d|kda|gla_|rwkv|recurrent|lru_|time_mix|time_step|short_conv|state_size|d_state|linear_(num|key|value|attn|conv)|hybrid_override|layers_block_type)/

const says = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && value !== 0

const told = 8

/** Fields that hint at layers with a state, in a config that is read as a plain decoder. */
export const stateFields = (config: Config): readonly string[] =>
  Object.keys(config)
    .filter((name) => ofStates.test(name) && says(config[name]))
    .map((name) => name.slice(0, 40))
    .slice(0, told)

/** Whether reading a config as the type of its class gives the same. */
const readsAlike = (shape: Shape, read: () => Shape): boolean => {
  try {
    return JSON.stringify(read()) === JSON.stringify(shape)
  } catch (error) {
    if (error instanceof ConfigError) return false
    throw error
  }
}

/** What is doubtful in taking a config for a type: its class may say another, or be all there is to go by. */
export const typeDoubts = (
  config: Config,
  { type, unknown, classed }: KnownType,
  shape: Shape,
  readAs: (type: string) => Shape,
): readonly Message[] => {
  const name = statedClass(config)?.slice(0, 80)
  if (unknown !== undefined)
    return [message('warnings.unknown-model-type', { type: unknown, class: name })]
  if (name === undefined) return []
  // Many types share a class (Kimi K2 is a DeepseekV3ForCausalLM): that is no contradiction.
  const contradicts =
    classed === undefined
      ? isOtherKind(name) && !isOtherKind(type)
      : !readsAlike(shape, () => readAs(classed))
  return contradicts ? [message('warnings.type-contradicts-class', { type, class: name })] : []
}
