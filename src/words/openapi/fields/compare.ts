/** What the OpenAPI description says of the fields of a comparison. */
export const compareTexts = {
  accelerators: 'Which accelerators to compare. Default: all presets.',
}
