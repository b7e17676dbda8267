import { accessible } from './docs-accessible.ts'

declare const SwaggerUIBundle: (options: Readonly<Record<string, unknown>>) => void

const {
  about = '',
  operations = '',
  body = '',
  examples = '',
} = document.getElementById('swagger-ui')?.dataset ?? {}

const bundle = document.createElement('script')
bundle.src = '/docs/swagger-ui-bundle.js'
bundle.onload = () =>
  SwaggerUIBundle({
    url: '/openapi.json',
    dom_id: '#swagger-ui',
    deepLinking: true,
    plugins: [accessible({ about, operations, body, examples })],
    // The default sends the description to validator.swagger.io.
    validatorUrl: null,
  })
document.head.append(bundle)
