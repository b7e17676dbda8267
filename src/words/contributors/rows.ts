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
  'unknown-engine': ({ engine }: { engine: string }) =>
    `engine "${engine}" not known: the middle of those measured`,
  'unknown-format': ({ precision }: { precision: string }) =>
    `number format "${precision}" not known: taken as 16 bits`,
  'between-notes': '; ',
}

/** What of a row no measurement tells, as its note says it; what is only harder to predict is not said. */
export const unknownTexts = {
  chip: 'chip not measured',
  family: 'no chip of its family measured',
  engine: 'engine not measured',
  version: 'engine version not measured',
  format: 'number format not measured on this chip',
  kindOnChip: 'dense models or mixtures of experts not measured on this chip',
  loadOnEngine: 'engine not measured at a fixed batch or under load',
}
