// What an estimate needs where tokens are bought.
export { boughtErrors } from './check-bought.ts'
export { changesOf } from './price-changes.ts'
export { traceQuery } from './query-price.ts'
export { tokensAsked, traceBought } from './solve-bought.ts'
export { tellBought } from './tell-bought.ts'
export { changeWarning } from './tell-changes.ts'
