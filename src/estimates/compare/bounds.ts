import { fault } from '../../fields/fault.ts'
import { message } from '../../words/message.ts'
import { planCount } from '../inference/index.ts'
import { type FieldFault, fieldFault } from '../shared/field-fault.ts'
import { maxPlans } from '../shared/plan-limits.ts'
import type { Working } from '../shared/request-working.ts'
import { acceleratorsOf, askedCell, cellsOf, sharesPlans } from './cells.ts'
import { modelsOf, paymentsOf } from './choices.ts'
import { maxRows, maxRowsInFull } from './limits.ts'
import { apisOf } from './on-api.ts'
import { inCell } from './on-chip.ts'
import type { ComparedRequest, CompareRequest } from './request.ts'
import { servedRequest } from './served.ts'

interface Lists extends Pick<CompareRequest, 'accelerators' | 'accelerator' | 'model' | 'models'> {
  readonly price: unknown
  readonly payments?: readonly unknown[] | undefined
}

/** The rows of chips that lists ask for at most. */
export const rowsOfChips = (lists: Lists): number =>
  acceleratorsOf(lists).length * modelsOf(lists).length * paymentsOf(lists).length

/** The longest list of a request is the one to shorten. */
const longest = (lists: Lists): string => {
  const named = (['accelerators', 'models', 'payments'] as const).map((name) => ({
    name,
    length: name === 'accelerators' ? acceleratorsOf(lists).length : (lists[name]?.length ?? 0),
  }))
  return named.toSorted((a, b) => b.length - a.length)[0]?.name ?? 'accelerators'
}

/** More rows, or more working of them, than one answer may have. */
export const rowFaults = (
  lists: Lists | undefined,
  rows: number,
  working: Working,
): readonly FieldFault[] => {
  if (rows > maxRows)
    return [
      fieldFault(
        `/${lists === undefined ? 'apis' : longest(lists)}`,
        fault(message('errors.too-many-rows', { rows, max: maxRows }), {
          allowed: message('allowed.rows', { max: maxRows }),
        }),
        undefined,
      ),
    ]
  return working === 'full' && rows > maxRowsInFull
    ? [
        fieldFault(
          '/working',
          fault(message('errors.too-many-rows-in-full', { rows }), {
            allowed: message('allowed.working-of-rows', { max: maxRowsInFull }),
          }),
          working,
        ),
      ]
    : []
}

/** More plans than one request may have compared. */
export const planFaults = (
  lists: Lists | undefined,
  found: { readonly rows: number; readonly plans: number; readonly max: number },
): readonly FieldFault[] =>
  lists === undefined || found.plans <= found.max
    ? []
    : [
        fieldFault(
          `/${longest(lists)}`,
          fault(message('errors.too-many-plans-compared', found), {
            allowed: message('allowed.fewer-compared'),
          }),
          undefined,
        ),
      ]

/** About how many plans rows of chips make: those of each accelerator and model, which all payments share, and one for each further row. */
const plansOfChips = (request: CompareRequest): number => {
  const cells = cellsOf(request)
  const seen = new Set<string>()
  const named = new Map<unknown, number>()
  const plans = cells.reduce((sum, cell) => {
    const chip = named.get(cell.accelerator) ?? named.size
    named.set(cell.accelerator, chip)
    const key = `${chip} ${cell.model.field}`
    if (seen.has(key) && sharesPlans(request)) return sum + 1
    seen.add(key)
    return sum + planCount(inCell(request, cell, 0))
  }, 0)
  const asked = askedCell(request)
  const isCompared = cells.some(
    ({ accelerator, model }) =>
      accelerator === asked.accelerator && model.field === asked.model.field,
  )
  return isCompared ? plans : plans + planCount(inCell(request, asked, 0))
}

/** About how many plans a comparison makes: those of its rows of chips, and one for each API. */
export const plansOf = (request: ComparedRequest): number => {
  const served = servedRequest(request)
  return apisOf(request).length + (served === undefined ? 0 : plansOfChips(served))
}

/** A comparison of more rows or plans than one request may ask for. */
export const boundFaults = (request: ComparedRequest): readonly FieldFault[] => {
  const served = servedRequest(request)
  const rows = apisOf(request).length + (served === undefined ? 0 : rowsOfChips(served))
  const faults = rowFaults(served, rows, request.working)
  return faults.length > 0
    ? faults
    : planFaults(served, { rows, plans: plansOf(request), max: maxPlans.serving })
}
