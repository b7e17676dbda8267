/** The provider and the model, as both name it. */
export const apiName = ({
  provider,
  model,
}: {
  readonly provider: string
  readonly model: string
}) => `${provider} ${model}`
