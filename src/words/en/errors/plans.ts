import { count } from '../format/numbers.ts'

interface Field {
  readonly field: string
}

/** What is wrong with the parts of a parallel plan. */
export const planErrors = {
  'not-a-divisor-of-heads': ({ field, of }: Field & { of: number }) =>
    `${field} does not divide the ${count(of)} attention heads.`,
  'not-a-divisor-of-layers': ({ field, of }: Field & { of: number }) =>
    `${field} does not divide the ${count(of)} layers of the fullest stage.`,
  'not-a-divisor-of-sequence': ({ field, of }: Field & { of: number }) =>
    `${field} does not divide the ${count(of)} tokens of a sequence.`,
  'not-a-divisor-of-experts': ({ field, of }: Field & { of: number }) =>
    `${field} does not divide the ${count(of)} experts.`,
  'not-a-divisor-of-sharing-chips': ({ field, of }: Field & { of: number }) =>
    `${field} does not divide the ${count(of)} chips that share experts.`,
  'not-a-divisor-of-chips': ({
    field,
    chipsPerCopy,
    chips,
  }: Field & { chipsPerCopy: number; chips: number }) =>
    `${field} makes ${count(chipsPerCopy)} chips per copy with the other parts of the plan, which does not divide the ${count(chips)} chips.`,
  'more-stages-than-layers': ({ field, layers }: Field & { layers: number }) =>
    `${field} is more than the ${count(layers)} layers.`,
  'stages-without-layers': ({
    field,
    layers,
    mostStages,
  }: Field & { layers: number; mostStages: number }) =>
    `${field} leaves stages without a layer: with two layers each, ${count(mostStages)} stages hold all ${count(layers)}.`,
}
