import { precompress } from '@treppenhaus/ui/lib/precompress-plugin'
import { serviceWorker } from '@treppenhaus/ui/lib/service-worker-plugin'
import { colorSchemeScript } from '@treppenhaus/ui/lib/color-scheme-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv, type Plugin } from 'vite'

const base = '/contractor/'

/** Most visits begin on the week, in German: both are fetched with the first script and not after it. */
const early = /contractor\/src\/.*\/(week-page\.tsx|texts-de\.ts)$/

const fetchEarly: Plugin = {
  name: 'fetch-early',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.values(bundle).flatMap((chunk) => {
        if (chunk.type !== 'chunk' || !early.test(chunk.facadeModuleId ?? '')) return []
        const link = (file: string) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: base + file } })
        return [chunk.fileName, ...chunk.imports].map((file) => ({ ...link(file), injectTo: 'head' as const }))
      }),
  },
}

const notAccount = /^(?!.*(packages\/account|@simplewebauthn|packages\/ui\/src\/(login|lib\/avatar)))/

export default defineConfig(({ mode }) => {
  const { API_URL = 'http://127.0.0.1:8080', PORT } = loadEnv(mode, '.', ['API_URL', 'PORT'])
  return {
    base,
    plugins: [react(), colorSchemeScript(), serviceWorker('Treppenhaus'), fetchEarly, precompress()],
    build: {
      target: 'es2022',
      modulePreload: { polyfill: false },
      // Pages of the own account stay out of the first load. What most other pages share comes in one piece: many small files cost a phone more than the few bytes a page does not need.
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 3, maxModuleSize: 12_000, test: notAccount }] } },
      },
    },
    server: {
      host: '127.0.0.1',
      ...(PORT ? { port: Number(PORT), strictPort: true } : {}),
      proxy: { '/api': { target: API_URL, changeOrigin: false }, '/files': { target: API_URL, changeOrigin: false } },
    },
  }
})
