/**
 * The units that preset files may use, each with its size in base units
 * (B, s, FLOP, W, J, USD, CNY, g and counts) and its dimension.
 *
 * An allow-list rather than a parser: `Gb` for `GB` is a factor of eight that
 * no dimension check would catch. A test holds every entry to mathjs.
 */
export const units = {
  '1': { size: 1, dimension: '1' },
  '%': { size: 0.01, dimension: '1' },
  B: { size: 1, dimension: 'B' },
  GB: { size: 1e9, dimension: 'B' },
  MiB: { size: 2 ** 20, dimension: 'B' },
  GiB: { size: 2 ** 30, dimension: 'B' },
  TB: { size: 1e12, dimension: 'B' },
  TiB: { size: 2 ** 40, dimension: 'B' },
  'GB/s': { size: 1e9, dimension: 'B/s' },
  'GiB/s': { size: 2 ** 30, dimension: 'B/s' },
  'TB/s': { size: 1e12, dimension: 'B/s' },
  'FLOP/s': { size: 1, dimension: 'FLOP/s' },
  'TFLOP/s': { size: 1e12, dimension: 'FLOP/s' },
  'PFLOP/s': { size: 1e15, dimension: 'FLOP/s' },
  W: { size: 1, dimension: 'W' },
  kW: { size: 1e3, dimension: 'W' },
  USD: { size: 1, dimension: 'USD' },
  CNY: { size: 1, dimension: 'CNY' },
  'USD/h': { size: 1, dimension: 'USD/h' },
  'CNY/h': { size: 1, dimension: 'CNY/h' },
  'USD/kWh': { size: 1, dimension: 'USD/kWh' },
  'CNY/kWh': { size: 1, dimension: 'CNY/kWh' },
  'EUR/kWh': { size: 1, dimension: 'EUR/kWh' },
  'USD/Mtoken': { size: 1e-6, dimension: 'USD/token' },
  'CNY/Mtoken': { size: 1e-6, dimension: 'CNY/token' },
  'USD/Mtoken/h': { size: 1e-6, dimension: 'USD/token/h' },
  'CNY/Mtoken/h': { size: 1e-6, dimension: 'CNY/token/h' },
  'USD/call': { size: 1, dimension: 'USD/call' },
  'CNY/call': { size: 1, dimension: 'CNY/call' },
  'CNY/USD': { size: 1, dimension: 'CNY/USD' },
  'EUR/USD': { size: 1, dimension: 'EUR/USD' },
  'g/kWh': { size: 1, dimension: 'g/kWh' },
  year: { size: 1, dimension: 'year' },
  token: { size: 1, dimension: 'token' },
  parameter: { size: 1, dimension: 'parameter' },
  chip: { size: 1, dimension: 'chip' },
  'chip/server': { size: 1, dimension: 'chip/server' },
  'W/server': { size: 1, dimension: 'W/server' },
  'kW/server': { size: 1e3, dimension: 'W/server' },
  'USD/server': { size: 1, dimension: 'USD/server' },
  'USD/chip': { size: 1, dimension: 'USD/chip' },
  'W/chip': { size: 1, dimension: 'W/chip' },
  'kW/chip': { size: 1e3, dimension: 'W/chip' },
  'USD/kW/month': { size: 1, dimension: 'USD/kW/month' },
  'USD/W': { size: 1, dimension: 'USD/W' },
  'USD/year': { size: 1, dimension: 'USD/year' },
  'USD/chip/year': { size: 1, dimension: 'USD/chip/year' },
  'interruption/chip/year': { size: 1, dimension: 'interruption/chip/year' },
} as const

export type UnitSymbol = keyof typeof units
export type Dimension = (typeof units)[UnitSymbol]['dimension']

/** The symbols that measure one dimension, e.g. `W` and `kW`. */
export const unitsOf = <D extends Dimension>(dimension: D) =>
  (Object.keys(units) as UnitSymbol[]).filter((symbol) => units[symbol].dimension === dimension)

/** A value in its unit, converted to the base unit of its dimension. */
export const toBase = (value: number, unit: UnitSymbol): number => value * units[unit].size
