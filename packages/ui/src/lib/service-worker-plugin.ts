import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const file = new URL('../service-worker.js', import.meta.url)

/**
 * Brings the service worker into an app as `sw.js` below its base: the folder it lies in is what it may speak for. Fetched by nobody who
 * does not ask for notifications. For `vite.config.ts`.
 */
export function serviceWorker(): Plugin {
  let address = '/sw.js'
  return {
    name: 'service-worker',
    configResolved: ({ base }) => {
      address = `${base}sw.js`
    },
    configureServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== address) return next()
        response.setHeader('content-type', 'text/javascript')
        response.end(readFileSync(file))
      })
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: readFileSync(file) })
    },
  }
}
