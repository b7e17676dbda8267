declare module 'cloudflare:workers' {
  export const exports: { readonly default: { readonly fetch: typeof fetch } }
}
