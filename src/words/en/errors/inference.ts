/** What is wrong with an inference request, beyond its fields. */
export const inferenceErrors = {
  'capacity-of-provider': ({ field }: { field: string }) =>
    `${field} has no meaning where tokens are bought: the provider holds the capacity.`,
}
