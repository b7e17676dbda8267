/** What an answer is about, and what is named where a request gives no name. */
export const names = {
  'model-on-accelerator': ({ model, accelerator }: { model: string; accelerator: string }) =>
    `${model} on ${accelerator}`,
  'own-model': 'a model of your own',
  'own-accelerator': 'custom accelerator',
  body: 'The body',
  'own-cluster': 'a cluster of your own',
  'own-tokens': 'tokens at prices of your own',
}
