import { type QuantityId, quantities } from '../../../model/quantities/index.ts'
import { percent, significant } from '../format/numbers.ts'
import { unit } from '../format/units.ts'

interface Usual {
  readonly id: QuantityId
  /** In the quantity’s unit, or as it is written in another: `1000 / day`. */
  readonly low: number | string
  readonly high: number | string
  /** Why this range, or where it is from. */
  readonly why: string
}

/** Whether a quantity is a share, which people read in percent. */
const isShare = ({ id, high }: Usual): boolean =>
  quantities[id].unit === '1' && typeof high === 'number' && high <= 1

const end = (value: number | string, usual: Usual): string =>
  typeof value === 'string' ? value : isShare(usual) ? percent(value) : significant(value)

const range = (usual: Usual): string => {
  const { id, low, high } = usual
  const symbol = quantities[id].unit
  const plain = typeof high === 'string' || symbol === '1' ? '' : ` ${unit(symbol)}`
  return `${end(low, usual)} to ${end(high, usual)}${plain}`
}

type Value = Usual & { readonly value: number }

/** What is usual in a field, and what hardly ever is. */
export const unusual = {
  usual: (usual: Usual) => `Usual: ${range(usual)} (${usual.why}).`,
  above: (said: Value) =>
    `${end(said.value, said)} is unusually high. Usual: ${range(said)} (${said.why}).`,
  below: (said: Value) =>
    `${end(said.value, said)} is unusually low. Usual: ${range(said)} (${said.why}).`,
}
