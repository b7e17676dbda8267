/** Why a row of measurements or of `npm run predict` is not predicted, as its `status` says; in English alone. */
export const rowTexts = {
  'unknown-chip': ({ chip }: { chip: string }) => `unknown chip "${chip}"`,
  'unknown-model': ({ model }: { model: string }) => `unknown model "${model}"`,
  'unknown-kind': ({ kind }: { kind: string | undefined }) => `unknown kind "${kind}"`,
  missing: ({ column }: { column: string }) => `missing ${column}`,
  'not-a-number': ({ column, text }: { column: string; text: string }) =>
    `${column} "${text}" is not a number`,
  'not-above-zero': ({ column, text }: { column: string; text: string }) =>
    `${column} is ${text}, and must be above 0`,
  'not-whole': ({ column, text }: { column: string; text: string }) =>
    `${column} is ${text}, and must be whole`,
  'no-peak-rate': ({ chip }: { chip: string }) => `no peak rate of the ${chip} is known`,
  'no-memory': ({ chip }: { chip: string }) => `the memory of the ${chip} is not known`,
  'no-bandwidth': ({ chip }: { chip: string }) =>
    `the memory bandwidth of the ${chip} is not known`,
  'no-plan': 'no plan',
  'no-plan-over': ({ chips }: { chips: number | undefined }) =>
    `no plan cuts the model up over ${chips} chips`,
  'taken-as': ({ model }: { model: string }) => `taken as ${model}`,
  'by-size': ({ model, isSized }: { model: string; isSized: boolean }) =>
    isSized
      ? `model not known: shape of ${model} with layers added or left out to its size`
      : `model not known: shape of ${model}, which is near in size`,
  'does-not-fit': 'does not fit',
}
