import * as v from 'valibot'

export const Evidence = v.pipe(
  v.picklist(['measured', 'family', 'prior']),
  v.description(
    'measured: efficiencies were fitted on this chip and engine; family: on its family of chips; prior: on neither.',
  ),
)
