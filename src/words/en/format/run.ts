const runs = {
  'pre-training': { of: 'Pre-training of', to: 'pre-train' },
  'continued-pre-training': { of: 'Continued pre-training of', to: 'continue pre-training' },
  'fine-tuning': { of: 'Full fine-tuning of', to: 'fully fine-tune' },
  lora: { of: 'LoRA fine-tuning of', to: 'fine-tune', with: ' with LoRA' },
} as const

/** What kind of training a run is. */
export type RunKind = keyof typeof runs

/** `LoRA fine-tuning of Llama 3.1 8B` */
export const runOf = (kind: RunKind, model: string): string => `${runs[kind].of} ${model}`

/** `fine-tune Llama 3.1 8B with LoRA` */
export const toTrain = (kind: RunKind, model: string): string => {
  const { to, ...rest } = runs[kind]
  return `${to} ${model}${'with' in rest ? rest.with : ''}`
}
