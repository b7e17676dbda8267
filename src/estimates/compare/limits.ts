/** The rows that one request may ask for. */
export const maxRows = 2000
/** Of those, the rows whose whole working is sent: each takes some 7 kB with it, and 3 kB without. */
export const maxRowsInFull = 1000
export const maxAccelerators = 200
export const maxModels = 200
export const maxPayments = 100

/** Lists that say of chips what is compared: beside APIs, without any of them chips are not. */
export const listsOfChips = ['accelerators', 'models', 'payments'] as const
