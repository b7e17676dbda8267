/** What the OpenAPI description says of each kind of field; it is in English alone. */
export const kindTexts = {
  quantity: ({
    label,
    unit,
    description,
    maxLength,
  }: {
    label: string
    unit: string
    description?: string | undefined
    maxLength: number
  }) => {
    const what = unit === '1' ? `${label}, without a unit.` : `${label}, in ${unit}.`
    const more = description === undefined ? '' : ` ${description}`
    return `${what}${more} A number, or an expression of at most ${maxLength} characters.`
  },
  result: ({ label, unit }: { label: string; unit: string }) => `${label}, in ${unit}.`,
  preset: ({ kind }: { kind: string }) =>
    `Id, name or alias of a preset; see GET /api/v1/presets/${kind}.`,
}
