import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const worker = new URL('../service-worker.js', import.meta.url)
const icon = new URL('../favicon.svg', import.meta.url)

/**
 * Brings the service worker into an app as `sw.js` below its base: the folder it lies in is what it may speak for. Fetched by nobody who
 * does not ask for notifications. With it a manifest: some telephones show notifications only of what stands on the home screen. For
 * `vite.config.ts`.
 * @param name below the icon on the home screen
 */
export function serviceWorker(name: string): Plugin {
  let base = '/'
  const files = (): Record<string, { type: string; content: string | Buffer }> => ({
    'sw.js': { type: 'text/javascript', content: readFileSync(worker) },
    'icon.svg': { type: 'image/svg+xml', content: readFileSync(icon) },
    'app.webmanifest': { type: 'application/manifest+json', content: JSON.stringify(manifest(name, base)) },
  })
  return {
    name: 'service-worker',
    configResolved: (config) => {
      base = config.base
    },
    configureServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? ''
        const file = path.startsWith(base) ? files()[path.slice(base.length)] : undefined
        if (!file) return next()
        response.setHeader('content-type', file.type)
        response.end(file.content)
      })
    },
    generateBundle() {
      for (const [fileName, { content }] of Object.entries(files())) this.emitFile({ type: 'asset', fileName, source: content })
    },
    transformIndexHtml: () => [{ tag: 'link', attrs: { rel: 'manifest', href: `${base}app.webmanifest` }, injectTo: 'head' }],
  }
}

const manifest = (name: string, base: string) => ({
  name,
  short_name: name,
  id: base,
  start_url: base,
  scope: base,
  display: 'standalone',
  background_color: '#f7fafa',
  theme_color: '#f7fafa',
  icons: [{ src: `${base}icon.svg`, sizes: 'any', type: 'image/svg+xml' }],
})
