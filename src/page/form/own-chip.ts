import { type Field, field } from './field.ts'

export const peak = field('accelerator', 'peakFlopsPerSecond')
export const memory = field('accelerator', 'memoryBytes')
/** Where memory is given, weights that do not fit are told. */
export const memoryIfKnown = field('accelerator', 'memoryBytes', 'unknown')
export const bandwidth = field('accelerator', 'bandwidthBytesPerSecond')
export const link = field('accelerator', 'linkBytesPerSecond', 'link-assumed')

/** Every number field of an accelerator of one’s own, whatever the method. */
export const allOfOwnChip: readonly Field[] = [peak, memoryIfKnown, bandwidth, link]
