/** Why a value is not known at a point of a sweep. */
export const sweepReasons = {
  'point-refused': 'The request is refused at this point.',
  'not-at-this-point': 'The answer at this point does not have it.',
}
