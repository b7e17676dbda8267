import { withoutWorking } from './working.ts'

/** Numbers of answers that no formula gives, by the pattern of their pointer, each with the reason. */
export const exceptions: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/(\/i|I)nterval\/level$/, 'the level of an interval is chosen, 0.8, not computed'],
  [/^\/rows\/\d+\/rank$/, 'a rank is a place in an order'],
  [
    /^\/rows\/\d+\/(accelerator\/year|api\/(context|maxOutput)Tokens)$|^\/subject\/layers\/|^\/roofline\/nearestMeasurements\/(rows|medianError)$/,
    'the year of a chip, the limits of an API, the layers of a model and the measurements near it describe presets',
  ],
  [/^\/hours\/\d+\/hour$/, 'the hour counts the entries of the list'],
  [/^\/spans\/\d+\//, 'the ends of a span are numbers of its rows, which have their working'],
  [/^\/rows\/\d+\/inputs\/\d+\/value$/, 'an input of a row is working itself, with its origin'],
  [/^\/currency\/perUsd$/, 'the rate is an input that has its origin beside it'],
  [
    /^\/currency\/amounts\//,
    'each amount is `formula` of its dollars, which have their working, at the rate beside it',
  ],
  [
    /^(\/rows\/\d+)?\/price\/tokens\/(above|from)(In|Out)putTokens$/,
    'the bound of a tier is data of the price list',
  ],
  [
    /^(\/rows\/\d+)?\/price\/changes\/\d+\/days$|^\/priceDates\/\w+\/ageDays$/,
    'days are counted on the calendar, from one date to another beside it',
  ],
  [/^\/inputs\/\d+\/values\/\d+$/, 'the values that a sweep puts in are those of its request'],
  [
    /^\/points\/\d+\/(inputs|outputs)\/\d+$/,
    'a point of a sweep repeats numbers of the estimate that it asks, which has their working',
  ],
]

/** The numbers of an answer that its working does not reach, but for those exceptions. */
export const unexplained = (answer: unknown): readonly string[] =>
  withoutWorking(answer).filter((pointer) => !exceptions.some(([pattern]) => pattern.test(pointer)))
