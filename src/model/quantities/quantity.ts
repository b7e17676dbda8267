/** A label, a symbol and a unit in mathjs notation; `Mtoken` is a million tokens. */
export const quantity = <U extends string>(label: string, symbol: string, unit: U) => ({
  label,
  symbol,
  unit,
})
