import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const file = new URL('../color-scheme.js', import.meta.url)

/**
 * Brings `color-scheme.js` into an app as a file of its own, ahead of everything else in the head: it must run before the first
 * paint, and the strict CSP allows no inline script. For `vite.config.ts`.
 */
export function colorSchemeScript(): Plugin {
  let address = '/color-scheme.js'
  return {
    name: 'color-scheme-script',
    configResolved: ({ base }) => {
      address = `${base}color-scheme.js`
    },
    configureServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== address) return next()
        response.setHeader('content-type', 'text/javascript')
        response.end(readFileSync(file))
      })
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'color-scheme.js', source: readFileSync(file) })
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'script', attrs: { src: address }, injectTo: 'head-prepend' }],
    },
  }
}
