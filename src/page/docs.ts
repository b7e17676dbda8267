declare const SwaggerUIBundle: (options: Readonly<Record<string, unknown>>) => void

const bundle = document.createElement('script')
bundle.src = '/docs/swagger-ui-bundle.js'
bundle.onload = () =>
  SwaggerUIBundle({
    url: '/openapi.json',
    dom_id: '#swagger-ui',
    deepLinking: true,
    // The default sends the description to validator.swagger.io.
    validatorUrl: null,
  })
document.head.append(bundle)

export {}
