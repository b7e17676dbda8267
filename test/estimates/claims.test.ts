import { describe, expect, test } from 'vitest'
import { agrees, numberAt } from '../../src/estimates/shared/published.ts'
import { all, find, sourceOf } from '../../src/presets/registry.ts'
import { loadEngine, parseQuantity } from '../../src/units/expression.ts'
import { post, request } from '../support/api.ts'

await loadEngine()

const claims = all('claims')
type Reproduction = (typeof claims)[number]['reproduction']
type Check = Extract<Reproduction, { checks: unknown }>['checks'][number]

const checks = claims.flatMap(({ id, name, reproduction }) =>
  'checks' in reproduction ? reproduction.checks.map((check) => ({ id, name, check })) : [],
)
const by = <B extends Check['by']>(kind: B) =>
  checks.flatMap(({ id, name, check }) =>
    check.by === kind ? [{ id, name, check: check as Extract<Check, { by: B }> }] : [],
  )

describe('every published claim is there, computed again or with the reason why not', () => {
  test('fifty claims, and none is left out in silence', () => {
    expect(claims).toHaveLength(50)
    for (const { id, source, reproduction } of claims) {
      const { length } = 'checks' in reproduction ? reproduction.checks : reproduction.reason
      expect(length, id).toBeGreaterThan(0)
      expect(sourceOf(source), id).toBeDefined()
    }
  })

  test('half of them are computed again: fewer would be a claim lost', () => {
    expect(claims.filter(({ reproduction }) => 'checks' in reproduction)).toHaveLength(24)
  })
})

describe('a claim that a scenario has agrees with the scenario’s answer', () => {
  test.each(by('scenario'))('$id: $name', async ({ check }) => {
    const scenario = find('scenarios', check.scenario)
    const printed = (scenario?.published ?? []).filter(({ pointer }) => pointer === check.pointer)
    expect(printed.length).toBeGreaterThan(0)
    const { body } = await post(`/api/v1/${scenario?.kind}`, { scenario: check.scenario })
    const computed = numberAt(body, check.pointer) ?? Number.NaN
    for (const figure of printed) expect(agrees(figure, computed), `${computed}`).toBe(true)
  })
})

describe('a claim with a request of its own agrees with the answer', () => {
  test.each(by('request'))('$id: $name: $check.value $check.unit', async ({ check }) => {
    const { status, body } = await post(`/api/v1/${check.route}`, check.request)
    expect(status).toBe(200)
    const computed = numberAt(body, check.pointer) ?? Number.NaN
    expect(agrees(check, computed), `${computed}`).toBe(true)
  })
})

describe('a claim that no answer has follows from what its source states', () => {
  test.each(by('expression'))('$id: $name: $check.expression', ({ check }) => {
    const parsed = parseQuantity(check.expression, check.unit, { CNY: 7, EUR: 0.8 })
    expect(parsed).toMatchObject({ ok: true })
    const computed = parsed.ok ? parsed.value : Number.NaN
    expect(agrees(check, computed), `${computed}`).toBe(true)
  })
})

test('a claim is read with its source', async () => {
  const body = (await (await request('/api/v1/presets/claims/claim-004')).json()) as {
    note: string
    sources: Record<string, { url: string }>
  }
  expect(body.note).toContain('wrong by a factor of 100')
  expect(body.sources['semianalysis-2023-search']?.url).toMatch(/^https:/)
})
