import { describe, expect, test } from 'vitest'
import { isForSale, memoryOf } from '../../src/presets/chip.ts'
import { all, find } from '../../src/presets/registry.ts'
import type { Accelerator } from '../../src/presets/schema.ts'
import { toBase } from '../../src/units/units.ts'

const chips = all('accelerators')
const chip = (id: string): Accelerator => {
  const found = find('accelerators', id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}
const bytesOf = ({ memory }: Accelerator) =>
  memory.value === null ? undefined : toBase(memory.value, memory.unit)

describe('memory is what a driver shows, for whoever sees whether a model fits', () => {
  const gib = 2 ** 30
  test.each([
    ['nvidia-a100-sxm-80gb', 80 * gib],
    ['nvidia-a100-pcie-80gb', 80 * gib],
    ['nvidia-h100-sxm', 80 * gib],
    ['nvidia-h100-pcie', 80 * gib],
    ['nvidia-b200-sxm', 180 * gib],
    // 275,040 MiB are 288.4 GB: the maker’s 288 GB are decimal here.
    ['nvidia-b300-sxm', 275_040 * 2 ** 20],
    ['nvidia-l40s', 46_068 * 2 ** 20],
    ['amd-mi300x', 192 * gib],
    ['google-tpu-v5p', 95 * gib],
    ['aws-trainium1', 32 * gib],
  ])('%s: %d bytes', (id, bytes) => {
    expect(bytesOf(chip(id))).toBe(bytes)
  })

  test('a label in GB is taken as it is written, and a program gets 99% of it', () => {
    // 64 GB of a BR100, of which no driver’s output is known.
    expect(memoryOf(chip('biren-br100'))).toBeCloseTo(0.99 * 64e9, 0)
    // CUDA gives 85,045,477,376 bytes of an H100.
    expect((memoryOf(chip('nvidia-h100-sxm')) ?? 0) / 85_045_477_376).toBeCloseTo(1, 3)
  })
})

describe('peaks are dense, for whoever ranks chips by them', () => {
  const rate = ({ peak }: Accelerator, format: keyof Accelerator['peak']) => {
    const figure = peak[format]
    return figure === undefined || figure.value === null ? undefined : figure.value
  }

  test('the FP4 of Blackwell Ultra: 144 PFLOP/s of eight with sparsity are 4/3 of it, not twice', () => {
    // 144,000 / 8 / (4 / 3) = 13,500.
    expect(rate(chip('nvidia-b300-sxm'), 'fp4')).toBe(13_500)
  })

  test('Rubin: 35 PFLOP/s of NVFP4, not the 50 that adaptive sparsity makes of it', () => {
    expect(rate(chip('nvidia-rubin-nvl72'), 'fp4')).toBe(35_000)
  })

  test('no measured rate stands among them; the 910B’s are said to be measured', () => {
    const measured = chips.flatMap(({ id, peak }) =>
      Object.entries(peak).flatMap(([format, figure]) =>
        figure !== undefined && 'basis' in figure && figure.basis === 'measured'
          ? [`${id} ${format}`]
          : [],
      ),
    )
    expect(measured).toEqual([])
    expect(JSON.stringify(chip('huawei-ascend-910b').peak.int8)).toContain('608.554')
  })

  // Fewer bits are no slower, and one step to half of them is at most four times as fast.
  const steps = [
    ['fp32', 'tf32'],
    ['bf16', 'fp8'],
    ['bf16', 'int8'],
    ['fp8', 'fp4'],
  ] as const
  test.each(steps)('%s and %s are a step apart', (wider, narrower) => {
    const odd = chips.flatMap((one) => {
      const [wide, narrow] = [rate(one, wider), rate(one, narrower)]
      if (wide === undefined || narrow === undefined) return []
      const times = narrow / wide
      return times >= 0.99 && times <= (wider === 'fp32' ? 17 : 4.4) ? [] : [`${one.id} ${times}`]
    })
    // Blackwell Ultra cuts INT8 to a thirtieth, and Rubin has less of it than of BF16.
    const cut = (text: string) => narrower === 'int8' && /-b300-|-gb300-|-rubin-/.test(text)
    expect(odd.filter((text) => !cut(text))).toEqual([])
  })

  test('16 bits are as fast in both formats, where both are known', () => {
    const odd = chips.flatMap((one) => {
      const [bf16, fp16] = [rate(one, 'bf16'), rate(one, 'fp16')]
      return bf16 === undefined || fp16 === undefined || bf16 === fp16 ? [] : [one.id]
    })
    // Intel prints 459 TFLOP/s of FP16 for the Gaudi 3, and 1,677 of BF16.
    expect(odd).toEqual(['intel-gaudi3'])
  })

  test('what has a rate with sparsity beside a dense one has a higher one', () => {
    for (const { id, peak, sparsePeak = {} } of chips)
      for (const [format, sparse] of Object.entries(sparsePeak)) {
        const dense = peak[format as keyof typeof peak]
        if (dense?.value != null && sparse?.value != null)
          expect(sparse.value, id).toBeGreaterThan(dense.value)
      }
  })
})

test('a chip that is not for sale says what it is instead', () => {
  const kept = chips.filter((one) => !isForSale(one)).map(({ id }) => id)
  expect(kept).toContain('google-tpu-8t')
  expect(kept).toContain('microsoft-maia-200')
  expect(kept).toContain('nvidia-rubin-hgx-nvl8')
  expect(kept).not.toContain('nvidia-h100-sxm')
  expect(kept).not.toContain('nvidia-rtx-3090')
})

describe('the shares of chips in servers follow from the servers that are known', () => {
  const figure = (of: string) => find('economics', 'servers')?.figures.find((one) => one.of === of)
  const median = (values: readonly number[]) => {
    const sorted = values.toSorted((a, b) => a - b)
    const half = sorted.length >> 1
    const [lower = 0, upper = 0] = [sorted[sorted.length % 2 === 1 ? half : half - 1], sorted[half]]
    return (lower + upper) / 2
  }
  const inDollars = (value: number, unit: string) => (unit === 'CNY' ? value / 6.9858 : value)

  test('price: the middle of those whose own and whose server’s price are known', () => {
    const shares = chips.flatMap(({ serverPrice, chipsPerServer, chipPrice }) => {
      const record = 'history' in chipPrice ? chipPrice.history.at(-1) : undefined
      const count = chipsPerServer.value ?? 8
      return serverPrice.value === null || record === undefined || serverPrice.value < 10_000
        ? []
        : [(inDollars(record.value, record.unit) * count) / serverPrice.value]
    })
    expect(shares.length).toBeGreaterThanOrEqual(12)
    // 0.6 by the figure; the sample moves the middle by a few hundredths.
    expect(Math.abs(median(shares) - (figure('price')?.value ?? 0))).toBeLessThan(0.05)
  })

  test('power: the same of watts', () => {
    const shares = chips.flatMap(({ serverPower, chipsPerServer, power }) =>
      serverPower.value === null || power.value === null || chipsPerServer.value === null
        ? []
        : [
            (toBase(power.value, power.unit) * chipsPerServer.value) /
              toBase(serverPower.value, serverPower.unit),
          ],
    )
    expect(shares.length).toBeGreaterThanOrEqual(8)
    expect(Math.abs(median(shares) - (figure('power')?.value ?? 0))).toBeLessThan(0.02)
  })
})
