import type { Given } from '../../model/graph/trace.ts'
import { addressableBytes, denseRate } from '../../planner/serving/formats.ts'
import { fromFigure, type Origin, sourcesOf } from '../../presets/origin.ts'
import type { Accelerator } from '../../presets/schema.ts'
import type { Text } from '../../words/message.ts'

/** Where no link is known, in B/s: that of a card with 16 lanes of PCIe 5.0 and some more. */
export const unknownLink = 100e9

/** Of an assumption that nobody published. */
export const assumed = (note: Text): Origin => ({
  from: 'default',
  basis: 'estimate',
  note,
  sources: [],
})

/** Worked out from a preset’s figure. */
export const fromPreset = (preset: Accelerator, note: string, figure: unknown): Origin => {
  const { source } = (figure ?? {}) as { source?: string }
  return {
    from: 'preset',
    preset: `accelerators/${preset.id}`,
    basis: 'derived',
    note,
    sources: source === undefined ? [] : sourcesOf([source]),
  }
}

export interface ChipParts {
  readonly memoryBytes: Given<Origin>
  readonly bandwidthBytesPerSecond: Given<Origin>
  /** What attention is multiplied at; undefined where no such rate is known. */
  readonly sixteenBitFlopsPerSecond: Given<Origin> | undefined
}

/** A preset’s memory, its bandwidth and its 16-bit rate, as plans of inference and training need them; or what is not known. */
export const chipParts = (preset: Accelerator): ChipParts | string => {
  const memory = addressableBytes(preset)
  if (memory === undefined) return `the memory of the ${preset.name} is not known`
  const bandwidth = fromFigure(preset.memoryBandwidth, `accelerators/${preset.id}`, '')
  if (bandwidth.value === null)
    return `the memory bandwidth of the ${preset.name} is not known: ${bandwidth.reason}`
  const sixteen = denseRate(preset, 'bf16') ?? denseRate(preset, 'fp16')
  return {
    memoryBytes: {
      value: memory,
      origin: fromPreset(
        preset,
        'makers’ GB of stacked memory are GiB, less 1% that the driver keeps',
        preset.memory,
      ),
    },
    bandwidthBytesPerSecond: bandwidth,
    sixteenBitFlopsPerSecond:
      sixteen === undefined
        ? undefined
        : {
            value: sixteen,
            origin: fromPreset(preset, 'dense 16-bit rate', preset.peak.bf16 ?? preset.peak.fp16),
          },
  }
}
