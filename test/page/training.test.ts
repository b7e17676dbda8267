import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { watchPage } from '../support/chromium.ts'
import { addressOf, headline, overhang, unfold, unfoldAll, usePages } from '../support/pages.ts'

const { open, origin, newPage, newPageIn } = usePages()
const llama = '/train?scenario=llama-3.1-405b-plan'

describe('a run is predicted from its parallel plan', () => {
  test('choosing the method shows the plan, its step and the memory of a chip', async () => {
    const page = await open('/train?v=5&scenario=gpt-3-a100')
    const { errors } = watchPage(page, origin())
    await unfold(page)
    await page.getByLabel('From a parallel plan').check()
    await expect.poll(() => page.locator('.plan').innerText()).toMatch(/DP [\d,]+, ZeRO/)
    expect(await page.getByRole('img', { name: /Compute .*Communication/ }).count()).toBe(1)
    await expect
      .poll(() => page.getByRole('img', { name: /What fills the memory of a chip/ }).count())
      .toBe(1)
    expect(await page.locator('#performance-tensorParallel').getAttribute('placeholder')).toMatch(
      /^\d+$/,
    )
    expect(await page.locator('#performance-zeroStage').innerText()).toMatch(/auto: \d/)
    expect(await page.locator('#plans tbody tr').count()).toBeGreaterThan(2)
    expect(errors).toEqual([])
  })

  test('a tensor cut that does not divide the heads is refused at its field, with what does', async () => {
    const page = await open(llama)
    await unfold(page)
    const before = await headline(page)
    const field = page.locator('#performance-tensorParallel')
    await field.fill('7')
    const error = page.locator('#error-performance-tensorParallel')
    await expect
      .poll(() => error.innerText())
      .toBe(
        '“Tensor parallelism (TP)” does not divide the 128 attention heads. Allowed: 1, 2, 4, 8, 16, 32, 64, 128.',
      )
    // The answer before stays until there is another.
    expect(await page.locator('.stale-note').innerText()).toContain('This is the last answer.')
    expect(await headline(page)).toBe(before)
    await field.fill('8')
    await expect.poll(() => error.count()).toBe(0)
  })

  test('where no plan fits, one sentence says what is lacking', async () => {
    const page = await open(`${llama}&workload.chips=112&performance.pipelineParallel=7`)
    expect(await headline(page)).toContain('No feasible plan')
    expect(await page.locator('.faults p').first().innerText()).toMatch(
      /does not fit.* GB per chip/,
    )
    expect(await page.locator('.tiles, .facts').count()).toBe(0)
  })

  test('words of a plan are in the address, and open again', async () => {
    const page = await open(llama)
    await unfold(page)
    await page.locator('#performance-recomputation').selectOption('full')
    await expect.poll(() => page.locator('.plan').innerText()).toContain('full recomputation')
    expect(page.url()).toContain('performance.recomputation=full')
    const again = await open(addressOf(page))
    expect(await headline(again)).toBe(await headline(page))
    await unfold(again)
    await again.locator('#performance-recomputation').selectOption('')
    await expect
      .poll(() => again.locator('#performance-recomputation').innerText())
      .toContain('auto: ')
  })
})

describe('failures', () => {
  const days = (page: Page) => page.locator('.reliability .tiles').innerText()

  test('the time of checkpoints and restarts shows what is lost, and other sizes', async () => {
    const page = await open('/train?v=5&scenario=gpt-3-a100')
    await page.locator('#group-failures > summary').click()
    await page.getByLabel('Checkpoint stall time').fill('1 min')
    const error = page.locator('#error-reliability-restartSeconds')
    await expect
      .poll(() => error.innerText())
      .toContain('“Recovery time after a failure” is required.')
    await page.getByLabel('Recovery time after a failure').fill('10 min')
    await expect.poll(() => days(page)).toMatch(/Time lost\s+[\d.]+ hours\s+Cost of lost time\s+\$/)
    const chart = page.locator('.reliability svg')
    expect(await chart.getAttribute('aria-label')).toMatch(
      /On 1,024 chips, goodput is [\d.]+%, and the run takes [\d.,]+ days and loses \$/,
    )
    expect(await page.locator('#sizes tr.own th').textContent()).toBe('1,024')
  })

  test('emptied fields of a scenario take its failures away', async () => {
    const page = await open(llama)
    expect(await days(page)).toContain('Time lost')
    await page.locator('#group-failures > summary').click()
    for (const id of ['checkpointSeconds', 'restartSeconds', 'interruptionsPerChipYear'])
      await page.locator(`#reliability-${id}`).fill('')
    await expect.poll(() => page.locator('section.reliability').count()).toBe(0)
    expect(await headline(page)).toContain('million')
  })

  test('a deadline that no cluster meets says which comes nearest', async () => {
    const query = new URLSearchParams({
      scenario: 'llama-3.1-405b-plan',
      solveFor: 'chips',
      'workload.days': '3',
      'performance.method': 'mfu',
      'performance.modelFlopsUtilization': '40%',
      'reliability.restartSeconds': '1800',
    })
    const page = await open(`/train?${query}`)
    expect(await headline(page)).toContain('No cluster meets the deadline')
    expect(await page.locator('.faults p').innerText()).toMatch(/Closest: [\d,]+ chips/)
  })

  test('a wrong field opens the group that it is folded in', async () => {
    const page = await open(`${llama}&reliability.restartSeconds=5+W`)
    expect(await page.locator('#error-reliability-restartSeconds').isVisible()).toBe(true)
  })
})

test('what is around the run is a line each, and the whole', async () => {
  const page = await open('/train?scenario=mpt-7b&programme.staffUsd=99360')
  expect(await page.locator('.hero .all-in').innerText()).toContain('$300,000')
  expect(await page.locator('.programme tbody tr').count()).toBe(2)
  expect(await page.locator('.programme .nothing').innerText()).toMatch(/Failed runs.*Tax/)
  // The run is published at 200,640 dollars.
  expect(await page.locator('.programme tfoot').innerText()).toContain('$300,000')
})

test('adapters and attention are listed as the work that counts', async () => {
  const page = await open('/train?scenario=mpt-7b&workload.kind=lora&workload.adapterRank=16')
  expect(await page.locator('.counted').innerText()).toMatch(/frozen weights.*adapters: 6/)
})

test('months from one training to the next stand in for years', async () => {
  const page = await open('/serve?scenario=gpt-3-refresh')
  const before = await page.locator('#worth-tiles').innerText()
  await page.locator('#group-worth > summary').click()
  await page.locator('#refresh-monthsBetweenTrainings').fill('3')
  await expect.poll(() => page.locator('#worth-tiles').innerText()).not.toBe(before)
})

test('without JavaScript, a plan is a plain form too', async () => {
  const page = await open(llama, await newPageIn({ javaScriptEnabled: false }))
  await page.locator('#group-speed > summary').click()
  await page.locator('#performance-tensorParallel').fill('16')
  await page.getByRole('button', { name: 'Calculate' }).click()
  expect(await page.locator('.plan').innerText()).toContain('TP 16')
  await page.context().close()
})

describe('anyone can use it', () => {
  test.each(['light', 'dark'] as const)(
    'in %s it has no accessibility fault',
    async (colorScheme) => {
      const page = await open(`${llama}&programme.staffUsd=1e7`, await newPageIn({ colorScheme }))
      await unfoldAll(page)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      await page.context().close()
    },
  )

  test.each([360, 390, 1280])('nothing is cut off at %d pixels', async (width) => {
    const page = await newPage()
    await page.setViewportSize({ width, height: 800 })
    await open(`${llama}&programme.staffUsd=1e7&workload.countAttention=full`, page)
    await unfoldAll(page)
    expect(await overhang(page)).toBeLessThanOrEqual(0)
  })
})
