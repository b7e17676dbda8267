/** Why a value is not known at a point of a sweep. */
export const sweepReasons = {
  'point-refused': 'the request is refused at this point',
  'in-dollars': 'the answer is in US dollars: no other currency is asked for',
  'not-at-this-point': 'the answer at this point does not have it',
}
