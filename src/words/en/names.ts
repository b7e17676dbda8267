/** What an answer is about, and what is named where a request gives no name. */
export const names = {
  'model-on-accelerator': ({ model, accelerator }: { model: string; accelerator: string }) =>
    `${model} on ${accelerator}`,
  'own-model': 'Custom model',
  'own-accelerator': 'custom accelerator',
  body: 'The body',
  'own-cluster': 'custom cluster',
  'own-tokens': 'tokens at your own prices',
}
