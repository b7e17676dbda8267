import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import { describedIn, type KeptConfig } from '../../estimates/shared/kept-config.ts'
import { maxConfigBytes } from '../../presets/huggingface/limit.ts'
import type { Tell } from '../../words/say.ts'
import { configName, isCustom, type State, shown } from '../form/state.ts'
import type { Html } from '../parts/html.ts'

/** What an answer is about. */
export type Subject = Omit<InferenceAnswer['subject'], 'accelerator'>

const row = (label: string, value: string) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`

const inBytes = ['weightBytes', 'kvCacheBytesPerToken', 'stateBytesPerSequence'] as const

/** What was read of the config: the model that the answer is about. */
const readView = (text: string, subject: Subject, t: Tell): Html => {
  const { types } = describedIn(text)
  const figures: Readonly<Record<string, unknown>> = subject
  const { layers, totalParameters, activeParameters } = subject
  return html`<dl class="config-read" id="config-read">
${types.length === 0 ? '' : row(t('pageForm.config-type'), t.format.all(types))}
${layers === null ? '' : row(t('pageForm.config-layers'), t('pageForm.layers-by-kind', { layers }))}
${totalParameters === null ? '' : row(t('quantities.totalParameters'), t.format.rounded(totalParameters))}
${activeParameters === null ? '' : row(t('pageForm.config-active'), t.format.rounded(activeParameters))}
${inBytes.map((id) => {
  const value = figures[id]
  return typeof value === 'number' && value > 0
    ? row(t(`quantities.${id}`), t('pageForm.bytes', { value }))
    : ''
})}
</dl>`
}

/** What of a long text stays in the form and in the link. */
const keptView = (
  { text, length, dropped, names, patterns }: KeptConfig,
  isLive: boolean | undefined,
  t: Tell,
): Html =>
  html`<p class="understood" id="config-kept">${t('pageForm.config-kept', { length, kept: text.length, dropped: dropped.length, names, patterns })}${isLive === true ? html` <button type="button" id="config-whole">${t('pageForm.config-whole')}</button>` : ''}</p>
${dropped.length === 0 ? '' : html`<details id="config-dropped"><summary>${t('pageForm.config-dropped')}</summary><p class="understood">${dropped.join(', ')}</p></details>`}`

/** What the field shows besides its text. */
interface Shown {
  readonly error: Html | ''
  readonly kept: KeptConfig | undefined
  readonly subject: Subject | undefined
  /** Whether the browser has the text as it was put in. */
  readonly isLive: boolean | undefined
}

/** A model’s config.json: pasted, or read from a file by the browser. */
export const configView = (
  state: State,
  { error, kept, subject, isLive }: Shown,
  t: Tell,
): Html => {
  const text = shown(state, configName)
  const read = isCustom(state, 'model') && text !== '' ? subject : undefined
  return html`<div class="field">
<label for="model-config">${t('labels.model.config')}</label>
<textarea id="model-config" name="${configName}" rows="4" spellcheck="false" autocomplete="off" placeholder="${t('pageForm.config-placeholder')}"${error === '' ? html` aria-describedby="hint-model-config"` : html` aria-invalid="true" aria-describedby="error-model-config hint-model-config"`}>${text}</textarea>
<small id="hint-model-config">${t('pageForm.config-limit', { maxBytes: maxConfigBytes })}</small>
<label class="config-file" for="model-config-file">${t('pageForm.config-file')}</label>
<input class="config-file" type="file" id="model-config-file" accept=".json,.txt,application/json">
${error}${kept === undefined || kept.text.length >= kept.length ? '' : keptView(kept, isLive, t)}${read === undefined ? '' : readView(text, read, t)}</div>`
}
