import * as cost from './cost.ts'
import * as energy from './energy.ts'
import * as fleet from './fleet.ts'
import * as throughput from './throughput.ts'

export const formulas = [throughput, fleet, cost, energy].flatMap((group) => Object.values(group))
