import { count, numbers } from '../format/numbers.ts'
import { counted, plural } from '../format/parts.ts'
import { type PercentileWord, percentileOf } from '../format/percentile.ts'
import { latency } from '../format/sizes.ts'

const secondsPerDay = 86_400

/** A load as people state it: by the second where it is large, else by the day. */
export const load = (queriesPerSecond: number): string => {
  if (queriesPerSecond >= 1000) return `${numbers.rounded(queriesPerSecond)} requests/s`
  const perDay = queriesPerSecond * secondsPerDay
  const digits = perDay >= 1000 ? numbers.compact(perDay) : numbers.figure(perDay)
  return `${counted(digits, 'request')} per day`
}

/** Words of the frame around the views, and of the form’s fields in view. */
export const shell = {
  'skip-workload': 'Skip to your workload',
  'skip-result': 'Skip to the result',
  questions: 'What do you want to know?',
  views: 'Views',
  serve: 'Serve a workload',
  'serve-short': 'Serve',
  'serve-about': 'requests, tokens, a model',
  train: 'Train or fine-tune',
  'train-short': 'Train',
  'train-about': 'tokens, a deadline',
  replace: 'Replace an API',
  'replace-short': 'Replace an API',
  'replace-about': 'what would hosting cost?',
  'worked-example': 'Worked example:',
  'worked-example-cost': '≈ $35.9 billion per year',
  'view-estimate': 'Estimate',
  'view-compare': 'Compare',
  'view-break-even': 'Break-even',
  'view-calculation': 'Calculation',
  examples: 'Examples',
  'examples-lead':
    'Published cases and worked examples, each with its sources. Open one and change what you like.',
  'examples-serve': 'Serving',
  'examples-train': 'Training',
  'examples-site': 'A site’s compute',
  data: 'Data',
  api: 'API',
  glossary: 'Glossary',
  currency: 'Currency',
  'copy-link': 'Copy link',
  spreadsheet: 'Spreadsheet',
  'more-exports': 'More',
  'no-file': 'no answer yet',
  'export-csv': 'CSV',
  'export-json': 'JSON',
  'export-md': 'Report (Markdown)',
  print: 'Print',
  'your-workload': 'Your workload',
  result: 'Result',
  requests: 'Requests',
  'load-queries': 'requests',
  'load-users': 'users',
  'load-tokens': 'tokens per day',
  'or-by': 'Or by',
  or: 'or',
  users: 'Users',
  'requests-per-user': 'Requests per user',
  'tokens-a-day': 'Tokens',
  tokens: 'tokens',
  'per-day': 'per day',
  'per-request': 'per request',
  'input-tokens': 'Input tokens',
  'input-usual': 'Usually 100–8,000',
  'output-tokens': 'Output tokens',
  'output-usual': 'Usually 50–2,000; reasoning counts',
  model: 'Model',
  chip: 'Chip',
  'compare-chips': 'compare all chips',
  'ttft-limit': 'TTFT limit',
  'ttft-usual': 'Usually 0.5–3 s',
  peak: 'Peak / average',
  'peak-usual': 'Usually 1.5–4',
  default: 'default',
  payment: 'Payment',
  'pay-rent': 'Rent',
  'pay-own': 'Own',
  'pay-api': 'Tokens',
  cached: 'Cached input',
  'cached-usual': 'Share read from the cache',
  batched: 'Batch share',
  'batched-usual': 'Share that can wait a day',
  'api-n': ({ n }: { n: number }) => (n === 1 ? 'API in use' : `API ${count(n)} to compare`),
  kind: 'What kind',
  'training-tokens-usual': '2T, 300B, or examples × tokens × epochs',
  sequence: 'Sequence length',
  'sequence-usual': 'Longer sequences need more memory',
  within: 'Finish within',
  'or-chips': 'Chips',
  'one-of-both': 'Give one, the other follows',
  limits: 'Limits and plan',
  'limits-hold': 'TPOT, precision, parallelism, batch',
  conversation: 'Conversation and cache',
  'conversation-holds': 'share served, prefix cache',
  prices: 'Prices',
  'prices-hold-rent': 'seller, term, your own quote, date',
  'prices-hold-own': 'date, exchange rate',
  'prices-hold-api': 'price list, cache, batches, date',
  owning: 'Owning',
  'owning-holds': 'depreciation, network, site, staff',
  servers: 'Servers and energy',
  'servers-hold': 'billing, power, PUE, region, carbon',
  speed: 'Speed method',
  'speed-holds': 'predicted, share of the peak, measured',
  'speed-of-run': 'Speed and plan',
  'speed-of-run-holds': 'MFU, parallelism, recomputation',
  overheads: 'Other costs',
  worth: 'Value',
  'work-holds': 'what is worked out, FLOPs, epochs, LoRA',
  'failures-hold': 'goodput, checkpoints, interruptions',
  'programme-holds': 'failed runs, staff, data, tax',
  'n-changed': ({ count: fields }: { count: number }) => `${count(fields)} changed`,
  'reset-group': 'Reset these',
  title: ({ what, amount }: { what: string; amount: string }) =>
    amount === '' ? `${what} | Suanpan` : `${what}: ${amount} | Suanpan`,
  'title-served': ({ model, qps }: { model: string; qps: number }) => `${model}, ${load(qps)}`,
  'title-run': ({ model }: { model: string }) => `Training ${model}`,
  'title-site': 'Size of a site',
  'title-serve': 'Serve a workload',
  'title-train': 'Train or fine-tune',
  'title-replace': 'Replace an API',
  'on-rented': ({ model, chip, qps }: { model: string; chip: string; qps: number }) =>
    `${model} on rented ${chip}, ${load(qps)}`,
  'on-owned': ({ model, chip, qps }: { model: string; chip: string; qps: number }) =>
    `${model} on owned ${chip}, ${load(qps)}`,
  'tokens-bought': ({ model, qps }: { model: string; qps: number }) =>
    `Tokens of ${model}, ${load(qps)}`,
  'about-per-month': ({ amount }: { amount: string }) => `about ${amount} per month`,
  'about-run': ({ amount }: { amount: string }) => `about ${amount}`,
  'per-month': 'per month',
  'at-most': ({ amount }: { amount: string }) => `at most ${amount}`,
  'interval-of': '80% interval',
  about: ({ amount }: { amount: string }) => `≈ ${amount}`,
  'same-servers': 'same number of servers over the whole interval',
  range: ({ low, high }: { low: string; high: string }) => `${low}–${high}`,
  'year-and-upfront': ({ year, upfront }: { year: string; upfront: string }) =>
    upfront === '' ? `${year} per year, no upfront cost` : `${year} per year, ${upfront} upfront`,
  'exact-figures': 'Exact figures',
  'bar-chips': ({ chips, chip }: { chips: number; chip: string }) => `${count(chips)} × ${chip}`,
  'bar-ttft': ({
    percentile,
    seconds,
    maxSeconds,
  }: {
    percentile: PercentileWord
    seconds: number
    maxSeconds?: number | undefined
  }) =>
    maxSeconds === undefined
      ? `TTFT ${percentileOf(percentile)} ${latency(seconds)}`
      : `TTFT ${percentileOf(percentile)} ${latency(seconds)} of ${latency(maxSeconds)}`,
  'no-answer': 'No result yet',
  'ask-load': 'How much do you serve?',
  'ask-load-more':
    'Enter your requests, users or tokens. The rest is predicted, and every number can be changed.',
  'ask-tokens': 'How many tokens do you buy per day?',
  'ask-tokens-more':
    'Enter your tokens per day. What the APIs charge and what hosting would cost stand side by side.',
  'ask-run': 'How many tokens do you train on?',
  'ask-run-more': 'Enter the tokens of the run. Memory, plan, days and cost follow.',
  'try-one': 'For example:',
  'stale-answer': ({ fields }: { fields: readonly string[] }) =>
    `This is the last answer. ${fields.join(', ')}: see the note at the field.`,
  'use-own': 'Use my own workload',
  'rent-note': ({ price, range, sellers }: { price: string; range: string; sellers: number }) =>
    range === ''
      ? `${price} per chip-hour`
      : sellers === 1
        ? `${price} per chip-hour, 1 seller`
        : `${price} per chip-hour, ${range} at ${plural(sellers, 'seller')}`,
  'own-quote': 'Enter your quote',
  'model-format': ({ precision }: { precision: string }) => `Runs in ${precision}.`,
  facts: 'Key figures',
  'ttft-at-peak': ({ percentile }: { percentile: PercentileWord }) =>
    `TTFT ${percentileOf(percentile)} at peak`,
  'tpot-at-peak': ({ percentile }: { percentile: PercentileWord }) =>
    `TPOT ${percentileOf(percentile)} at peak`,
  'seconds-of': ({ percentile }: { percentile: PercentileWord }) =>
    `s, ${percentileOf(percentile)}`,
  'chips-in-servers': ({ servers }: { servers: number }) => plural(servers, 'server'),
  'per-million': 'Per 1M tokens',
  'per-thousand': ({ amount }: { amount: string }) => `${amount} per 1,000 requests`,
  'at-peak': 'Utilization at peak',
  utilization: 'Utilization',
  plan: 'The plan',
  more: 'More figures',
  'ways-to-pay': 'Ways to pay',
  way: 'Way',
  upfront: 'Upfront',
  'paid-back': 'Paid back in',
  'over-rent': 'over renting',
  'own-over-api': 'owning, over this API',
  'ways-at-your-volume': 'What each way costs at your volume',
  'see-break-even': 'See where they cross',
  apis: 'APIs',
  'apis-to-compare': 'APIs to compare',
  'compare-these': 'Compare these',
  'edit-workload': 'Edit workload',
  'default-origin': ({ origin }: { origin: string }) => `Default from: ${origin}.`,
  'no-api': 'None',
  'quick-apis': 'Compare with:',
  'sellers-of-model': 'Sellers of this model',
  'call-curl': 'curl',
  'call-typescript': 'TypeScript',
  'call-python': 'Python',
  'limit-of': ({ limit }: { limit: string }) => `limit ${limit}`,
}
