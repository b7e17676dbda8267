/** What an answer is about, and what is named where a request gives no name. */
export const names = {
  'model-on-accelerator': ({ model, accelerator }: { model: string; accelerator: string }) =>
    `${model} on ${accelerator}`,
  'own-model': 'a model of your own',
  'own-accelerator': 'an accelerator of your own',
  body: 'The body',
  'own-cluster': 'a cluster of your own',
  'own-tokens': 'tokens at prices of your own',
}
