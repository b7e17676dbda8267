import type { Tell } from '../../words/say.ts'
import type { Figure } from './figure.ts'
import { type StackPart, stacksDrawing, type Told } from './stack.ts'

/** The memory of a replica or a chip, in bytes. */
export interface MemoryData {
  /** Of a chip; else it is of a replica. */
  readonly of?: 'chip' | undefined
  readonly parts: readonly StackPart[]
  readonly totalBytes: number
}

const bytesPerGigabyte = 1e9

/** What fills a memory. */
export const memoryChart = ({ of, parts, totalBytes }: MemoryData, t: Tell): Figure => {
  const total = t.format.withPrefix(totalBytes, 'B')
  const told: Told = {
    value: (bytes) => t.format.withPrefix(bytes, 'B'),
    total: () => total,
    tick: (bytes) => t.format.figure(bytes / bytesPerGigabyte),
    axis: t('pageCharts.axis-memory'),
  }
  const name = t('pageCharts.total')
  return {
    name: 'memory',
    title: t('pageCharts.memory-title', { of }),
    subtitle: t('pageCharts.memory-subtitle', { total }),
    drawing: stacksDrawing([{ name, parts, total: totalBytes, interval: null }], told, t),
    table: {
      columns: [t('pageCharts.column-part'), t('pageCharts.column-gigabytes')],
      rows: [...parts, { name, size: totalBytes }].map((part) => [
        part.name,
        part.size / bytesPerGigabyte,
      ]),
    },
  }
}
