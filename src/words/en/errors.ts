/** What is wrong with a field, after its name: “chips is required and missing”. */
export const errors = {
  'accelerator-not-preset': 'must be a preset: its rates at several precisions are compared',
}
