import { type ChipNumbers, chipNumbers } from '../../presets/chip.ts'
import type { Figure } from '../../presets/figure.ts'
import { fromFigure, type Origin, sourcesOf } from '../../presets/origin.ts'
import type { Accelerator } from '../../presets/schema.ts'
import { type Message, message, type Text } from '../../words/message.ts'
import { byDefault } from './givens.ts'

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

/** A preset in plain numbers, as plans of inference and training need it, and where they come from. */
export interface ChipParts {
  readonly numbers: ChipNumbers
  readonly origins: Readonly<
    Record<'memoryBytes' | 'bandwidthBytesPerSecond' | 'linkBytesPerSecond' | 'sixteenBit', Origin>
  >
}

const linkOrigin = (preset: Accelerator): Origin => {
  const link = fromFigure(preset.linkBandwidth, `accelerators/${preset.id}`, '')
  return link.value === null
    ? assumed(message('notes.link-not-known', { reason: link.reason }))
    : link.origin
}

/** A preset’s memory, its bandwidths and its 16-bit rate; or what is not known. */
export const chipParts = (preset: Accelerator): ChipParts | Message => {
  const numbers = chipNumbers(preset)
  if (numbers === 'memory') return message('reasons.memory-not-known', { chip: preset.name })
  const bandwidth = fromFigure(preset.memoryBandwidth, `accelerators/${preset.id}`, '')
  if (numbers === 'bandwidth' || bandwidth.value === null)
    return message('reasons.bandwidth-not-known', {
      chip: preset.name,
      ...(bandwidth.value === null && { reason: bandwidth.reason }),
    })
  return {
    numbers,
    origins: {
      memoryBytes: fromPreset(preset, message('notes.usable-memory'), preset.memory),
      bandwidthBytesPerSecond: bandwidth.origin,
      linkBytesPerSecond: linkOrigin(preset),
      sixteenBit: fromPreset(
        preset,
        message('notes.dense-sixteen-bit-rate'),
        preset.peak.bf16 ?? preset.peak.fp16,
      ),
    },
  }
}
