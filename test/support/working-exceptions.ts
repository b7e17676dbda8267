/** Numbers of answers that no formula gives, by the pattern of their pointer, each with the reason. */
export const exceptions: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/\/interval\/level$/, 'the level of an interval is chosen, 0.8, not computed'],
  [/^\/rows\/\d+\/rank$/, 'a rank is a place in an order'],
  [/^\/rows\/\d+\/accelerator\/year$/, 'the year of a chip describes the preset'],
  [/^\/hours\/\d+\/hour$/, 'the hour counts the entries of the list'],
  [/^\/spans\/\d+\//, 'the ends of a span are numbers of its rows, which have their working'],
  [/^\/price\/tokens\/aboveInputTokens$/, 'the bound of a tier is data of the price list'],
  [/^\/inputs\/\d+\/values\/\d+$/, 'the values that a sweep puts in are those of its request'],
  [
    /^\/points\/\d+\/(inputs|outputs)\/\d+$/,
    'a point of a sweep repeats numbers of the estimate that it asks, which has their working',
  ],
]
