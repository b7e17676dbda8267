import { html } from 'hono/html'
import type { TrainingAnswer } from '../../service/answers/training.ts'
import type { ReliabilityAnswer } from '../../service/answers/training-run.ts'
import { count, percent, usd } from '../../units/format.ts'
import { days, shownAs, tile } from './headline.ts'
import type { Html } from './html.ts'
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
  return `${count(seconds / size) === '0' || seconds / size < 1000 ? Number((seconds / size).toPrecision(3)) : count(seconds / size)} ${unit}`
}

const nearest = ({ chips, goodput, days: taken }: NonNullable<ReliabilityAnswer['best']>) =>
  html`<p class="plan">No cluster meets the deadline. The nearest is one of ${count(chips)} chips: it takes ${days(taken)}, of which ${percent(goodput)} is useful. With more chips, failures take more than the chips give.</p>`

/** What failures take of the run, and what they would of other sizes. */
export const reliabilityView = ({ reliability, fleet, unknown }: TrainingAnswer): Html => {
  if (reliability === null) return html``
  const { best, sizes, ...r } = reliability
  const reason = (id: string) => unknown[`/reliability/${id}`]
  const everyChip = r.interruptionsPerChipYear
  return html`<section class="reliability"><h2>Failures and checkpoints</h2>
${best === null ? '' : nearest(best)}
<dl class="tiles">
${tile({ label: 'Days lost', text: shownAs(r.daysLost, days), reason: reason('daysLost') })}
${tile({ label: 'Money lost', text: shownAs(r.usdLost, usd), reason: reason('usdLost') })}
${tile({ label: 'Interruptions', text: shownAs(r.interruptions, count), reason: reason('interruptions'), detail: everyChip === null ? '' : `${Number(everyChip.toPrecision(3))} a chip and year` })}
${tile({ label: 'Goodput', text: shownAs(r.goodput, percent), reason: reason('goodput'), detail: 'share of the time that makes progress' })}
${tile({ label: 'MTBF of the cluster', text: shownAs(r.meanSecondsBetweenInterruptions, duration), reason: reason('meanSecondsBetweenInterruptions'), detail: 'from one interruption to the next' })}
${tile({ label: 'A checkpoint every', text: shownAs(r.checkpointIntervalSeconds, duration), reason: reason('checkpointIntervalSeconds') })}
</dl>
${sizesView(sizes, fleet.chips ?? best?.chips ?? null)}
</section>`
}
