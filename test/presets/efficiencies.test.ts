import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { all } from '../../src/presets/registry.ts'
import { frameworks } from '../../src/presets/training-efficiency.ts'
import {
  TrainingEfficiencies,
  trainingGroups,
  trainingParameters,
} from '../../src/presets/training-efficiency-schema.ts'

const fitted = JSON.parse(
  readFileSync(`${root}presets/training-efficiencies.json`, 'utf8'),
) as TrainingEfficiencies

describe('presets/training-efficiencies.json', () => {
  test('fits its schema, every constant in it', () => {
    expect(v.safeParse(TrainingEfficiencies, fitted).issues ?? []).toEqual([])
    expect(Object.keys(fitted.parameters).toSorted()).toEqual(
      Object.keys(trainingParameters).toSorted(),
    )
  })

  test('a share of a peak is no more than all of it', () => {
    for (const [id, value] of Object.entries(fitted.parameters))
      if (id.includes('Efficiency') || id === 'overlapLeak')
        expect(value, id).toBeLessThanOrEqual(1)
    expect(fitted.runs.goodput).toBeLessThanOrEqual(1)
  })

  test('names chips, families and frameworks that there are, and tables that are kept', () => {
    const chips = all('accelerators')
    const known = {
      chip: chips.map(({ id }) => id),
      family: chips.map(({ family }) => family),
      framework: [...Object.keys(frameworks), 'other'],
    }
    for (const [key, shifts] of Object.entries(fitted.deviations)) {
      const [kind = '', name = ''] = key.split(':')
      expect(known[kind as keyof typeof known], key).toContain(name)
      expect(Object.keys(shifts).toSorted(), key).toEqual(trainingGroups.toSorted())
    }
    for (const pair of fitted.measured) {
      const [chip, framework] = pair.split('|')
      expect(known.chip, pair).toContain(chip)
      expect(known.framework, pair).toContain(framework)
    }
    for (const path of [...fitted.measurements.files, fitted.runs.file])
      expect(existsSync(`${root}${path}`), path).toBe(true)
  })

  test('the less is known of a chip, the wider its interval', () => {
    const { measured, family, prior } = fitted.spread
    expect(measured).toBeGreaterThan(0)
    expect(family).toBeGreaterThanOrEqual(measured)
    expect(prior).toBeGreaterThanOrEqual(family)
  })

  test.each([
    ['a constant that nobody knows', { parameters: { ...fitted.parameters, luck: 1 } }],
    ['a constant below zero', { parameters: { ...fitted.parameters, overlapLeak: -1 } }],
    ['no interval', { spread: { measured: 0.1 } }],
    ['a misspelt part', { deviatons: {} }],
  ])('%s is refused', (_, change) => {
    expect(v.safeParse(TrainingEfficiencies, { ...fitted, ...change }).success).toBe(false)
  })
})
