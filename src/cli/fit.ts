import { writeFile } from 'node:fs/promises'
import { fitTo } from './measurements/fit.ts'
import { measurementsPath, plansOf, readRows, samplesOf } from './measurements/read.ts'
import { leaveOut, levels, spreadOf } from './measurements/validate.ts'
import { root } from './root.ts'

const rows = await readRows(`${root}${measurementsPath}`)
const samples = samplesOf(await plansOf(rows))
const fitted = fitTo(samples)
const digits = (value: number) => Number(value.toPrecision(4))
const spread = Object.fromEntries(
  Object.entries(levels).map(([level, groupOf]) => [
    level,
    digits(spreadOf(leaveOut(samples, groupOf, fitted))),
  ]),
)
const efficiencies = {
  measurements: { file: measurementsPath, rows: rows.length, used: samples.length },
  parameters: Object.fromEntries(
    Object.entries(fitted.parameters).map(([id, value]) => [id, digits(value)]),
  ),
  deviations: Object.fromEntries(
    Object.entries(fitted.deviations).map(([key, shifts]) => [
      key,
      Object.fromEntries(
        Object.entries(shifts).map(([group, shift]) => [group, Number(shift.toFixed(4))]),
      ),
    ]),
  ),
  measured: [
    ...new Set(samples.map(({ plan }) => `${plan.subject.chip}|${plan.subject.engine}`)),
  ].toSorted(),
  spread,
}
await writeFile(`${root}presets/efficiencies.json`, `${JSON.stringify(efficiencies, null, 2)}\n`)
console.log(
  `Fitted on ${samples.length} of ${rows.length} rows; half intervals ${JSON.stringify(spread)}`,
)
