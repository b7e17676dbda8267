import { html } from 'hono/html'
import type { CompareAnswer } from '../../../estimates/compare/answer.ts'
import { isFields } from '../../../estimates/shared/merge.ts'
import { find } from '../../../presets/registry.ts'
import type { Found } from '../../asked/answers.ts'
import { addedModels } from '../../form/compared.ts'
import type { Html } from '../../parts/html.ts'
import { linkWith } from '../../parts/links.ts'
import { statedLoadOf } from '../../parts/stated-load.ts'
import type { Shown } from './shown.ts'

const numberIn = (part: unknown, id: string): number | undefined => {
  const value = isFields(part) ? part[id] : undefined
  return typeof value === 'number' ? value : undefined
}

/** What is compared, in one line. */
export const titleOf = (found: Found, { state, ranked, t }: Shown): string => {
  const ways = ranked.length
  const modelsWith = (model: string) =>
    t.format.all([model, ...addedModels(state).map((id) => find('models', id)?.name ?? id)])
  if (found.kind === 'training')
    return t('pageCompare.title-train', {
      ways,
      kind: found.answer.work.kind,
      model: modelsWith(found.answer.subject.model),
      tokens: found.answer.tokens,
    })
  if (found.kind !== 'inference') return ''
  const { subject } = found.answer
  return t('pageCompare.title-serve', {
    ways,
    model: modelsWith(subject.model),
    load: statedLoadOf(found.answer),
  })
}

/** The rest of the case: tokens, limits, the peak; of a run its deadline. */
const caseOf = ({ request }: CompareAnswer, { limits, percentile, isOfRuns, t }: Shown): string => {
  const training = isFields(request.training) ? request.training : {}
  const workload = isOfRuns ? training.workload : request.workload
  const [input, output] = [numberIn(workload, 'inputTokens'), numberIn(workload, 'outputTokens')]
  const [days, peak] = [numberIn(workload, 'days'), numberIn(workload, 'peakToAverageRatio')]
  return t.format.parts([
    ...(input === undefined || output === undefined
      ? []
      : [t('pageCompare.case-tokens', { input, output })]),
    ...(limits.ttft === undefined
      ? []
      : [t('pageCompare.case-ttft', { limit: t.format.latency(limits.ttft), percentile })]),
    ...(limits.tpot === undefined
      ? []
      : [t('pageCompare.case-tpot', { limit: t.format.latency(limits.tpot), percentile })]),
    ...(peak === undefined ? [] : [t('pageCompare.case-peak', { peak })]),
    ...(isOfRuns && days !== undefined ? [t('pageCompare.case-days', { days })] : []),
  ])
}

/** How many ways there are for which case. */
export const headingView = (found: Found, answer: CompareAnswer, shown: Shown): Html =>
  html`<div class="compare-title"><h1 id="result-title">${titleOf(found, shown)}</h1><p>${caseOf(answer, shown)}<span class="edit"> · <a href="${linkWith(shown.state)}">${shown.t('pageShell.edit-workload')}</a></span></p></div>`
