import { type CompressedAttention, compressedFacts, compressedNames } from './compressed.ts'
import {
  constantNames,
  type LightningAttention,
  lightningFacts,
  type ShortConvolution,
  shortConvolutionFacts,
  type TimeMix,
  timeMixFacts,
} from './constant.ts'
import {
  deltaNames,
  type GatedDelta,
  gatedDeltaFacts,
  type KimiDelta,
  kimiDeltaFacts,
} from './delta.ts'
import { type GroupedAttention, groupedFacts, groupedNames } from './grouped.ts'
import type { MixerFacts } from './kind.ts'
import { type LatentAttention, latentFacts, latentNames } from './latent.ts'
import { type Mamba, type Mamba2, mamba2Facts, mambaFacts, mambaNames } from './mamba.ts'

/** Attention of a model whose layers are alike. */
export type Attention = GroupedAttention | LatentAttention

/** What mixes the tokens of a layer: attention, or a state that stands for all tokens before. */
export type Mixer =
  | Attention
  | CompressedAttention
  | GatedDelta
  | KimiDelta
  | Mamba
  | Mamba2
  | LightningAttention
  | ShortConvolution
  | TimeMix

/** Attention of a kind that all layers of a model may have. */
export const isUniformAttention = (mixer: Mixer): mixer is Attention =>
  mixer.kind === 'grouped' || mixer.kind === 'latent'

/** What the field calls attention, of any kind that keeps tokens. */
export const attentionNames = [...groupedNames, ...latentNames, ...compressedNames] as const

export type AttentionName = (typeof attentionNames)[number]

/** Whether a mixer keeps tokens. */
export const isAttention = (name: MixerName): name is AttentionName =>
  (attentionNames as readonly MixerName[]).includes(name)

/** What it calls what mixes tokens, of any kind. */
export const mixerNames = [
  ...attentionNames,
  ...deltaNames,
  ...mambaNames,
  ...constantNames,
] as const
export type MixerName = (typeof mixerNames)[number]

/** What follows from the mixer of a layer, whatever its kind: no other file asks for the kind. */
export const mixerFacts = (mixer: Mixer): MixerFacts<MixerName> => {
  switch (mixer.kind) {
    case 'grouped':
      return groupedFacts(mixer)
    case 'latent':
      return latentFacts(mixer)
    case 'compressed':
      return compressedFacts(mixer)
    case 'gated-delta':
      return gatedDeltaFacts(mixer)
    case 'kimi-delta':
      return kimiDeltaFacts(mixer)
    case 'mamba':
      return mambaFacts(mixer)
    case 'mamba2':
      return mamba2Facts(mixer)
    case 'lightning':
      return lightningFacts(mixer)
    case 'short-convolution':
      return shortConvolutionFacts(mixer)
    case 'time-mix':
      return timeMixFacts(mixer)
  }
}
