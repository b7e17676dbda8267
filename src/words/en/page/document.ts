import { count } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'

/** Words of the document around form and results. */
export const document = {
  description:
    'What an LLM workload costs, on which accelerators, and why: every number with its calculation and its sources.',
  footer:
    'Every number shows its formula, inputs and sources under “Calculation”. A year is 365 days. Estimates are labeled.',
  service: 'Service',
  glossary: 'Glossary',
  'glossary-lead': 'The terms of the field, as every page, answer and document here uses them.',
  'glossary-quantities': 'Quantities',
  'glossary-quantities-lead':
    'Every quantity of the model, with the id that requests, answers and formulas use, and its unit.',
  'glossary-name': 'Name',
  'glossary-id': 'Id',
  'glossary-unit': 'Unit',
  notes: 'Notes on this scenario',
  call: 'Equivalent API call',
  edited: 'Edited.',
  reset: 'Reset to the scenario',
  'as-published': 'Matches the published case.',
  'link-copied': 'Link copied',
  'copy-by-hand': 'The browser does not let this page copy. Copy the link yourself:',
  'fields-wrong-listed': ({ count: fields }: { count: number }) =>
    fields === 1 ? '1 field needs fixing.' : `${plural(fields, 'field')} need fixing.`,
  'fields-asked': ({ count: fields }: { count: number }) =>
    fields === 1
      ? '1 figure of this case was never published. Enter your own.'
      : `${plural(fields, 'figure')} of this case were never published. Enter your own.`,
  'address-too-long': 'This address is too long',
  'address-too-long-lead': ({ maxCharacters }: { maxCharacters: number }) =>
    `An address may have about ${count(maxCharacters)} characters here. To use a long config.json, open the calculator and paste it or choose the file there, or send it to the API as model.config: both take up to 4 MiB.`,
  'open-calculators': 'Open the calculator',
  warnings: 'Warnings',
  unknown: 'not available',
  'unknown-because': ({ reason }: { reason: string }) => `Not available. ${reason}`,
}
