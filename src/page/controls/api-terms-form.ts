import { html } from 'hono/html'
import type { FieldError } from '../../estimates/shared/answer-error.ts'
import { type Offers, offersOf } from '../../estimates/shared/check-api.ts'
import { find } from '../../presets/registry.ts'
import type { Tell } from '../../words/say.ts'
import {
  apiBatch,
  apiCache,
  apiPrices,
  apiTerms,
  cacheStorage,
  foldedNames,
  otherPrices,
  otherTerms,
  peakHours,
  regionTexts,
  tierTexts,
} from '../form/api-fields.ts'
import type { Option } from '../form/field.ts'
import { apiOf, type State, shown } from '../form/state.ts'
import type { Html } from '../parts/html.ts'
import type { Controls, Options } from './controls.ts'
import { hasError } from './errors.ts'

const nothing: Offers = {
  lifetimes: [],
  tiers: [],
  regions: [],
  hasPeakHours: false,
  hasCacheStorage: false,
  unpublished: [],
}

const textIn = (texts: ReadonlyMap<string, Option>, name: string, t: Tell): string => {
  const option = texts.get(name)
  return option === undefined ? name : t(`options.${option}`)
}

const lifetimeText = (minutes: string, t: Tell): string =>
  /^\d+$/.test(minutes) ? t('options.cache-lifetime', { minutes: Number(minutes) }) : minutes

/** The service tier as people say it. */
export const tierText = (name: string, t: Tell) => textIn(tierTexts, name, t)

/** The region as people say it; a list may have names of its own. */
export const regionText = (name: string, t: Tell) => textIn(regionTexts, name, t)

/** What a list offers, and what is chosen though it does not: that stays, with its error. */
const optionsOf = (
  first: string,
  offered: readonly string[],
  chosen: string,
  textOf: (value: string) => string,
): Options => [
  ['', first],
  ...[...new Set([...offered, chosen])]
    .filter((value) => value !== '')
    .map((value) => [value, textOf(value)] as const),
]

/** The fields of bought tokens: those of every list, those that the chosen one knows, and the rest folded. */
export const apiTermsForm = (
  state: State,
  { fields, chooseOf, errorsOf, t }: Controls,
  errors: readonly FieldError[],
  asOf: string,
): Html => {
  const isOwn = apiOf(state) === 'custom'
  const api = isOwn ? undefined : find('apis', apiOf(state))
  const offers = api === undefined ? nothing : offersOf(api, asOf)
  /** Left out where it would do nothing, unless something stands in it. */
  const where = (isOffered: boolean, name: string, control: () => unknown) =>
    isOffered
      ? html`${control()}`
      : shown(state, name) === ''
        ? ''
        : html`${control()}${errorsOf(name) === '' && (isOwn || api !== undefined) ? html`<p class="hint">${t('pageForm.term-not-used')}</p>` : ''}`
  const choice = (
    name: string,
    offered: readonly string[],
    first: string,
    textOf: (value: string) => string,
  ) =>
    // A list with a name takes what is chosen, or says at the field that it does not.
    where(offered.length > 0 || (!isOwn && shown(state, name) !== ''), name, () =>
      chooseOf(name, [['', optionsOf(first, offered, shown(state, name), textOf)]]),
    )
  const [shortest, ...longer] = offers.lifetimes.map(String)
  const isOpen =
    hasError(errors, foldedNames) || foldedNames.some((name) => shown(state, name) !== '')
  return html`<p class="hint">${t('pageForm.tokens-per-million')}</p>
${fields(apiPrices)}
${choice(apiTerms.tier, offers.tiers, t('options.tier-standard'), (name) => tierText(name, t))}
${fields(apiCache)}
${choice(
  apiTerms.lifetime,
  longer,
  shortest === undefined
    ? t('options.lifetime-unknown')
    : t('options.lifetime-shortest', { minutes: Number(shortest) }),
  (minutes) => lifetimeText(minutes, t),
)}
${fields(apiBatch)}
<details class="more" id="api-terms"${isOpen ? html` open` : ''}><summary>${t('pageForm.api-terms')}</summary>
<p class="hint">${t('pageForm.tokens-per-million')}</p>
${fields(otherPrices)}
${where(offers.hasCacheStorage, cacheStorage.name, () => fields([cacheStorage]))}
${choice(apiTerms.region, offers.regions, t('options.region-standard'), (name) => regionText(name, t))}
${where(offers.hasPeakHours, peakHours.name, () => fields([peakHours]))}
${fields(otherTerms)}</details>`
}
