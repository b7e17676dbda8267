/** Why a value is not known at a point of a sweep. */
export const sweepReasons = {
  'point-refused': 'the request is refused at this point',
  'not-at-this-point': 'the answer at this point does not have it',
}
