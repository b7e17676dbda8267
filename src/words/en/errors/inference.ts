/** What is wrong with an inference request, beyond its fields. */
export const inferenceErrors = {
  'not-a-divisor-of-heads': ({ field, of }: { field: string; of: number }) =>
    `${field} does not divide the ${of} attention heads.`,
  'more-stages-than-layers': ({ field, layers }: { field: string; layers: number }) =>
    `${field} is more than the ${layers} layers.`,
  'capacity-of-provider': ({ field }: { field: string }) =>
    `${field} has no meaning where tokens are bought: the provider holds the capacity.`,
}
