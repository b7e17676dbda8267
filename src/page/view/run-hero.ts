import { html } from 'hono/html'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { Tell } from '../../words/say.ts'
import type { Viewed } from '../asked/viewed.ts'
import { type Fact, factsView } from '../parts/facts.ts'
import type { Html } from '../parts/html.ts'
import { linkWith } from '../parts/links.ts'
import { type Money, moneyOf } from '../parts/money.ts'
import { costText, projectCost, rangeText, runCost, withinInterval } from '../parts/paid.ts'
import { daysOf } from '../parts/run-days.ts'
import { warningsView } from '../parts/warnings.ts'
import { figure, noPriceLine, savedTile, shownAs } from './headline.ts'

/** What a run costs with the rest of the project, where that is another amount. */
const programmeLine = (answer: TrainingAnswer, exact: Money, t: Tell): Html | '' => {
  const { usd, totalUsd } = answer.cost
  const money = withinInterval(exact, projectCost(answer))
  const range = rangeText(projectCost(answer), exact)
  return usd === null || totalUsd === null || money.amount(totalUsd) === money.amount(usd)
    ? ''
    : html`<p class="all-in">${t('pageHeadline.with-project')} <strong>${money.amount(totalUsd)}</strong>${range === '' ? '' : html` ${t('pageHeadline.interval-of-project', { range })}`}</p>`
}

const daysFact = (answer: TrainingAnswer, t: Tell): Fact => {
  const days = daysOf(answer, t)
  return {
    label: t('pageHeadline.days-label'),
    text: days?.value ?? null,
    quantity: 'days',
    reason: answer.unknown['/days'],
    detail: days?.range,
  }
}

const factsOf = (answer: TrainingAnswer, t: Tell): readonly Fact[] => {
  const { fleet, unknown, mfu, tokens } = answer
  return [
    daysFact(answer, t),
    {
      label: t('pageHeadline.chips'),
      text: shownAs(fleet.chips, t.format.count),
      quantity: 'chips',
      reason: unknown['/fleet/chips'],
      detail:
        fleet.servers === null
          ? undefined
          : t('pageShell.chips-in-servers', { servers: fleet.servers }),
    },
    {
      label: t('pageHeadline.mfu'),
      text: shownAs(mfu, t.format.percent),
      quantity: 'modelFlopsUtilization',
      reason: unknown['/mfu'],
    },
    {
      label: t('pageHeadline.training-tokens'),
      text: shownAs(tokens, t.format.rounded),
      quantity: 'tokens',
      reason: unknown['/tokens'],
    },
  ]
}

/** Every other figure of a run. */
const otherFigures = (answer: TrainingAnswer, t: Tell): Html => {
  const { chipHours, flops, energy, cost, unknown } = answer
  const money = moneyOf(answer, t)
  return html`<section class="card"><h2>${t('pageShell.more')}</h2><dl class="tiles">
${figure(t, 'pageHeadline.chip-hours', shownAs(chipHours, t.format.rounded))}
${figure(t, 'pageHeadline.model-flops', shownAs(flops, t.format.scientific), { reason: unknown['/flops'] })}
${figure(t, 'pageHeadline.energy', shownAs(energy.kilowattHours, t.format.energy), { reason: unknown['/energy/kilowattHours'] })}
${figure(t, 'pageHeadline.server-capex', shownAs(cost.capexUsd, money.amount), { reason: unknown['/cost/capexUsd'], detail: t('pageHeadline.of-whole-servers') })}
${energy.tonnesCo2e === null ? '' : figure(t, 'pageHeadline.co2e-of-run', t('pageResults.tonnes', { value: energy.tonnesCo2e }), { detail: t('pageHeadline.of-electricity') })}
</dl>${savedTile(energy.savedKilowattHours, energy.savedElectricityUsd, money, t)}</section>`
}

/** The run first: what it costs, how sure that is, and the figures it goes with. */
export const runHero = ({ state, t }: Viewed, answer: TrainingAnswer): Html => {
  const { subject, cost, fleet, unknown, tokens, work } = answer
  const run = costText(runCost(answer), moneyOf(answer, t), t)
  const linkTo = (quantity: string) => linkWith(state, { view: 'calculation', quantity })
  return html`<section class="card hero" aria-labelledby="result-title"><div class="hero-answer">
<h1 id="result-title">${t('pageHeadline.run', { kind: work.kind, tokens, model: subject.model, chips: fleet.chips, chip: subject.accelerator ?? '' })}</h1>
<p class="num"><a class="v" href="${linkTo('usd')}">${run?.value ?? t('pageHeadline.price-unknown')}</a></p>
${noPriceLine(cost.usd, unknown['/cost/usd'], answer.price.method, t)}${run?.range === undefined ? '' : html`<p class="interval">${t('pageShell.interval-of')} <b>${run.range}</b></p>`}${programmeLine(answer, moneyOf(answer, t), t)}</div>
${factsView(factsOf(answer, t), linkTo, t)}
</section>
${warningsView(answer.warnings, t)}
${otherFigures(answer, t)}`
}
