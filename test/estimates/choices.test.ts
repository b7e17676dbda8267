import { describe, expect, test } from 'vitest'
import type { FieldError } from '../../src/estimates/shared/answer-error.ts'
import type { Way } from '../../src/page/address/ways.ts'
import { answerOf } from '../../src/page/asked/answers.ts'
import { nothingFilled } from '../../src/page/controls/controls.ts'
import { nameOf } from '../../src/page/controls/errors.ts'
import { workloadForm } from '../../src/page/controls/form.ts'
import { firstScenario, type State } from '../../src/page/form/state.ts'
import { openAddress } from '../../src/page/form/version.ts'
import { all } from '../../src/presets/registry.ts'
import type { Scenario } from '../../src/presets/schema.ts'
import { en } from '../../src/words/en.ts'
import { tellIn } from '../../src/words/say.ts'
import { formIn } from '../support/form-html.ts'
import { today } from '../support/today.ts'

const t = tellIn(en)

/** What is entered where a case asks for it. */
const entered: Readonly<Record<string, string>> = {
  'workload.tokens': '50M',
  'workload.chips': '512',
  'workload.queriesPerSecond': '20',
  'workload.tokensPerDay': '50M',
  'server.wattsPerServer': '5 kW',
}

const waysOf: Readonly<Record<Scenario['kind'], readonly Way[]>> = {
  inference: ['serve', 'replace'],
  training: ['train'],
  capacity: ['site'],
}

const cases = all('scenarios').flatMap((scenario) =>
  waysOf[scenario.kind].map((way) => ({ id: scenario.id, way, scenario })),
)

/** A load as each way asks for it, and a speed where nothing was published. */
const besides = (id: string, way: Way): readonly (readonly [string, string])[] => [
  ...(way === 'serve' ? [['workload.queriesPerSecond', '20'] as const] : []),
  ...(way === 'replace' ? [['workload.tokensPerDay', '50M'] as const] : []),
  ...(id === 'aquilacode-tiangai-100'
    ? ([
        ['performance.method', 'mfu'],
        ['performance.modelFlopsUtilization', '0.3'],
      ] as const)
    : []),
]

const addressOf = ({ id, asks = [] }: Scenario, way: Way) =>
  new URLSearchParams([
    ['v', '5'],
    ['scenario', id],
    ...asks.map(({ pointer }) => {
      const name = pointer.slice(1).replaceAll('/', '.')
      return [name, entered[name] ?? '1']
    }),
    ...besides(id, way).map(([name, value]) => [name, value]),
  ])

const opened = async (way: Way, query: URLSearchParams) => {
  const { state } = openAddress(way, query)
  const answered = await answerOf(state, { today, words: en }, t)
  return { state, errors: answered.kind === 'refused' ? answered.errors : [] }
}

/**
 * What a choice may honestly end in at another field than its own: it asks for
 * a number that only the user has, at an empty field that says so.
 */
const asked: Readonly<Record<string, readonly string[]>> = {
  // A method is a number of the user’s own: an MFU, a rate, a measured speed.
  'performance.method': [
    'performance.modelFlopsUtilization missing',
    'performance.achievedFlopsPerSecondPerChip missing',
    'performance.flopsUtilization missing',
    'performance needs-one-of',
    // The speed follows from a size and a time, or is one number too many beside them.
    'workload nothing-follows',
    'workload nothing-left-open',
  ],
  // What is to be worked out needs all that it follows from.
  solveFor: ['workload nothing-follows'],
  // A model or chip of one’s own.
  model: ['model.activeParameters missing', 'model.config missing'],
  accelerator: ['accelerator.peakFlopsPerSecond missing'],
  // Attention grows with the sequence, of which only a plan has a usual length.
  'workload.countAttention': ['workload.sequenceTokens missing'],
}

const isHonest = (chosen: string, error: FieldError) =>
  nameOf(error) === chosen || (asked[chosen] ?? []).includes(`${nameOf(error)} ${error.code}`)

/** Long lists of presets are tried in full where each question begins. */
const isLong = (values: readonly string[]) => values.length > 40

const starts: ReadonlySet<string> = new Set(Object.values(firstScenario))

/** Every other option of every choice of a form, as a browser sends it, and what it ends in. */
const triedFrom = async (way: Way, state: State, isWhole: boolean) => {
  const { choices, sent } = formIn(String(await workloadForm(state, nothingFilled(today), t)))
  const now = new Map(sent)
  const options = choices
    .filter(({ values }) => isWhole || !isLong(values))
    .flatMap(({ name, values }) =>
      values.filter((value) => value !== now.get(name)).map((value) => ({ name, value })),
    )
  return Promise.all(
    options.map(async ({ name, value }) => {
      const query = new URLSearchParams(sent.map(([key, one]) => [key, one]))
      query.set(name, value)
      return { name, value, ...(await opened(way, query)) }
    }),
  )
}

const dishonest = (tried: Awaited<ReturnType<typeof triedFrom>>) =>
  tried.flatMap(({ name, value, errors }) =>
    errors
      .filter((error) => !isHonest(name, error))
      .map((error) => `${name}=${value}: ${nameOf(error)} ${error.code}`),
  )

/** Choices after which a form has other fields. */
const turns: ReadonlySet<string> = new Set([
  'workload.kind',
  'price.method',
  'performance.method',
  'solveFor',
])

describe('a choice alone ends in no error at a field that was never touched', () => {
  test.each(cases)('$id, $way', async ({ id, way, scenario }) => {
    const { state, errors } = await opened(way, addressOf(scenario, way))
    expect(errors).toEqual([])
    const tried = await triedFrom(way, state, starts.has(id))
    expect(tried.length).toBeGreaterThan(5)
    expect(dishonest(tried)).toEqual([])
    // And once more after a choice that changes the form, where each question begins.
    for (const turned of tried)
      if (starts.has(id) && turns.has(turned.name) && turned.errors.length === 0)
        expect(dishonest(await triedFrom(way, turned.state, false))).toEqual([])
  })
})

describe('what a case assumes of LoRA', () => {
  const ofKind = (kind: string, more: Readonly<Record<string, string>> = {}) =>
    opened(
      'train',
      new URLSearchParams({
        v: '5',
        scenario: 'train-model',
        'workload.tokens': '50M',
        'workload.kind': kind,
        ...more,
      }),
    )
  const formOf = async ({ state }: Awaited<ReturnType<typeof ofKind>>) =>
    new Map(formIn(String(await workloadForm(state, nothingFilled(today), t))).sent)

  test('is not shown for another kind of training', async () => {
    const lora = await formOf(await ofKind('lora'))
    expect(lora.get('workload.adapterRank')).toBe('16')
    expect(lora.get('workload.adapterTargets')).toBe('all-linear')
    expect(lora.get('performance.globalBatchSequences')).toBe('128')
    const full = await formOf(await ofKind('fine-tuning'))
    expect(full.has('workload.adapterRank')).toBe(false)
    expect(full.has('workload.adapterTargets')).toBe(false)
    expect(full.get('performance.globalBatchSequences')).toBe('128')
    // Pre-training takes far larger steps.
    const whole = await formOf(await ofKind(''))
    expect(whole.get('performance.globalBatchSequences')).toBe('')
  })

  test('comes back with LoRA, as does a rank that was typed', async () => {
    const sent = await formOf(await ofKind('lora', { 'workload.adapterRank': '64' }))
    const turned = new URLSearchParams([...sent, ['workload.kind', 'x']])
    turned.set('workload.kind', '')
    const whole = await opened('train', turned)
    expect(whole.errors).toEqual([])
    const kept = new URLSearchParams([...(await formOf(whole))])
    kept.set('workload.kind', 'lora')
    const again = await opened('train', kept)
    expect(again.errors).toEqual([])
    const lora = await formOf(again)
    expect(lora.get('workload.adapterRank')).toBe('64')
    expect(lora.get('workload.adapterTargets')).toBe('all-linear')
    expect(lora.get('performance.globalBatchSequences')).toBe('128')
  })

  test('takes the matrices with it where the rank is emptied', async () => {
    const { errors } = await ofKind('lora', { 'workload.adapterRank': '' })
    expect(errors).toEqual([])
  })
})
