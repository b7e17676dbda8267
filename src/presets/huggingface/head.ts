import type { Config } from './config.ts'

const judges =
  /For(SequenceClassification|TokenClassification|RewardModel|ProcessRewardModel|Classification|QuestionAnswering|TextEncoding)$/
const bare = /^(?!.*(LMHead|Chat))[A-Za-z0-9]+Model$/

/**
 * Models that judge or embed have no matrix that leads to the vocabulary: what
 * stands in its place has a few columns at most.
 */
export const lacksHead = ({ architectures }: Config): boolean =>
  Array.isArray(architectures) &&
  architectures.length > 0 &&
  architectures.every((one) => typeof one === 'string' && (judges.test(one) || bare.test(one)))
