import type { Shape } from '../../model/architecture/shape.ts'
import { attentionOf, totalsOf } from '../../model/architecture/totals.ts'
import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import { message, type Text } from '../../words/message.ts'
import type { Figures } from './derivation.ts'

/** Where the numbers that follow from a model’s shape stand in an answer. */
const ofShape = {
  activeParametersWithoutEmbedding: 'activeParametersWithoutEmbedding',
  weightBytes: 'weightBytes',
  kvCacheBytesPerToken: 'kvCacheBytesPerToken',
  growingKvCacheBytesPerToken: 'growingKvCacheBytesPerToken',
  indexKeyBytesPerToken: 'indexKeyBytesPerToken',
  stateBytesPerSequence: 'stateBytesPerSequence',
} as const

const shapeFigures: Figures = {
  '/subject/activeParameters': 'countedActiveParameters',
  '/subject/indexKeyBytesPerToken': 'indexKeyBytesPerToken',
  '/subject/stateBytesPerSequence': 'stateBytesPerSequence',
}

/** Numbers of the subject whose working goes by another name, or that no step needs. */
export const subjectFigures = (shape: Shape | undefined): Figures => ({
  '/subject/totalParameters': 'totalParameters',
  ...(shape !== undefined && shapeFigures),
})

interface Model {
  readonly name: string
  readonly shape: Shape | undefined
}

/** What an answer says of the model and the chip that it is about. */
export const subjectOf = ({ name, shape }: Model, accelerator: string, trace: Trace<Origin>) => {
  const value = (id: (typeof ofShape)[keyof typeof ofShape]) =>
    shape === undefined ? null : trace.value(id)
  return {
    model: name,
    accelerator,
    attention: shape === undefined ? null : attentionOf(totalsOf(shape)),
    layers: shape === undefined ? null : totalsOf(shape).mixers.map((one) => ({ ...one })),
    totalParameters: trace.value('totalParameters'),
    activeParameters: trace.value(
      shape === undefined ? 'activeParameters' : 'countedActiveParameters',
    ),
    activeParametersWithoutEmbedding: value('activeParametersWithoutEmbedding'),
    weightBytes: value('weightBytes'),
    kvCacheBytesPerToken: value('kvCacheBytesPerToken'),
    growingKvCacheBytesPerToken: value('growingKvCacheBytesPerToken'),
    indexKeyBytesPerToken: value('indexKeyBytesPerToken'),
    stateBytesPerSequence: value('stateBytesPerSequence'),
  }
}

type Subject = Omit<ReturnType<typeof subjectOf>, 'accelerator'>

/** Why parts of a subject are null. */
export const subjectReasons = (
  subject: Subject,
  trace: Trace<Origin>,
): readonly (readonly [pointer: string, isNull: boolean, reason: Text])[] => {
  const noShape = message('reasons.architecture-not-known', { model: subject.model })
  const hasShape = subject.layers !== null
  const reasonOf = (id: 'totalParameters' | 'activeParameters') =>
    trace.node(id)?.reason ?? message('reasons.not-published')
  return [
    [
      '/subject/attention',
      subject.attention === null,
      hasShape ? message('reasons.no-layer-keeps-tokens') : noShape,
    ],
    ['/subject/layers', !hasShape, noShape],
    ['/subject/totalParameters', subject.totalParameters === null, reasonOf('totalParameters')],
    ['/subject/activeParameters', subject.activeParameters === null, reasonOf('activeParameters')],
    ...(Object.keys(ofShape) as (keyof typeof ofShape)[]).map(
      (field) => [`/subject/${field}`, subject[field] === null, noShape] as const,
    ),
  ]
}
