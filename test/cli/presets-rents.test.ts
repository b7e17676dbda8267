import { describe, expect, test } from 'vitest'
import { newFolder, readJson, rowsOf, samples, update } from './presets-folder.ts'

const skypilot = ['--skypilot', `${samples}skypilot`]

describe('SkyPilot’s catalogue', () => {
  test('prices are of a chip, from the newest version of the catalogue', () => {
    const { status, stdout } = update(newFolder(), ...skypilot)
    expect(status).toBe(1)
    const from = 'skypilot-catalog-2026-11-24'
    expect(rowsOf(stdout, 'nvidia-h100-sxm').filter((row) => row.at(-1) === from)).toEqual(
      [
        ['Amazon Web Services us-east-1 p5.48xlarge on-demand', '12.29', '6.88', '-44.0%'],
        ['Lambda 8x H100 SXM on-demand', '3.29', '3.99', '+21.3%'],
        ['RunPod on-demand', '0.9', '2.99', '+232.2%'],
      ].map((row) => ['nvidia-h100-sxm', ...row, 'USD/h', from]),
    )
  })

  test('other chips of the name, parts of a machine and unclear regions are left alone', () => {
    const { stdout } = update(newFolder(), ...skypilot)
    expect(rowsOf(stdout, 'SkyPilot')).toEqual([['SkyPilot', '9', '4', '2', '3', '1']])
    expect(stdout).not.toMatch(/nvidia-a100|Google/)
    expect(stdout).toMatch(/AWS on-demand +skypilot\S+ has prices from 6.88 to 8.6/)
  })

  test('the note tells the price of the machine', () => {
    const folder = newFolder()
    update(folder, '--skypilot', `${samples}skypilot/catalogs/v8/aws/vms.csv`, '--write')
    expect(readJson(folder, 'prices/nvidia-h100-sxm.json').offers[0].history.at(-1)).toEqual({
      from: '2026-11-24',
      value: 6.88,
      unit: 'USD/h',
      basis: 'derived',
      source: 'skypilot-catalog-2026-11-24',
      locator: 'aws/vms.csv, p5.48xlarge, us-east-1',
      note: '55.04 USD an instance of 8',
    })
  })
})
