import { count } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'

interface Field {
  readonly field: string
}

/** What is wrong with the parts of a parallel plan. */
export const planErrors = {
  'not-a-divisor-of-heads': ({ field, of }: Field & { of: number }) =>
    `${field} does not divide the ${count(of)} attention heads.`,
  'not-a-divisor-of-layers': ({ field, of }: Field & { of: number }) =>
    `${field} does not divide the ${plural(of, 'layer')} of the fullest stage.`,
  'not-a-divisor-of-sequence': ({ field, of }: Field & { of: number }) =>
    `${field} does not divide the ${plural(of, 'token')} of a sequence.`,
  'not-a-divisor-of-experts': ({ field, of }: Field & { of: number }) =>
    `${field} does not divide the ${plural(of, 'expert')}.`,
  'not-a-divisor-of-sharing-chips': ({ field, of }: Field & { of: number }) =>
    `${field} does not divide the ${plural(of, 'chip')} that share experts.`,
  'not-a-divisor-of-chips': ({
    field,
    chipsPerCopy,
    chips,
  }: Field & { chipsPerCopy: number; chips: number }) =>
    `${field} makes ${plural(chipsPerCopy, 'chip')} per copy with the other parts of the plan, which does not divide the ${plural(chips, 'chip')}.`,
  'more-stages-than-layers': ({ field, layers }: Field & { layers: number }) =>
    `${field} is more than the ${plural(layers, 'layer')}.`,
  'stages-without-layers': ({
    field,
    layers,
    mostStages,
  }: Field & { layers: number; mostStages: number }) =>
    `${field} leaves stages without a layer: with two layers each, ${plural(mostStages, 'stage')} hold all ${count(layers)}.`,
}
