import type { Mamba2 } from '../../../model/architecture/attention/mamba.ts'
import { message } from '../../../words/message.ts'
import { ConfigError } from '../config.ts'
import { requireDivisor } from './parts.ts'
import type { HybridReader } from './reader.ts'

interface Mamba2Names {
  readonly heads: readonly string[]
  readonly headSize: readonly string[]
  readonly groups: readonly string[]
  readonly stateSize: readonly string[]
  readonly kernel: readonly string[]
}

/** Fields of Bamba, which Falcon-H1 and Granite 4 took over. */
const bambaNames: Mamba2Names = {
  heads: ['mamba_n_heads'],
  headSize: ['mamba_d_head'],
  groups: ['mamba_n_groups'],
  stateSize: ['mamba_d_state'],
  kernel: ['mamba_d_conv'],
}

/** Mamba-2 whose heads make up an inner size that the config states or implies. */
export const mamba2Of = (
  read: HybridReader,
  innerSize: number,
  names: Mamba2Names = bambaNames,
  defaults = { heads: 128, groups: 1, stateSize: 256 },
): Mamba2 => {
  const heads = read.size(names.heads, defaults.heads)
  const headSize = read.sizeOrAuto(names.headSize, innerSize / heads)
  if (heads * headSize !== innerSize || !Number.isInteger(headSize))
    throw new ConfigError(
      message('errors.mamba-heads-contradict', { innerSize }),
      read.nameOf(names.headSize) ?? names.heads[0] ?? '',
      message('allowed.mamba-heads', { innerSize }),
    )
  const groups = read.size(names.groups, defaults.groups)
  requireDivisor(
    [read.nameOf(names.groups) ?? names.groups[0] ?? '', groups],
    [read.nameOf(names.heads) ?? names.heads[0] ?? '', heads],
  )
  return {
    kind: 'mamba2',
    heads,
    headSize,
    groups,
    stateSize: read.size(names.stateSize, defaults.stateSize),
    kernel: read.size(names.kernel, 4),
  }
}
