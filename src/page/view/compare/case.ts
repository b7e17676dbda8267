import type { CompareAnswer } from '../../../estimates/compare/answer.ts'
import { isFields } from '../../../estimates/shared/merge.ts'
import { bodyOf } from '../../form/body.ts'
import { apiTermsOf, compareBodyOf } from '../../form/compared.ts'
import type { State } from '../../form/state.ts'
import { withValues } from '../../parts/links.ts'
import { isApiRow, type Line } from './lines.ts'

type Body = Readonly<Record<string, unknown>>
type ChipOrRun = Exclude<Line['row'], { readonly accelerator: null }>

/** An entry of a list by its pointer in the request: `/payments/1`. */
const entryAt = (body: Body, pointer: string): unknown => {
  const [, name = '', index = ''] = pointer.split('/')
  const list = body[name]
  return Array.isArray(list) ? list[Number(index)] : undefined
}

const without = (part: unknown, names: readonly string[]): Body =>
  Object.fromEntries(
    Object.entries(isFields(part) ? part : {}).filter(([name]) => !names.includes(name)),
  )

const nothing = (names: Iterable<string>): Body =>
  Object.fromEntries([...names].map((name) => [name, null]))

/** What of a plan is of one chip and one model. */
const ofPlan = [
  'tensorParallel',
  'pipelineParallel',
  'attentionParallel',
  'batch',
  'contextParallel',
  'expertParallel',
  'virtualStages',
  'microBatchSequences',
]

/** Its price, and nothing of the scenario’s beside. */
const priceOf = (
  { scenario }: State,
  { body, asked, isOwn, row }: { body: Body; asked: Body; isOwn: boolean; row: ChipOrRun },
): Body => {
  const { payments } = body
  const own = Array.isArray(payments) ? payments.find((one) => one.method === 'own') : undefined
  const price = row.payment.method === 'own' ? own : entryAt(asked, row.payment.field)
  const ofScenario = isFields(scenario.request.price) ? scenario.request.price : {}
  return {
    ...nothing(Object.keys(ofScenario)),
    ...without(price, isOwn ? [] : ['usdPerChipHour']),
  }
}

/** The request of one row of chips, as an estimate of its own. */
const ofChip = (state: State, { request }: CompareAnswer, line: Line, row: ChipOrRun): Body => {
  const body = compareBodyOf(state)
  const { payments: _, models: __, apis: ___, pricesAsOf: ____, working: _____, ...rest } = body
  const { training, ...outside } = rest
  const served: Body = isFields(training) ? { ...training, ...outside } : outside
  const of: Body = isFields(request.training) ? request.training : request
  const isOwn = row.accelerator.id === null || row.accelerator.id === of.accelerator
  const model = entryAt(body, row.model.field)
  const isAnew = !isOwn || (model !== undefined && row.model.field !== '/models/0')
  const planned = Object.keys(without(of.performance, [])).filter((name) => ofPlan.includes(name))
  return {
    ...served,
    ...(isOwn ? {} : { accelerator: row.accelerator.id, server: null }),
    ...(model !== undefined && { model }),
    performance: {
      ...without(served.performance, []),
      ...(isAnew && nothing(planned)),
      ...(line.over !== null && nothing(['maxTtftSeconds', 'maxTpotSeconds'])),
    },
    price: priceOf(state, { body, asked: request, isOwn, row }),
  }
}

/** The request of a row, as an estimate of its own. */
export const caseBodyOf = (state: State, answer: CompareAnswer, line: Line): Body => {
  const { row } = line
  if (!isApiRow(row)) return ofChip(state, answer, line, row)
  const bought = withValues(state, [
    ['price.method', 'api'],
    ['price.api', row.api.id],
  ])
  return { ...bodyOf(bought), price: { ...apiTermsOf(state), method: 'api', api: row.api.id } }
}
