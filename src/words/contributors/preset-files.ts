/** What whoever edits a preset file is told of a wrong value; in English alone. */
export const presetFileTexts = {
  date: 'expected a date: YYYY, YYYY-MM or YYYY-MM-DD',
  calendarDate: 'expected a date that is in the calendar',
  sourceKey: 'expected a key of presets/sources.json',
  reason: ({ minLength }: { minLength: number }) =>
    `expected a reason of at least ${minLength} characters`,
  id: 'expected lower-case words joined by - or .',
  pointer: 'expected a JSON Pointer',
  tierBounds: 'expected a bound of the input, of the output, or one of each',
  hoursBackwards: 'expected hours that end after they begin, within one day',
}
