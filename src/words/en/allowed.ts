/** What a refused field may hold. */
export const allowed = {
  'preset-name': ({ kind }: { kind: string }) =>
    `an id, name or alias of GET /api/v1/presets/${kind}`,
}
