import * as index from './index-data.ts'

/** What can be picked: the service draws every choice, and the page asks for them when a picker opens. */
export const pickerIndexOnDemand = () => index
