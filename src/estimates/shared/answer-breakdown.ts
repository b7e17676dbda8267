import * as v from 'valibot'

export const breakdown = v.pipe(
  v.array(
    v.object({ item: v.string(), usd: v.nullable(v.number()), share: v.nullable(v.number()) }),
  ),
  v.description('What the cost is made of; the shares add up to 1.'),
)
