import type { Tell } from '../../words/say.ts'
import { stepLabel } from '../answer/steps.ts'
import { nameOf } from '../formula/names.ts'
import { type Cell, heads, numberHead, type Sheet, text } from './book.ts'
import type { CaseRows, Cases } from './cases.ts'

const valueAt = ({ steps, names }: CaseRows, name: string): Cell => {
  const own = names.get(name)
  return steps.find(([_, value]) => value?.name === own)?.[1] ?? text(undefined)
}

/** Every step with a column for each case; names end in the number of their case. */
export const besideStepsSheet = ({ all }: Cases, t: Tell): Sheet => {
  const steps = all.flatMap(({ shown }) => shown.answer.derivation?.steps ?? [])
  const rows = [...Map.groupBy(steps, ({ id }) => id)].map(([id, same]): readonly Cell[] => {
    const [first] = same
    const formulas = [...new Set(same.map(({ formula }) => `${id} = ${formula}`))]
    const sources = [...new Set(same.flatMap(({ source }) => source?.title ?? []))]
    return [
      text(first && stepLabel(first, t)),
      text(t.format.unit(first?.unit ?? '1'), 'unit'),
      ...all.map((one) => valueAt(one, nameOf(id))),
      text(formulas.join('; ')),
      text(sources.join('; ')),
      text(nameOf(id)),
    ]
  })
  return {
    name: t('export.calculation'),
    widths: [44, 24, ...all.map(() => 22), 70, 40, 30],
    frozen: 1,
    rows: [
      [
        ...heads(t('export.step'), t('export.unit')),
        ...all.map(({ name }) => numberHead(name)),
        ...heads(t('export.formula'), t('export.source'), t('export.name')),
      ],
      ...rows,
    ],
  }
}
