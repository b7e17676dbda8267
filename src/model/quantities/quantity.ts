/** A symbol and a unit in mathjs notation; `Mtoken` is a million tokens. What it is called stands in the words. */
export const quantity = <U extends string>(symbol: string, unit: U) => ({ symbol, unit })
