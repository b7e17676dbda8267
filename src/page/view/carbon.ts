import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'

type ByYear = Pick<
  InferenceAnswer['energy']['carbonByYear'][number],
  'year' | 'gramsCo2ePerKilowattHour' | 'origin'
> & { readonly tonnes: number | null }

const table = (what: string, years: readonly ByYear[], t: Tell): Html =>
  years.length < 2
    ? html``
    : html`<details class="card more" id="carbon"><summary>${t('pageResults.carbon-title')}</summary>
<p class="lead">${t('pageResults.carbon-lead')}</p>
<table><thead><tr><th scope="col">${t('pageResults.year')}</th><th scope="col">${t('pageResults.carbon-intensity')}</th><th scope="col">${what}</th><th scope="col">${t('pageResults.source')}</th></tr></thead><tbody>${years.map(
        ({ year, gramsCo2ePerKilowattHour: grams, tonnes, origin }) =>
          html`<tr><th scope="row">${year}</th><td class="number">${t.format.precise(grams)}</td><td class="number">${tonnes === null ? html`<span class="unknown">${t('page.unknown')}</span>` : t('pageResults.tonnes', { value: tonnes })}</td><td>${origin.sources.map(({ title, url }, index) => html`${index === 0 ? '' : '; '}<a href="${url}" rel="noopener">${title}</a>`)}</td></tr>`,
      )}</tbody></table></details>`

/** What a year’s queries emit, by the year of the grid; nothing without a region. */
export const carbonView = ({ energy }: InferenceAnswer, t: Tell): Html =>
  table(
    t('pageHeadline.co2e-per-year'),
    energy.carbonByYear.map((one) => ({ ...one, tonnes: one.tonnesCo2ePerYear })),
    t,
  )

/** What a run emits, by the year of the grid; nothing without a region. */
export const runCarbonView = ({ energy }: TrainingAnswer, t: Tell): Html =>
  table(
    t('pageHeadline.co2e-of-run'),
    energy.carbonByYear.map((one) => ({ ...one, tonnes: one.tonnesCo2e })),
    t,
  )
