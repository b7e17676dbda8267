/** What each example of a request shows, by its estimate; it is in English alone. */
export const exampleTexts = {
  inference: {
    scenario: 'A scenario as it is',
    override: 'A scenario with half the queries',
    whole: 'A complete request, without a scenario',
    users: 'A load by its users, served by a predicted plan',
    tokens: 'A load by its tokens per day',
    owned: 'Chips bought and operated in Ohio',
    bought: 'Tokens bought from a provider',
    region: 'Power of a region, and amounts in yuan as well',
    measured: 'A measured rate on your own hardware',
    refresh: 'A model retrained every six months',
  },
  training: {
    scenario: 'A published run',
    deadline: 'Chips for a deadline',
    plan: 'Days of a run, with the parallel plan searched',
    budget: 'Tokens that a cluster can afford',
    reliability: 'Goodput of a large cluster, from the failure rate of its chips',
    lora: 'LoRA fine-tuning over three epochs, with attention counted',
    programme: 'A run with the rest of its project',
  },
  compare: {
    scenario: 'Every accelerator',
    some: 'Some accelerators',
    apis: 'APIs of five providers, with most of the input from the cache',
    filter: 'APIs of two providers whose context holds long prompts',
    both: 'A model on accelerators of one’s own beside the APIs that sell it',
  },
  sweep: {
    load: 'Cost per year and per query against the load',
    rentAndUse: 'Cost per query against rent and utilization',
    run: 'Days and cost of a training run against its chips',
  },
  capacity: {
    scenario: 'A city’s plan',
    fp16: 'Read as 16-bit compute',
  },
  breakeven: {
    stated: 'A stated cluster, rented or bought, vs an API',
    predicted: 'A model on a chip, predicted, with a daily load profile',
    parts: 'Owned clusters built up from their parts in Ohio, vs a provider’s tokens',
  },
  mix: {
    prices: 'A working day at given prices',
    known: 'At one provider’s known prices',
  },
} as const
