import fc from 'fast-check'
import { expect, test } from 'vitest'
import { files } from '../../src/presets/files.ts'
import { type Json, packed, unpacked } from '../../src/presets/table.ts'

const loaded = (values: readonly Json[]) => unpacked(JSON.parse(JSON.stringify(packed(values))))

test('like values stand together, each different text once', () => {
  const column = packed([
    { id: 'a', memory: { value: 80, unit: 'GiB' } },
    { id: 'b', memory: { value: null, unit: 'GiB' }, aliases: ['B', 'C'] },
    { id: 'c', memory: { value: 96, unit: 'GiB' }, aliases: [] },
  ])
  expect(column).toEqual({
    count: 3,
    fields: {
      id: { values: ['a', 'b', 'c'] },
      memory: {
        count: 3,
        fields: { value: { values: [80, null, 96] }, unit: { different: ['GiB'], at: [0, 0, 0] } },
      },
      aliases: {
        which: '011',
        of: [{ absent: 1 }, { lengths: [2, 0], items: { values: ['B', 'C'] } }],
      },
    },
  })
})

// A field that one entry has and another has not is no null, which would be a gap in the data.
test('whatever is packed comes back, with the same fields left out', () => {
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(null, true, 0, 1.5, '', 'a', 'b'),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'value', 'which', 'count'), tie('json')),
    ),
  }))
  fc.assert(
    fc.property(fc.array(json, { maxLength: 12 }), (values) => {
      const read: Json[] = JSON.parse(JSON.stringify(values))
      expect(loaded(read)).toStrictEqual(read)
    }),
  )
})

test.each(Object.entries(files))('%s: every preset comes back', (_, presets) => {
  expect(loaded(presets as readonly Json[])).toStrictEqual(presets)
})
