import { formula } from '../graph/formula.ts'

type Routing = Readonly<{ expertsPerToken: number; expertCount: number }>

/** A token goes to some of the experts, so that it leaves each untouched with the rest of the chance. */
const routes = (i: Routing) => i.expertsPerToken <= i.expertCount

const touched = (i: Routing, rows: number) => 1 - (1 - i.expertsPerToken / i.expertCount) ** rows

export const decodeExpertShare = formula({
  of: 'decodeExpertShare',
  from: ['expertsPerToken', 'expertCount', 'decodeRows', 'tokensPerRow'],
  text: '1 - (1 - expertsPerToken / expertCount) ^ (decodeRows / tokensPerRow)',
  source: 'definition',
  domain: routes,
  compute: (i) => touched(i, i.decodeRows / i.tokensPerRow),
})

export const mixedExpertShare = formula({
  of: 'mixedExpertShare',
  from: [
    'expertsPerToken',
    'expertCount',
    'decodeRows',
    'prefillRows',
    'mixedShare',
    'tokensPerRow',
  ],
  text: '1 - (1 - expertsPerToken / expertCount) ^ ((decodeRows + prefillRows / mixedShare) / tokensPerRow)',
  source: 'definition',
  domain: routes,
  compute: (i) => touched(i, (i.decodeRows + i.prefillRows / i.mixedShare) / i.tokensPerRow),
})

export const expertShare = formula({
  of: 'expertShare',
  from: ['mixedShare', 'decodeExpertShare', 'mixedExpertShare'],
  text: '(1 - mixedShare) * decodeExpertShare + mixedShare * mixedExpertShare',
  source: 'definition',
  compute: (i) => (1 - i.mixedShare) * i.decodeExpertShare + i.mixedShare * i.mixedExpertShare,
})

export const prefillExpertShare = formula({
  of: 'prefillExpertShare',
  from: ['expertsPerToken', 'expertCount', 'promptTokens', 'prefillSteps', 'tokensPerRow'],
  text: '1 - (1 - expertsPerToken / expertCount) ^ (promptTokens / max(1, prefillSteps) / tokensPerRow)',
  source: 'definition',
  domain: routes,
  compute: (i) => touched(i, i.promptTokens / Math.max(1, i.prefillSteps) / i.tokensPerRow),
})
