/** What is named where a request gives no name. */
export const names = {
  'own-model': 'a model of your own',
  'own-accelerator': 'an accelerator of your own',
  'own-tokens': 'tokens at prices of your own',
}
