import * as architecture from './architecture/formulas.ts'
import * as at from './breakeven/at.ts'
import * as cluster from './breakeven/cluster.ts'
import * as ownCluster from './breakeven/own.ts'
import * as rate from './breakeven/rate.ts'
import * as capacity from './capacity/formulas.ts'
import * as carbon from './energy/carbon.ts'
import * as energy from './energy/inference.ts'
import { type Formula, isFormula } from './graph/formula.ts'
import * as billing from './inference/billing.ts'
import * as cost from './inference/cost.ts'
import * as day from './inference/day.ts'
import * as fleet from './inference/fleet.ts'
import * as held from './inference/held.ts'
import * as refresh from './inference/refresh.ts'
import * as serving from './inference/serving-replicas.ts'
import * as throughput from './inference/throughput.ts'
import * as value from './inference/value.ts'
import * as mix from './mix/formulas.ts'
import * as mixHour from './mix/hour.ts'
import * as api from './price/api.ts'
import * as changes from './price/changes.ts'
import { allInEndParts, endParts, lineParts, runEndParts, totalEndParts } from './price/choices.ts'
import * as currency from './price/currency.ts'
import * as lines from './price/lines.ts'
import * as own from './price/own.ts'
import * as ownParts from './price/parts.ts'
import * as rent from './price/rent.ts'
import * as server from './price/server.ts'
import * as total from './price/total.ts'
import * as years from './price/years.ts'
import * as experts from './roofline/experts.ts'
import * as replicaFleet from './roofline/fleet.ts'
import * as interval from './roofline/interval.ts'
import * as latency from './roofline/latency.ts'
import * as link from './roofline/link.ts'
import * as load from './roofline/load.ts'
import * as memory from './roofline/memory.ts'
import * as memoryParts from './roofline/parts.ts'
import * as shares from './roofline/shares.ts'
import * as spread from './roofline/spread.ts'
import * as step from './roofline/step.ts'
import * as tpot from './roofline/tpot.ts'
import * as rooflineWorkload from './roofline/workload.ts'
import * as training from './training/formulas.ts'
import { planDays } from './training/plan-run.ts'
import * as programme from './training/programme.ts'
import * as reliability from './training/reliability.ts'
import * as costShares from './training/shares.ts'
import * as sizes from './training/sizes.ts'
import * as work from './training/work.ts'
import { formulas as planFormulas } from './training-plan/index.ts'
import * as planInterval from './training-plan/interval.ts'
import * as planShares from './training-plan/shares.ts'

const groups = [
  [day, throughput, serving, fleet, billing, held, cost, refresh, value, energy],
  [own, ownParts, api, changes, lines, rent, server, total, years],
  [rooflineWorkload, memory, memoryParts, experts, link, step, shares],
  [latency, tpot, load, spread, interval, replicaFleet],
  [architecture, capacity, mix, mixHour, cluster, ownCluster, rate, at, carbon, currency],
  [training, work, reliability, sizes, programme, costShares],
  [planInterval, planShares],
].flat()

/** Every formula of the model, for tests and for the reference page. */
export const formulas: readonly Formula[] = [
  ...groups.flatMap((group) => Object.values<unknown>(group).flat()).filter(isFormula),
  ...lineParts.flatMap((part) => part.formulas).filter(({ of }) => of === 'subtotalUsdPerYear'),
  ...new Set(
    [...endParts, ...allInEndParts, ...runEndParts, ...totalEndParts].flatMap(
      (part): readonly Formula[] => part.formulas,
    ),
  ),
  ...planFormulas,
  planDays,
]
