import * as cost from './cost.ts'
import * as energy from './energy.ts'
import * as fleet from './fleet.ts'
import * as held from './held.ts'
import * as refresh from './refresh.ts'
import * as throughput from './throughput.ts'
import * as value from './value.ts'

export const formulas = [throughput, fleet, held, cost, refresh, value, energy].flatMap((group) =>
  Object.values(group),
)
