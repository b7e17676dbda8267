import { parse } from 'csv-parse/sync'
import { type Input, InputError } from './input.ts'

/** Path of one cloud's catalogue, which names the cloud. */
export const skyPilotPath = /([^/]+)\/vms\.csv$/

/** One machine type in one zone, prices in USD an hour of the whole machine. */
export interface ListedRent {
  readonly cloud: string
  readonly instance: string
  readonly accelerator: string
  readonly chips: number
  readonly region: string
  readonly price: number | undefined
  readonly spotPrice: number | undefined
  /** The chip as the cloud words it, and its memory, where given. */
  readonly chipName: string
  readonly chipBytes: number | undefined
}

const columns = [
  'InstanceType',
  'AcceleratorName',
  'AcceleratorCount',
  'Price',
  'SpotPrice',
  'Region',
] as const

/** Their plain "A100" and "V100" are the small ones; a preset's may be the large. */
const chipNames: Readonly<Record<string, string>> = { A100: 'A100-40GB', V100: 'V100-16GB' }

const rowsOf = ({ path, text }: Input): readonly Readonly<Record<string, string>>[] => {
  const missing = (header: readonly string[]) => columns.find((name) => !header.includes(name))
  try {
    return parse(text, {
      bom: true,
      skip_empty_lines: true,
      columns: (header: string[]) => {
        const name = missing(header)
        if (name !== undefined) throw new InputError(`${path}: column ${name}: expected, not found`)
        return header
      },
    })
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(`${path}: expected CSV: ${error instanceof Error ? error.message : error}`)
  }
}

const infoOf = (text = '') => {
  const mebibytes = Number(/'SizeInMiB': (\d+)/.exec(text)?.[1] ?? 0)
  return {
    chipName: /'Gpus': \[\{'Name': '([^']*)'/.exec(text)?.[1] ?? '',
    // Some clouds write gigabytes there; such small numbers say nothing.
    chipBytes: mebibytes >= 1024 ? mebibytes * 2 ** 20 : undefined,
  }
}

/** The machines with accelerators in one cloud's catalogue. */
export const parseSkyPilot = (input: Input): readonly ListedRent[] => {
  const cloud = skyPilotPath.exec(input.path)?.[1] ?? ''
  return rowsOf(input).flatMap((row, index) => {
    const numberIn = (column: string) => {
      const text = row[column] ?? ''
      const value = Number(text)
      if (text === '') return undefined
      if (!(value >= 0) || !Number.isFinite(value))
        throw new InputError(
          `${input.path}: row ${index + 2}, ${column}: expected a number, got "${text}"`,
        )
      return value
    }
    const { InstanceType: instance = '', AcceleratorName: name = '', Region: region = '' } = row
    // Google's chips stand apart from the machines that hold them: neither row is a whole price.
    if (instance === '' || name === '') return []
    const chips = numberIn('AcceleratorCount') ?? 0
    // Shares of a chip are not chip-hours.
    if (chips < 1) return []
    const accelerator = chipNames[name] ?? name
    const prices = { price: numberIn('Price'), spotPrice: numberIn('SpotPrice') }
    return [{ cloud, instance, accelerator, chips, region, ...prices, ...infoOf(row.GpuInfo) }]
  })
}

/** Of the catalogue's versions in a folder, the newest. */
export const newestVersion = <T extends { readonly path: string }>(files: readonly T[]) => {
  const versionOf = ({ path }: T) => Number(/catalogs\/v(\d+)\//.exec(path)?.[1] ?? 0)
  const newest = Math.max(...files.map(versionOf))
  return files.filter((file) => versionOf(file) === newest)
}
