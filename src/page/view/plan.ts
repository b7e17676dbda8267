import { html } from 'hono/html'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { TrainingPlanAnswer } from '../../estimates/training/answer-plan.ts'
import { count, exact, percent, withPrefix } from '../../units/format.ts'
import { capital, days, shownAs, tile, warningsView } from './headline.ts'
import type { Html } from './html.ts'
import { moneyOf } from './money.ts'
import { duration } from './reliability.ts'
import { stackView } from './stack.ts'

const evidenceText = {
  measured: 'Its efficiencies were fitted on measured training on this chip with this framework.',
  family:
    'Its efficiencies were fitted on measured training on its family of chips, not on this one with this framework.',
  prior:
    'Neither this chip nor its family was measured in training: the efficiencies are those of the middle of all chips.',
} as const

const timeParts = [
  ['compute', 'Arithmetic'],
  ['memory', 'Memory'],
  ['network', 'Network'],
  ['bubble', 'Pipeline idle'],
  ['overhead', 'Overhead'],
] as const

const memoryParts = [
  ['weights', 'weightBytes', 'Weights'],
  ['gradients', 'gradientBytes', 'Gradients'],
  ['optimizer', 'optimizerBytes', 'Optimizer state'],
  ['activations', 'activationBytes', 'Activations'],
  ['workspace', 'workspaceBytes', 'Workspace'],
  ['free', 'freeBytes', 'Free'],
] as const

const bytes = (value: number) => withPrefix(value, 'B')

const memoryView = (memory: NonNullable<TrainingAnswer['memory']>) =>
  stackView(
    `Memory of the fullest chip: ${bytes(memory.totalBytes)}`,
    memory.totalBytes,
    memoryParts.map(([part, id, name]) => ({
      part,
      name,
      size: memory[id],
      text: bytes(memory[id]),
    })),
  )

const stepView = ({ shares }: TrainingPlanAnswer) =>
  stackView(
    'What a step spends its time on',
    1,
    timeParts.map(([part, name]) => ({
      part,
      name,
      size: shares[part],
      text: percent(Number(shares[part].toFixed(3))),
    })),
  )

const spanText = (
  span: { readonly low: number; readonly high: number } | null,
  format: (value: number) => string,
) => (span === null ? '' : `${format(span.low)} to ${format(span.high)}`)

const otherPlans = ({ alternatives }: TrainingPlanAnswer) =>
  alternatives.length === 0
    ? ''
    : html`<details id="plans"><summary>${alternatives.length} other plans, and why not</summary><div class="scroll" tabindex="0" role="region" aria-label="Other plans"><table><thead><tr><th scope="col">Plan</th><th scope="col">Tokens/s a chip</th><th scope="col">Memory a chip</th><th scope="col">Why not</th></tr></thead><tbody>${alternatives.map(
        ({ text, tokensPerSecondPerChip, memoryBytes, reason }) =>
          html`<tr><th scope="row">${text}</th><td class="number">${tokensPerSecondPerChip === null ? '–' : count(tokensPerSecondPerChip)}</td><td class="number">${bytes(memoryBytes)}</td><td>${reason}</td></tr>`,
      )}</tbody></table></div></details>`

/** Why there is no plan, said once; nothing else is known then. */
export const noTrainingPlan = ({ subject, unknown, warnings }: TrainingAnswer): Html =>
  html`<section class="headline faults" role="alert"><h1><span class="what">Training ${subject.model} on ${subject.accelerator}</span> <span class="answer">No plan</span></h1>
<p>${capital(unknown['/plan'] ?? 'no plan was found')}. Change the chips, the plan, the number format, the chip or the method.</p>
${warningsView(warnings)}
</section>`

/** How the MFU of the run differs from that of its steps. */
const runDetail = ({ request }: TrainingAnswer, runSpeedShare: number | null) => {
  const { countAttention } = request.workload as { countAttention?: unknown }
  return [
    ...(countAttention === false ? ['without attention'] : []),
    ...(runSpeedShare === null || runSpeedShare === 1
      ? []
      : [`at ${percent(runSpeedShare)} of the speed of a step`]),
  ].join(', ')
}

const tiles = (answer: TrainingAnswer, plan: TrainingPlanAnswer) => {
  const { amount } = moneyOf(answer)
  const { interval, smallestCluster: smallest, runSpeedShare } = plan
  return html`<dl class="tiles">
${tile({ label: 'A step', text: shownAs(plan.trainingStepSeconds, duration), detail: `${count(plan.globalBatchSequences ?? 0)} sequences of ${count(plan.sequenceTokens ?? 0)} tokens` })}
${tile({ label: 'Tokens/s a chip', text: shownAs(plan.tokensPerSecondPerChip, count), detail: spanText(interval.tokensPerSecondPerChip, count) })}
${tile({ label: 'MFU of a step', text: shownAs(plan.modelFlopsUtilizationWithAttention, percent), detail: 'with attention' })}
${tile({ label: 'HFU of a step', text: shownAs(plan.hardwareFlopsUtilization, percent), detail: 'what is recomputed counted too' })}
${tile({ label: 'MFU of the run', text: shownAs(answer.mfu, percent), detail: runDetail(answer, runSpeedShare) })}
${tile({ label: 'Days', text: shownAs(answer.days, days), detail: spanText(interval.days, days) })}
${tile({ label: 'Cost', text: shownAs(answer.cost.usd, amount), detail: spanText(interval.usd, amount) })}
${tile({ label: 'Smallest cluster that fits', text: smallest === null ? 'none' : `${count(smallest.chips)} chips`, detail: smallest?.text ?? '' })}
</dl>`
}

/** The parallel plan of a run: what it is, how fast, where time and memory go, and the others. */
export const trainingPlanView = (answer: TrainingAnswer): Html => {
  const { plan, memory } = answer
  if (plan === null) return html``
  return html`<section class="roofline"><h2>The plan</h2>
<p class="plan">${capital(plan.text)}.</p>
<p>Ranges hold with 80% certainty. ${evidenceText[plan.evidence]}</p>
${tiles(answer, plan)}
${stepView(plan)}
${memory === null ? '' : memoryView(memory)}
${otherPlans(plan)}
</section>`
}

/** What was found where the form leaves a plan’s fields empty, by the field’s name. */
export const foundInPlan = (
  plan: TrainingPlanAnswer | null,
): readonly (readonly [string, string])[] =>
  plan === null
    ? []
    : [
        ['performance.recomputation', plan.recomputation],
        ['performance.zeroStage', String(plan.zeroStage)],
        ...(
          [
            'tensorParallel',
            'pipelineParallel',
            'virtualStages',
            'contextParallel',
            'expertParallel',
            'microBatchSequences',
            'globalBatchSequences',
            'runSpeedShare',
          ] as const
        ).flatMap((id) => {
          const value = plan[id]
          return value === null ? [] : [[`performance.${id}`, exact(value)] as const]
        }),
        ...(plan.sequenceTokens === null
          ? []
          : [['workload.sequenceTokens', exact(plan.sequenceTokens)] as const]),
      ]
