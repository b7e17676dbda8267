import { documentTexts } from '../words/openapi/document.ts'
import { paths } from './openapi-paths.ts'
import { schemas } from './openapi-schemas.ts'

const build = () => ({
  openapi: '3.1.0',
  info: {
    title: documentTexts.title,
    version: '1.0.0',
    description: documentTexts.description,
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  paths: paths(),
  components: { schemas: schemas() },
})

let built: ReturnType<typeof build> | undefined

/** The OpenAPI 3.1 description, made from the schemas that validate. */
export const openapi = () => {
  built ??= build()
  return built
}
