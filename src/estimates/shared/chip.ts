import type { Given } from '../../model/graph/trace.ts'
import { addressableBytes, denseRate } from '../../planner/serving/formats.ts'
import type { Figure } from '../../presets/figure.ts'
import { fromFigure, type Origin, sourcesOf } from '../../presets/origin.ts'
import type { Accelerator } from '../../presets/schema.ts'
import { type Message, message, type Text } from '../../words/message.ts'
import { byDefault } from './givens.ts'

/** Where no link is known, in B/s: that of a card with 16 lanes of PCIe 5.0 and some more. */
export const unknownLink = 100e9

/** Of an assumption that nobody published. */
export const assumed = (note: Text): Origin => byDefault(note, 'estimate')

/** Worked out from a preset’s figure. */
export const fromPreset = (preset: Accelerator, note: Text, figure: Figure | undefined): Origin => {
  const source = figure !== undefined && 'source' in figure ? figure.source : undefined
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
export const chipParts = (preset: Accelerator): ChipParts | Message => {
  const memory = addressableBytes(preset)
  if (memory === undefined) return message('reasons.memory-not-known', { chip: preset.name })
  const bandwidth = fromFigure(preset.memoryBandwidth, `accelerators/${preset.id}`, '')
  if (bandwidth.value === null)
    return message('reasons.bandwidth-not-known', {
      chip: preset.name,
      reason: bandwidth.reason,
    })
  const sixteen = denseRate(preset, 'bf16') ?? denseRate(preset, 'fp16')
  return {
    memoryBytes: {
      value: memory,
      origin: fromPreset(preset, message('notes.stacked-memory'), preset.memory),
    },
    bandwidthBytesPerSecond: bandwidth,
    sixteenBitFlopsPerSecond:
      sixteen === undefined
        ? undefined
        : {
            value: sixteen,
            origin: fromPreset(
              preset,
              message('notes.dense-sixteen-bit-rate'),
              preset.peak.bf16 ?? preset.peak.fp16,
            ),
          },
  }
}
