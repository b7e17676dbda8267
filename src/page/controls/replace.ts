import { html } from 'hono/html'
import type { Html } from '../parts/html.ts'
import { apisInUse } from './apis-in-use.ts'
import type { Controls } from './controls.ts'
import { loadFields, payment, servedBy, tokenFields } from './serve.ts'
import { servingGroups } from './serving.ts'

/** The form of an API to replace: what is bought today, and what would serve it. */
export const replaceForm = (controls: Controls): Html => {
  const { field, t } = controls
  return html`${controls.errorsOf('workload')}${loadFields(controls)}
${tokenFields(controls)}
${apisInUse(controls)}
<div class="two">${field({ name: 'price.cachedInputShare', unit: '', empty: '0' }, { label: t('pageShell.cached'), hint: t('pageShell.cached-usual') })}${field({ name: 'price.batchShare', unit: '', empty: '0' }, { label: t('pageShell.batched'), hint: t('pageShell.batched-usual') })}</div>
${servedBy(controls)}
${field({ name: 'workload.peakToAverageRatio', unit: '', empty: '1' }, { label: t('pageShell.peak'), suffix: '×', hint: t('pageShell.peak-usual') })}
${payment(controls)}
${servingGroups(controls)}`
}
