import { all } from '../format/list.ts'
import { count, figure, precise, withPrefix } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'
import { unit as unitText } from '../format/units.ts'

/** A number as it was read: three digits, whole from a hundred on; powers of ten for the very large and small. */
const readable = (value: number): string => {
  const size = Math.abs(value)
  return size >= 1e9 || (size !== 0 && size < 1e-4) ? precise(value) : figure(value)
}

/** Words of the form around its fields. */
export const form = {
  'rent-terms': 'Seller, region and spot',
  'server-price-elsewhere': 'The server price is under “Server and power”.',
  'tokens-per-million': 'Price per million tokens:',
  'api-terms': 'Cache prices, region, reasoning, fees, discounts',
  'term-not-used': 'Not used: the chosen prices have no such terms.',
  overheads: 'Retries, spare capacity, storage, staff, tax',
  worth: 'Retraining, revenue, payback',
  work: 'Training type and FLOPs counted',
  failures: 'Failures and checkpointing',
  'failures-hint': 'Enter the goodput, or what it follows from.',
  programme: 'Other project costs',
  'plan-hint': 'Fields left empty are optimized automatically.',
  'of-the-options': 'one of the options shown',
  'list-or-prices': 'a price list, or prices of input and output',
  'number-hint': 'A number or an expression with units:',
  understood: ({ value, unit }: { value: number; unit: string }) => {
    const text = readable(value)
    return `= ${text}${unit === '' ? '' : ` ${unitText(unit, text)}`}`
  },
  'config-placeholder': '{ "model_type": "llama", … } – or the numbers below',
  'config-limit': ({ maxBytes }: { maxBytes: number }) =>
    `At most ${maxBytes / 2 ** 20} MiB. What changes nothing here is left out.`,
  'config-file': 'Or choose the file',
  'config-type': 'Type',
  'config-layers': 'Layers',
  'config-active': 'Active parameters',
  'layers-by-kind': ({
    layers,
  }: {
    layers: readonly { name: string; layers: number; windowTokens?: number | undefined }[]
  }) =>
    layers
      .map((one) =>
        one.windowTokens === undefined
          ? `${count(one.layers)} ${one.name}`
          : `${count(one.layers)} ${one.name} within ${plural(one.windowTokens, 'token')}`,
      )
      .join(', '),
  bytes: ({ value }: { value: number }) => withPrefix(value, 'B'),
  'config-kept': ({
    length,
    kept,
    dropped,
    names,
    patterns,
  }: {
    length: number
    kept: number
    dropped: number
    names: number
    patterns: number
  }) =>
    [
      `Of ${count(length)} characters, the ${count(kept)} above are kept.`,
      ...(dropped === 0
        ? []
        : [
            dropped === 1
              ? '1 field was left out: it changes nothing here.'
              : `${plural(dropped, 'field')} were left out: they change nothing here.`,
          ]),
      ...(names === 0
        ? []
        : [
            `${count(names)} names of modules are written as ${count(patterns)} that are read the same.`,
          ]),
    ].join(' '),
  'config-whole': 'Put the whole text back',
  'config-dropped': 'Fields left out',
  'file-too-long': ({ bytes, maxBytes }: { bytes: number; maxBytes: number }) =>
    `The file has ${count(bytes)} bytes and was not read: a config.json may have at most ${maxBytes / 2 ** 20} MiB.`,
  'link-too-long': ({ length, maxLength }: { length: number; maxLength: number }) =>
    `No link: with this configuration it would have ${count(length)} characters, and many programs cut links after ${count(maxLength)}. To share this, send the config.json, or the API call below the results.`,
  'link-too-long-text': ({
    fields,
    length,
    maxLength,
  }: {
    fields: readonly string[]
    length: number
    maxLength: number
  }) =>
    `No link: with what is in ${all(fields)} it would have ${count(length)} characters, and many programs cut links after ${count(maxLength)}. Shorten what stands there to share this.`,
  'config-name': 'config.json',
  'config-required':
    'config.json is required: paste it, or choose the file. Or choose a throughput method that takes counts of parameters.',
  called: ({ label }: { label: string }) => `“${label}”`,
  calculate: 'Calculate',
  'at-field': ({ field, text }: { field: string; text: string }) => `${field}: ${text}`,
  'error-line': ({
    detail,
    didYouMean,
    allowed,
  }: {
    detail: string
    didYouMean: string
    allowed: string
  }) =>
    didYouMean === ''
      ? allowed === ''
        ? detail
        : `${detail} Allowed: ${allowed}.`
      : allowed === ''
        ? `${detail} Did you mean "${didYouMean}"?`
        : `${detail} Did you mean "${didYouMean}"? Allowed: ${allowed}.`,
  'left-out': ({
    field,
    value,
    didYouMean,
    used,
  }: {
    field: string
    value: string
    didYouMean: string
    used: string
  }) =>
    [
      `${field}: "${value}" is not known and was left out;`,
      used === '' ? 'the default is used instead.' : `${used} is shown instead.`,
      ...(didYouMean === '' ? [] : [`Did you mean "${didYouMean}"?`]),
    ].join(' '),
  'api-of-place': ({ place }: { place: number }) =>
    place === 0 ? 'API in use' : `API ${count(place + 1)} to compare`,
  'repeated-in-address': ({ field, values }: { field: string; values: readonly string[] }) =>
    `The address gives ${field} ${values.length} times; ${values[0] ?? ''} is used.`,
  'no-scenario': ({ asked, used }: { asked: string; used: string }) =>
    `There is no scenario "${asked}"; this is ${used}.`,
  'scenario-of-other-kind': ({ name, kind, used }: { name: string; kind: string; used: string }) =>
    `${name} is a scenario of another calculator (${kind}); this is ${used}.`,
  'earlier-data':
    'This link was made under earlier data: its prices have been corrected since, or have ended, and the cost has moved.',
  'earlier-fit':
    'This link was made under an earlier fit of the predictions and earlier figures of memory: the speed of its chips has moved by some percent, that of mixtures of experts by up to a third, and a fleet near a whole replica by one.',
  'sixteen-bits-kept':
    'This link was made when weights were taken in BF16 unless it said otherwise, and keeps that. Choose “As published” as the precision for the format of the model’s checkpoint.',
  'servers-kept':
    'This link was made when a rent of your own was billed by the server, and keeps that. Choose “As sold” under “Billed” to pay for the chips as the market rents them out.',
  'unknown-version': ({ asked, used }: { asked: string; used: string }) =>
    `This address is of version “${asked}”, which is not known here; it was read as version ${used}.`,
  'no-provider': ({ asked }: { asked: string }) =>
    `The price book has no provider “${asked}”; it was ignored.`,
  'list-of-other-provider': ({
    asked,
    provider,
    used,
  }: {
    asked: string
    provider: string
    used: string
  }) => `These are the prices of ${used}: ${provider} does not list “${asked}”.`,
  'not-loaded':
    'What you asked for could not be loaded. The results shown are those from before it.',
  'load-again': 'Try again',
  'unknown-in-address': ({ fields }: { fields: string }) =>
    `Fields in the address that are not known here were ignored: ${fields}.`,
}
