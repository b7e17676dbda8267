import { html } from 'hono/html'
import type { CapacityAnswer } from '../../estimates/capacity/answer.ts'
import { find } from '../../presets/registry.ts'
import { count, withPrefix } from '../../units/format.ts'
import { warningsView } from './headline.ts'
import type { Html } from './html.ts'

const nameOf = (model: string) => find('models', model)?.name ?? model

const amount = (value: number) =>
  value < 100 ? String(Number(value.toPrecision(3))) : count(value)

const spanText = ({ low, high }: CapacityAnswer['spans'][number]['runsPerYear']) =>
  low === null || high === null
    ? 'unknown'
    : low === high
      ? amount(low)
      : `${amount(low)} to ${amount(high)}`

/** What a stated amount of compute supplies: the span in words, then every reading. */
export const capacityView = ({ rows, spans, warnings }: CapacityAnswer): Html => {
  const [first] = spans
  return html`<section class="headline" aria-live="polite">
<h1><span class="what">Training runs of ${nameOf(first?.model ?? '')} a year</span> <span class="answer">${first === undefined ? '' : spanText(first.runsPerYear)}</span></h1>
<dl class="tiles">${spans.flatMap(({ model, runsPerYear, suppliedQueriesPerSecond }) => [
    html`<div class="tile"><dt>${nameOf(model)}, runs a year</dt><dd>${spanText(runsPerYear)}</dd></div>`,
    html`<div class="tile"><dt>or queries a second</dt><dd>${spanText(suppliedQueriesPerSecond)}</dd></div>`,
  ])}</dl>
${warningsView(warnings)}
</section>
<section class="comparison"><h2>Every reading of the statement</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Readings"><table><thead><tr><th scope="col">Model</th><th scope="col">Stated in</th><th scope="col">Chips it amounts to</th><th scope="col">Compute</th><th scope="col">Runs a year</th><th scope="col">or queries a second</th></tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row">${nameOf(row.model)}</th><td>${row.statedPrecision}</td>${[
        row.equivalentChips === null ? null : amount(row.equivalentChips),
        row.suppliedFlopsPerSecond === null
          ? null
          : withPrefix(row.suppliedFlopsPerSecond, 'FLOP/s'),
        row.runsPerYear === null ? null : amount(row.runsPerYear),
        row.suppliedQueriesPerSecond === null ? null : amount(row.suppliedQueriesPerSecond),
      ].map(
        (text) =>
          html`<td class="number">${text ?? html`<span class="unknown">${Object.values(row.unknown)[0] ?? 'unknown'}</span>`}</td>`,
      )}</tr>`,
  )}</tbody></table></div></section>`
}
