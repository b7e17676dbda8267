/** What an answer is about, where a request gives no name. */
export const names = {
  'own-cluster': 'a cluster of your own',
  'model-on-accelerator': ({ model, accelerator }: { model: string; accelerator: string }) =>
    `${model} on ${accelerator}`,
}
