import { type GroupedAttention, groupedFacts, groupedNames } from './grouped.ts'
import type { AttentionFacts } from './kind.ts'
import { type LatentAttention, latentFacts, latentNames } from './latent.ts'

export type Attention = GroupedAttention | LatentAttention

/** What the field calls attention, of any kind. */
export const attentionNames = [...groupedNames, ...latentNames] as const

/** What follows from the attention of a layer, whatever its kind: no other file asks for the kind. */
export const attentionFacts = (
  attention: Attention,
): AttentionFacts<(typeof attentionNames)[number]> => {
  switch (attention.kind) {
    case 'grouped':
      return groupedFacts(attention)
    case 'latent':
      return latentFacts(attention)
  }
}
