/** What is named where a request gives no name; and parts of one. */
export const names = {
  'own-model': 'a model of your own',
  'own-accelerator': 'an accelerator of your own',
  body: 'The body',
  'own-tokens': 'tokens at prices of your own',
}
