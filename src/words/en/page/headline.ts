import { tokens as inTokens } from '../format/loads.ts'
import { count, percent, significant } from '../format/numbers.ts'
import { type RunKind, runOf } from '../format/run.ts'
import { days } from '../format/sizes.ts'

/** The answer in one line, and its figures. */
export const headline = {
  'at-most': ({ amount }: { amount: string }) => `at most ${amount}`,
  'price-unknown': 'price not available',
  'of-this-chips': 'All-in. Of this, for the chips alone:',
  'of-this-tokens': 'All-in. Of this, for the tokens alone:',
  'part-per-year': ({ amount }: { amount: string }) => `${amount} per year`,
  'enter-rent': ({ reason }: { reason: string }) =>
    `${reason} Enter a price per chip-hour to see the cost.`,
  'enter-own': ({ reason }: { reason: string }) =>
    `${reason} Enter it under “Pricing” or “Server and power” to see the cost.`,
  'enter-api': ({ reason }: { reason: string }) =>
    `${reason} Enter your own price to see the cost.`,
  'bound-api': ({ reason }: { reason: string }) =>
    `${reason} The bound takes the list price for it. Enter your own price to see the cost.`,
  'price-not-known': 'The price is not available.',
  'no-plan': 'No feasible plan',
  'no-plan-found': 'No plan was found.',
  'no-plan-advice': ({ reason }: { reason: string }) =>
    `${reason} Relax a limit, or change the precision, chip or method.`,
  'no-training-plan-advice': ({ reason }: { reason: string }) =>
    `${reason} Change the number of chips, the plan, the precision, the chip or the method.`,
  'per-day': 'Per day',
  'per-query': 'Per query',
  'per-million-output-tokens': 'Per million output tokens',
  'input-included': 'including input',
  'server-capex': 'Server capex',
  'of-whole-servers': 'of whole servers',
  'of-chips-paid': 'of the chips paid for',
  chips: 'Chips',
  servers: 'Servers',
  'servers-held': ({ servers }: { servers: number }) =>
    `${count(servers)} including retries and spares`,
  'server-power': 'Server power',
  'site-power': 'Site power',
  'power-of': ({ pue, energy }: { pue: number | null; energy: string }) =>
    [
      ...(pue === null ? [] : [pue === 1 ? 'without cooling (PUE 1)' : `PUE ${significant(pue)}`]),
      ...(energy === '' ? [] : [`${energy} per day`]),
    ].join(', '),
  'energy-per-query': 'Energy per query',
  'no-chips':
    'No chips to buy or rent; the provider runs them, so their speed and power are not counted.',
  'idle-cost': 'Idle cost per year',
  'idle-detail': 'idle time and spare capacity',
  'idle-share': ({ share }: { share: number }) =>
    `idle time and spare capacity, ${percent(share)} of the total`,
  'co2e-per-year': 'CO₂e per year',
  'co2e-per-query': 'CO₂e per query',
  'co2e-of-run': 'CO₂e of the run',
  'of-electricity': 'from electricity',
  'efficiency-saves': 'Saved by the efficiency gain',
  'electricity-price-missing': 'enter an electricity price to see its value',
  'training-per-query': 'Training cost per query',
  'query-with-training': 'Cost per query, including training',
  'value-per-year': 'Annual revenue or savings',
  'margin-per-year': 'Annual margin',
  'share-of-cost': ({ share }: { share: number }) => `${percent(share)} of the cost`,
  payback: 'Payback',
  'payback-days': ({ years }: { years: number }) => days(years * 365),
  'training-of': ({ kind, model, chip }: { kind: RunKind; model: string; chip: string }) =>
    `${runOf(kind, model)} on ${chip}`,
  run: ({
    kind,
    tokens,
    model,
    chips,
    chip,
  }: {
    kind: RunKind
    tokens: number | null
    model: string
    chips: number | null
    chip: string
  }) =>
    tokens === null
      ? chips === null
        ? `${runOf(kind, model)} on ${chip}`
        : `${runOf(kind, model)} on ${count(chips)} × ${chip}`
      : chips === null
        ? `${runOf(kind, model)}, ${inTokens(tokens)} on ${chip}`
        : `${runOf(kind, model)}, ${inTokens(tokens)} on ${count(chips)} × ${chip}`,
  'with-project': 'Including the rest of the project:',
  'interval-of-project': ({ range }: { range: string }) => `(80% interval: ${range})`,
  'days-label': 'Duration',
  days: ({ value }: { value: number }) => days(value),
  'chip-hours': 'Chip-hours',
  'training-tokens': 'Training tokens',
  'model-flops': 'Model FLOPs',
  mfu: 'MFU',
  energy: 'Energy',
}
