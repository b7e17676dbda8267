import { html } from 'hono/html'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { ReliabilityAnswer } from '../../estimates/training/answer-run.ts'
import { count, percent } from '../../units/format.ts'
import { days, shownAs, tile, warningsView } from './headline.ts'
import type { Html } from './html.ts'
import { moneyOf } from './money.ts'
import { sizesView } from './sizes.ts'

/** `45 s`, `19.3 min`, `3.09 h`. */
export const duration = (seconds: number): string => {
  const [size, unit] =
    seconds >= 172_800
      ? [86_400, 'days']
      : seconds >= 7200
        ? [3600, 'h']
        : seconds >= 120
          ? [60, 'min']
          : [1, 's']
  const value = seconds / size
  return `${value < 1000 ? Number(value.toPrecision(3)) : count(value)} ${unit}`
}

/** Where no cluster meets the deadline: the nearest, in place of a run. */
export const outOfReach = (
  { subject, warnings }: TrainingAnswer,
  { chips, goodput, days: taken }: NonNullable<ReliabilityAnswer['best']>,
): Html =>
  html`<section class="headline faults" role="alert"><h1><span class="what">Training ${subject.model} on ${subject.accelerator}</span> <span class="answer">No cluster meets the deadline</span></h1>
<p>The nearest has ${count(chips)} chips: it takes ${days(taken)}, and ${percent(goodput)} of its time makes progress. With more chips, failures take more than the chips give.</p>
${warningsView(warnings.filter(({ code }) => code !== 'deadline-out-of-reach'))}
</section>`

const tiles = (answer: TrainingAnswer) => {
  const { reliability, unknown } = answer
  if (reliability === null) return ''
  const { interruptionsPerChipYear: rate, ...r } = reliability
  const reason = (id: string) => unknown[`/reliability/${id}`]
  return html`<dl class="tiles three">
${tile({ label: 'Days lost', text: shownAs(r.daysLost, days), reason: reason('daysLost') })}
${tile({ label: 'Money lost', text: shownAs(r.usdLost, moneyOf(answer).amount), reason: reason('usdLost') })}
${tile({ label: 'Interruptions', text: shownAs(r.interruptions, count), reason: reason('interruptions'), detail: rate === null ? '' : `${Number(rate.toPrecision(3))} a chip and year` })}
${tile({ label: 'Goodput', text: shownAs(r.goodput, percent), reason: reason('goodput'), detail: 'share of the time that makes progress' })}
${tile({ label: 'MTBF of the cluster', text: shownAs(r.meanSecondsBetweenInterruptions, duration), reason: reason('meanSecondsBetweenInterruptions'), detail: 'from one interruption to the next' })}
${tile({ label: 'A checkpoint every', text: shownAs(r.checkpointIntervalSeconds, duration), reason: reason('checkpointIntervalSeconds') })}
</dl>`
}

/** What failures take of the run, and what they would of other sizes. */
export const reliabilityView = (answer: TrainingAnswer): Html => {
  const { reliability, fleet } = answer
  if (reliability === null) return html``
  const { best, sizes } = reliability
  return html`<section class="reliability"><h2>Failures and checkpoints</h2>
${best === null ? tiles(answer) : ''}
${sizesView(sizes, fleet.chips ?? best?.chips ?? null, best === null ? 'this run' : 'the nearest', moneyOf(answer))}
</section>`
}
